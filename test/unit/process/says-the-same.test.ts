import { describe, expect, it } from 'vitest';
import type { Draft } from '#actions/process/make-report.ts';
import { saysTheSame } from '#actions/process/raise-sender.ts';
import { addressOf } from '#test/support/addresses.ts';
import { madeReport, reportNaming } from '#test/support/ledger/made-report.ts';

const known = madeReport(1);
const [wallet] = known.findings.wallets;
if (wallet === undefined) throw new Error('it names a wallet');
const inPassing = { ...known.findings, wallets: [{ ...wallet, inDemand: false }] };

describe('two deliveries of one From, Message-ID and body', () => {
  it.each<[string, boolean, Partial<Draft>]>([
    ['the same', true, {}],
    ['another text', false, { textHash: 'another' }],
    ['another wallet', false, { findings: reportNaming(1, [addressOf('p2tr', 'another')]).findings }],
    ['a wallet that one of them only mentions', false, { findings: inPassing }],
  ])('say the same or not: %s', (_, same, changes) => {
    expect(saysTheSame(known, { ...known, ...changes } as Draft)).toBe(same);
  });
});
