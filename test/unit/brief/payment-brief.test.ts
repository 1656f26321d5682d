import { describe, expect, it } from 'vitest';
import type { Mailed } from '#domain/brief/mailed.ts';
import type { FirstPaymentNews, PaymentBrief, ReachedServiceNews } from '#domain/brief/payment-brief.ts';
import { addressOf } from '#test/support/addresses.ts';
import { renderBrief } from '#web/mail/brief.ts';
import { FOLLOWED } from './briefs.ts';

const TXID = 'ab'.repeat(32);

const first = (fields: Partial<FirstPaymentNews> = {}): FirstPaymentNews => ({
  kind: 'first-payment',
  address: addressOf('p2wpkh', 'paid'),
  campaign: 'k7q2m4xd',
  txid: TXID,
  vout: 1,
  bitcoin: '0.004',
  time: '2026-11-24T10:00:00.000Z',
  height: 930_000,
  worth: { EUR: 20_000, USD: 22_050, SEK: 220_000 },
  judged: {
    verdict: 'victim',
    filters: [
      { filter: 'outside-campaign', verdict: 'pass', reason: 'no-campaign-wallet-spends' },
      {
        filter: 'near-demand',
        verdict: 'pass',
        reason: 'value-near-demand',
        demand: { amount: '200', currency: 'EUR' },
      },
      { filter: 'more-outputs', verdict: 'pass', reason: 'several-outputs' },
    ],
  },
  ...fields,
});

const reached = (fields: Partial<ReachedServiceNews> = {}): ReachedServiceNews => ({
  kind: 'reached-service',
  address: addressOf('p2wpkh', 'paid'),
  campaign: null,
  txid: TXID,
  vout: 0,
  bitcoin: '0.0014',
  time: '2026-11-24T10:00:00.000Z',
  height: 930_001,
  service: 'Example Exchange',
  serviceAddress: addressOf('p2pkh', 'exchange'),
  spends: 3,
  payment: `${TXID}:1`,
  ...fields,
});

const brief = (news: Partial<PaymentBrief>): PaymentBrief => ({
  kind: 'payment',
  id: 'brief.payment.1',
  at: '2026-11-24T10:02:00.000Z',
  timeZone: 'Europe/Helsinki',
  first: [],
  reached: [],
  undone: [],
  chain: FOLLOWED,
  ...news,
});

const rendered = (news: Partial<PaymentBrief>) => renderBrief(brief(news), 'Example Hotline');

describe('an alert about money', () => {
  it('says what came, what that was worth, whether it counts as a victim’s, and why', () => {
    const { subject, text } = rendered({ first: [first()] });
    expect(subject).toBe('First payment to 1 wallet');
    for (const said of [
      addressOf('p2wpkh', 'paid'),
      '0.004 BTC, 200 EUR, 220.5 USD and 2 200 SEK',
      "counts as a victim's: no wallet of its campaign is among the inputs; half to twice of what a report demands; the transaction has change",
      '930 000, 24 Nov 2026, 12:00 (10:00 UTC)',
      `${TXID}, output 1`,
      'Amounts are what was paid',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
    }
  });

  it('never says that something is worth nothing for want of a rate', () => {
    const none = { EUR: null, USD: null, SEK: null };
    expect(rendered({ first: [first({ worth: none })] }).text).toContain('0.004 BTC, no rate for that day');
    expect(rendered({ first: [first({ worth: { ...none, EUR: 20_000 } })] }).text).toContain('0.004 BTC, 200 EUR\n');
  });

  it('names the service that money has reached first, and how far that was', () => {
    const { subject, text } = rendered({ first: [first()], reached: [reached()] });
    expect(subject).toBe("Victims' money reached Example Exchange; First payment to 1 wallet");
    expect(text).toContain('0.0014 BTC, after 3 spends');
    expect(text.indexOf('Where it arrived')).toBeLessThan(text.indexOf('Paid for the first time'));
  });

  it('lists twenty and counts the others, however many wallets somebody pays at once', () => {
    const many = Array.from({ length: 200 }, (_, n) => first({ address: addressOf('p2wpkh', n) }));
    const { subject, text } = rendered({ first: many });
    expect(subject).toBe('First payment to 200 wallets');
    expect(text.match(/Received/g)).toHaveLength(20);
    expect(text).toContain('And 180 more.');
  });

  it('says what the chain has undone, and that it is no longer there', () => {
    const undone = [first(), reached()].map((told) => ({ kind: 'undone' as const, told }));
    const { subject, text } = rendered({ undone });
    expect(subject).toBe('Correction: the chain has undone 2 alerts');
    for (const said of [
      'no longer where it said',
      `${addressOf('p2wpkh', 'paid')} Told first payment, 0.004 BTC, 200 EUR, 220.5 USD and 2 200 SEK`,
      `${addressOf('p2pkh', 'exchange')} Told 0.0014 BTC arrived at Example Exchange, after 3 spends`,
      'Was in block 930 000, 24 Nov 2026, 12:00 (10:00 UTC)',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
    }
  });

  it('shows the name of a service as text, whatever a list calls it', () => {
    const { html } = rendered({ reached: [reached({ service: '<img src=x onerror=alert(1)>' })] });
    expect(html).not.toContain('<img');
  });
});

describe('alerts of a team that reads Finnish or Swedish', () => {
  const heading = { id: 'brief.x', at: '2026-11-24T10:00:00.000Z', timeZone: 'Europe/Helsinki' } as const;
  const address = addressOf('p2wpkh', 'contested');
  const alerts = (language: 'fi' | 'sv'): Mailed[] => [
    { ...brief({ first: [first()], reached: [reached()], undone: [{ kind: 'undone', told: first() }] }), language },
    {
      ...{ ...heading, language, kind: 'contest', others: 0, overdue: 1, more: true },
      waiting: [
        {
          ...{ address, since: heading.at, answerBy: heading.at, isOverdue: true },
          ...{ contests: 2, signed: true, reports: 3 },
        },
      ],
    },
    { ...heading, language, kind: 'crowded', letters: [{ report: 'ABCD-EFGH', campaign: null, wallets: 12 }], more: 2 },
    {
      ...{ ...heading, language, kind: 'departure' },
      leaving: [{ address, campaign: 'k7q2m4xd', reports: 3, leavesAt: heading.at, contests: 1 }],
    },
  ];
  const ENGLISH = /\b(?:the|of|not|wallets?|reports?|contested|campaign|block|received|paid|and)\b/i;

  it.each(['fi', 'sv'] as const)('are written in %s, in mail and HTML, with a comma in amounts', (language) => {
    for (const alert of alerts(language)) {
      const { subject, text, html } = renderBrief(alert, 'Operator');
      const said = `${subject}\n${text}`.replaceAll(/"[^"]*"|block [\d ]+|[Ss]tod i block|^ *Block .*$/gm, '');
      expect(said).not.toMatch(ENGLISH);
      expect(html).toContain(`lang="${language}"`);
      if (alert.kind === 'payment') {
        expect(text).toMatch(/0,004 BTC, 200 EUR, 220,50? USD (?:ja|och) 2 200 SEK/);
        expect(text).not.toMatch(/\d\.\d+ (?:BTC|EUR|USD|SEK)/);
      }
    }
  });
});
