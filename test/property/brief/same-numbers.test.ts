import fc from 'fast-check';
import { expect, it } from 'vitest';
import { campaignName, type DailyBrief } from '#domain/brief/brief.ts';
import { NOTHING_KNOWN } from '#domain/payment/chain-knowledge.ts';
import { addressOf } from '#test/support/addresses.ts';
import { pdfFonts } from '#test/support/pdf.ts';
import { openPdfFile } from '#test/support/pdf-reader.ts';
import { runs } from '#test/support/runs.ts';
import {
  briefWallet,
  campaignLetter,
  dailyBrief,
  dailyMoney,
  dayCampaign,
  FOLLOWED,
  paidEntry,
} from '#test/unit/brief/briefs.ts';
import { renderBrief } from '#web/mail/brief.ts';
import { briefPdf, dataOf } from '#web/pdf/brief.ts';

const OPERATOR = 'Example Hotline';
const WALLETS = Array.from({ length: 6 }, (_, n) => addressOf(n % 2 === 0 ? 'p2wpkh' : 'p2tr', n));
const CAMPAIGNS = ['aaaaaa1', 'bbbbbb2'];

/** A report, as a plain recount has it: of which campaign, which wallets it names, whether it was entered before the day. */
const report = fc.record({
  campaign: fc.nat(1),
  wallets: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }),
  earlier: fc.boolean(),
});
const payment = fc.record({ satoshi: fc.bigInt({ min: 1n, max: 10n ** 10n }), campaign: fc.nat(1) });
type Made = { campaign: number; wallets: number[]; earlier: boolean };

/** What a day has to say, counted plainly. */
const recount = (reports: readonly Made[]) => {
  const ofDay = reports.filter(({ earlier }) => !earlier);
  const before = new Set(reports.filter(({ earlier }) => earlier).flatMap(({ wallets }) => wallets));
  const fresh = WALLETS.flatMap((address, n) => {
    const naming = ofDay.filter(({ wallets }) => wallets.includes(n));
    const [first] = naming;
    return before.has(n) || first === undefined ? [] : [{ address, reports: naming.length, campaign: first.campaign }];
  });
  const campaigns = CAMPAIGNS.flatMap((id, n) => {
    const own = ofDay.filter(({ campaign }) => campaign === n).length;
    const total = reports.filter(({ campaign }) => campaign === n).length;
    const named = fresh.filter(({ campaign }) => campaign === n).length;
    return own === 0 ? [] : [{ name: campaignName(id), id, reports: own, total, newWallets: named }];
  });
  return { reports: ofDay.length, fresh, campaigns };
};

const briefOf = ({ reports, fresh, campaigns }: ReturnType<typeof recount>, money: DailyBrief['money']): DailyBrief =>
  dailyBrief({
    reports,
    unreadable: 0,
    campaigns: {
      listed: campaigns.map(({ id, reports: own, total, newWallets }) =>
        dayCampaign({ id, reports: own, total, newWallets, wallets: newWallets, letter: campaignLetter() }),
      ),
      more: 0,
      fresh: 0,
    },
    wallets: {
      listed: fresh.map(({ address, reports: named, campaign }) =>
        briefWallet({ address, reports: named, campaign: CAMPAIGNS[campaign] ?? null }),
      ),
      more: 0,
      uncounted: false,
    },
    money,
  });

