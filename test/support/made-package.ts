import { againstIn } from '#domain/export/package/against.ts';
import type { PackageAsked } from '#domain/export/package/asked.ts';
import type { PackageData, PackageWallet } from '#domain/export/package/data.ts';
import { redacted } from '#domain/export/package/redact.ts';
import type { ShownPackage } from '#web/pdf/package/package.ts';

const at = (n: number): string => new Date(Date.UTC(2026, 10, 24, 8, 0, n)).toISOString();
const reference = (n: number): string => `REF0-${String(n).padStart(4, '0')}`;
/** Valid in form: what is written down here are lines, not checksums. */
export const madeAddress = (n: number): string =>
  `bc1p${String(n).padStart(4, '0')}${'qzry9x8gf2tvdw0s3jn54khce6mua7l'.repeat(2).slice(0, 54)}`;

/** A wallet that three reports name, of which one does not count, and that was paid twice, linked, rejected and contested. */
const madeWallet = (n: number): PackageWallet => ({
  ...{ address: madeAddress(n), kind: 'p2tr', firstSeen: at(n), heldBy: ['the case'], campaigns: ['4f7k2m9qw1'] },
  naming: [0, 1, 2].map((k) => ({
    ...{ reference: reference(3 * n + k), receivedAt: at(3 * n + k), channel: 'mail', inDemand: true },
    ...{ demanded: '200 EUR | 500 EUR', counts: k < 2, why: k < 2 ? null : 'same-sender', sameAs: null },
  })),
  payments: [0, 1].map((vout) => ({
    ...{ txid: String(n).padStart(64, 'a'), vout, satoshi: String(401_000 + n), height: 860_001, time: at(n) },
    ...{ block: '0'.repeat(64), verdict: vout === 0 ? 'victim' : 'other' },
  })),
  links: [
    {
      ...{ to: `wallet:${madeAddress(n + 1)}`, state: 'active', doubts: [], decision: null },
      evidence: [{ kind: 'same-message', sources: 3 }],
    },
    {
      ...{ to: `wallet:${madeAddress(n + 2)}`, state: 'rejected', doubts: ['known-service'], evidence: [] },
      decision: { verdict: 'reject', by: 'lead-1', name: 'Lea Lead', at: at(n), reason: 'an exchange’s' },
    },
  ],
  decisions: [{ at: at(n), verb: 'confirm', by: 'Lea Lead', reason: 'the same letters' }],
  contests: n % 10 === 0 ? [{ receivedAt: at(n), sha256: 'c'.repeat(64) }] : [],
});

/** A package of so many wallets. */
export const madePackage = (
  wallets: number,
  { asked = {}, ...more }: { asked?: Partial<PackageAsked> } & Partial<Omit<PackageData, 'asked'>> = {},
): PackageData => ({
  ...{ version: 1, id: 'a1b2c3d4-0000-4000-8000-000000000000', madeBy: 'Lea Lead', askedAt: at(0), readAt: at(9) },
  asked: {
    ...{ of: 'case-package', case: '00000000-0000-4000-8000-000000000001', set: 'whole', language: 'en' },
    ...{ recipient: 'Prosecution Service of Example', source: 'B', information: '3', handling: 'H1', ...asked },
  },
  ...{ operator: 'Example Hotline', timeZone: 'Europe/Helsinki' },
  case: {
    ...{ id: '00000000-0000-4000-8000-000000000001', title: 'Letters of November', openedAt: at(0) },
    ...{ openedBy: 'Aino Analyst', lead: 'Lea Lead', closedAt: null },
  },
  holds:
    wallets === 0
      ? []
      : [{ kind: 'wallet', name: madeAddress(0), by: 'Aino Analyst', at: at(1), reason: 'one writer' }],
  entries: [
    { verb: 'open', at: at(0), by: 'Aino Analyst', about: '', reason: 'asked by the unit' },
    { verb: 'note', at: at(2), by: 'Aino Analyst', about: '', reason: 'ask the exchange' },
    { verb: 'admit', at: at(3), by: 'Lea Lead', about: 'Oskari Outsider (member)', reason: 'knows the exchange' },
  ],
  chain: { followedTo: { height: 860_010, time: at(9) }, isFollowed: true, notKnownSince: null },
  campaigns:
    wallets === 0
      ? []
      : [
          {
            ...{ id: '4f7k2m9qw1', name: '4F7K2M', foundedAt: at(0), reports: 3 * wallets, demanded: '200 EUR' },
            text: 'We have recorded you. Pay 200 EUR in Bitcoin within 24 hours […] or all your contacts see it.',
          },
        ],
  wallets: Array.from({ length: wallets }, (_, n) => madeWallet(n)),
  reports:
    wallets === 0
      ? []
      : [
          {
            ...{ reference: reference(0), receivedAt: at(0), channel: 'mail', language: 'fi', state: 'processed' },
            ...{ wallets: [madeAddress(0)], demanded: '200 EUR | 500 EUR', isHeld: true },
          },
        ],
  verdicts:
    wallets === 0
      ? []
      : [{ reference: reference(1), verdict: 'not-extortion', at: at(5), by: 'Aino Analyst', reason: 'an invoice' }],
  parts:
    wallets === 0
      ? []
      : [
          {
            ...{
              reference: reference(0),
              file: `data/${reference(0)}/mail.age`,
              kind: 'mail',
              name: null,
              size: 4_096,
            },
            ...{ sha256: 'ab'.repeat(32), receivedAt: at(0), sealedSha256: 'cd'.repeat(32) },
          },
        ],
  audit: [
    {
      ...{ at: at(0), who: 'aino', name: 'Aino Analyst', what: 'case.open', about: 'Letters of November' },
      ...{ outcome: 'ok', digest: undefined, day: '2026-11-24', chain: '7f3a', seq: 1, hash: 'e'.repeat(64) },
    },
    {
      ...{ at: at(3), who: 'lead-1', name: 'Lea Lead', what: 'case.admit', outcome: 'ok', digest: undefined },
      about: '00000000-0000-4000-8000-000000000001 oskari@outsider.example',
      ...{ day: '2026-11-24', chain: '7f3a', seq: 2, hash: 'e'.repeat(64) },
    },
  ],
  cut: [],
  ...more,
});

/** What its PDFs are made of. */
export const shownPackage = (whole: PackageData): ShownPackage => {
  const { data: given, leftOut } = redacted(whole);
  const data = whole.asked.set === 'whole' ? whole : given;
  return { data, leftOut, against: againstIn(data), hash: 'f'.repeat(64), gate: { reports: 3, mails: 1 } };
};
