import { campaignName } from '#domain/brief/brief.ts';
import { moment } from '#domain/brief/moment.ts';
import { type Against, endName, heldText } from '#domain/export/package/against.ts';
import { codesOf } from '#domain/export/package/asked.ts';
import { allReferences, type PackageData, receivedOf } from '#domain/export/package/data.ts';
import type { LeftOut } from '#domain/export/package/redact.ts';
import type { GateSettings } from '#domain/gate/gate.ts';
import type { Language } from '#domain/intake/submission.ts';
import { fromSatoshi } from '#domain/money.ts';
import { grouped } from '#web/mail/block.ts';
import { wordsOf as briefWordsOf } from '#web/mail/brief/of.ts';
import { decimalsIn } from '#web/words/quantities.ts';
import { type Fonts, openPdf, type TaggedPage } from '../tagged.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import type { PackageWords } from './words.ts';

/** What a package's PDFs are made of, and the SHA-256 of its data. */
export interface ShownPackage {
  data: PackageData;
  against: readonly Against[];
  leftOut: readonly LeftOut[];
  hash: string;
  gate: Pick<GateSettings, 'reports' | 'mails'>;
}

const WORDS: Record<Language, PackageWords> = { en, fi, sv };
/** 28 mm on the left, for a binder. */
const MARGINS = { top: 68, bottom: 51, left: 79, right: 51 };
/** Most rows of an annex: all are in its table, which the annex names. Wallets stand in theirs as many as a package has. */
const MAX_ROWS = 500;
/** How much of a text that somebody wrote one cell has, in characters. */
const MAX_REASON = 400;
/** How much of a campaign's text is quoted, in characters: data.json has all of it. */
const MAX_QUOTE = 1_200;

type Columns = Parameters<TaggedPage['table']>[0];

/** What each part is written with. */
interface Writing extends ShownPackage {
  page: TaggedPage;
  words: PackageWords;
  when: (iso: string) => string;
  short: (iso: string) => string;
  /** Amounts with the language's decimal sign: tables and data.json keep the point. */
  decimals: (amounts: string) => string;
}

const cutAt = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** The hotline's own words in the package's language; one that it has no word for stands as it is. */
const termsOf = ({ terms }: PackageWords, codes: readonly string[]): string =>
  codes.map((code) => terms[code] ?? code).join(', ');

/** A table, as many rows as an annex has, and where the others are. */
const writeRows = (
  { page, words }: Writing,
  columns: Columns,
  rows: readonly string[][],
  file: string,
  most: number = MAX_ROWS,
): void => {
  if (rows.length === 0) page.paragraph(words.empty);
  else page.table(columns, rows.slice(0, most));
  if (rows.length > most) page.paragraph(words.more(grouped(rows.length - most), file));
};

const writeCover = ({ page, words, data, hash, when }: Writing): void => {
  const { facts, sets, source, information, handling } = words;
  const { asked } = data;
  page.title(`${words.title}: ${data.case.title}`);
  const lines: [string, string][] = [
    [facts.case, data.case.id],
    [facts.for, asked.recipient],
    [facts.by, `${data.madeBy}, ${data.operator}`],
    [facts.asOf, when(data.readAt)],
    [facts.set, sets[asked.set]],
    [facts.source, source[asked.source]],
    [facts.information, information[asked.information]],
    [facts.handling, handling[asked.handling]],
    [facts.hash, hash],
  ];
  page.strong(codesOf(asked));
  for (const [label, value] of lines) page.paragraph(`${label}: ${value}`);
  page.small(words.check);
};

