import { CUE } from '#domain/extract/text/lexicon.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { Contact } from '#domain/findings.ts';

type HandleKind = Exclude<Contact['kind'], 'email' | 'onion' | 'phone'>;

export interface HandleHit {
  kind: HandleKind;
  value: string;
  start: number;
  end: number;
}

/** Most handles read of one text. */
const MAX_HANDLES = 50;

/** Links that name an account: the host's path says which service. */
const LINK =
  /(?<![a-z0-9.])(?:https?:\/\/)?(?:www\.)?(t\.me|telegram\.me|wa\.me|instagram\.com|snapchat\.com\/add|discord\.gg|discord\.com\/invite)\/(?:add\/)?([a-z0-9_.+-]{3,64})/gi;
const LINK_KINDS: ReadonlyMap<string, HandleKind> = new Map([
  ['t.me', 'telegram'],
  ['telegram.me', 'telegram'],
  ['wa.me', 'whatsapp'],
  ['instagram.com', 'instagram'],
  ['snapchat.com/add', 'snapchat'],
  ['discord.gg', 'discord'],
  ['discord.com/invite', 'discord'],
]);

const SERVICES: ReadonlyMap<string, HandleKind> = new Map([
  ['telegram', 'telegram'],
  ['whatsapp', 'whatsapp'],
  ['instagram', 'instagram'],
  ['insta', 'instagram'],
  ['ig', 'instagram'],
  ['snapchat', 'snapchat'],
  ['snap', 'snapchat'],
  ['snäp', 'snapchat'],
  ['snäppi', 'snapchat'],
  ['tg', 'telegram'],
  ['discord', 'discord'],
  ['session', 'session'],
  ['tox', 'tox'],
  ['qtox', 'tox'],
  ['utox', 'tox'],
  ['signal', 'signal'],
  ['wickr', 'wickr'],
  ['kik', 'kik'],
  ['viber', 'viber'],
  ['line', 'line'],
  ['threema', 'threema'],
  ['skype', 'skype'],
  ['icq', 'icq'],
  ['wire', 'wire'],
]);

/** Finnish puts a case behind a service's name: `signalista`, `telegramissa`, `kikillä`. */
const FINNISH_CASE = /i(?:n|ssa|ssä|sta|stä|lla|llä|lta|ltä|in)$/;

/** The service of a name in lower case, in whatever Finnish case; undefined where it is none's. */
const serviceOf = (name: string): HandleKind | undefined =>
  SERVICES.get(name) ?? SERVICES.get(name.replace(FINNISH_CASE, ''));

/** Services whose accounts are telephone numbers. */
const BY_NUMBER: ReadonlySet<HandleKind> = new Set(['whatsapp', 'signal', 'viber']);
/** Names of services that are words of English as well: only one that says that an account follows is a service's. */
const ORDINARY: ReadonlySet<HandleKind> = new Set(['line', 'wire']);

