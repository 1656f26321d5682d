import { isIp } from '#domain/message/mime/ip-address.ts';
import { soleAddress } from './sole-address.ts';

/** One step of a mail's way (RFC 5321, section 4.4): who handed it over, as the receiving server saw it, and to whom. */
export interface MailHop {
  /** What the sender called itself. */
  greeting: string | null;
  /** The name that its network address has, by the receiving server's own look-up. */
  reverse: string | null;
  ip: string | null;
  by: string | null;
  /** How it was taken (`esmtpsa`, `https`, `mapi`), lower case. */
  protocol: string | null;
  /** Whom it was taken for, where the server says so: lower case. */
  recipient: string | null;
  /** Whether whoever handed it over had logged in. */
  authenticated: boolean;
}

/** Most characters of one step: a longer one is not read, for what the server itself wrote stands at its end. */
const MAX_HOP = 2_000;

const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+[a-z][a-z0-9-]{1,62}$/;

const hostOf = (word: string | undefined): string | null => {
  const name = (word ?? '').toLowerCase().replace(/^[[(]+|[\])>,;.]+$/g, '');
  return HOST.test(name) ? name : null;
};

/** A word of a step, or what stands in brackets. */
interface Token {
  text: string;
  comment: boolean;
}

/** Takes a step apart at white space and comments; null where a bracket has no other half. */
const tokensOf = (text: string): Token[] | null => {
  const tokens: Token[] = [];
  let word = '';
  let depth = 0;
  const end = (comment: boolean): void => {
    if (word !== '') tokens.push({ text: word, comment });
    word = '';
  };
  for (const character of text) {
    if (character === '(') {
      if (depth === 0) end(false);
      else word += character;
      depth += 1;
    } else if (character === ')') {
      depth -= 1;
      if (depth < 0) return null;
      if (depth === 0) end(true);
      else word += character;
    } else if (depth === 0 && /\s/.test(character)) {
      end(false);
    } else {
      word += character;
    }
  }
  end(false);
  return depth === 0 ? tokens : null;
};

/** The network address that a server writes in square brackets, or as the whole of a comment. */
const literalOf = (word: string): string | null => {
  const address = (/^\[(?:ipv6:)?([^\]]*)\]$/i.exec(word)?.[1] ?? word).replace(/^ipv6:/i, '').replace(/%\w+$/, '');
  return isIp(address) ? address.toLowerCase() : null;
};

/** What the server saw of the connection (`TCP-info`): `rev.example [192.0.2.1]`, `unknown [...]`, `[...] helo=x`, `192.0.2.1`. */
interface Connection {
  ip: string;
  reverse: string | null;
  greeting: string | null;
}

const UNNAMED = new Set(['unknown', 'unverified']);
/** `user@host`, as an identity daemon says. */
const withoutUser = (word: string): string => word.slice(word.lastIndexOf('@') + 1);

/** Reads a comment as the server's view of the connection; null where it is none. */
const connectionIn = (comment: string): Connection | null => {
  const words = comment.split(/[\s()]+/).filter(Boolean);
  const [first = '', second = ''] = words;
  const bare = literalOf(withoutUser(first));
  if (bare !== null) {
    const greeting = words.find((word) => /^helo=/i.test(word))?.slice(5);
    return { ip: bare, reverse: null, greeting: greeting ?? null };
  }
  const ip = /^\[.*\]$/.test(second) ? literalOf(second) : null;
  // `may be forged`: the name does not lead back to the address (Sendmail).
  const unnamed = UNNAMED.has(first.toLowerCase()) || words.slice(2).join(' ').toLowerCase().includes('may be forged');
  return ip === null ? null : { ip, reverse: unnamed ? null : hostOf(withoutUser(first)), greeting: null };
};

/** What the clause of a server's name holds: who handed the mail over. */
const fromOf = (
  tokens: readonly Token[],
  byUser: boolean,
): Pick<MailHop, 'greeting' | 'reverse' | 'ip' | 'authenticated'> => {
  const words = tokens.filter(({ comment }) => !comment).map(({ text }) => text);
  const comments = tokens.filter(({ comment }) => comment).map(({ text }) => text);
  const authenticated = comments.some((comment) => /^authenticated\b/i.test(comment));
  // The greeting comes first and may hold a comment of its making: what the server saw it writes behind it.
  const connection = comments.map(connectionIn).findLast((found) => found !== null) ?? null;
  const [domain = ''] = words;
  // `(HELO x)` of qmail, `(helo=x)` of Exim: the name in front is the server's own then.
  const said = comments
    .map((comment) => /^(?:port=\d{1,5} )?[ehl]{2}lo[ =]\s*(\S+)/i.exec(comment)?.[1])
    .find((word) => word !== undefined);
  const greeting = hostOf(connection?.greeting ?? said ?? domain);
  const isNamedByServer = connection?.greeting != null && words.length === 1;
  return {
    greeting,
    reverse: connection?.reverse ?? (isNamedByServer ? hostOf(domain) : null),
    // Without a name of its own, or where a browser handed the mail in, the server writes the address in its place.
    ip: connection?.ip ?? (said !== undefined || byUser ? literalOf(domain) : null),
    authenticated,
  };
};

/** Of a step that a server took from its own program. */
const FROM_NOBODY = { greeting: null, reverse: null, ip: null, authenticated: false };

/** SMTP with a login (RFC 3848), and how a provider's own user hands a mail in. */
const LOGGED_IN = /^(?:(?:utf8|e)?smtps?a|https?|mapi|local)$/;

const isClause = ({ text, comment }: Token, name: string): boolean => !comment && text.toLowerCase() === name;

/**
 * Reads one Received field by its grammar: `from` a name, in brackets what the server saw of the connection, `by` its own name,
 * `with` a protocol, `for` a recipient.
 *
 * The name is the sender's own words, which may hold a second `by`, and brackets: null for a step that can be read in two ways.
 */
export const readHop = (value: string): MailHop | null => {
  if (value.length > MAX_HOP) return null;
  // The date behind the last semicolon: a sender's word cannot stand behind it.
  const tokens = tokensOf(value.slice(0, value.lastIndexOf(';') < 0 ? undefined : value.lastIndexOf(';')));
  if (tokens === null) return null;
  const bys = tokens.flatMap((token, index) => (isClause(token, 'by') ? [index] : []));
  const [by] = bys;
  if (by === undefined || bys.length > 1) return null;
  const behind = tokens.slice(by + 1);
  const after = (name: string): string | undefined => {
    const at = behind.findIndex((token) => isClause(token, name));
    return at < 0 ? undefined : behind.slice(at + 1).find(({ comment }) => !comment)?.text;
  };
  const protocol = after('with')?.toLowerCase() ?? after('via')?.toLowerCase() ?? null;
  const [first, ...between] = tokens.slice(0, by);
  const from =
    first !== undefined && isClause(first, 'from') ? fromOf(between, /^https?$/.test(protocol ?? '')) : FROM_NOBODY;
  return {
    ...from,
    by: hostOf(behind[0]?.text),
    protocol,
    recipient: soleAddress(after('for') ?? ''),
    authenticated: from.authenticated || LOGGED_IN.test(protocol ?? ''),
  };
};