const writeShort = (writing: Writing): void => {
  const { page, words, data, when, decimals } = writing;
  const { short } = words;
  page.heading(short.heading);
  const references = allReferences(data);
  page.paragraph(
    short.counts(grouped(data.wallets.length), grouped(references.length), grouped(data.campaigns.length)),
  );
  const times = [
    ...data.reports.map(({ receivedAt }) => receivedAt),
    ...data.wallets.flatMap(({ naming }) => naming.map(({ receivedAt }) => receivedAt)),
  ].sort();
  const [first, last] = [times[0], times.at(-1)];
  if (first !== undefined && last !== undefined) page.paragraph(short.between(when(first), when(last)));
  const received = receivedOf(data.wallets);
  const { followedTo, isFollowed, notKnownSince } = data.chain;
  if (followedTo !== null || data.wallets.some(({ payments }) => payments.length > 0)) {
    const known = (['victim', 'other', 'unknown'] as const).filter((verdict) => received[verdict].payments > 0);
    for (const verdict of known) {
      const { payments, satoshi } = received[verdict];
      page.paragraph(short.received(verdict, grouped(payments), decimals(fromSatoshi(satoshi))));
    }
    if (known.length === 0) page.paragraph(short.nothing);
  }
  if (followedTo !== null) page.paragraph(short.followedTo(grouped(followedTo.height), when(followedTo.time)));
  if (notKnownSince !== null) page.strong(short.notKnownSince(when(notKnownSince)));
  else if (followedTo === null || !isFollowed) page.strong(short.neverFollowed);
  if (data.cut.length > 0) {
    page.strong(short.cut);
    for (const line of data.cut.slice(0, MAX_ROWS)) page.paragraph(line);
  }
};

const writeCampaigns = ({ page, words, data, when, decimals }: Writing): void => {
  if (data.campaigns.length === 0) return;
  page.heading(words.campaigns.heading);
  for (const { name, reports, foundedAt, demanded, text } of data.campaigns) {
    page.subheading(name);
    page.paragraph(words.campaigns.counts(grouped(reports), when(foundedAt), decimals(demanded)));
    if (text === '') page.paragraph(words.campaigns.noText);
    else page.quote(cutAt(text, MAX_QUOTE));
  }
};

const writeAgainst = (writing: Writing): void => {
  const { page, words, against, short, decimals } = writing;
  page.heading(words.against.heading);
  page.paragraph(words.against.lead);
  if (against.length === 0) {
    page.paragraph(words.against.none);
    return;
  }
  writeRows(
    writing,
    [
      { title: words.columns.what, parts: 6 },
      { title: words.columns.about, parts: 9, isCode: true },
      { title: words.columns.when, parts: 4 },
      { title: words.columns.why, parts: 9 },
      { title: words.columns.by, parts: 4 },
    ],
    against.map(({ kind, about, at, codes, text, by }) => [
      ...[words.against.kinds[kind], about.replaceAll(' ', '\n'), at === null ? '' : short(at)],
      ...[
        cutAt(
          [termsOf(words, codes), kind === 'payments-not-victims' ? decimals(text) : text]
            .filter((each) => each !== '')
            .join(': '),
          MAX_REASON,
        ),
        by ?? '',
      ],
    ]),
    'against.csv',
  );
};

const heldIn = (words: PackageWords, { kind, name }: PackageData['holds'][number]): string =>
  heldText(kind, name).replace(/^\w+ /, `${termsOf(words, [kind])}\n`);

const writeHolds = (writing: Writing): void => {
  const { page, words, data, short } = writing;
  page.heading(words.holds.heading);
  if (data.holds.length === 0) {
    page.paragraph(words.holds.none);
    return;
  }
  writeRows(
    writing,
    [
      { title: words.columns.what, parts: 10, isCode: true },
      { title: words.columns.why, parts: 9 },
      { title: words.columns.by, parts: 5 },
      { title: words.columns.when, parts: 4 },
    ],
    data.holds.map((held) => [heldIn(words, held), cutAt(held.reason, MAX_REASON), held.by, short(held.at)]),
    'case.csv',
  );
};

