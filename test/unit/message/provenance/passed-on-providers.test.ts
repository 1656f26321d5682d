import { describe, expect, it } from 'vitest';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { readEnvelope } from '#domain/message/provenance/envelope.ts';
import { readPassage } from '#domain/message/provenance/passed-on.ts';

const OURS = new Set(['hotline.example']);
const BOTH = 'To: victim@firm.example, report@hotline.example';
const TO_US = 'To: report@hotline.example';

/** How a mail reached SES: what it says of the envelope, the steps that it found below its own, and the mail's own fields. */
interface Arrived {
  from: string;
  returnPath?: string;
  spf?: string;
  /** The domain whose signature is good. */
  signedBy?: string;
  covers?: string;
  dmarc?: string;
  /** Steps and marks that servers put above the mail's own fields. */
  above?: readonly string[];
  to: readonly string[];
}

const passageOf = ({
  from,
  returnPath = from,
  spf = 'pass',
  signedBy,
  covers = 'from:to:cc:subject:date:message-id',
  dmarc = 'pass',
  above = [],
  to,
}: Arrived) => {
  const lines = [
    `Return-Path: <${returnPath}>`,
    'Received: from out.server.example (out.server.example [192.0.2.1]) by inbound-smtp.eu-north-1.amazonaws.com with SMTP id 1; now',
    `Authentication-Results: amazonses.com; spf=${spf}; dkim=${signedBy === undefined ? 'none' : `pass header.i=@${signedBy}`}; dmarc=${dmarc} header.from=${from.split('@').at(-1)};`,
    ...above,
    ...(signedBy === undefined
      ? []
      : [`DKIM-Signature: v=1; a=rsa-sha256; d=${signedBy}; s=k; h=${covers}; bh=x; b=y`]),
    `From: ${from}`,
    ...to,
  ];
  const { fields } = readHeaders(Buffer.from(`${lines.join('\r\n')}\r\n\r\nHei`));
  return readPassage(fields, readEnvelope(fields), OURS);
};

const EXTORTER = { from: 'x@extorter.example', signedBy: 'extorter.example' };
const TAKEN_BY_VICTIM =
  'Received: from mx.extorter.example (mx.extorter.example [203.0.113.9]) by mx.firm.example (Postfix) with ESMTPS id 2; now';

