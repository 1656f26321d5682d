import { readFile } from 'node:fs/promises';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { type Change, changed } from '#test/support/files/changed-bytes.ts';
import { MAILS } from './changed-mails.ts';
import { letter } from './letters.ts';
import { attachingMail, plainMail } from './mails.ts';

/** Numbers that look like chance and are the same on every run (a linear congruence). */
let state = 20_201_021;
const below = (limit: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
};

const KINDS: readonly Change['kind'][] = ['set', 'cut', 'double'];

/** A mail with one to eight changes. */
const spoiled = (mail: Buffer): Buffer => {
  let raw = mail;
  for (let left = below(8); left >= 0; left -= 1) {
    const kind = KINDS[below(KINDS.length)] ?? 'set';
    raw = changed(raw, { kind, place: below(raw.length), length: below(200), byte: below(256) });
  }
  return raw;
};

const SIZE = 4_000_000;

/** Mails of some megabytes, each of a kind that made a reader take memory. */
const HOSTILE: readonly (() => Buffer)[] = [
  () => Buffer.from(`${'a: b\n'.repeat(SIZE / 5)}\ntext`),
  () => Buffer.from(`From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(SIZE / 5)}`),
  () => Buffer.from(`From: a@example.org\nContent-Type: text/html\n\n${'<b>'.repeat(SIZE / 3)}`),
  () => Buffer.from(`From: a@example.org\nContent-Type: text/html\n\n${'<a b="c">d</a>'.repeat(SIZE / 14)}`),
  () => Buffer.from(`From: a@example.org\n\n${'From: a@example.org\nTo: b@example.org\n\n'.repeat(SIZE / 40)}`),
  () => Buffer.from(`From: a@example.org\nContent-Transfer-Encoding: base64\n\n${'YQ==\n'.repeat(SIZE / 5)}`),
  () =>
    Buffer.from(
      `From: a@example.org\nContent-Transfer-Encoding: x-uuencode\n\n${`M${'!'.repeat(60)}\n`.repeat(SIZE / 62)}`,
    ),
  () => Buffer.from(`From: a@example.org\nTo: ${'a@example.org, '.repeat(SIZE / 15)}\n\ntext`),
  () => {
    let raw: Buffer = plainMail(letter('fi', 1).text);
    for (let depth = 0; depth < 300; depth += 1) raw = attachingMail(raw);
    return raw;
  },
];

const read = async (raw: Buffer): Promise<void> => {
  const reading = await readMail(raw, below(2) === 0 ? 'report' : 'original');
  if (reading.ok) mergeFindings(reading.messages.map(extract));
};

const count = Number(process.argv[2]);
for (const make of HOSTILE) await read(make());
for (let done = 0; done < count; done += 1) await read(spoiled(MAILS[done % MAILS.length] ?? Buffer.alloc(0)));

const KILOBYTE = 1_024;
const { maxRSS } = process.resourceUsage();
// Linux counts the memory of the process that started this one into `maxRSS`, and into this it does not.
const status = readFile('/proc/self/status', 'utf8').catch(() => '');
const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(await status)?.[1] ?? maxRSS) * KILOBYTE;
process.stdout.write(JSON.stringify({ read: HOSTILE.length + count, peak }));