/** What stands between a service's name and the account there: `Telegram ID: @name`, `Wickr Me user name`. */
const LEAD =
  /^(?:,(?=\s(?:id|user|name|nick)(?!\p{L})))?(?:\s?(?:the|olen|olemme|heter jag|hei(?:ß|ss)e ich|bin ich(?= unter)|search for|look for|messenger|me|app|id|user ?name|user|account|handle|nick(?:name)?|chat|käyttäjä(?:nimi)?|tunnus|tili|användare|användarnamn|konto|benutzer(?:name)?|number|numero(?:sta|ni|mme|on)?|nummer|numret|osoitteesta|nimellä|nimimerkillä|tunnuksella|under)){0,3}\s{0,2}(?:[:=\-–]|,(?=\s\+?\d)|(?:is|on|at|as|under|unter|als|som|är|ist)(?=\s))?\s{0,3}(?:["'([<]\s?)?/iu;
const HANDLE = /^@?([a-z0-9][a-z0-9_.-]{2,40}(?:#\d{4})?)(?![\p{L}\p{N}_])/iu;
const THREEMA_ID = /^[0-9a-z]{8}$/i;
const SESSION_ID = /(?<![a-z0-9])05[0-9a-f]{64}(?![a-z0-9])/gi;
const TOX_ID = /(?<![a-z0-9])[0-9a-f]{76}(?![a-z0-9])/gi;
const PHONE = /^\+?\d(?:[\d()-]|[^\S\n]|\.(?=\d)){6,18}\d/;

/** Whether a Tox id's checksum is right: its 16-bit words exclude each other to nothing. */
export const isToxId = (id: string): boolean => {
  let sum = 0;
  for (let at = 0; at < id.length; at += 4) sum ^= Number.parseInt(id.slice(at, at + 4), 16);
  return sum === 0;
};

/** Invitations are codes, and lead nowhere in lower case: Discord's, and Telegram's with a plus. */
const isInvitation = (kind: HandleKind | undefined, name: string): boolean =>
  kind === 'discord' || (kind === 'telegram' && name.startsWith('+'));

/** What says that an account follows. */
const ACCOUNT = /(?:id|user|name|account|handle|nick|messenger|app|tunnus|tili|nimi|användar|konto)/i;

/** A word by chance beside a service's name is no account; one with a mark, digit or `@` is. */
const looksLikeHandle = (handle: string, lead: string, at: boolean): boolean =>
  at || /[\d_#.]/.test(handle.slice(0, -1)) || /[:=<["'(]/.test(lead) || ACCOUNT.test(lead);

const WORDS_ONLY = new Set([
  'and',
  'or',
  'the',
  'for',
  'with',
  'you',
  'http',
  'https',
  'www',
  'link',
  'messenger',
  'download',
]);

/** Names of services so short that only what looks like an account is one behind them. */
const SHORT_NAME = 4;

const handleAfter = (text: string, kind: HandleKind, name: number, end: number): Omit<HandleHit, 'kind'> | null => {
  const rest = text.slice(end, end + 120);
  const lead = LEAD.exec(rest)?.[0] ?? '';
  const body = rest.slice(lead.length);
  if (ORDINARY.has(kind) && !body.startsWith('@') && !ACCOUNT.test(lead)) return null;
  if (BY_NUMBER.has(kind)) {
    const number = PHONE.exec(body)?.[0];
    if (number)
      return {
        value: `+${number.replace(/\D/g, '').replace(/^00/, '')}`,
        start: end + lead.length,
        end: end + lead.length + number.length,
      };
  }
  const match = HANDLE.exec(body);
  const handle = (match?.[1] ?? '').replace(/[.-]+$/, '');
  if (
    !match ||
    handle.length < 3 ||
    WORDS_ONLY.has(handle.toLowerCase()) ||
    kind === 'whatsapp' ||
    kind === 'viber' ||
    kind === 'session' ||
    kind === 'tox'
  )
    return null;
  if (kind === 'threema' && !THREEMA_ID.test(handle)) return null;
  // Telegram's names have no dot: `telegram (desktop.telegram.org)` is a site.
  if (kind === 'telegram' && handle.includes('.')) return null;
  if (
    !looksLikeHandle(handle, name > SHORT_NAME ? lead : '', body.startsWith('@')) ||
    /^\S*@\S/.test(body.slice(1, 60))
  )
    return null;
  return {
    value: kind === 'discord' ? handle : handle.toLowerCase(),
    start: end + lead.length,
    end: end + lead.length + match[0].length,
  };
};

/** `@name`, at a service that the words beside it may say. */
const MENTION = /(?<![\p{L}\p{N}._%+@/#-])@([a-z0-9][a-z0-9_.]{1,31})(?![\p{L}\p{N}_@-])/giu;
/** `contact me at darkman99`: a name with a digit or a `_` behind the words that ask for a message, and no mark. */
const NAMED =
  /(?<!\p{L}|your )(?:(?:contact|write|message|text|add|reach|find|dm)(?: to)?(?: me| us)?|kirjoita(?: minulle)?|yhteyttä|kontakta(?: mig| oss)?|skriv till(?: mig| oss)?|(?:schreib|kontaktier)\p{L}{0,4}(?: mir| mich| uns| an)?)(?: (?:at|on|via|by|with|back|på|unter|über))?:?\s{1,3}["'(]?(?=[a-z0-9.]{0,31}[\d_])(?=[\d_.]{0,31}[a-z])([a-z0-9][a-z0-9_.]{2,31})(?![\p{L}\p{N}_@-]|\.\p{L})/giu;
/** Such a name from its beginning on, behind a space or a mark. */
const NAME =
  /(?<=[\s"'(])(?=[a-z0-9.]{0,31}[\d_])(?=[\d_.]{0,31}[a-z])[a-z0-9][a-z0-9_.]{2,31}(?![\p{L}\p{N}_@-]|\.\p{L})/iuy;
/** Most characters of one. */
const MAX_NAME = 32;
/** What stands in one; the long s is read as an s. */
const isInName = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2e || code === 0x17f;

/**
 * Whether such a name stands anywhere in a text: where none does `NAMED` finds nothing, and most letters have none. Looked for
 * from its digits and `_` back, which are few.
 */
const mayName = (text: string, { lower, start, numbers }: Tokens): boolean => {
  let last = -1;
  const stands = (at: number): boolean => {
    let from = at;
    while (at - from < MAX_NAME && isInName(lower.charCodeAt(from - 1))) from -= 1;
    if (from === last) return false;
    last = from;
    NAME.lastIndex = from;
    return NAME.test(text);
  };
  for (let at = lower.indexOf('_'); at !== -1; at = lower.indexOf('_', at + 1)) if (stands(at)) return true;
  return numbers.some((index) => stands(start[index] ?? 0));
};

/** How far behind a name its service may be said: `@name on Telegram`. */
const SERVICE_BEHIND = 30;

/** The service that the words right behind a name say: `@name (Telegram)`, `@name on tg`. */
const serviceBehind = (lower: string, end: number): HandleKind | null => {
  const said = /^["')\]]?\s{0,2}(?:[([]\s?|(?:on|in|at|via|på|auf|bei) )?(\p{L}{2,16})/u.exec(
    lower.slice(end, end + SERVICE_BEHIND),
  );
  return serviceOf(said?.[1] ?? '') ?? null;
};

/** Finds names that are given for accounts without a service in front of them; only the words around say whose. */
export const findNames = (
  text: string,
  tokens: Tokens,
  known: readonly { start: number; end: number }[],
): HandleHit[] => {
  const { lower } = tokens;
  const hits: HandleHit[] = [];
  for (const pattern of [MENTION, NAMED]) {
    if (pattern === MENTION ? !lower.includes('@') : !mayName(text, tokens)) continue;
    for (const match of text.matchAll(pattern)) {
      if (hits.length >= MAX_HANDLES) return hits;
      const name = (match[1] ?? '').replace(/[.]+$/, '');
      const end = match.index + match[0].length - (match[1]?.length ?? 0) + name.length;
      const start = end - name.length;
      if (name.length < 3 || known.some((hit) => hit.start < end && hit.end > start - 1)) continue;
      hits.push({ kind: serviceBehind(lower, end) ?? 'handle', value: name.toLowerCase(), start, end });
    }
  }
  return hits;
};

/** Finds accounts at messaging services: by link, by a checked id, or behind the service's name. */
export const findHandles = (text: string, { lower, count, start, end, cues, all }: Tokens): HandleHit[] => {
  const hits: HandleHit[] = [];
  if (lower.includes('/')) {
    for (const match of text.matchAll(LINK)) {
      const kind = LINK_KINDS.get((match[1] ?? '').toLowerCase());
      const name = (match[2] ?? '').replace(/[.-]+$/, '');
      const value =
        kind === 'whatsapp' ? `+${name.replace(/\D/g, '')}` : isInvitation(kind, name) ? name : name.toLowerCase();
      if (kind && value.length > 2) hits.push({ kind, value, start: match.index, end: match.index + match[0].length });
      if (hits.length >= MAX_HANDLES) return hits;
    }
  }
  let named = false;
  for (let index = 0; (all & CUE.messenger) !== 0 && index < count && hits.length < MAX_HANDLES; index += 1) {
    if (((cues[index] ?? 0) & CUE.messenger) === 0) continue;
    // Letters beside digits are a piece of an address or a code.
    if (start[index] === end[index - 1] || end[index] === start[index + 1]) continue;
    const kind = serviceOf(lower.slice(start[index], end[index]));
    if (!kind) continue;
    named = true;
    const hit = handleAfter(text, kind, (end[index] ?? 0) - (start[index] ?? 0), end[index] ?? 0);
    if (hit && !hits.some((known) => known.start === hit.start)) hits.push({ kind, ...hit });
  }
  if (named) {
    for (const match of lower.matchAll(SESSION_ID))
      hits.push({ kind: 'session', value: match[0], start: match.index, end: match.index + match[0].length });
    for (const match of text.matchAll(TOX_ID)) {
      if (isToxId(match[0]))
        hits.push({
          kind: 'tox',
          value: match[0].toUpperCase(),
          start: match.index,
          end: match.index + match[0].length,
        });
    }
  }
  return hits.slice(0, MAX_HANDLES);
};
