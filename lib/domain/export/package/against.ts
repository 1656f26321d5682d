import { campaignName } from '#domain/brief/brief.ts';
import type { Verb } from '#domain/gate/decisions.ts';
import { fromSatoshi } from '#domain/money.ts';
import { type PackageData, type PackageWallet, receivedOf } from './data.ts';

/** What can speak against a case: of each, one kind of line. */
export const AGAINST_KINDS = [
  'contest',
  'wallet-rejected',
  'wallet-reviewed',
  'correction',
  'link-rejected',
  'link-doubted',
  'letter-not-extortion',
  'letter-forged',
  'letter-repeated',
  'reports-not-counted',
  'payments-not-victims',
  'money-not-known',
] as const;
export type AgainstKind = (typeof AGAINST_KINDS)[number];

/** One thing that speaks against what else the package says. */
export interface Against {
  kind: AgainstKind;
  /** An address, two that are linked, a reference, a campaign. */
  about: string;
  /** UTC, ISO 8601; null where it is of no moment. */
  at: string | null;
  /** What is said of it by words of the hotline's own: a verdict, a state, why something does not count. */
  codes: readonly string[];
  /** Why, as somebody wrote, or how many. */
  text: string;
  by: string | null;
}

/** Decisions that say a wallet may not be an extorter's, or that take back what was said of it. */
const WORDS: Partial<Record<Verb, AgainstKind>> = {
  reject: 'wallet-rejected',
  contest: 'wallet-reviewed',
  'contest-accept': 'wallet-reviewed',
  restrict: 'correction',
  undo: 'correction',
};

/** A link's other end, as a line says it. */
export const endName = (node: string): string => node.replace(/^wallet:/, '').replace(/^contact:([^:]+):.*$/, '$1');

const ofWallet = (wallet: PackageWallet): Against[] => {
  const { address, contests, decisions, links, naming } = wallet;
  const uncounted = Map.groupBy(
    naming.filter(({ counts }) => counts === false),
    ({ why }) => why ?? '',
  );
  return [
    ...contests.map(
      ({ receivedAt, sha256 }): Against => ({
        ...{ kind: 'contest', about: address, at: receivedAt, codes: ['sealed'], text: `SHA-256 ${sha256}`, by: null },
      }),
    ),
    ...decisions.flatMap(({ verb, as, at, by, reason }): Against[] => {
      const kind = WORDS[verb];
      return kind === undefined ? [] : [{ kind, about: address, at, codes: [as ?? verb], text: reason, by }];
    }),
    ...links.flatMap(({ to, state, doubts, decision }): Against[] => {
      const about = `${address} ${endName(to)}`;
      if (state === 'cut' || state === 'rejected') {
        const { at = null, by = null, name = by, reason = '' } = decision ?? {};
        return [{ kind: 'link-rejected', about, at, codes: [state], text: reason, by: name }];
      }
      return doubts.length === 0
        ? []
        : [{ kind: 'link-doubted', about, at: null, codes: [state, ...doubts], text: '', by: null }];
    }),
    ...[...uncounted].map(
      ([why, those]): Against => ({
        ...{
          kind: 'reports-not-counted',
          about: address,
          at: null,
          codes: [why],
          text: String(those.length),
          by: null,
        },
      }),
    ),
  ];
};

const VERDICTS = {
  'not-extortion': 'letter-not-extortion',
  forged: 'letter-forged',
  duplicate: 'letter-repeated',
} as const;

const ofMoney = ({ wallets, chain }: PackageData): Against[] => {
  const { other, unknown } = receivedOf(wallets);
  const notVictims = (
    [
      ['other', other],
      ['unknown', unknown],
    ] as const
  ).flatMap(([verdict, sum]): Against[] =>
    sum.payments === 0
      ? []
      : [
          {
            ...{ kind: 'payments-not-victims', about: 'BTC', at: null, by: null },
            ...{ codes: [verdict], text: `${sum.payments}, ${fromSatoshi(sum.satoshi)} BTC` },
          },
        ],
  );
  if (chain.isFollowed && chain.notKnownSince === null && chain.followedTo !== null) return notVictims;
  const line = {
    kind: 'money-not-known',
    about: 'BTC',
    at: chain.notKnownSince,
    codes: [],
    text: '',
    by: null,
  } as const;
  return [...notVictims, line];
};

/**
 * What speaks against what a package says, in one list, the same in each of its files: contests, rejected wallets and links, words
 * that were taken back, like letters that were judged not to be extortion, reports that do not count, money that is no victim's.
 */
export const againstIn = (data: PackageData): Against[] => {
  const { wallets, verdicts, entries } = data;
  const letters = verdicts.flatMap(({ reference, verdict, at, by, reason }): Against[] =>
    verdict === 'seen' ? [] : [{ kind: VERDICTS[verdict], about: reference, at, codes: [verdict], text: reason, by }],
  );
  const takenOut = entries.flatMap(({ verb, at, by, about, reason }): Against[] =>
    verb === 'take-out' ? [{ kind: 'correction', about, at, codes: [verb], text: reason, by }] : [],
  );
  // Two wallets of the case have their link at both ends.
  const seen = new Set<string>();
  return [...wallets.flatMap(ofWallet), ...letters, ...takenOut, ...ofMoney(data)].filter((line) => {
    if (line.kind !== 'link-rejected' && line.kind !== 'link-doubted') return true;
    const name = `${line.kind} ${line.about.split(' ').sort().join(' ')}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
};

/** What a thing that a case holds is called: campaigns and clusters by the letters that briefs print. */
export const heldText = (kind: string, name: string): string =>
  kind === 'campaign' || kind === 'cluster' ? `${kind} ${campaignName(name)}` : `${kind} ${name}`;