const writeWallets = (writing: Writing): void => {
  const { page, words, data, short, decimals } = writing;
  page.heading(words.annex.wallets);
  writeRows(
    writing,
    [
      { title: words.columns.address, parts: 11, isCode: true },
      { title: words.columns.reports, parts: 4, align: 'right' },
      { title: words.columns.first, parts: 4 },
      { title: words.columns.received, parts: 5, align: 'right' },
      { title: words.campaigns.heading, parts: 4 },
    ],
    data.wallets.map(({ address, naming, firstSeen, payments, campaigns }) => [
      ...[address, grouped(naming.length), short(firstSeen)],
      // Where the chain was never followed nothing is known, which is not 0.
      data.chain.followedTo === null && payments.length === 0
        ? '?'
        : decimals(fromSatoshi(payments.reduce((sum, { satoshi }) => sum + BigInt(satoshi), 0n))),
      campaigns.map(campaignName).join(' '),
    ]),
    'wallets.csv',
    data.wallets.length,
  );
};

const writeReports = (writing: Writing): void => {
  const { page, words, data, short, decimals } = writing;
  page.heading(words.annex.reports);
  const sealed = new Map(data.parts.toReversed().map((part) => [part.reference, part.sha256]));
  const own = new Set(data.reports.map(({ reference }) => reference));
  const named = new Map(
    data.wallets.flatMap(({ naming }) =>
      naming.flatMap((each) =>
        each.reference === null || own.has(each.reference) ? [] : [[each.reference, each] as const],
      ),
    ),
  );
  const all = [
    ...data.reports,
    ...[...named].map(([reference, { receivedAt, channel, demanded }]) => ({
      ...{ reference, receivedAt, channel, demanded },
    })),
  ].sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  writeRows(
    writing,
    [
      { title: words.columns.reference, parts: 4 },
      { title: words.columns.when, parts: 4 },
      { title: words.columns.channel, parts: 3 },
      { title: words.columns.demanded, parts: 5 },
      { title: words.columns.original, parts: 12, isCode: true },
    ],
    all.map(({ reference, receivedAt, channel, demanded }) => [
      ...[reference, short(receivedAt), termsOf(words, [channel]), decimals(demanded), sealed.get(reference) ?? ''],
    ]),
    'reports.csv, reports-of-wallets.csv',
  );
};

const writePayments = (writing: Writing): void => {
  const { page, words, data, short, decimals } = writing;
  page.heading(words.annex.payments);
  writeRows(
    writing,
    [
      { title: words.columns.output, parts: 9, isCode: true },
      { title: words.columns.address, parts: 8, isCode: true },
      { title: 'BTC', parts: 4, align: 'right' },
      { title: words.columns.block, parts: 5 },
      { title: words.columns.verdict, parts: 3 },
    ],
    data.wallets.flatMap(({ address, payments }) =>
      payments.map(({ txid, vout, satoshi, height, time, verdict }) => [
        ...[`${txid}:${vout}`, address, decimals(fromSatoshi(BigInt(satoshi))), `${height}, ${short(time)}`],
        words.verdicts[verdict],
      ]),
    ),
    'payments.csv',
  );
};

const writeLinks = (writing: Writing): void => {
  const { page, words, data, short } = writing;
  page.heading(words.annex.links);
  // A link of two wallets of the case stands at both.
  const seen = new Set<string>();
  const rows = data.wallets.flatMap(({ address, links }) =>
    links.flatMap(({ to, state, evidence, doubts, decision }) => {
      const name = [address, endName(to)].sort().join(' ');
      if (to.startsWith('wallet:') && seen.has(name)) return [];
      seen.add(name);
      const spoken = evidence.map(({ kind, sources }) => `${termsOf(words, [kind])} (${sources})`);
      const shown = [termsOf(words, [state]), ...spoken, ...doubts.map((doubt) => termsOf(words, [doubt]))].join(', ');
      const by =
        decision && [termsOf(words, [decision.verdict]), decision.name ?? decision.by, short(decision.at)].join(', ');
      return [
        [...[address, endName(to), shown], decision === null ? '' : `${by}: ${cutAt(decision.reason, MAX_REASON)}`],
      ];
    }),
  );
  writeRows(
    writing,
    [
      { title: words.columns.from, parts: 8, isCode: true },
      { title: words.columns.to, parts: 8, isCode: true },
      { title: words.columns.state, parts: 5 },
      { title: words.columns.why, parts: 7 },
    ],
    rows,
    'links.csv',
  );
};

