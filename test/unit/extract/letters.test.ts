import { describe, expect, it } from 'vitest';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import type { Findings } from '#domain/findings.ts';
import { readMail } from '#domain/message/read/read-mail.ts';
import { DEMANDING } from '#test/support/letters/demanding-sentences.ts';
import { HARMLESS } from '#test/support/letters/harmless-texts.ts';
import { FORWARDED, MANY_LETTERS } from '#test/support/letters/many-letters.ts';
import { LETTERS } from '#test/support/letters/whole-letters.ts';
import { findingsOf, spelled } from './findings-of.ts';

/** Of all that was found, the fields that a letter names. */
const named = (findings: Findings, fields: object): object =>
  Object.fromEntries(Object.entries(spelled(findings)).filter(([field]) => field in fields));

describe.each([
  ['whole letters', LETTERS],
  ['demanding sentences', DEMANDING],
  ['harmless texts', HARMLESS],
  ['letters of many kinds', MANY_LETTERS],
])('%s', (_, letters) => {
  it.each(letters)('reads "$name"', ({ name: _name, text, ...said }) => {
    expect(named(findingsOf(text), said)).toEqual(said);
  });
});

describe('forwarded letters', () => {
  it.each(FORWARDED)('reads "$name"', async ({ name: _name, mail, ...said }) => {
    const reading = await readMail(Buffer.from(mail));
    const findings = mergeFindings(reading.ok ? reading.messages.map(extract) : []);
    const senders = (findings.senders ?? []).map(({ address }) => address);

    expect({ ...named(findings, said), senders }).toEqual(said);
  });
});