describe('an extorter`s own mail that names the hotline beside the victim, passed on by the victim`s server', () => {
  it.each<[string, Omit<Arrived, 'from'> & { from?: string }]>([
    ['Postfix alias, envelope kept', { spf: 'fail', above: [TAKEN_BY_VICTIM], to: [BOTH] }],
    [
      'the same, whose recipients are spelled as no system spells them',
      { spf: 'none', to: ['To: report@hotline.example, "a b"@firm.example'] },
    ],
    [
      'the same, whose return path stands below the receiving server`s step',
      { spf: 'pass', returnPath: '', above: ['Return-Path: <x@extorter.example>'], to: [BOTH] },
    ],
    ['the same, without any trace', { spf: 'none', to: [BOTH] }],
    [
      'the same, of a mail to us alone that the victim got as a blind copy',
      { spf: 'fail', above: [TAKEN_BY_VICTIM], to: [TO_US] },
    ],
    ['SRS', { returnPath: 'SRS0=ab=cd=extorter.example=x@firm.example', above: [TAKEN_BY_VICTIM], to: [BOTH] }],
    [
      'SRS at the extorter`s own provider',
      { returnPath: 'SRS0=ab=cd=extorter.example=x@extorter.example', to: [BOTH] },
    ],
    [
      'Microsoft 365',
      {
        returnPath: 'victim+SRS=abcde=FG=extorter.example=x@firm.example',
        above: [
          'Received: from A.eurprd01.prod.exchangelabs.com (2603:10a6:800:1::2) by B.eurprd01.prod.exchangelabs.com (2603:10a6:20b:1::3) with Microsoft SMTP Server id 15; now',
          'Received: from mx.extorter.example (203.0.113.9) by C.mail.protection.outlook.com (10.1.2.3) with Microsoft SMTP Server id 15 via Frontend Transport; now',
        ],
        to: [BOTH],
      },
    ],
    ['Exchange, by an inbox rule', { above: ['X-MS-Exchange-Inbox-Rules-Loop: victim@firm.example'], to: [BOTH] }],
    ['Sieve', { above: ['X-Sieve-Redirected-From: victim@firm.example', TAKEN_BY_VICTIM], to: [BOTH] }],
    ['qmail', { above: ['Delivered-To: victim@firm.example'], to: [BOTH] }],
    [
      'a mailing list',
      {
        returnPath: 'list-bounces+report=hotline.example@club.example',
        to: ['To: list@club.example', 'Cc: report@hotline.example'],
      },
    ],
    ['a server that any SPF record allows', { above: [TAKEN_BY_VICTIM], to: [BOTH] }],
    [
      'the same, that says for whom it took it',
      { above: [TAKEN_BY_VICTIM.replace('; now', ' for <victim@firm.example>; now')], to: [TO_US] },
    ],
    [
      'the same, which hands it to itself first',
      {
        above: [
          'Received: from localhost (localhost [127.0.0.1]) by mx.firm.example with ESMTP id 3; now',
          TAKEN_BY_VICTIM,
        ],
        to: [BOTH],
      },
    ],
    [
      'the same, above a login that the extorter made up',
      {
        above: [
          TAKEN_BY_VICTIM,
          'Received: from pc (pc.firm.example [198.51.100.1]) by mx.firm.example with ESMTPSA; now',
        ],
        to: [BOTH],
      },
    ],
    [
      'the same, whose step the extorter`s greeting makes unreadable',
      { above: ['Received: from a by b (c [203.0.113.9]) by mx.firm.example with ESMTPS id 2; now'], to: [BOTH] },
    ],
  ])('is passed on by nobody that is known: %s', (_, arrived) => {
    expect(passageOf({ ...EXTORTER, ...arrived })).toEqual({ kind: 'passed-on', by: null });
  });

  it('is its mailbox`s by Gmail, of whichever provider the extorter is', () => {
    for (const from of ['x@extorter.example', 'x@gmail.com']) {
      const arrived = {
        from,
        returnPath: 'victim+caf_=report=hotline.example@gmail.com',
        above: ['X-Forwarded-To: report@hotline.example', 'X-Forwarded-For: victim@gmail.com report@hotline.example'],
        to: ['To: victim@gmail.com, report@hotline.example'],
      };
      expect(passageOf(arrived)).toEqual({ kind: 'passed-on', by: 'victim@gmail.com' });
      // Without its marks, too: the envelope is another mailbox's of the same provider.
      expect(passageOf({ ...arrived, above: [] })).toEqual({ kind: 'passed-on', by: null });
    }
  });

  it('is not the extorter`s where another mailbox of their provider hands it over', () => {
    expect(passageOf({ from: 'x@gmail.com', returnPath: 'victim@gmail.com', to: [BOTH] }).kind).toBe('passed-on');
    expect(passageOf({ from: 'x@firm.example', returnPath: 'other@firm.example', to: [BOTH] }).kind).toBe('direct');
  });

  it.each([
    ['a display name', 'To: "report@hotline.example" <victim@firm.example>'],
    ['a display name without quotes', 'To: report@hotline.example <victim@firm.example>'],
    ['a local part in quotes', 'To: "victim@firm.example, report@hotline.example"@extorter.example'],
    ['a local part in quotes, without a domain', 'To: "x, report@hotline.example, y", victim@firm.example'],
    ['a comment', 'To: victim@firm.example (report@hotline.example)'],
    ['a comment with brackets in it', 'To: victim@firm.example (a(, report@hotline.example,)b)'],
    ['a comment in front of a domain', 'To: victim@(report@hotline.example)firm.example'],
    ['a route', 'To: <@hotline.example,@firm.example:victim@firm.example>'],
    ['a group`s name', 'To: report@hotline.example: victim@firm.example;'],
    ['a word in front of ours', 'To: victim@firm.example report@hotline.example'],
    ['a quote that does not end', 'To: "victim@firm.example, report@hotline.example'],
    ['a percent sign', 'To: report%hotline.example@extorter.example'],
    ['an encoded name', 'To: =?utf-8?Q?report=40hotline=2Eexample?= <victim@firm.example>'],
    ['a longer domain', 'To: report@hotline.example.extorter.example'],
    ['an address of 5,000 characters', `To: ${'a'.repeat(5_000)}, report@hotline.example`],
  ])('does not name us by %s, even handed over by its own server', (_, to) => {
    expect(passageOf({ ...EXTORTER, to: [to] }).kind).toBe('passed-on');
  });

  it('does not name us by one of two fields', () => {
    expect(passageOf({ ...EXTORTER, to: [TO_US, 'Cc: a@firm.example', 'Cc: b@firm.example'] }).kind).toBe('passed-on');
  });
});

