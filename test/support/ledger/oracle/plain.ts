import { type Fact, plainClusters } from '#test/support/ledger/plain-clusters.ts';

/** A report as it was sent, and what its sender has asked for since. */
export interface SentReport {
  id: string;
  sender: number | 'form';
  template: number;
  wallets: readonly number[];
  withdrawn: 'no' | 'asked' | 'destroyed';
}

/** Reports, and what they demand, in cents. */
export interface Demanding {
  reports: number;
  EUR: bigint;
}

export interface PlainOracle {
  clusters: number[][];
  /** Reports that are one campaign, each group and all groups sorted. */
  campaigns: string[][];
  /** By template: what its visible reports count and demand, in cents, and of that what those of each day do. */
  totals: Record<string, { reports: number; EUR: bigint; language: string; days: Record<string, Demanding> }>;
  /** Visible reports that name a wallet, those that demand payment to it first, and what these demand. */
  wallets: Record<string, { reports: number; led: number; EUR: bigint }>;
  /** Wallets that some report names which is not destroyed, hidden ones too. */
  known: number[];
}

/** What each template's letters demand first, and their language. */
export const DEMANDS: readonly { cents: bigint; language: string }[] = [
  { cents: 20_000n, language: 'fi' },
  { cents: 55_000n, language: 'en' },
  { cents: 30_000n, language: 'sv' },
];

const groupSorted = (reports: readonly SentReport[]): string[][] =>
  [...Map.groupBy(reports, ({ template }) => template).values()]
    .map((group) => group.map(({ id }) => id).sort())
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));

/** A form that is being withdrawn is hidden at once, a mail when it is destroyed. */
const isVisible = ({ sender, withdrawn }: SentReport): boolean =>
  withdrawn === 'no' || (withdrawn === 'asked' && sender !== 'form');

/** The ledger as anyone can compute it from what was accepted, and the day on which it was. */
export const plainOracle = (
  sent: readonly SentReport[],
  decisions: readonly Fact[],
  inOrder: (wallets: readonly number[]) => number[],
  dayOf: (report: string) => string,
): PlainOracle => {
  const left = sent.filter(({ withdrawn }) => withdrawn !== 'destroyed');
  const visible = sent.filter(isVisible);
  const said = left.map(({ sender, wallets }): Fact => ({ kind: 'report', sender, wallets }));
  const totals: PlainOracle['totals'] = {};
  const wallets: PlainOracle['wallets'] = {};
  for (const { id, template, wallets: named } of visible) {
    const { cents, language } = DEMANDS[template] ?? { cents: 0n, language: '' };
    const before = totals[template] ?? { reports: 0, EUR: 0n, language, days: {} };
    const day = before.days[dayOf(id)] ?? { reports: 0, EUR: 0n };
    totals[template] = {
      reports: before.reports + 1,
      EUR: before.EUR + cents,
      language,
      days: { ...before.days, [dayOf(id)]: { reports: day.reports + 1, EUR: day.EUR + cents } },
    };
    for (const [place, wallet] of named.entries()) {
      const tally = wallets[wallet] ?? { reports: 0, led: 0, EUR: 0n };
      const leads = place === 0 ? 1 : 0;
      wallets[wallet] = {
        reports: tally.reports + 1,
        led: tally.led + leads,
        EUR: tally.EUR + (leads === 1 ? cents : 0n),
      };
    }
  }
  return {
    clusters: plainClusters([...said, ...decisions], inOrder),
    campaigns: groupSorted(left),
    totals,
    wallets,
    known: [...new Set(left.flatMap(({ wallets: named }) => named))].sort((a, b) => a - b),
  };
};
