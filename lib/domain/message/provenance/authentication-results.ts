import { commentEnd } from '#domain/message/mime/comments.ts';

/** One result of an Authentication-Results field: a method, what it found, and of what. */
export interface AuthenticationResult {
  /** `spf`, `dkim`, `dmarc`, `arc`: lower case, without its version. */
  method: string;
  /** `pass`, `fail`, `none`: lower case. */
  result: string;
  /** What was checked, by name in lower case: `header.from`, `header.d`, `smtp.mailfrom`. */
  properties: ReadonlyMap<string, string>;
}

/** What an Authentication-Results field says, and the server that says it. */
export interface AuthenticationResults {
  /** Lower case; null where the server leaves its name out, as Outlook's does. */
  server: string | null;
  results: readonly AuthenticationResult[];
}

/**
 * Most characters of a field. A longer one is not read at all: a greeting of thousands of characters would push the server's
 * own findings behind the end of what is read.
 */
const MAX_FIELD = 8_000;

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r' || character === '\n';

/** A quoted string that begins at `from`: what it says, and where it ends; null where it does not end. */
const quotedAt = (text: string, from: number): { said: string; end: number } | null => {
  let said = '';
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') return { said, end: at };
    if (character === '\\') at += 1;
    said += text[at] ?? '';
  }
  return null;
};

/**
 * A word of a clause, and whether an equals sign outside quotes stands in it, and where: what is quoted is no sign of the
 * grammar.
 */
interface Word {
  text: string;
  equals: number;
}

/** The words of each clause: semicolons part clauses, white space and comments part words. Null where quotes do not end. */
const clausesOf = (field: string): Word[][] | null => {
  const clauses: Word[][] = [];
  let words: Word[] = [];
  let word: Word | null = null;
  const endWord = (): void => {
    if (word !== null) words.push(word);
    word = null;
  };
  const add = (text: string, equals: boolean): void => {
    word ??= { text: '', equals: -1 };
    if (equals && word.equals < 0) word.equals = word.text.length;
    word.text += text;
  };
  for (let at = 0; at < field.length; at += 1) {
    const character = field[at] ?? '';
    if (character === ';') {
      endWord();
      clauses.push(words);
      words = [];
    } else if (isSpace(character)) {
      endWord();
    } else if (character === '(') {
      endWord();
      at = commentEnd(field, at);
      if (at < 0) return null;
    } else if (character === ')') {
      return null;
    } else if (character === '"') {
      const quoted = quotedAt(field, at);
      if (quoted === null) return null;
      add(quoted.said, false);
      at = quoted.end;
    } else {
      add(character, character === '=');
    }
  }
  endWord();
  clauses.push(words);
  return clauses;
};

/** The same where quotes and comments do not end: each semicolon parts clauses, so that what the server wrote last is one. */
const rawClausesOf = (field: string): Word[][] =>
  field.split(';').map((clause) =>
    clause
      .split(/[ \t\r\n]+/)
      .filter((text) => text !== '')
      .map((text) => ({ text, equals: text.indexOf('=') })),
  );

/** Joins `a = b`, `a =b` and `dkim / 1 = b` to one word, as white space and comments may stand around the signs. */
const joined = (words: readonly Word[]): Word[] => {
  const all: Word[] = [];
  for (const word of words) {
    const last = all.at(-1);
    const isName = last !== undefined && last.equals < 0;
    const awaits = last !== undefined && (isName ? last.text.endsWith('/') : last.equals === last.text.length - 1);
    const follows = isName && (word.equals === 0 || word.text.startsWith('/'));
    if (last !== undefined && (awaits || follows)) {
      const equals = word.equals < 0 ? -1 : last.text.length + word.equals;
      all.splice(-1, 1, { text: last.text + word.text, equals: isName ? equals : last.equals });
    } else {
      all.push(word);
    }
  }
  return all;
};

const pairOf = ({ text, equals }: Word): [name: string, value: string] =>
  equals < 0 ? [text.toLowerCase(), ''] : [text.slice(0, equals).toLowerCase(), text.slice(equals + 1)];

/** The result of a clause: its first word alone may be one. Null where that is none. */
const resultOf = (words: readonly Word[]): AuthenticationResult | null => {
  const [first, ...rest] = joined(words);
  if (first === undefined || first.equals < 1) return null;
  const [method, result] = pairOf(first);
  const properties = new Map<string, string>();
  for (const [name, value] of rest.map(pairOf)) if (!properties.has(name)) properties.set(name, value);
  return { method: method.replace(/\/.*$/, ''), result: result.toLowerCase(), properties };
};

/**
 * Reads an Authentication-Results field by its grammar (RFC 8601, section 2.2): clauses at semicolons outside quotes and
 * comments, of which the first word alone is `method=result`.
 *
 * The receiving server writes the sender's own words into the field (the envelope's address, the greeting, a signature's
 * identity); none of them is a result by standing there. Where one leaves a quote or a comment open, each semicolon parts
 * clauses: what the server itself has found is then among the results, beside whatever the sender made up.
 *
 * @example readAuthenticationResults('mx.example.org; spf=fail smtp.mailfrom="dmarc=pass"; dmarc=fail').results[1]?.result // 'fail'
 */
export const readAuthenticationResults = (field: string): AuthenticationResults => {
  if (field.length > MAX_FIELD) return { server: null, results: [] };
  const [first = [], ...rest] = clausesOf(field) ?? rawClausesOf(field);
  const isNameless = (joined(first)[0]?.equals ?? -1) >= 0;
  const clauses = isNameless ? [first, ...rest] : rest;
  return {
    server: isNameless ? null : (first[0]?.text.toLowerCase() ?? null),
    results: clauses.flatMap((words) => resultOf(words) ?? []),
  };
};