describe('a victim`s own mail', () => {
  const GMAIL = [
    'Received: by mail-wr1-f43.google.com with SMTP id 1 for <report@hotline.example>; now',
    'Received: from phone (mobile.operator.example [198.51.100.1]) by smtp.gmail.com with ESMTPSA id 2; now',
  ];
  const OUTLOOK = [
    'Received: from A.eurprd01.prod.outlook.com (2603:10a6:800:1::2) by B.eurprd01.prod.outlook.com (2603:10a6:20b:1::3) with Microsoft SMTP Server id 15; now',
    'Received: from A.eurprd01.prod.outlook.com ([fe80::1]) by A.eurprd01.prod.outlook.com ([fe80::1%5]) with mapi id 15; now',
  ];
  it.each<[string, Arrived]>([
    ['from Gmail', { from: 'aino@gmail.com', above: GMAIL, to: [TO_US] }],
    [
      'from Gmail, with a copy to a spouse',
      { from: 'aino@gmail.com', above: GMAIL, to: [TO_US, 'Cc: liisa@gmail.com'] },
    ],
    ['from a firm at Google', { from: 'aino@firm.example', above: GMAIL, to: [TO_US, 'Cc: it@firm.example'] }],
    [
      'from Outlook, to the police too',
      {
        from: 'aino@outlook.com',
        above: OUTLOOK,
        to: ['To: police@police.example', 'Cc: Ilmoita <report@hotline.example>'],
      },
    ],
    [
      'from a firm at Microsoft, whose envelope is a colleague`s',
      { from: 'info@firm.example', returnPath: 'aino@firm.example', above: OUTLOOK, to: [BOTH] },
    ],
    [
      'from a return path that its own server marked',
      { from: 'aino@luukku.com', returnPath: 'prvs=0123456789=aino@luukku.com', to: [BOTH] },
    ],
    [
      'by a gateway that its firm`s server hands mail to',
      {
        from: 'aino@firm.example',
        above: [
          'Received: from ex.firm.example (ex.firm.example [198.51.100.1]) by relay.gateway.example with ESMTPS id 1; now',
        ],
        to: [TO_US],
      },
    ],
    [
      'from an operator`s server that asks for no login',
      {
        from: 'aino@isp.example',
        above: [
          'Received: from [192.168.1.5] (dsl.access.example [198.51.100.1]) by smtp.isp.example with ESMTP id 1; now',
        ],
        to: [BOTH],
      },
    ],
    [
      'from a machine behind a host of another name',
      {
        from: 'aino@firm.example',
        above: [
          'Received: from pc.firm.example (pc.firm.example [10.1.2.3]) by smtp.hoster.example with ESMTP id 1; now',
        ],
        to: [BOTH],
      },
    ],
    [
      'by a login, of one of its own machines, at another domain`s server',
      {
        from: 'aino@firm.example',
        above: [
          'Received: from a.hoster.example (a.hoster.example [198.51.100.1]) by smtp.hoster.example with ESMTPSA id 1; now',
          'Received: from x (x.web.example [198.51.100.2]) by a.hoster.example with ESMTP id 1; now',
        ],
        to: [BOTH],
      },
    ],
    [
      'signed, and by a gateway of another domain too',
      {
        from: 'aino@firm.example',
        spf: 'none',
        signedBy: 'firm.example',
        above: ['DKIM-Signature: v=1; a=rsa-sha256; d=gateway.example; s=k; h=from; bh=x; b=y'],
        to: [TO_US],
      },
    ],
    [
      'in a group',
      { from: 'aino@gmail.com', above: GMAIL, to: ['To: Apua: report@hotline.example, liisa@gmail.com;'] },
    ],
    [
      'with a comment and a name in quotes',
      {
        from: 'aino@gmail.com',
        above: GMAIL,
        to: ['To: "Hotline, the" (help) <report@hotline.example>, (x) liisa@gmail.com'],
      },
    ],
    [
      'whose domain has no SPF record, signed',
      { from: 'aino@firm.example', spf: 'none', signedBy: 'firm.example', above: GMAIL, to: [TO_US] },
    ],
  ])('is theirs %s', (_, arrived) => {
    expect(passageOf(arrived)).toEqual({ kind: 'direct' });
  });

  it('is nobody`s where others are named and no server vouches for who handed it over', () => {
    expect(
      passageOf({ from: 'aino@firm.example', spf: 'none', signedBy: 'firm.example', above: GMAIL, to: [BOTH] }).kind,
    ).toBe('passed-on');
  });

  it('is theirs where no server vouches for it at all: a later delivery may', () => {
    const unvouched = { from: 'aino@firm.example', spf: 'fail', dmarc: 'fail' };
    expect(passageOf({ ...unvouched, to: [TO_US] })).toEqual({ kind: 'direct' });
    expect(passageOf({ ...unvouched, to: [BOTH] }).kind).toBe('passed-on');
  });
});