/** The numbers that words say, whatever stands around them. */
const said = (words: string, addresses: readonly string[], row: (address: string) => RegExp) => {
  const plain = words.replace(/\s+/g, ' ');
  const number = (match: RegExpExecArray | null, group = 1): number =>
    Number((match?.[group] ?? 'NaN').replaceAll(' ', ''));
  const one = String.raw`([\d ]+?)`;
  return {
    reports: number(new RegExp(`${one} reports?, ${one} new wallets?, against`).exec(plain)),
    wallets: number(new RegExp(`${one} reports?, ${one} new wallets?, against`).exec(plain), 2),
    campaigns: CAMPAIGNS.map(campaignName).flatMap((name) => {
      const found = new RegExp(
        String.raw`${name} \([^)]*\):? ?${one} reports? \(${one} in all\), ${one} new wallets? \(`,
      ).exec(plain);
      if (found === null) return [];
      const [reports, total, newWallets] = [1, 2, 3].map((group) => number(found, group));
      return [{ name, reports, total, newWallets }];
    }),
    named: addresses.map((address) => number(row(address).exec(plain))),
    paid: /From victims: (?:([\d ]+) payments?, ([\d.]+) BTC|nothing|not known since [^()]+\([^)]*\))/.exec(plain)?.[0],
  };
};

it('the text, the HTML, the PDF and the data of a day say the numbers of a plain recount, or since when they are not known', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(report, { minLength: 1, maxLength: 30 }),
      fc.array(payment, { maxLength: 4 }),
      fc.boolean(),
      async (reports, payments, isFollowed) => {
        const counted = recount(reports);
        const money = dailyMoney(payments.map(({ satoshi }, vout) => paidEntry({ vout, satoshi })));
        const chain = isFollowed ? FOLLOWED : { ...FOLLOWED, followed: false, current: false };
        const brief = { ...briefOf(counted, money), chain };
        const { text, html } = renderBrief(brief, OPERATOR);
        const words = html.replace(/<(style|title)>.*?<\/\1>/gs, ' ').replace(/<[^>]*>/g, ' ');
        const { pages } = await openPdfFile(await briefPdf(brief, OPERATOR, pdfFonts()));
        const addresses = counted.fresh.map(({ address }) => address);

        const sum = payments.reduce((all, { satoshi }) => all + satoshi, 0n);
        const expected = {
          reports: counted.reports,
          wallets: counted.fresh.length,
          campaigns: counted.campaigns.map(({ name, reports: own, total, newWallets }) => ({
            ...{ name, reports: own, total, newWallets },
          })),
          named: counted.fresh.map(({ reports: named }) => named),
        };
        const inText = said(text, addresses, (address) => new RegExp(String.raw`(\d+) \S{5} \S{5} ${address}`));
        const inHtml = said(words, addresses, (address) => new RegExp(String.raw`${address} (\d+) `));
        // What a page ends with is no part of a sentence that goes on; addresses stand in groups of lines.
        const inPdf = said(
          pages.join(' '),
          addresses,
          (address) => new RegExp(String.raw`${address} Named by: (\d+) report`),
        );
        for (const { paid: _paid, ...numbers } of [inText, inHtml, inPdf]) expect(numbers).toEqual(expected);
        expect(new Set([inText.paid, inHtml.paid, inPdf.paid]).size).toBe(1);
        if (payments.length > 0) expect(inText.paid).toContain(`${payments.length} payment`);
        else if (isFollowed) expect(inText.paid).toContain('nothing');
        else expect(inText.paid).toContain('not known since');

        const data = JSON.parse(dataOf(brief)) as {
          reports: number;
          money: { received: { victim: { satoshi: string } } };
        };
        expect([data.reports, data.money.received.victim.satoshi]).toEqual([counted.reports, String(sum)]);
      },
    ),
    { numRuns: runs(12, 150), seed: 17 },
  );
});

it('a day of a chain that was never followed says so everywhere, and nowhere that nothing came', async () => {
  const brief = dailyBrief({ money: dailyMoney([]), chain: NOTHING_KNOWN });
  const { text, html, subject } = renderBrief(brief, OPERATOR);
  const { pages } = await openPdfFile(await briefPdf(brief, OPERATOR, pdfFonts()));
  expect(subject).toContain('payments not known');
  for (const words of [text, html, pages.join(' ').replace(/\s+/g, ' ')]) {
    expect(words).toContain('not followed yet');
    expect(words).not.toMatch(/From victims: (?:nothing|0)/);
  }
});
