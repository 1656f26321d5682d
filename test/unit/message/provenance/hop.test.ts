import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHop } from '#domain/message/provenance/hop.ts';
import { runs } from '#test/support/runs.ts';

const DATE = 'Tue, 24 Nov 2026 07:00:00 +0200 (EET)';
const BY = `by mx.example.org with ESMTPS id 1; ${DATE}`;
const SEEN = { greeting: 'a.bad.example', reverse: 'b.bad.example', ip: '192.0.2.8', by: 'mx.example.org' };

describe('a step of a mail`s way', () => {
  it.each<[string, string, object]>([
    [
      'Postfix',
      'from a.bad.example (b.bad.example [192.0.2.8])\t(using TLSv1.3 with cipher X (256/256 bits) key-exchange Y)\t(No client certificate requested)\tby mx.example.org (Postfix) with ESMTPS id 4 for <aino@example.org>; now',
      { ...SEEN, protocol: 'esmtps', recipient: 'aino@example.org', authenticated: false },
    ],
    [
      'Postfix, of a user',
      'from [10.0.0.5] (dsl.example.net [192.0.2.8]) (Authenticated sender: aino) by mx.example.org (Postfix) with ESMTPSA id 4; now',
      { greeting: null, reverse: 'dsl.example.net', ip: '192.0.2.8', authenticated: true },
    ],
    [
      'Gmail',
      'from a.bad.example (b.bad.example. [192.0.2.8]) by mx.google.com with ESMTPS id x for <aino@gmail.com> (version=TLS1_3 cipher=X bits=256/256); now',
      { ...SEEN, by: 'mx.google.com', recipient: 'aino@gmail.com' },
    ],
    [
      'Gmail, of its own',
      'by 2002:a05:6512:3f1a:0:0:0:0 with SMTP id y; now',
      { greeting: null, reverse: null, ip: null, by: null, protocol: 'smtp' },
    ],
    [
      'Sendmail',
      `from a.bad.example (b.bad.example [192.0.2.8] (may be forged)) (authenticated bits=0) ${BY}`,
      { ...SEEN, reverse: null, authenticated: true },
    ],
    ['an identity daemon', `from a.bad.example (root@b.bad.example [192.0.2.8]) ${BY}`, SEEN],
    ['Exim', `from b.bad.example ([192.0.2.8] helo=a.bad.example) ${BY}`, SEEN],
    ['Exim, without a name', `from [192.0.2.8] (port=25 helo=a.bad.example) ${BY}`, { ...SEEN, reverse: null }],
    ['qmail', `from unknown (HELO a.bad.example) (192.0.2.8) ${BY}`, { ...SEEN, reverse: null }],
    [
      'Exchange Online',
      'from a.bad.example (2603:10a6:20b:1::2) by b.outlook.com (2603:10a6:20b:2::3) with Microsoft SMTP Server (version=TLS1_2, cipher=X) id 15 via Frontend Transport; now',
      { greeting: 'a.bad.example', reverse: null, ip: '2603:10a6:20b:1::2', by: 'b.outlook.com' },
    ],
    ['a browser`s', `from [192.0.2.8] by web.example.org with HTTPS; now`, { ip: '192.0.2.8', authenticated: true }],
    ['IPv6', `from a.bad.example (unknown [IPv6:2001:DB8::7]) ${BY}`, { ip: '2001:db8::7', reverse: null }],
  ])('is read as %s writes it', (_, value, read) => {
    expect(readHop(value)).toMatchObject(read);
  });

  it.each([
    ['a bracket that does not end', `from a( (b.bad.example [192.0.2.8]) ${BY}`],
    ['a bracket that ends before it begins', `from a) (b.bad.example [192.0.2.8]) ${BY}`],
    ['brackets that end before they begin', `from a) by trusted.example (b (b.bad.example [192.0.2.8]) ${BY}`],
    ['a second server that takes it', `from a by mx.google.com (trusted.example [9.9.9.9]) (b [192.0.2.8]) ${BY}`],
    ['no server that takes it', 'from a.bad.example (b.bad.example [192.0.2.8]); now'],
    ['more characters than any', `from ${'a'.repeat(3_000)} (b.bad.example [192.0.2.8]) ${BY}`],
  ])('says nothing with %s in it', (_, value) => {
    expect(readHop(value)).toBeNull();
  });

  it('is not led by a greeting that holds what a server writes', () => {
    for (const greeting of [
      'trusted.example (trusted.example [9.9.9.9])',
      'trusted.example ([9.9.9.9] helo=x.example)',
      'x (unknown [9.9.9.9]) (Authenticated sender: aino)',
      '[9.9.9.9]',
      'from by.example for <x@y.example>',
    ]) {
      const hop = readHop(`from ${greeting} (b.bad.example [192.0.2.8]) ${BY}`);
      expect(hop).toMatchObject({ reverse: 'b.bad.example', ip: '192.0.2.8', by: 'mx.example.org', recipient: null });
    }
  });

  it('takes no name for the server`s where the greeting may hold it', () => {
    expect(readHop(`from trusted.example x ([192.0.2.8] helo=a.bad.example) ${BY}`)).toMatchObject({ reverse: null });
  });

  it('names no address that only the greeting claims', () => {
    expect(readHop(`from [9.9.9.9] ${BY}`)).toMatchObject({ ip: null });
  });

  it('never takes a greeting`s words for the server`s, whatever it is made of', () => {
    const WORDS = [
      'from',
      'by',
      'with',
      'for',
      ' ',
      ' ',
      '(',
      ')',
      '[9.9.9.9]',
      'mx.evil.example',
      ';',
      '"',
      '\\',
      '<x@y>',
    ];
    const greeting = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(''));
    fc.assert(
      fc.property(greeting, (said) => {
        const hop = readHop(`from ${said} (b.bad.example [192.0.2.8]) by mx.example.org with ESMTPS id 1; ${DATE}`);
        if (hop === null) return;
        expect(hop).toMatchObject({ reverse: 'b.bad.example', ip: '192.0.2.8', by: 'mx.example.org', recipient: null });
      }),
      { seed: 4_412, numRuns: runs(2_000, 100_000) },
    );
  });
});
