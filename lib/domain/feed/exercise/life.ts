import { exerciseNews } from '../exercise.ts';
import type { GroupNews } from '../group/group-event.ts';
import { BY_ITSELF, CONFIRMED } from '../marking.ts';
import { acknowledgeAt, pauseNews, retractionNews, type WalletNews } from '../wallet-news.ts';

/** What befalls a feed in its life, one after the other, and then anew with other wallets. */
export const LIFE = [
  'seen',
  'second seen',
  'campaign',
  'updated',
  'confirmed',
  'paid',
  'cluster',
  'merge',
  'paused',
  'seen again',
  'retracted',
  'without it',
  'gap',
  're-listing',
  'rotation',
  'log change',
] as const;
export type LifeStep = (typeof LIFE)[number];

/** One step of the life: something is told of a wallet, or of a group, or something befalls the log or its receivers. */
export type ToldInStep =
  | { step: LifeStep; wallet: WalletNews }
  | { step: LifeStep; group: GroupNews; merged: readonly string[]; members: readonly string[] }
  | { step: 'rotation' | 'log change' };

/** The step of a number, counted from 0 without end. */
const lifeStep = (n: number): LifeStep => LIFE[n % LIFE.length] ?? 'seen';

/** What is told in a step of a made-up life: every wallet and group of a round has names of its own. */
export const exerciseLife = (n: number, day: string, feedUrl?: string): ToldInStep => {
  const round = Math.floor(n / LIFE.length);
  const step = lifeStep(n);
  const campaign = `exercise${round}`;
  const [first, second, third] = ['one', 'two', 'three'].map((name) => ({
    ...exerciseNews(`life ${round} ${name}`, day),
    campaign: n % LIFE.length < LIFE.indexOf('merge') ? `${campaign}b` : campaign,
  })) as [WalletNews, WalletNews, WalletNews];
  const marked = { version: 1 as const, ...BY_ITSELF, exercise: true };
  const members = [first.wallet.address, second.wallet.address];
  const groupOf = (id: string, text: string): GroupNews => ({
    ...marked,
    type: 'campaign.updated',
    campaign: {
      ...{
        id,
        since: day,
        languages: ['en'],
        reports: { atLeast: 3 },
        wallets: { atLeast: 2 },
        text,
        demands: first.demands,
      },
      amounts: [{ from: '200', currency: 'EUR', share: 'most' }],
      deadline: { within: 'PT48H' },
    },
  });
  const confirmed: WalletNews = {
    ...{ ...first, ...CONFIRMED, reports: { atLeast: 5 } },
    contacts: [{ kind: 'email', value: `writer${round}@extorter.example` }],
    hosts: [{ value: `mx${round}.extorter.example`, note: 'may be compromised' }],
  };
  switch (step) {
    case 'seen':
      return { step, wallet: first };
    case 'second seen':
      return { step, wallet: second };
    case 'campaign':
      return { step, group: groupOf(`${campaign}b`, 'This is made up […] for an exercise'), merged: [], members };
    case 'updated':
      return { step, wallet: { ...first, type: 'wallet.updated', reports: { atLeast: 5 } } };
    case 'confirmed':
      return { step, wallet: { ...confirmed, type: 'wallet.updated' } };
    case 'paid':
      return {
        step,
        wallet: {
          ...{ ...confirmed, type: 'wallet.paid' },
          ...{ payments: { atLeast: 1 }, received: { satoshi: '2140000', eur: '1298.40' }, firstPaid: day },
        },
      };
    case 'cluster': {
      const cluster = { id: `${campaign}c`, wallets: [...members].sort(), size: { atLeast: 2 } };
      const evidence = [{ kind: 'same-message', by: { atLeast: 3 } }];
      const group: GroupNews = { ...marked, type: 'cluster.updated', cluster: { ...cluster, evidence } };
      return { step, group, merged: [], members };
    }
    case 'merge': {
      const group = {
        ...groupOf(campaign, 'This is made up […] for an exercise, and merged'),
        mergedFrom: [`${campaign}b`],
      };
      return { step, group, merged: [`${campaign}b`], members };
    }
    case 'paused':
      return { step, wallet: pauseNews(second) };
    case 'seen again':
      return { step, wallet: second };
    case 'retracted':
      // As sure as it was told before: readers pass over what is taken back with less.
      return {
        step,
        wallet: retractionNews({ ...first, ...CONFIRMED }, 'not-extortion', feedUrl && acknowledgeAt(feedUrl)),
      };
    case 'without it':
      return {
        step,
        group: groupOf(campaign, 'This is made up […] for an exercise, and merged'),
        merged: [],
        members: [second.wallet.address],
      };
    case 're-listing':
      return { step, wallet: first };
    case 'gap':
      return { step, wallet: third };
    case 'rotation':
    case 'log change':
      return { step };
  }
};
