import type { FeedEvent } from '../event.ts';
import type { FeedState } from '../feed-state.ts';
import type { WalletNews } from '../wallet-news.ts';

/**
 * Most contacts and hosts that are kept of a wallet for formats that have them as objects of their own: what is beyond stands in its
 * events alone.
 */
const MAX_RELATED = 100;

/** A contact or a host that a log told of a wallet on an investigator's word. */
export interface Related {
  of: 'contact' | 'host';
  kind: string;
  value: string;
  /** The generation that it was told of. */
  generation: number;
  /** Since when: UTC, ISO 8601. */
  since: string;
  /** Whether it was taken back since. */
  ended?: true;
}

type Named = Pick<Related, 'of' | 'kind' | 'value'>;

const isSame = (a: Named, b: Named): boolean => a.of === b.of && a.kind === b.kind && a.value === b.value;

/** What an event tells on an investigator's word. What the gate let out by itself stands in the event, and is no object of its own. */
const toldBy = ({ basis, contacts = [], hosts = [] }: Pick<FeedEvent, 'basis' | 'contacts' | 'hosts'>): Named[] =>
  basis === 'auto'
    ? []
    : [
        ...contacts.map(({ kind, value }): Named => ({ of: 'contact', kind, value })),
        ...hosts.map(({ value }): Named => ({ of: 'host', kind: 'host', value })),
      ];

const ending = (one: Related): Related => ({ ...one, ended: true });

/**
 * All that was ever told so of a wallet, once an event is told: what a listing leaves out has ended, and so has all once it is
 * retracted; a pause takes nothing back that it may not give again. In the order in which it was told: a place in it is for ever.
 */
export const relatedAfter = (
  news: Pick<WalletNews, 'basis' | 'contacts' | 'hosts'>,
  { state, generation, since }: { state: FeedState } & Pick<Related, 'generation' | 'since'>,
  before: readonly Related[] = [],
): Related[] => {
  if (state === 'paused') return [...before];
  if (state === 'retracted') return before.map(ending);
  const told = toldBy(news);
  const isTold = (one: Related): boolean => one.generation === generation && told.some((now) => isSame(now, one));
  const kept = before.map((one) => (one.ended || isTold(one) ? one : ending(one)));
  const isKept = (now: Named): boolean => kept.some((one) => one.ended !== true && isSame(now, one));
  const more = told.filter((now) => !isKept(now)).map((now) => ({ ...now, generation, since }));
  return [...kept, ...more].slice(0, MAX_RELATED);
};
