import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { readEnvelope } from '#domain/message/provenance/envelope.ts';
import { sesHeaders } from '#local/runtime/mail/ses-headers.ts';
import { runs } from '#test/support/runs.ts';

const SEED = 8_601;
const VERDICT = fc.constantFrom('pass', 'fail', 'none');
/** What a sender says who wants to be taken for verified. */
const WORDS = ['dmarc=pass', 'dkim=pass', 'spf=pass', 'header.from=victim.example', ';', '(', ')', '"', '=', '\\', ' '];
const hostile = fc
  .array(fc.constantFrom(...WORDS, '@', 'x.example', '.'), { maxLength: 8 })
  .map((words) => words.join(''));
/** A From field that names one address, with whatever name. */
const from = fc.oneof(
  fc.constant('aino@victim.example'),
  hostile.map((name) => `"${name.replace(/["\\]/g, '\\$&')}" <aino@victim.example>`),
  hostile.map((name) => `${name.replace(/[^a-z=. ]/g, '').replaceAll('@', '')} <aino@victim.example>`),
);
const told = fc.record({ spf: VERDICT, dkim: VERDICT, dmarc: VERDICT });
type Told = { spf: string; dkim: string; dmarc: string };

const read = (head: string, author: string) =>
  readEnvelope(readHeaders(Buffer.from(`${head}From: ${author}\r\nTo: report@hotline.example\r\n\r\nHei`)).fields);
const quoted = (text: string): string => (/[\s;()"\\]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text);
const escaped = (text: string): string => text.replace(/[()\\]/g, '\\$&');

/** A field of SES's layout that repeats the sender's words, by its grammar or as they came. */
const fieldOf = (
  verdicts: Told,
  words: { mailFrom: string; greeting: string; identity: string },
  raw: boolean,
): string => {
  const value = raw ? (text: string) => text : quoted;
  const inComment = raw ? (text: string) => text : escaped;
  const { mailFrom, greeting, identity } = words;
  return (
    `Authentication-Results: amazonses.com; spf=${verdicts.spf} (spfCheck: domain of ${inComment(mailFrom)}) ` +
    `envelope-from=${value(mailFrom)}; helo=${value(greeting)}; dkim=${verdicts.dkim} header.i=${value(identity)}; ` +
    `dmarc=${verdicts.dmarc} header.from=victim.example;\r\n`
  );
};
const words = fc.record({ mailFrom: hostile, greeting: hostile, identity: hostile });

describe('whatever the sender says of itself', () => {
  it('the verdicts are those that the receiving server was told to give', () => {
    fc.assert(
      fc.property(told, words, from, (verdicts, said, author) => {
        const { verdicts: found, from: address } = read(fieldOf(verdicts, said, false), author);
        expect(found).toMatchObject(verdicts);
        expect(address).toBe('aino@victim.example');
      }),
      { seed: SEED, numRuns: runs(2_000, 200_000) },
    );
  });

  // DMARC is what vouches for a sender; its result is the last that the server writes, so that no quote can swallow it.
  it('a server that repeats it as it came makes no sender verified that is not', () => {
    fc.assert(
      fc.property(told, words, from, (verdicts, said, author) => {
        const { dmarc } = read(fieldOf(verdicts, said, true), author).verdicts;
        if (verdicts.dmarc !== 'pass') expect(dmarc).not.toBe('pass');
      }),
      { seed: SEED, numRuns: runs(2_000, 200_000) },
    );
  });

  it('a From field that holds it too makes no sender verified that is not', () => {
    fc.assert(
      fc.property(words, hostile, (said, author) => {
        const found = read(fieldOf({ spf: 'fail', dkim: 'fail', dmarc: 'fail' }, said, true), author);
        expect(found.verdicts.dmarc).not.toBe('pass');
      }),
      { seed: SEED, numRuns: runs(2_000, 200_000) },
    );
  });

  it('the laptop gives the verdicts that a greeting asks for', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (mailFrom, greeting, author) => {
        const delivery = {
          id: 'one',
          sender: mailFrom,
          recipients: ['report@hotline.example'],
          greeting: `dmarc-fail.spf-none.${greeting}`,
          clientAddress: '192.0.2.1',
          receivedAt: new Date(0),
        };
        const mail = Buffer.from(`From: ${author} <aino@victim.example>\r\n\r\nHei`);
        const { verdicts } = read(sesHeaders(delivery, mail, 'eu-north-1'), 'aino@victim.example');
        expect(verdicts).toMatchObject({ spf: 'none', spam: 'pass' });
        expect(verdicts.dmarc).not.toBe('pass');
      }),
      { seed: SEED, numRuns: runs(1_000, 50_000) },
    );
  });
});
