/** Fewest characters of a key in base64url (RFC 4648, section 5): 22 of them hold 128 bits. */
const MIN_BASE64URL_CHARACTERS = 22;
/** Fewest different characters of a key that chance made: a counter with zeros in front has a few. */
const MIN_DIFFERENT_HEX = 8;
const MIN_DIFFERENT_BASE64URL = 12;
/**
 * How often the kind of character must change: by chance at 64 of 100 places, in words that are joined by capitals, hyphens
 * or years at up to 43. Of 16 random bytes one in twenty falls below, of 32 hardly any.
 */
const MIN_CHANGES_PER_CHARACTER = 0.44;

/** A random UUID (RFC 9562, version 4): 122 of its bits are random, the one exception from 128. */
const RANDOM_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** 128 bits or more as hex, of one case, with digits and letters. */
const HEX = /^(?:[0-9a-f]{32,}|[0-9A-F]{32,})$/;
const BASE64URL = /^[A-Za-z0-9_-]+$/;
/** A UUID of another version than 4: made of a time, a machine, a name, or in part of them. */
const OTHER_UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1235678][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** The form of one without hyphens, whose first half is a time: of 16 random bytes one in 16 has it, so the time decides. */
const TIMED_UUID = /^[0-9a-f]{12}[1267][0-9a-f]{3}[89ab][0-9a-f]{15}$/;
/** The times that a UUID was made at: ours and a lifetime's around it. A random one lies there in one key of 1,000. */
const [EARLIEST, LATEST] = [Date.UTC(1990, 0), Date.UTC(2090, 0)];
/** Milliseconds from the first day of the Gregorian calendar, from which versions 1, 2 and 6 count, to 1970. */
const GREGORIAN_MS = 12_219_292_800_000;
const PER_MS = 10_000n;
/** One character five times in a row: a number with zeros in front. By chance in one key of 2,000. */
const PADDED = /(.)\1{4}/;
/** So many characters come twice in a shorter secret that is written again, by chance in one key of 40,000. */
const REPEATED_CHARACTERS = 6;
const KINDS = [/[0-9]/, /[a-z]/, /[A-Z]/] as const;

const different = (key: string): number => new Set(key).size;

const kindOf = (character: string): number => KINDS.findIndex((kind) => kind.test(character));

/** How often a letter, a digit or a mark is followed by another kind: in words seldom, in what chance made mostly. */
const changesOfKind = (key: string): number =>
  [...key].filter((character, index) => index > 0 && kindOf(character) !== kindOf(key[index - 1] ?? '')).length;

/** Whether some bytes are a text: of 16 that chance made, all are printable in one case of millions. */
const isText = (bytes: Uint8Array): boolean => bytes.every((byte) => byte >= 0x20 && byte < 0x7f);

/** Whether a key is a text in hex or base64, which looks random and is none. */
const isEncodedText = (key: string): boolean =>
  isText(Buffer.from(key, 'base64url')) || (HEX.test(key) && isText(Buffer.from(key, 'hex')));

const repeatsItself = (key: string): boolean => {
  const seen = new Set<string>();
  for (let at = 0; at + REPEATED_CHARACTERS <= key.length; at += 1) seen.add(key.slice(at, at + REPEATED_CHARACTERS));
  return seen.size < key.length - REPEATED_CHARACTERS + 1;
};

/** The time of a UUID's fields, as milliseconds from 1970 (RFC 9562, sections 5.1, 5.6, 5.7). */
const timeOf = (uuid: string): number => {
  const version = uuid[12];
  if (version === '7') return Number.parseInt(uuid.slice(0, 12), 16);
  const [first, second, third] = [uuid.slice(0, 8), uuid.slice(8, 12), uuid.slice(13, 16)];
  const ticks = BigInt(`0x${version === '6' ? first + second + third : third + second + first}`);
  return Number(ticks / PER_MS) - GREGORIAN_MS;
};

const isTimedUuid = (hex: string): boolean => {
  if (!TIMED_UUID.test(hex)) return false;
  const time = timeOf(hex);
  return time >= EARLIEST && time < LATEST;
};

/** Whether a key of the right form is less than it looks. */
const isWeak = (key: string): boolean =>
  OTHER_UUID.test(key) ||
  isTimedUuid(key.toLowerCase()) ||
  PADDED.test(key) ||
  repeatsItself(key) ||
  isEncodedText(key);

const isRandomHex = (key: string): boolean =>
  HEX.test(key) && /[0-9]/.test(key) && /[a-f]/i.test(key) && different(key.toLowerCase()) >= MIN_DIFFERENT_HEX;

const isRandomBase64Url = (key: string): boolean =>
  BASE64URL.test(key) &&
  key.length >= MIN_BASE64URL_CHARACTERS &&
  KINDS.every((kind) => kind.test(key)) &&
  different(key) >= MIN_DIFFERENT_BASE64URL &&
  changesOfKind(key) >= MIN_CHANGES_PER_CHARACTER * key.length;

/**
 * Whether an Idempotency-Key looks like 128 random bits, judged by its form: a stranger who knows a report's body must not
 * be able to guess the key too, and have the report as theirs.
 *
 * It errs towards no: dates, counters and words are none, whatever their length and however they are encoded.
 *
 * @example
 * isUnguessableKey(randomBytes(16).toString('hex')); // true
 * isUnguessableKey('report-2026-11-24-000000000001'); // false
 */
export const isUnguessableKey = (key: string): boolean =>
  !isWeak(key) &&
  (RANDOM_UUID.test(key) ? different(key) >= MIN_DIFFERENT_HEX : isRandomHex(key) || isRandomBase64Url(key));
