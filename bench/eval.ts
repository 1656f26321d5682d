import { extract, mergeFindings } from '#domain/extract/extract.ts';
import type { Findings } from '#domain/findings.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { HELD_OUT } from './letters/held-out.ts';
import { type MadeLetter, makeLetters } from './letters/make-letters.ts';
import type { Phrases, Some } from './letters/phrases.ts';
import { TUNING } from './letters/tuning.ts';

/** Letters of each set. */
const LETTERS = 600;

const FIELDS = ['language', 'wallets', 'places', 'demands', 'deadlines', 'contacts'] as const;
type Field = (typeof FIELDS)[number];

/** What a field says, one string a finding. */
const said = (findings: Findings | MadeLetter['truth'], field: Field): string[] => {
  switch (field) {
    case 'language':
      return [findings.language ?? 'none'];
    case 'wallets':
      return findings.wallets.map((wallet) => (typeof wallet === 'string' ? wallet : wallet.address));
    case 'places':
      return findings.wallets.flatMap((wallet) => {
        if (typeof wallet === 'string') return [wallet];
        return wallet.inDemand ? [wallet.address] : [];
      });
    case 'demands':
      return findings.demands.map(({ amount, currency, role }) => `${amount} ${currency} ${role}`);
    case 'deadlines':
      return findings.deadlines.map(
        ({ within, at, start, business }) => `${within ?? at} ${start}${business ? ' business' : ''}`,
      );
    case 'contacts':
      return findings.contacts.map(({ kind, value }) => `${kind} ${value}`);
  }
};

const read = async (letter: MadeLetter): Promise<Findings> => {
  const reading = await readMail(letter.raw);
  return mergeFindings(reading.ok ? reading.messages.map(extract) : []);
};

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`);

const evaluate = async (name: string, phrases: Some<Phrases>, seed: number, show: boolean): Promise<void> => {
  const scores = new Map(FIELDS.map((field) => [field, { right: 0, found: 0, true: 0 }]));
  let whole = 0;
  for (const letter of makeLetters(phrases, LETTERS, seed)) {
    const findings = await read(letter);
    const wrong: string[] = [];
    for (const field of FIELDS) {
      const found = new Set(said(findings, field));
      const truth = new Set(said(letter.truth, field));
      const score = scores.get(field) ?? { right: 0, found: 0, true: 0 };
      score.right += [...truth].filter((item) => found.has(item)).length;
      score.found += found.size;
      score.true += truth.size;
      if (found.size !== truth.size || [...found].some((item) => !truth.has(item)))
        wrong.push(`${field}: found [${[...found]}], not [${[...truth]}]`);
    }
    if (wrong.length === 0) whole += 1;
    else if (show) process.stdout.write(`${letter.trick}, ${letter.way}: ${wrong.join('; ')}\n${letter.text}\n`);
  }
  process.stdout.write(`\n${name}, ${LETTERS} letters\n`);
  for (const [field, score] of scores) {
    const precision = percent(score.right, score.found);
    process.stdout.write(
      `  ${field.padEnd(10)} precision ${precision.padStart(7)}  recall ${percent(score.right, score.true).padStart(7)}\n`,
    );
  }
  process.stdout.write(`  right in every field: ${percent(whole, LETTERS)}\n`);
};

// The held-out letters are only counted: whoever reads what went wrong there tunes on them.
await evaluate('tuned on', TUNING, 1, process.argv.includes('--show'));
await evaluate('held out', HELD_OUT, 2, false);
