import type { Contact } from '#domain/findings.ts';

/** A way to reach an extorter as the ledger spells it. */
export type TypedContact = Pick<Contact, 'kind' | 'value'>;

/** Longest text that is read as one contact, in characters: what is longer is a letter. */
const MAX_CONTACT_CHARACTERS = 400;

/** What an account's name may be of where it is typed alone: a letter may have said its service or none. */
const BY_NAME: readonly Contact['kind'][] = [
  ...(['telegram', 'handle', 'instagram', 'snapchat', 'discord', 'wickr', 'kik', 'threema', 'wire'] as const),
  ...(['skype', 'line', 'icq', 'signal', 'viber'] as const),
];
/** What a number may be of. */
const BY_NUMBER: readonly Contact['kind'][] = ['phone', 'whatsapp', 'signal', 'viber', 'telegram'];

const SERVICE_NAMES: ReadonlyMap<string, Contact['kind']> = new Map<string, Contact['kind']>([
  ...[...BY_NAME, ...BY_NUMBER, 'session' as const, 'tox' as const].map((kind) => [kind, kind] as const),
  ...([
    ['tg', 'telegram'],
    ['insta', 'instagram'],
    ['ig', 'instagram'],
    ['snap', 'snapchat'],
  ] as const),
]);

const LINKS: readonly (readonly [RegExp, Contact['kind']])[] = [
  [/^(?:t|telegram)\.me\/([a-z0-9_+-]{3,64})$/i, 'telegram'],
  [/^wa\.me\/([+0-9-]{6,20})$/i, 'whatsapp'],
  [/^instagram\.com\/([a-z0-9_.]{3,64})$/i, 'instagram'],
  [/^snapchat\.com\/add\/([a-z0-9_.-]{3,64})$/i, 'snapchat'],
  [/^discord\.(?:gg|com\/invite)\/([a-z0-9_-]{3,64})$/i, 'discord'],
];
const MAIL = /^[\p{L}0-9._%+-]{1,64}@(?:[\p{L}0-9-]{1,63}\.){1,8}[a-z]{2,24}$/iu;
const ONION = /^[a-z2-7]{56}\.onion$/i;
const SESSION = /^05[0-9a-f]{64}$/i;
const TOX = /^[0-9a-f]{76}$/i;
const HANDLE = /^@([a-z0-9][a-z0-9_.-]{2,40}(?:#\d{4})?)$/i;
const NAMED = /^([a-z]{2,10})\s?[:\s]\s?@?([a-z0-9][a-z0-9_.-]{2,40}(?:#\d{4})?)$/i;
const NUMBER = /^(?:tel:)?(?:\+|00)(\d(?:[\d()/.\s-]){6,22}\d)$/i;

/** What people write in place of a dot and an at, so that nothing is clicked. */
const refanged = (text: string): string =>
  text
    .replace(/\s?[([{]\s?(?:at|a)\s?[)\]}]\s?/gi, '@')
    .replace(/\s?[([{]\s?(?:dot|\.)\s?[)\]}]\s?/gi, '.')
    .replace(/^(?:mailto:|hxxps?:\/\/|https?:\/\/)/i, '')
    .replace(/^www\./i, '')
    .replace(/[/?#]+$/, '');

/** A number as E.164: of `+44 (0)20` the nought in brackets is not dialled from abroad. */
const dialled = (written: string): string => `+${written.replace(/\(0\)/g, '').replace(/\D/g, '')}`;

/** An invitation is a code, and leads nowhere in lower case. */
const nameIn = (kind: Contact['kind'], name: string): string =>
  kind === 'whatsapp' ? dialled(name) : kind === 'discord' || name.startsWith('+') ? name : name.toLowerCase();

const named = (text: string): TypedContact[] => {
  const [, service = '', name = ''] = NAMED.exec(text) ?? [];
  const kind = SERVICE_NAMES.get(service.toLowerCase());
  return kind === undefined ? [] : [{ kind, value: nameIn(kind, name) }];
};

/**
 * Reads what was typed as a contact, in any spelling: a mail address, `@name`, a link to an account, `telegram: name`, a number. Gives
 * each contact that a letter may have given so, under each service that it may be of; none where it is no contact.
 */
export const readContact = (typed: string): TypedContact[] => {
  if (typed.length > MAX_CONTACT_CHARACTERS) return [];
  const text = refanged(
    typed
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .trim()
      .replace(/^[<"'„“(]+|[>"'”“),;]+$/gu, ''),
  );
  for (const [link, kind] of LINKS) {
    const name = link.exec(text)?.[1];
    if (name !== undefined) return [{ kind, value: nameIn(kind, name) }];
  }
  if (MAIL.test(text)) return [{ kind: 'email', value: text.toLowerCase() }];
  if (ONION.test(text)) return [{ kind: 'onion', value: text.toLowerCase() }];
  if (SESSION.test(text)) return [{ kind: 'session', value: text.toLowerCase() }];
  if (TOX.test(text)) return [{ kind: 'tox', value: text.toUpperCase() }];
  const handle = HANDLE.exec(text)?.[1];
  if (handle !== undefined) return BY_NAME.map((kind) => ({ kind, value: handle.toLowerCase() }));
  const number = NUMBER.exec(text)?.[1];
  if (number !== undefined) return BY_NUMBER.map((kind) => ({ kind, value: dialled(number) }));
  return named(text);
};
