import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractIOC } from 'ioc-extractor';
import PostalMime from 'postal-mime';
import { extract } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import { escapeHtml, type MimePart, multipartMail, quotedPrintable, textPart } from '#test/support/letters/mails.ts';
import { makeLetters } from './letters/make-letters.ts';
import { TUNING } from './letters/tuning.ts';
import { stageTimes } from './stages.ts';

/** Mean length of the decoded letters measured elsewhere, and of raw mails. */
const LETTER_LENGTH = 3_700;
const MAIL_LENGTH = 41_000;
const LETTERS = 600;
const MAILS = 120;
/** How much of a letter a mail holds, so that its two parts and their markup are as long as a real one's. */
const MAIL_TEXT_LENGTH = 3_290;
/** Each measurement is repeated so often; the fastest run is the one least disturbed by other processes. */
const RUNS = 15;

interface Rate {
  items: number;
  bytes: number;
  seconds: number;
}

const data = fileURLToPath(new URL('../../shared/data/', import.meta.url));

const filesOf = (folder: string, extension: RegExp): Buffer[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && extension.test(entry.name))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    : [];

/** Letters of the length that real ones have: what one letter asks for, in a page of prose. */
const longLetters = (): string[] =>
  makeLetters(TUNING, LETTERS, 11).map(({ text, truth: { language } }, at) => {
    const phrases = TUNING.find((each) => each.language === language) ?? TUNING[0];
    const prose = [...phrases.openings, ...phrases.closings, ...phrases.distractors];
    let long = '';
    for (let next = at; long.length + text.length < LETTER_LENGTH; next += 1) long += `${prose[next % prose.length]} `;
    return `${long}\n\n${text}`;
  });

const SPAN = '<span lang="FI" style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;color:#1f1f1f">';

const quotedHtmlPart = (html: string): MimePart => ({
  headers: ['Content-Type: text/html; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
  body: quotedPrintable(html),
});

/** Mails as heavy as real ones: the letter as text, and again in the markup of a mail program. */
const heavyMails = (texts: readonly string[]): Buffer[] =>
  texts.slice(0, MAILS).map((text) => {
    const letter = text.slice(-MAIL_TEXT_LENGTH);
    const pieces = letter.match(/\S+\s*\S*\s*/g) ?? [];
    const html = pieces.map((piece) => `${SPAN}${escapeHtml(piece).replaceAll('\n', '<br>')}</span>`).join('\n');
    return multipartMail([textPart(letter), quotedHtmlPart(`<html><body><p>${html}</p></body></html>`)], {
      subtype: 'alternative',
    });
  });

const secondsOf = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

/** How fast each of some readers goes through the same items: they take turns, so that what disturbs one disturbs all. */
const ratesOf = async <Item extends string | Buffer>(
  items: readonly Item[],
  readers: readonly ((item: Item) => unknown)[],
): Promise<Rate[]> => {
  const best = readers.map(() => Number.POSITIVE_INFINITY);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, read] of readers.entries()) {
      const taken = await secondsOf(async () => {
        for (const item of items) await read(item);
      });
      best[index] = Math.min(best[index] ?? taken, taken);
    }
  }
  const bytes = items.reduce((sum, item) => sum + item.length, 0);
  return best.map((seconds) => ({ items: items.length, bytes, seconds }));
};

