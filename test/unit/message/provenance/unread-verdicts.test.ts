import { describe, expect, it } from 'vitest';
import { readMailReport } from '#actions/process/read-mail-report.ts';
import { delivered } from '#test/support/ledger/deliveries.ts';
import { attachingMail, plainMail } from '#test/support/letters/mails.ts';
import { functionSettings } from '#test/support/settings.ts';

const { mail: settings } = functionSettings(['age1a', 'age1b', 'age1c']);
const read = async (raw: Uint8Array) => {
  const bytes = delivered(raw, { id: '1', dmarc: 'fail', returnPath: 'x@attacker.example' });
  return readMailReport({ key: 'mail/1', bytes, storedAt: '2026-11-24T06:00:00.000Z' }, settings, null);
};

const SAID =
  'amazonses.com; spf=pass smtp.mailfrom=example.org; dkim=pass header.d=example.org; dmarc=pass header.from=example.org; arc=pass';
/** Where servers, and whoever wants to be taken for one, write verdicts that the receiving server did not find. */
const FIELDS = [
  'Received-SPF: pass (spfCheck: domain of example.org designates 192.0.2.1 as permitted sender) envelope-from=aino@example.org;',
  `ARC-Authentication-Results: i=1; ${SAID}`,
  'ARC-Seal: i=1; a=rsa-sha256; cv=pass; d=google.com; s=arc; b=x',
  'ARC-Message-Signature: i=1; a=rsa-sha256; d=google.com; h=from:to; bh=x; b=y',
  `Authentication-Results: ${SAID}`,
  `Authentication-Results-Original: ${SAID}`,
  `X-Original-Authentication-Results: ${SAID}`,
  'X-SES-DKIM-Verdict: PASS',
  'X-SES-DMARC-Verdict: PASS',
  'X-Forefront-Antispam-Report: CAT:NONE;SFV:NSPM;',
];

describe('a verdict that the receiving server did not give', () => {
  it.each(FIELDS)('changes nothing of who is believed to write: %s', async (field) => {
    const plain = await read(plainMail('Pay 500 EUR or we publish it.'));
    for (const options of [
      { before: [field] },
      { headers: [field] },
      { before: [`${field}`, 'Received: from a by b; now', field] },
    ])
      expect(await read(plainMail('Pay 500 EUR or we publish it.', options))).toMatchObject({
        from: plain?.from,
        dmarc: 'fail',
        withheld: 'sender-not-verified',
      });
  });

  it('is shown of an original, and vouches for nobody who passes it on', async () => {
    const original = plainMail('Pay 500 EUR or we publish it.', {
      from: 'x@extorter.example',
      to: 'aino@example.org',
      before: [
        `Authentication-Results: ${SAID}`,
        'Received: from a.example (a.example [192.0.2.9]) by mx.example.org; now',
        ...FIELDS,
      ],
    });
    expect(await read(attachingMail(original))).toMatchObject({ dmarc: 'fail', withheld: 'sender-not-verified' });
  });
});
