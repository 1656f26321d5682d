import { isDeepStrictEqual } from 'node:util';
import type {
  AddressKind,
  Asset,
  Deadline,
  Demand,
  FindingPlace,
  FoundWallet,
  KeptFindings,
  Sender,
} from '#domain/findings.ts';
import type { Original } from '#domain/original.ts';
import type { Item } from '#io/table/store/rows.ts';

/*
 * A report's row is written four times, and each time DynamoDB counts its kilobytes: of most letters it is below one in this form,
 * and was one and a half with a name beside each value. What the short form cannot say again to the letter is kept as it is; both are
 * read, so that rows of before stay, and so that an update may append either to a list of the other.
 */

/** A place without what most have: `2.1@367`, or null where more is to be said of it. */
const placeText = (address: string, { part, offset, written, steps, ...more }: FindingPlace): string | null =>
  written === address && steps.length === 0 && Object.keys(more).length === 0 ? `${part}@${offset}` : null;

/** What an address of the main chain says of its kind, by how it begins; bech32 of version 0 by its length. */
const kindOf = (address: string): AddressKind => {
  if (address.startsWith('bc1p')) return 'p2tr';
  if (address.startsWith('bc1')) return address.length > 42 ? 'p2wsh' : 'p2wpkh';
  return address.startsWith('3') ? 'p2sh' : 'p2pkh';
};

const walletText = ({ address, inDemand, evidence = [] }: FoundWallet): string =>
  [address, ...(inDemand ? [] : ['named']), ...evidence.map((place) => placeText(address, place))].join(' ');

const readPlace = (written: string, text: string): FindingPlace => {
  const at = text.lastIndexOf('@');
  return { part: text.slice(0, at), offset: Number(text.slice(at + 1)), written, steps: [] };
};

/** A wallet of a row, whichever form it has: `bc1q... 2.1@367`, or `bc1q... named` where nobody is to pay there. */
export const longWallet = (kept: unknown): unknown => {
  if (typeof kept !== 'string') return kept;
  const [address = '', ...words] = kept.split(' ');
  const evidence = words.filter((word) => word !== 'named');
  return {
    asset: 'BTC',
    address,
    kind: kindOf(address),
    inDemand: evidence.length === words.length,
    ...(evidence.length === 0 ? {} : { evidence: evidence.map((text) => readPlace(address, text)) }),
  };
};

/** `200 EUR initial`, `2000 USD raised = 0.278430 BTC` */
const demandText = ({ amount, currency, role, equals }: Demand): string =>
  [amount, currency, role, ...(equals === undefined ? [] : ['=', equals.amount, equals.currency])]
    .filter((word) => word !== undefined)
    .join(' ');

const readDemand = (text: string): unknown => {
  const [, amount, currency, role, ...equals] =
    /^(\S+) (\S+)(?: (initial|raised))?(?: = (\S+) (\S+))?$/.exec(text) ?? [];
  return {
    amount,
    currency,
    ...(role === undefined ? {} : { role }),
    ...(equals[0] === undefined ? {} : { equals: { amount: equals[0], currency: equals[1] } }),
  };
};

/** `PT24H sent`, `2026-12-01 stated business` */
const deadlineText = ({ within, at, start, business }: Deadline): string =>
  [within, at, start, business === true ? 'business' : undefined].filter((word) => word !== undefined).join(' ');

const DEADLINE_WORDS: readonly [field: keyof Deadline, is: RegExp][] = [
  ['within', /^P/],
  ['at', /^\d/],
  ['business', /^business$/],
  ['start', /./],
];

const readDeadline = (text: string): unknown =>
  Object.fromEntries(
    text.split(' ').map((word) => {
      const field = DEADLINE_WORDS.find(([, is]) => is.test(word))?.[0] ?? 'start';
      return [field, field === 'business' ? true : word];
    }),
  );

const assetText = ({ asset, value }: Asset): string => `${asset} ${value}`;

const readAsset = (text: string): unknown => {
  const end = text.indexOf(' ');
  return { asset: text.slice(0, end), value: text.slice(end + 1) };
};

const VERDICTS = ['spf', 'dmarc', 'arc'] as const;

/** Hosts as they are, and the rest by what it is: `192.0.2.7 from=a@b.example dkim=b.example=pass spf=pass`. */
const senderText = ({ address, hosts, dkim, ...verdicts }: Sender): string =>
  [
    ...hosts,
    ...(address === undefined ? [] : [`from=${address}`]),
    ...dkim.map(({ domain, verdict }) => `dkim=${domain}=${verdict}`),
    ...VERDICTS.flatMap((name) => (verdicts[name] === undefined ? [] : [`${name}=${verdicts[name]}`])),
  ].join(' ');

const readSender = (text: string): unknown => {
  const words = text.split(' ').filter((word) => word !== '');
  const said = words.filter((word) => word.includes('=')).map((word) => word.split('='));
  const dkim = said.filter(([name]) => name === 'dkim').map(([, domain, verdict]) => ({ domain, verdict }));
  const rest = said
    .filter(([name]) => name !== 'dkim')
    .map(([name, value]) => [name === 'from' ? 'address' : name, value]);
  return { hosts: words.filter((word) => !word.includes('=')), dkim, ...Object.fromEntries(rest) };
};

const FIELD_END = ';';
const ITEM_END = ',';
/** A list that is absent, and not empty. */
const ABSENT = '-';