const rate = async <Item extends string | Buffer>(
  items: readonly Item[],
  read: (item: Item) => unknown,
): Promise<Rate> => {
  const [only] = await ratesOf(items, [read]);
  return only ?? { items: 0, bytes: 0, seconds: 0 };
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const show = (what: string, { items, bytes, seconds: taken }: Rate): void =>
  say(
    `  ${what.padEnd(46)} ${Math.round(items / taken)
      .toLocaleString('en')
      .padStart(8)} messages/s ${(bytes / taken / 1e6).toFixed(1).padStart(7)} MB/s`,
  );

const readLetter = (text: string): unknown => extract(readPasted(text));

const readRaw = async (raw: Buffer): Promise<unknown> => {
  const reading = await readMail(raw);
  return reading.ok ? reading.messages.map(extract) : reading.reason;
};

/** Texts of 10 to 100 kB: letters in prose, as a mailbox that someone pasted. */
const longTexts = (letters: readonly string[]): string[] => {
  const all = letters.join('\n');
  return [10_000, 50_000, 100_000].flatMap((length) =>
    Array.from({ length: 100 }, (_, at) => all.slice(at * 5_000, at * 5_000 + length)),
  );
};

/** Texts of 100 kB made to be slow: pieces of addresses, numbers with units, markup. */
const hostileTexts = (): string[] =>
  ['1A ', '3x1y ', 'bc1q ', '1A2b3C4d5E6f7G8h9J ', '200 EUR in 24 hours, ', '<', 'a@b.example ', '+1 2 3 4 5 6 7 '].map(
    (piece) => piece.repeat(100_000 / piece.length),
  );

/** Milliseconds that each text takes, in order: on the clock of the wall, and of processor time of its thread. */
const timesOf = (texts: readonly string[]): { wall: number[]; processor: number[] } => {
  const times = texts.map((text) => {
    const [start, before] = [performance.now(), process.threadCpuUsage()];
    readLetter(text);
    const { user, system } = process.threadCpuUsage(before);
    return { wall: performance.now() - start, processor: (user + system) / 1_000 };
  });
  const inOrder = (of: 'wall' | 'processor'): number[] => times.map((time) => time[of]).sort((a, b) => a - b);
  return { wall: inOrder('wall'), processor: inOrder('processor') };
};

const at = (times: readonly number[], share: number): string =>
  (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);

const showLatency = (letters: readonly string[]): void => {
  const { wall, processor } = timesOf(longTexts(letters));
  for (const [times, clock] of [[processor, 'processor time'] as const, [wall, 'wall clock'] as const]) {
    say(
      `  decoded text of 10 to 100 kB: median ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms, longest ${at(times, 1)} ms (${clock})`,
    );
  }
  const hostile = timesOf(hostileTexts());
  say(
    `  hostile text of 100 kB: longest ${at(hostile.processor, 1)} ms (processor time), ${at(hostile.wall, 1)} ms (wall clock)`,
  );
};

/** Letters as short as most are that people paste: what one letter asks for, and nothing else. */
const shortLetters = (): string[] => makeLetters(TUNING, LETTERS, 11).map(({ text }) => text);

const showStages = (long: readonly string[], short: readonly string[]): void => {
  say('Time by stage, in microseconds of processor time for a letter: long, short');
  const ofShort = stageTimes(short);
  for (const [index, [name, taken]] of stageTimes(long).entries())
    say(`  ${name.padEnd(46)} ${taken.toFixed(1).padStart(8)} ${(ofShort[index]?.[1] ?? 0).toFixed(1).padStart(8)}`);
};

/** Prints how fast messages are read, in processor time of one core, and how postal-mime and ioc-extractor fare. */
export const benchExtract = async (): Promise<void> => {
  const letters = longLetters();
  const mails = heavyMails(letters);
  const real = [...filesOf(join(data, 'malformed-mail'), /\.eml$/), ...filesOf(join(data, 'forwards'), /_body/)];
  const notes = filesOf(join(data, 'ransom-notes'), /\.txt$/i).map((note) => note.toString('utf8'));
  say('Reading and extracting, every field (processor time, one core)');
  letters.forEach(readLetter);
  show(`decoded letters, ${LETTER_LENGTH / 1000} kB`, await rate(letters, readLetter));
  show('  the same by ioc-extractor 8.2.0', await rate(letters, (text) => extractIOC(text)));
  const short = shortLetters();
  const shortMean = short.reduce((sum, text) => sum + text.length, 0) / short.length;
  show(`short letters, ${(shortMean / 1000).toFixed(1)} kB mean`, await rate(short, readLetter));
  const mean = mails.reduce((sum, mail) => sum + mail.length, 0) / mails.length;
  const [chain, parser] = await ratesOf(mails, [readRaw, (raw) => PostalMime.parse(raw)]);
  if (!chain || !parser) throw new Error('nothing was measured');
  show(`raw mails, ${Math.round(mean / 1000)} kB mean (${MAIL_LENGTH / 1000} kB asked)`, chain);
  show('  postal-mime alone on them', parser);
  say(`  the whole chain takes ${((chain.seconds / parser.seconds) * 100).toFixed(0)} % of postal-mime's own time`);
  if (real.length > 0) {
    show(`${real.length} public mails and forwards`, await rate(real, readRaw));
    show(`${notes.length} ransom notes`, await rate(notes, readLetter));
  } else {
    say('  (../shared/data is not there: no public mails)');
  }
  showLatency(letters);
  showStages(letters, short);
  say(`  peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await benchExtract();