const writeLog = (writing: Writing): void => {
  const { page, words, data, short } = writing;
  page.heading(words.annex.log);
  writeRows(
    writing,
    [
      { title: words.columns.when, parts: 4 },
      { title: words.columns.by, parts: 5 },
      { title: words.columns.what, parts: 5 },
      { title: words.columns.about, parts: 9 },
      { title: words.columns.place, parts: 5 },
    ],
    data.audit.map(({ at, who, name, what, about, day, chain, seq }) => [
      ...[short(at), name ?? who, what, about, `${day}/${chain}/${seq}`],
    ]),
    'audit.csv',
  );
};

const writeMethod = ({ page, words, gate, data }: Writing): void => {
  page.heading(words.annex.method);
  for (const sentence of words.method.sentences(gate)) page.paragraph(sentence);
  const { source, information, handling } = words;
  for (const each of [...Object.values(source), ...Object.values(information), ...Object.values(handling)]) {
    page.small(each);
  }
  page.small(data.operator);
};

const writeLeftOut = (writing: Writing): void => {
  const { page, words, leftOut } = writing;
  page.heading(words.annex.leftOut);
  if (leftOut.length === 0) {
    page.paragraph(words.leftOut.none);
    return;
  }
  page.paragraph(words.leftOut.lead);
  writeRows(
    writing,
    [
      { title: words.columns.file, parts: 7 },
      { title: words.columns.what, parts: 7 },
      { title: words.columns.count, parts: 3, align: 'right' },
      { title: words.columns.why, parts: 6 },
      { title: 'SHA-256', parts: 9, isCode: true },
    ],
    leftOut.map(({ file, what, count, ground, sha256 = '' }) => [
      ...[file, words.leftOut.what[what], grouped(count), words.leftOut.grounds[ground], sha256],
    ]),
    'left-out.csv',
  );
};

const open = (shown: ShownPackage, title: string, fonts: Fonts) => {
  const { data } = shown;
  const { language } = data.asked;
  const { page, finished } = openPdf(
    { title, author: data.operator, language, at: new Date(data.readAt) },
    MARGINS,
    fonts,
  );
  const writing: Writing = {
    ...{ ...shown, page, words: WORDS[language] },
    when: (iso) => moment(iso, data.timeZone, language),
    decimals: (amounts) => decimalsIn(amounts, language),
    short: (iso) => moment(iso, data.timeZone, language).replace(/ \(.*$/, ''),
  };
  return { writing, finished };
};

const close = ({ page, data, hash, when }: Writing): void => {
  const { file } = briefWordsOf(data.asked.language);
  if (page.missing > 0) page.small(file.missing(page.missing));
  page.number(
    (n, of) => `${data.operator}, ${codesOf(data.asked)}, ${when(data.readAt)}, ${file.page(n, of)}\nSHA-256 ${hash}`,
  );
  page.close();
};

/**
 * The brief of a case's package: cover with codes, what it comes to, what speaks against it, and annexes A to G. Every page says which
 * codes it is under, and the SHA-256 of the data that it is made of.
 */
export const packagePdf = async (shown: ShownPackage, fonts: Fonts): Promise<Uint8Array> => {
  const words = WORDS[shown.data.asked.language];
  const { writing, finished } = open(shown, `${words.title}: ${shown.data.case.title}`, fonts);
  writeCover(writing);
  for (const write of [writeShort, writeCampaigns, writeAgainst, writeHolds]) write(writing);
  for (const write of [writeWallets, writeReports, writePayments, writeLinks, writeLog, writeMethod, writeLeftOut]) {
    write(writing);
  }
  close(writing);
  return finished;
};

/** How the hotline comes to what a package says, and what that cannot show: a file of its own, to be read before the others. */
export const methodPdf = async (shown: ShownPackage, fonts: Fonts): Promise<Uint8Array> => {
  const { method } = WORDS[shown.data.asked.language];
  const { writing, finished } = open(shown, method.title, fonts);
  const { page } = writing;
  page.title(method.title);
  for (const sentence of method.sentences(shown.gate)) page.paragraph(sentence);
  close(writing);
  return finished;
};
