import { describe, expect, it } from 'vitest';
import { readMailReport } from '#actions/process/read-mail-report.ts';
import { PARTNERS_YES, saysYesToPartners } from '#domain/message/provenance/partner-consent.ts';
import type { FileReader } from '#io/files/read-file.ts';
import { type Delivery, deliveredText } from '#test/support/ledger/deliveries.ts';
import { letter } from '#test/support/letters/letters.ts';
import { type MailOptions, plainMail } from '#test/support/letters/mails.ts';
import { functionSettings } from '#test/support/settings.ts';
import { wordsOf } from '#web/words/of.ts';

const { mail: settings } = functionSettings(['age1a', 'age1b', 'age1c']);
const readBytes = async (bytes: Uint8Array, reader: FileReader | null = null) => {
  const report = await readMailReport(
    { key: 'mail/one', bytes, storedAt: '2026-11-24T06:00:00.000Z' },
    settings,
    reader,
  );
  if (report === null) throw new Error('it holds files');
  return report;
};
const read = (delivery: Partial<Delivery> = {}, options: MailOptions = {}) =>
  readBytes(deliveredText(letter('fi', 1).text, { id: 'one', ...delivery }, options));

describe('reading a mail', () => {
  it('answers a sender whom the receiving server vouches for', async () => {
    expect(await read()).toMatchObject({ from: 'aino@example.org', dmarc: 'pass', consent: true });
    expect((await read()).withheld).toBeUndefined();
  });

  it.each<[string, Partial<Delivery>, MailOptions]>([
    ['to the quiet address', { to: 'quiet@hotline.example' }, {}],
    ['to the quiet address among others', {}, { to: 'report@hotline.example, Quiet@hotline.example' }],
  ])('takes a mail %s for a no to partners', async (_, delivery, options) => {
    expect(await read(delivery, options)).toMatchObject({ consent: false });
  });

  it.each<[string, Partial<Delivery>, MailOptions]>([
    ['ends like it', {}, { to: 'report@hotline.example, notquiet@hotline.example' }],
    ['begins like it', {}, { to: 'report@hotline.example, quiet@hotline.example.org' }],
    ['holds it in a name', {}, { to: '"quiet@hotline.example" <report@hotline.example>' }],
    ['was greeted with it', {}, { headers: ['Received: from quiet@hotline.example by mx.example.org; now'] }],
  ])('takes an address that %s for another', async (_, delivery, options) => {
    expect(await read(delivery, options)).toMatchObject({ consent: true });
  });

  it('knows the quiet address in each of its spellings', async () => {
    for (const to of ['Quiet+fi@Hotline.Example', 'A: quiet@hotline.example, report@hotline.example;'])
      expect(await read({}, { to })).toMatchObject({ consent: false, withheld: 'quiet-address' });
  });

  it('takes a mail that was accepted for more of our addresses than it names for one to the quiet address', async () => {
    const taken = (to: string, recipients: string): Promise<unknown> => {
      const mail = deliveredText(letter('fi', 1).text, { id: 'one' }, { to }).toString('latin1');
      return readBytes(Buffer.from(mail.replace(/ for report@hotline\.example;/, recipients), 'latin1'));
    };
    // SES names no recipient where there are several: the other one stands in Bcc.
    expect(await taken('report@hotline.example', ';')).toMatchObject({ consent: false, withheld: 'quiet-address' });
    expect(await taken('a@example.org, report@hotline.example', ';')).toMatchObject({ consent: false });
    expect(await taken('report@hotline.example, report+fi@hotline.example', ';')).toMatchObject({ consent: true });
    expect(await taken('report@hotline.example', ' for report@hotline.example;')).toMatchObject({ consent: true });
  });

  it.each(['List-Id: <news.example.org>', 'Precedence: bulk', 'Auto-Submitted: auto-generated'])(
    'knows no sender of a mail with %s: it is nobody`s voice, of a contact either',
    async (header) => {
      expect(await read({}, { headers: [header] })).toMatchObject({ from: null, noSender: 'automatic' });
    },
  );

  const PASSED_ON = { headers: ['X-Forwarded-For: victim@gmail.com report@hotline.example'] };
  it('lets an original that was passed on say nothing of what its victim wants', async () => {
    const passed = { returnPath: 'victim+caf_=report=hotline.example@gmail.com' };
    const letterOf = { ...PASSED_ON, from: 'x@extorter.example', subject: 'Partners yes' };
    const toQuiet = { ...letterOf, to: 'victim@gmail.com, quiet@hotline.example' };
    expect(await read(passed, toQuiet)).toMatchObject({ from: 'victim@gmail.com', dmarc: 'pass', consent: true });
    expect(await read({ ...passed, to: 'quiet@hotline.example' }, letterOf)).toMatchObject({ consent: false });
  });

  it.each([
    ['PARTNERS YES Fwd: Your recording', true],
    ['=?utf-8?Q?Kumppaneille_kyll=C3=A4:_VL:_Maksu?=', true],
    ['partner ja', true],
    ['Fwd: partners yes', false],
    ['partners yesterday', false],
    ['Fwd: Your recording', false],
  ])('takes a mail to the quiet address, its subject %j, for a yes to partners: %s', async (subject, consent) => {
    expect(await read({ to: 'quiet@hotline.example' }, { subject })).toMatchObject({ consent });
  });

  it.each(['fi', 'sv', 'en'] as const)('names that yes on the start page in %s as it is read', (language) => {
    const { after } = wordsOf(language).start.forward.quiet;
    const [, named = ''] = /[“”]([^“”]+)”/.exec(after) ?? [];
    expect(named).toBe(PARTNERS_YES[language].toUpperCase());
    expect(saysYesToPartners(named)).toBe(true);
  });

  it.each<[string, Partial<Delivery>, MailOptions, string]>([
    ['whose sender may be forged', { dmarc: 'fail' }, {}, 'sender-not-verified'],
    ['of which nothing is known', { dmarc: 'none' }, {}, 'sender-not-verified'],
    ['with two From fields', {}, { headers: ['From: liisa@example.org'] }, 'sender-not-verified'],
    ['from two addresses', {}, { from: 'aino@example.org, liisa@example.org' }, 'sender-not-verified'],
    ['from a null path', { returnPath: '' }, {}, 'automatic'],
    ['that a program sent', {}, { headers: ['Auto-Submitted: auto-generated'] }, 'automatic'],
    ['from a list', {}, { headers: ['List-Id: <news.example.org>'] }, 'automatic'],
    ['from an older list program', {}, { headers: ['X-BeenThere: news@example.org'] }, 'automatic'],
    ['from the hotline itself', {}, { from: 'office@hotline.example' }, 'own-domain'],
    ['that answers one of ours', {}, { headers: ['References: <1@example.org> <answer@hotline.example>'] }, 'reply'],
    ['to the quiet address', { to: 'quiet@hotline.example' }, {}, 'quiet-address'],
    [
      'to the quiet address among others',
      {},
      { to: 'Report <report@hotline.example>, Quiet@hotline.example' },
      'quiet-address',
    ],
  ])('answers nobody to a mail %s', async (_, delivery, options, withheld) => {
    expect(await read(delivery, options)).toMatchObject({ withheld });
  });

  it.each(['Spam', 'Virus'])('answers nobody to a mail that the receiving server takes for %s', async (what) => {
    const bytes = deliveredText(letter('fi', 1).text, { id: 'one' }).toString();
    const found = Buffer.from(bytes.replace(`X-SES-${what}-Verdict: PASS`, `X-SES-${what}-Verdict: FAIL`));
    expect(await readBytes(found)).toMatchObject({ withheld: 'sender-not-verified' });
  });

  it('believes no verdict that the mail brought along', async () => {
    const forged = 'Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=pass header.from=example.org;';
    expect(await read({ dmarc: 'fail' }, { before: [forged], headers: [forged] })).toMatchObject({
      dmarc: 'fail',
      withheld: 'sender-not-verified',
    });
  });

  it('takes no sender for verified whose words the receiving server repeats', async () => {
    const repeated = [
      'spf=fail (spfCheck: domain of attacker.example does not designate 192.0.2.1 as permitted sender) client-ip=192.0.2.1;',
      'envelope-from=dmarc=pass@attacker.example; helo=dmarc=pass; dkim=fail header.i=@dmarc=pass; dmarc=fail header.from=example.org;',
    ].join(' ');
    const raw = plainMail(letter('fi', 1).text);
    const bytes = Buffer.concat([
      Buffer.from(
        `Return-Path: <dmarc=pass@attacker.example>\r\nReceived: from dmarc=pass by x for report@hotline.example; now\r\nAuthentication-Results: amazonses.com; ${repeated}\r\n`,
      ),
      raw,
    ]);
    expect(await readBytes(bytes)).toMatchObject({ dmarc: 'fail', withheld: 'sender-not-verified' });
  });

  it('keeps every address of a From field out of what is found', async () => {
    const { own } = await read(
      {},
      { from: 'aino@example.org, liisa@example.org', headers: ['Reply-To: x@example.org'] },
    );
    expect(own).toEqual(['aino@example.org', 'liisa@example.org', 'x@example.org']);
  });

  it('keeps bytes that are no mail as they are', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x41]);
    const report = await readBytes(bytes);
    expect(report).toMatchObject({ unreadable: 'not-a-mail', withheld: 'unreadable', messages: [] });
    expect(report.parts).toEqual([{ part: 'mail', bytes, receivedAt: '2026-11-24T06:00:00.000Z' }]);
  });
});
