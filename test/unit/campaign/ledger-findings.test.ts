import { describe, expect, it } from 'vitest';
import { ledgerFindings, MAX_WALLETS } from '#domain/campaign/ledger-findings.ts';
import type { Findings } from '#domain/findings.ts';
import { namedWallet } from '#test/support/ledger/reports.ts';

const findings = (changes: Partial<Findings>): Findings => ({
  language: 'en',
  wallets: [],
  demands: [],
  deadlines: [],
  contacts: [],
  truncated: false,
  ...changes,
});
const email = (value: string) => ({ kind: 'email', value }) as const;

describe('findings in the ledger', () => {
  it('keep ten wallets and count the rest', () => {
    const wallets = Array.from({ length: 25 }, (_, n) => namedWallet(n));
    const kept = ledgerFindings(findings({ wallets }), [], 'hotline.example');
    expect(kept.findings.wallets).toEqual(wallets.slice(0, MAX_WALLETS));
    expect(kept.walletsBeyond).toBe(15);
  });

  it('keep the wallet that is demanded behind any number of decoys', () => {
    const decoys = Array.from({ length: 50 }, (_, n) => namedWallet(n, false));
    const demanded = namedWallet(99);
    const kept = ledgerFindings(findings({ wallets: [...decoys, demanded] }), [], 'hotline.example');
    expect(kept.findings.wallets[0]).toEqual(demanded);
  });

  it('leave out the addresses of whoever reports, and the hotline’s', () => {
    const contacts = [email('aino@example.org'), email('report@hotline.example'), email('pay@extorter.example')];
    const kept = ledgerFindings(findings({ contacts }), ['Aino@Example.org'], 'hotline.example');
    expect(kept.findings.contacts).toEqual([email('pay@extorter.example')]);
  });
});
