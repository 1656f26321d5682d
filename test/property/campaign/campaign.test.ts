import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Consensus, contribute, renderConsensus, wordHasher } from '#domain/campaign/consensus.ts';
import { consensusFromRow, consensusRow } from '#domain/campaign/consensus-row.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import { decodeSignature, encodeSignature, estimate } from '#domain/campaign/signature.ts';
import { CampaignIndex } from '#test/support/ledger/campaign-index.ts';
import { scoreGrouping } from '#test/support/ledger/grouping.ts';
import {
  campaignTemplates,
  MUTATIONS,
  randomLetter,
  seeded,
  shuffled,
  writeLetter,
} from '#test/support/letters/campaign-letters.ts';
import { LANGUAGE_PARTS } from '#test/support/letters/campaign-words.ts';
import { runs } from '#test/support/runs.ts';

const RUNS = { seed: 20261124, numRuns: runs(60, 2000) };
const KEY = new Uint8Array(32).fill(7);
const templates = campaignTemplates();
const template = fc.constantFrom(...templates);
const seed = fc.integer();

describe('campaigns, whatever the letters', () => {
  it.each([1, 100])('hold letters of one template, and nearly all of them, %i letters late', (lag) => {
    const random = seeded(99);
    const letters = shuffled(
      random,
      templates.flatMap((one) => Array.from({ length: 25 }, () => randomLetter(random, one))),
    );
    const index = new CampaignIndex(KEY, lag);
    const joined = letters.map(({ text }, number) => index.add(text, String(number).padStart(6, '0')));
    index.settle();
    const { recall, precision } = scoreGrouping(
      letters.map(({ template: truth }, number) => ({ truth, found: index.resolve(joined[number] ?? '') })),
    );
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.999);
  });

  it('do not depend on name, amount, address, quoting or the order of paragraphs', () => {
    fc.assert(
      fc.property(template, seed, fc.subarray(['order', 'quoting', 'greeting'] as const), (from, number, mutations) => {
        const random = seeded(number);
        const one = signatureOf(writeLetter(random, from, []).text);
        const other = signatureOf(writeLetter(random, from, mutations).text);
        expect(one && other && estimate(one, other)).toBeGreaterThan(0.75);
      }),
      RUNS,
    );
  });

  it('read every signature back as it was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 0, maxLength: 400, unit: 'binary' }), (text) => {
        const signature = signatureOf(text);
        if (signature !== null) expect(decodeSignature(encodeSignature(signature))).toEqual(signature);
      }),
      RUNS,
    );
  });
});

describe('a campaign’s text, whatever the letters', () => {
  it('never shows a name, a number or an address, nor a word that fewer than three reports had', () => {
    fc.assert(
      fc.property(template, seed, fc.integer({ min: 3, max: 8 }), (from, number, count) => {
        const random = seeded(number);
        const letters = Array.from({ length: count }, () =>
          writeLetter(
            random,
            from,
            MUTATIONS.filter((mutation) => mutation !== 'lookalikes' && random() < 0.3),
          ),
        );
        const hash = wordHasher(KEY, 'campaign');
        const text = letters.reduce<Consensus | null>(
          (known, { text: body }, index) => contribute(known, `report-${index}`, letterWords(body), hash) ?? known,
          null,
        );
        if (text === null) throw new Error('nothing heard');
        const shown = renderConsensus(text);
        expect(shown).not.toMatch(/\d|@|bc1/);
        const { given, family } = LANGUAGE_PARTS[from.language].names;
        for (const name of [...given, ...family]) expect(shown.split(/[^\p{L}]+/u)).not.toContain(name);
        for (const word of shown.toLowerCase().match(/[\p{L}'-]+/gu) ?? []) {
          expect(letters.filter(({ text: body }) => body.toLowerCase().includes(word)).length).toBeGreaterThanOrEqual(
            3,
          );
        }
        expect(consensusFromRow(consensusRow(text), hash)).toEqual(text);
      }),
      RUNS,
    );
  });
});