/** `fi;200 EUR initial,500 EUR raised;PT24H sent;;192.0.2.7 mx.extorter.example;` */
const saidText = ({ language, demands, deadlines, assets, senders, truncated, unclear }: KeptFindings): string =>
  [
    language ?? '',
    demands.map(demandText).join(ITEM_END),
    deadlines.map(deadlineText).join(ITEM_END),
    assets?.map(assetText).join(ITEM_END) ?? ABSENT,
    senders?.map(senderText).join(ITEM_END) ?? ABSENT,
    [...(truncated ? ['truncated'] : []), ...(unclear === true ? ['unclear'] : [])].join(ITEM_END),
  ].join(FIELD_END);

const readSaid = (text: string): Item => {
  const [language, demands = '', deadlines = '', assets = '', senders = '', flags = ''] = text.split(FIELD_END);
  const each = (list: string, read: (item: string) => unknown): unknown[] =>
    list === '' ? [] : list.split(ITEM_END).map(read);
  return {
    language: language === '' ? null : language,
    demands: each(demands, readDemand),
    deadlines: each(deadlines, readDeadline),
    ...(assets === ABSENT ? {} : { assets: each(assets, readAsset) }),
    ...(senders === ABSENT ? {} : { senders: each(senders, readSender) }),
    truncated: flags.includes('truncated'),
    ...(flags.includes('unclear') ? { unclear: true } : {}),
  };
};

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

/** The findings of a row, whichever form they have, their wallets as they are. */
export const longFindings = (kept: unknown): unknown => {
  if (!isItem(kept) || typeof kept.said !== 'string') return kept;
  const { said, wallets, contacts = [], ...later } = kept;
  return { ...later, ...readSaid(said), wallets, contacts };
};

/** Findings as a row keeps them: wallets in a list, which an update may append to, contacts sealed, the rest in a line. */
export const shortFindings = (findings: KeptFindings): Record<string, unknown> => {
  const wallets = findings.wallets.map((wallet) => {
    const text = walletText(wallet);
    return isDeepStrictEqual(longWallet(text), wallet) ? text : wallet;
  });
  const { wallets: _, contacts, ...rest } = findings;
  const said = { said: saidText(findings), wallets, ...(contacts.length === 0 ? {} : { contacts }) };
  const isSame = isDeepStrictEqual(longFindings(said), { ...rest, contacts, wallets });
  return isSame ? said : { ...findings, wallets };
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Bytes of an original in its short form: the try that sealed it, two sums, when it came and its size; then its part. */
const TRY = 16;
const SUM = 32;
const NUMBER = 6;
const FIXED = TRY + 2 * SUM + 2 * NUMBER;

const hex = (bytes: Buffer, from: number, length: number): string =>
  bytes.subarray(from, from + length).toString('hex');

/** An original of a report's row, whichever form it has. */
const longOriginal = (report: unknown, kept: unknown): unknown => {
  if (!(kept instanceof Uint8Array) || kept.byteLength < FIXED) return kept;
  const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  const uuid = hex(bytes, 0, TRY).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const numbers = TRY + 2 * SUM;
  return {
    part: bytes.subarray(FIXED).toString('utf8'),
    key: `originals/${report}/${uuid}`,
    sha256: hex(bytes, TRY, SUM),
    size: bytes.readUIntBE(numbers + NUMBER, NUMBER),
    receivedAt: new Date(bytes.readUIntBE(numbers, NUMBER)).toISOString(),
    sealedSha256: hex(bytes, TRY + SUM, SUM),
  };
};

const shortOriginal = (report: string, original: Original): Uint8Array | Original => {
  const { part, key, sha256, size, receivedAt, sealedSha256 } = original;
  const uuid = key.split('/')[2] ?? '';
  const time = Date.parse(receivedAt);
  if (!UUID.test(uuid) || !(time >= 0) || !(size < 2 ** (8 * NUMBER))) return original;
  const numbers = Buffer.alloc(2 * NUMBER);
  numbers.writeUIntBE(time, 0, NUMBER);
  numbers.writeUIntBE(size, NUMBER, NUMBER);
  const sums = [uuid.replaceAll('-', ''), sha256, sealedSha256].map((text) => Buffer.from(text, 'hex'));
  const bytes = new Uint8Array(Buffer.concat([...sums, numbers, Buffer.from(part)]));
  return isDeepStrictEqual(longOriginal(report, bytes), original) ? bytes : original;
};

/** The originals of a report, each in whichever form it has, beside its id. */
export const longOriginals = (report: unknown, kept: unknown): unknown =>
  Array.isArray(kept) ? kept.map((one) => longOriginal(report, one)) : kept;

/** Originals as the row of their report keeps them. */
export const shortOriginals = (report: string, originals: readonly Original[]): (Uint8Array | Original)[] =>
  originals.map((original) => shortOriginal(report, original));

const FINGERPRINT_BYTES = 8;

/** Fingerprints of keys, whichever form they have. */
export const longFingerprints = (kept: unknown): unknown => {
  if (!(kept instanceof Uint8Array)) return kept;
  const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength);
  const count = Math.ceil(bytes.byteLength / FINGERPRINT_BYTES);
  return Array.from({ length: count }, (_, index) => hex(bytes, index * FINGERPRINT_BYTES, FINGERPRINT_BYTES));
};

/** Fingerprints as a row keeps them. */
export const shortFingerprints = (fingerprints: readonly string[]): Uint8Array | readonly string[] => {
  const bytes = new Uint8Array(Buffer.from(fingerprints.join(''), 'hex'));
  return fingerprints.length > 0 && isDeepStrictEqual(longFingerprints(bytes), fingerprints) ? bytes : fingerprints;
};
