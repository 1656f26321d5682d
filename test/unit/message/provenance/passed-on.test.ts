import { describe, expect, it } from 'vitest';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { readEnvelope } from '#domain/message/provenance/envelope.ts';
import { readPassage } from '#domain/message/provenance/passed-on.ts';

const OURS = new Set(['hotline.example']);
const TO_US = 'To: Ilmoita <report@hotline.example>';
const signature = (domain: string, covered: string): string =>
  `DKIM-Signature: v=1; a=rsa-sha256; d=${domain}; s=k1; h=${covered}; bh=x; b=y`;

interface Made {
  returnPath?: string;
  spf?: string;
  dkim?: string;
  dmarc?: string;
  headers: readonly string[];
}

const passageOf = ({ returnPath = 'aino@example.org', spf = 'pass', dkim = 'none', dmarc = 'pass', headers }: Made) => {
  const lines = [
    `Return-Path: <${returnPath}>`,
    'Received: from mx.example.org by inbound-smtp.eu-north-1.amazonaws.com; now',
    `Authentication-Results: amazonses.com; spf=${spf}; dkim=${dkim}; dmarc=${dmarc} header.from=example.org;`,
    'From: Aino <aino@example.org>',
    ...headers,
  ];
  const { fields } = readHeaders(Buffer.from(`${lines.join('\r\n')}\r\n\r\nHei`));
  return readPassage(fields, readEnvelope(fields), OURS);
};

const SIGNED = { returnPath: 'x@attacker.example', dkim: 'pass header.i=@example.org' };
/** A mail whose signature is good, and whose envelope is another server's. */
const signed = (covered: string, headers: readonly string[], dkim = 'pass header.i=@example.org') =>
  passageOf({ returnPath: 'x@attacker.example', dkim, headers: [signature('example.org', covered), ...headers] });

describe('a mail that its sender addressed to the hotline', () => {
  it.each<[string, readonly string[]]>([
    ['in To', [TO_US]],
    ['in Cc', ['To: police@example.org', 'Cc: quiet@hotline.example']],
    ['among others, with a sub-address', ['To: a@example.org, Report+fi@Hotline.Example']],
    ['by the name of a mail that Thunderbird forwards', [TO_US, 'X-Forwarded-Message-Id: <1@extorter.example>']],
  ])('is its own: named %s', (_, headers) => {
    expect(passageOf({ headers })).toEqual({ kind: 'direct' });
  });

  it('is its own where no server vouches for it, to us alone and to nobody else', () => {
    const unvouched = { returnPath: 'x@attacker.example', spf: 'fail', dmarc: 'fail' };
    expect(passageOf({ ...unvouched, headers: [TO_US] })).toEqual({ kind: 'direct' });
    for (const others of ['To: aino@example.org', 'To: aino@example.org, report@hotline.example'])
      expect(passageOf({ ...unvouched, headers: [others] })).toEqual({ kind: 'passed-on', by: null });
  });

  it('is its own by a signature that covers the field, whoever handed it over', () => {
    expect(signed('from:to:subject', [TO_US])).toEqual({ kind: 'direct' });
    expect(signed('From : To', [TO_US], 'pass header.d=mail.example.org')).toEqual({ kind: 'direct' });
  });
});

describe('an original that a server passed on', () => {
  it.each<[string, readonly string[]]>([
    ['names another in To', ['To: aino@example.net']],
    ['names nobody', []],
    ['names a group of nobody', ['To: undisclosed-recipients:;']],
    ['has two To fields', ['To: list@club.example', TO_US]],
    ['was sent again by a person`s server', [TO_US, 'Resent-From: victim@example.net']],
    ['was sent again, by any field of that', [TO_US, 'Resent-Message-ID: <1@example.net>']],
    ['was forwarded by a provider', [TO_US, 'X-Forwarded-For: victim@gmail.com report@hotline.example']],
    ['was delivered to a mailbox before', [TO_US, 'Delivered-To: victim@example.net']],
    ['names an address that only looks like ours', ['To: report@hotline.example.attacker.example']],
    ['has our address in its name alone', ['To: "report@hotline.example" <list@club.example>']],
  ])('is told by it: it %s', (_, headers) => {
    expect(passageOf({ headers }).kind).toBe('passed-on');
  });

  it('is told where a stranger`s signature is good, and does not cover who it is to', () => {
    expect(signed('from:subject:date:message-id', [TO_US]).kind).toBe('passed-on');
    expect(signed('from:to', ['To: club@example.org', 'Cc: report@hotline.example']).kind).toBe('passed-on');
    expect(signed('from:to', [TO_US, signature('example.org', 'from')]).kind).toBe('passed-on');
    expect(signed('from; h=from:to', [TO_US]).kind).toBe('passed-on');
    // Nor where it signs the beginning of a body, behind which anyone may write on.
    const partial = `${signature('example.org', 'from:to')}; l=120`;
    expect(passageOf({ ...SIGNED, headers: [partial, TO_US] }).kind).toBe('passed-on');
    // Nor where the signature is hidden behind others, or cannot be read.
    const others = Array.from({ length: 20 }, () => signature('attacker.example', 'from:to'));
    expect(passageOf({ ...SIGNED, headers: [...others, signature('example.org', 'from'), TO_US] }).kind).toBe(
      'passed-on',
    );
    expect(
      passageOf({ ...SIGNED, headers: [`DKIM-Signature: ${'x=1;'.repeat(50)} d=example.org; h=from:to`, TO_US] }).kind,
    ).toBe('passed-on');
    expect(signed('from:to', [TO_US], 'fail header.i=@example.org; dkim=pass header.i=@example.org').kind).toBe(
      'passed-on',
    );
    expect(signed('from:to', [TO_US], 'pass header.i=@attacker.example').kind).toBe('passed-on');
  });

  it('is told where the envelope is another domain`s and nothing is signed', () => {
    expect(passageOf({ returnPath: 'x@attacker.example', headers: [TO_US] }).kind).toBe('passed-on');
    expect(passageOf({ spf: 'fail', headers: [TO_US] }).kind).toBe('passed-on');
  });

  it('is its mailbox`s where the header names that, and the receiving server vouches for it', () => {
    const gmail = ['To: victim@gmail.com', 'X-Forwarded-For: victim@gmail.com report@hotline.example'];
    expect(passageOf({ returnPath: 'victim+caf_=report=hotline.example@gmail.com', headers: gmail })).toEqual({
      kind: 'passed-on',
      by: 'victim@gmail.com',
    });
    const resent = ['To: victim@example.net', 'Resent-From: Victim <victim@example.net>'];
    expect(passageOf({ returnPath: 'victim@example.net', headers: resent })).toMatchObject({
      by: 'victim@example.net',
    });
  });

  it.each<[string, Made]>([
    ['says it alone', { headers: ['Resent-From: victim@example.net'] }],
    ['fails SPF', { returnPath: 'victim@example.net', spf: 'fail', headers: ['Resent-From: victim@example.net'] }],
    ['has a return path that was rewritten', { returnPath: 'SRS0=a=b=example.org=aino@example.net', headers: [] }],
    ['has none', { returnPath: '', headers: ['Resent-From: victim@example.net'] }],
  ])('is nobody`s where the mail %s', (_, made) => {
    expect(passageOf(made)).toEqual({ kind: 'passed-on', by: null });
  });
});
