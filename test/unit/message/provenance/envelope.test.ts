import { describe, expect, it } from 'vitest';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { mailIdentity, readEnvelope } from '#domain/message/provenance/envelope.ts';
import { plainMail } from '#test/support/letters/mails.ts';

const SES = [
  'Return-Path: <aino@example.org>',
  'Received: from mail.example.org by inbound-smtp.eu-north-1.amazonaws.com; Tue, 24 Nov 2026 06:00:00 +0000',
  'X-SES-Spam-Verdict: PASS',
  'X-SES-Virus-Verdict: FAIL',
  'Authentication-Results: amazonses.com; spf=softfail (x) smtp.mailfrom=a; dkim=pass header.d=example.org; dmarc=pass header.from=example.org',
];

const envelopeOf = (before: readonly string[], headers: readonly string[] = []) =>
  readEnvelope(readHeaders(plainMail('Hei', { before, headers, subject: 'Äiti' })).fields);

describe('readEnvelope', () => {
  it('believes what the receiving server put in front', () => {
    expect(envelopeOf(SES)).toMatchObject({
      from: 'aino@example.org',
      subject: 'Äiti',
      date: '2026-11-24T06:00:00.000Z',
      messageId: '<1@example.org>',
      automatic: false,
      verdicts: { spf: 'fail', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'fail' },
    });
  });

  it('believes no signature of a domain of which two are told, good or not', () => {
    const signersOf = (dkim: string) => envelopeOf([`Authentication-Results: amazonses.com; ${dkim}`]).signers;
    expect(signersOf('dkim=pass header.d=example.org')).toEqual(['example.org']);
    expect(signersOf('dkim=pass header.d=example.org; dkim=fail header.d=example.org')).toEqual([]);
    expect(signersOf('dkim=pass header.d=example.org; dkim=pass header.i=@Example.org')).toEqual([]);
  });

  it('believes nothing below the second Received, and no other server', () => {
    const forged = 'Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=pass header.from=example.org';
    const none = { spf: 'none', dkim: 'none', dmarc: 'none' };
    expect(envelopeOf(SES.slice(0, 2), ['Received: from a by b; now', forged]).verdicts).toMatchObject(none);
    expect(
      envelopeOf(['Authentication-Results: mx.example.org; dmarc=pass header.from=example.org']).verdicts,
    ).toMatchObject(none);
  });

  const RESULTS = 'Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=';
  const verdictsOf = (before: readonly string[], from?: string) =>
    readEnvelope(readHeaders(plainMail('Hei', { before, ...(from === undefined ? {} : { from }) })).fields).verdicts;

  it.each([
    ['two results of one method', ['fail header.from=example.org; dmarc=pass header.from=example.org'], 'fail'],
    ['the same result twice', ['pass header.from=example.org; dmarc=pass header.from=example.org'], 'fail'],
    ['a result about another domain', ['pass header.from=other.example'], 'none'],
    ['a result about no domain', ['pass'], 'none'],
    ['a result about the domain in another case', ['pass header.from=Example.ORG'], 'pass'],
  ])('says of %s that it is none of a verified sender, or one', (_, [results], dmarc) => {
    expect(verdictsOf([`${RESULTS}${results}`])).toMatchObject({ dmarc });
  });

  it('has no verdict and no sender for a mail of two From fields, or of one with two addresses', () => {
    const none = { spf: 'none', dkim: 'none', dmarc: 'none' };
    const results = `${RESULTS}pass header.from=example.org`;
    expect(envelopeOf([results], ['From: b@example.org'])).toMatchObject({ from: null, verdicts: none });
    expect(envelopeOf([results, 'From : b@example.org'])).toMatchObject({ from: null, verdicts: none });
    expect(verdictsOf([results], 'a@example.org, b@example.org')).toMatchObject(none);
    expect(verdictsOf([results], 'a@example.org.')).toMatchObject(none);
  });

  it('knows a domain by its ASCII form', () => {
    expect(verdictsOf([`${RESULTS}pass header.from=xn--bcher-kva.example`], 'a@bücher.example').dmarc).toBe('pass');
  });

  it.each([
    ['Auto-Submitted: auto-replied', true],
    ['Auto-Submitted: no', false],
    ['List-Id: <news.example.org>', true],
    ['List-Unsubscribe: <mailto:x@example.org>', true],
    ['List-Unsubscribe-Post: List-Unsubscribe=One-Click', true],
    ['List-Subscribe: <mailto:x@example.org>', true],
    ['Precedence: bulk', true],
    ['Precedence: (a (nested) comment) bulk', true],
    ['Precedence: (a \\) escaped (bracket\\() of one) list', true],
    ['Precedence: "bulk"', true],
    ['Precedence: (without an end bulk', true],
    ['Precedence: (bulk) first-class', false],
    ['Auto-Submitted: (a (nested (comment)) of it) no', false],
    ['Auto-Submitted: (no (no)) auto-generated', true],
    ['Auto-Submitted: (no', true],
    ['Return-Path: (a (nested) comment) <>', true],
    ['Return-Path: <> (nobody)', true],
    ['Content-Type: (a (nested) comment) multipart/report; report-type=delivery-status', true],
    ['Return-Path: <>', true],
    ['Content-Type: multipart/report; report-type=delivery-status', true],
    ['X-Auto-Response-Suppress: All', true],
    ['X-Loop: aino@example.org', true],
    ['X-Mailer: something', false],
    ['X-Mailer: PHPMailer 6.9.1 (https://github.com/PHPMailer/PHPMailer)', true],
    ['X-Mailer: Zendesk Mailer', true],
    ['X-PHP-Originating-Script: 33:contact.php', true],
    ['X-PHP-Originating-Script: 33:rcube.php', false],
    ['X-RT-Loop-Prevention: help.example.org', true],
    ['X-OTRS-Loop: x', true],
    ['X-Autogenerated: Reply', true],
    ['X-Mail-Autoreply: x', true],
    ['X-FC-MachineGenerated: true', true],
  ])('tells by "%s" whether a program sent it', (header, automatic) => {
    expect(envelopeOf([header]).automatic).toBe(automatic);
  });

  it.each([
    ['MAILER-DAEMON@example.org', true],
    ['no-reply@example.org', true],
    ['postmaster@example.org', true],
    ['shares-dm-noreply@example.org', true],
    ['do.not_reply+9@example.org', true],
    ['ei-vastata@example.org', true],
    ['svara-inte@example.org', true],
    ['notifications@example.org', true],
    ['wordpress@example.org', true],
    ['aino@noreply.example.org', false],
    ['rootsi@example.org', false],
    ['info@example.org', false],
  ])('knows by %s whether it is a program`s: %s', (from, automatic) => {
    const { bulk } = readEnvelope(readHeaders(plainMail('Hei', { from })).fields);
    expect(bulk).toBe(automatic);
  });
});

describe('mailIdentity', () => {
  it('is the same whatever receiving servers add', () => {
    const once = mailIdentity(plainMail('Hei', { before: SES }));
    const again = mailIdentity(plainMail('Hei', { before: ['Received: from elsewhere by here; later'] }));
    expect(again).toEqual(once);
    expect(once).toMatchObject({ from: 'Aino Esimerkki <aino@example.org>', messageId: '<1@example.org>' });
    expect(Buffer.from(once.body).toString()).toBe('Hei\r\n');
  });

  it.each([
    ['nothing', ''],
    ['no header', '\r\n\r\nbody'],
    ['bytes', '\u0000\u0001'],
  ])('never throws on %s', (_, raw) => {
    expect(mailIdentity(Buffer.from(raw))).toMatchObject({ from: '', messageId: '' });
  });
});
