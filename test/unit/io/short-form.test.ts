import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FoundWallet, KeptFindings } from '#domain/findings.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { key } from '#io/table/store/keys.ts';
import { addressOf } from '#test/support/addresses.ts';
import { madeReport } from '#test/support/ledger/made-report.ts';

const word = fc.constantFrom(
  'mx.extorter.example',
  '192.0.2.7',
  '2001:db8::1',
  'a=b',
  'with blank',
  'a,b',
  'a;b',
  '-',
  'spf',
  '',
);
const verdict = fc.constantFrom('pass' as const, 'fail' as const, 'none' as const);
const money = { amount: fc.constantFrom('500', '0.27843', '1 000', ''), currency: fc.constantFrom('EUR', 'BTC') };

const wallet: fc.Arbitrary<FoundWallet> = fc.record(
  {
    asset: fc.constant('BTC' as const),
    address: fc.constantFrom(addressOf('p2wpkh', 'a'), addressOf('p2tr', 'b')),
    kind: fc.constantFrom('p2wpkh' as const, 'p2tr' as const),
    inDemand: fc.boolean(),
    evidence: fc.array(
      fc.record(
        {
          part: fc.constantFrom('2.1', 'text', '3/ocr', 'a@b', 'with blank'),
          offset: fc.nat(),
          written: fc.constantFrom(addressOf('p2wpkh', 'a'), 'bc1q...'),
          steps: fc.array(fc.constantFrom('folded', 'joined'), { maxLength: 2 }),
          paraphrased: fc.constant(true as const),
        },
        { requiredKeys: ['part', 'offset', 'written', 'steps'] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['asset', 'address', 'kind', 'inDemand'] },
);

const findings: fc.Arbitrary<KeptFindings> = fc.record(
  {
    language: fc.constantFrom('fi', null),
    wallets: fc.array(wallet, { maxLength: 3 }),
    unclear: fc.constant(true as const),
    demands: fc.array(
      fc.record(
        { ...money, role: fc.constantFrom('initial' as const, 'raised' as const), equals: fc.record(money) },
        { requiredKeys: ['amount', 'currency'] },
      ),
      { maxLength: 3 },
    ),
    deadlines: fc.array(
      fc.record(
        {
          within: fc.constantFrom('PT24H', 'PT30M'),
          at: fc.constantFrom('2026-12-01', '2026-12-01T10:00:00.000Z'),
          start: fc.constantFrom('sent' as const, 'opened' as const, 'stated' as const),
          business: fc.boolean(),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
    contacts: fc.array(
      fc.record({ kind: fc.constant('email' as const), hash: fc.constant('abc'), sealed: fc.uint8Array() }),
      { maxLength: 2 },
    ),
    assets: fc.array(fc.record({ asset: fc.constantFrom('XMR' as const, 'gift-card' as const), value: word }), {
      maxLength: 2,
    }),
    senders: fc.array(
      fc.record(
        {
          address: fc.constantFrom('a@b.example', 'odd=one@b.example'),
          hosts: fc.array(word, { maxLength: 3 }),
          dkim: fc.array(fc.record({ domain: word, verdict }), { maxLength: 2 }),
          spf: verdict,
          dmarc: verdict,
          arc: verdict,
        },
        { requiredKeys: ['hosts', 'dkim'] },
      ),
      { maxLength: 2 },
    ),
    truncated: fc.boolean(),
  },
  { requiredKeys: ['language', 'wallets', 'demands', 'deadlines', 'contacts', 'truncated'] },
);

const readAgain = (report: ReturnType<typeof madeReport>) =>
  ReportRow.read(ReportRow.item(key.report(report.id), report));

const ORIGINAL = {
  part: 'mail',
  key: 'originals/r1/8e287cd3-cab9-43db-b31e-6bcc8ba149d3',
  sha256: '0c06a43aa2922ff024b2a1b666faf1d91824f6d6d93a541141451a157ac90c60',
  size: 2468,
  receivedAt: '2026-11-30T08:30:26.000Z',
  sealedSha256: 'baa23ef7e1acf84f76f027ced7be12e7e4f59b38d52b1ccd2cc8cc15dd5dea03',
};

describe('a report in the short form of its row', () => {
  it('reads as it was written, whatever a letter says', () => {
    fc.assert(
      fc.property(findings, fc.nat(3), (said, walletsBeyond) => {
        const report = madeReport(1, { findings: said, walletsBeyond });
        expect(report).toMatchObject(readAgain(report));
        expect(readAgain(report).findings).toEqual(said);
      }),
    );
  });

  it('reads as a row of before, and one of which an update has appended to a list of the other form', () => {
    const report = madeReport(1, { id: 'r1', originals: [ORIGINAL], sealedTo: ['1c136fea9904bd3b'] });
    const short = ReportRow.item(key.report(report.id), report);
    const long = { ...short, ...report, v: 1 };

    expect(report).toMatchObject(ReportRow.read(long));
    expect(ReportRow.read(long)).toEqual(ReportRow.read(short));
    const appended = { ...short, originals: [...(short.originals as unknown[]), ORIGINAL] };
    expect(ReportRow.read(appended).originals).toEqual([ORIGINAL, ORIGINAL]);
  });

  it('keeps an original as it is that is named otherwise', () => {
    const odd = { ...ORIGINAL, key: 'originals/r1/first', receivedAt: '2026-11-30' };
    const report = madeReport(1, { id: 'r1', originals: [odd, { ...ORIGINAL, key: 'originals/r2/x' }] });
    expect(readAgain(report).originals).toEqual(report.originals);
  });

  it('refuses what it cannot read, and names the field', () => {
    const item = ReportRow.item(key.report('r1'), madeReport(1, { id: 'r1' }));
    const said = { ...(item.findings as object), said: 'fi;500;PT24H' };
    expect(() => ReportRow.read({ ...item, findings: said })).toThrow(/findings/);
  });
});
