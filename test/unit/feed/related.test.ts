import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BY_ITSELF, CONFIRMED } from '#domain/feed/marking.ts';
import { type MispState, mispEvents, mispHashes } from '#domain/feed/misp/events.ts';
import { MAX_RELATED_ATTRIBUTES } from '#domain/feed/misp/related.ts';
import { placeEvent, type Standing } from '#domain/feed/place-event.ts';
import { type WalletState, walletObjects } from '#domain/feed/stix/wallet-objects.ts';
import { pauseNews, retractionNews, type WalletNews, walletNews } from '#domain/feed/wallet-news.ts';
import { walletOf } from './events.ts';

const PRODUCER = { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' };
const MAIL = { kind: 'email', value: 'writer@extorter.example' };
const CHAT = { kind: 'telegram', value: 'extorter' };
const ONION = { kind: 'onion', value: 'abcdefghijklmnop.onion' };
const HOST = { value: 'mx.extorter.example', note: 'may be compromised' as const };

const told = (more: Partial<WalletNews> = {}, n = 1): WalletNews => ({
  ...walletNews('wallet.seen', CONFIRMED, { ...walletOf(n), campaign: null }, [
    { time: '2026-11-24T12:00:00Z', channel: 'mail', demands: [] },
  ]),
  ...more,
});

type State = WalletState & MispState;

/** How a wallet stands after each of some events, an hour after the other. */
const statesOf = (...all: WalletNews[]): State[] => {
  let before: Standing | undefined;
  return all.map((news, index) => {
    const addedAt = `2026-11-24T1${index}:30:00.000Z`;
    const place = { audience: 'GREEN', log: 'log_a', seq: index + 1, time: addedAt };
    const { event, standing } = placeEvent(news, place, before);
    before = standing;
    return { event, firstSeq: 1, addedAt, createdAt: addedAt, home: 'c1|2026-11', ...standing };
  });
};
const last = (...all: WalletNews[]): State => statesOf(...all).at(-1) as State;

const stixOf = (state: State) => walletObjects(state, PRODUCER);
const ties = (state: State) => stixOf(state).filter((one) => one.relationship_type === 'related-to');
const valuesOf = (state: State) =>
  stixOf(state)
    .filter(({ type }) => /addr|domain|account/.test(type))
    .map(({ value, account_login: login }) => value ?? login);
const mispOf = (...states: State[]) =>
  mispEvents(states, () => true, { producer: PRODUCER, audience: 'GREEN' })
    .flatMap(({ Attribute }) => Attribute)
    .filter(({ type }) => type !== 'btc');

const SAID = told({ contacts: [MAIL, CHAT, ONION], hosts: [HOST, { ...HOST, value: '192.0.2.7' }] });

describe('contacts and hosts as objects', () => {
  it('are observables that the indicator is related to, and attributes that nobody is to act on', () => {
    expect(stixOf(last(SAID)).flatMap(({ type }) => (/addr|domain|account/.test(type) ? [type] : []))).toEqual([
      'email-addr',
      'user-account',
      'domain-name',
      'domain-name',
      'ipv4-addr',
    ]);
    const targets = stixOf(last(SAID)).map(({ id }) => id);
    for (const tie of ties(last(SAID)))
      expect([tie.revoked, targets.includes(`${tie.target_ref}`)]).toEqual([false, true]);
    expect(mispOf(last(SAID)).map(({ type, value, to_ids }) => [type, value, to_ids])).toEqual([
      ['email', MAIL.value, false],
      ['text', 'telegram: extorter', false],
      ['domain', ONION.value, false],
      ['hostname', HOST.value, false],
      ['ip-src', '192.0.2.7', false],
    ]);
  });

  it('have the ids that everybody gives them', () => {
    // Made once by Python's uuid.uuid5, over {"value":"..."} and {"account_login":"...","account_type":"..."}.
    const ids = stixOf(last(SAID)).map(({ id }) => id);
    expect(ids).toContain('email-addr--3799b141-c212-58f0-a070-b6708590cb75');
    expect(ids).toContain('user-account--11571eb3-bed0-557b-82f5-81a013eaf095');
  });

  it('are none of what left by itself', () => {
    const state = last({ ...SAID, ...BY_ITSELF });
    expect([valuesOf(state), ties(state), mispOf(state)]).toEqual([[], [], []]);
  });

  it('are revoked one by one where an update leaves them out, and are told of anew under another id', () => {
    const fewer = told({ type: 'wallet.updated', contacts: [CHAT] });
    const again = told({ type: 'wallet.updated', contacts: [CHAT, MAIL] });
    const [before, without, anew] = statesOf(SAID, fewer, again) as [State, State, State];
    expect(ties(without).map(({ revoked }) => revoked)).toEqual([true, false, true, true, true]);
    expect(valuesOf(without)).toEqual(['extorter']);
    const [tie] = ties(before);
    const other = ties(anew).filter(({ target_ref: ref, revoked }) => ref === tie?.target_ref && revoked === false);
    expect(other.map(({ id }) => id === tie?.id)).toEqual([false]);
    expect(JSON.stringify(mispOf(without))).not.toContain(MAIL.value);
    expect(mispOf(without).filter((one) => one.deleted)).toHaveLength(4);
  });

  it('keep their ids for as long as they are told of', () => {
    const [first, second] = statesOf(SAID, { ...SAID, type: 'wallet.updated' }) as [State, State];
    expect(ties(second).map(({ id }) => id)).toEqual(ties(first).map(({ id }) => id));
    expect(new Set(stixOf(second).map(({ id }) => id)).size).toBe(stixOf(second).length);
    expect(mispOf(second).map(({ uuid }) => uuid)).toEqual(mispOf(first).map(({ uuid }) => uuid));
  });

  it('are introduced to nobody while the wallet is paused, and stand again once it is listed', () => {
    const [first, paused, again] = statesOf(SAID, pauseNews(SAID), { ...SAID, type: 'wallet.seen' }) as [
      State,
      State,
      State,
    ];
    expect([valuesOf(paused), ties(paused)]).toEqual([[], []]);
    for (const one of mispOf(paused)) expect(one.comment).toContain('UNDER REVIEW');
    expect(ties(again)).toEqual(
      ties(first).map((tie) => ({ ...tie, created: again.addedAt, modified: again.addedAt })),
    );
  });

  it('are revoked with the wallet, and no value of them is told on', () => {
    const gone = last(SAID, retractionNews(SAID, 'not-extortion'));
    expect(ties(gone).map(({ revoked }) => revoked)).toEqual([true, true, true, true, true]);
    for (const { value } of [MAIL, CHAT, ONION, HOST]) {
      expect(JSON.stringify(stixOf(gone))).not.toContain(value);
      expect(JSON.stringify(mispOf(gone))).not.toContain(value);
    }
    // Listed again without them: a reader that missed the retraction loses them still, and STIX begins anew.
    const again = last(SAID, retractionNews(SAID, 'not-extortion'), told());
    expect(ties(again)).toEqual([]);
    expect(mispOf(again).map(({ deleted }) => deleted)).toEqual([true, true, true, true, true]);
    const hashes = mispHashes(mispEvents([again], () => true, { producer: PRODUCER, audience: 'GREEN' }));
    const hashOf = (value: string) => createHash('md5').update(value).digest('hex');
    expect(hashes).toContain(hashOf(walletOf(1).address));
    for (const { value } of [MAIL, CHAT, ONION, HOST]) expect(hashes).not.toContain(hashOf(value));
  });

  it('stand once in an event of MISP, for as long as one of its wallets is told with them', () => {
    const other = told({ contacts: [MAIL] }, 2);
    const both = [last(SAID, retractionNews(SAID, 'not-extortion')), last(other)];
    const mails = mispOf(...both).filter(({ type }) => type === 'email');
    expect(mails.map(({ value, deleted }) => [value, deleted])).toEqual([[MAIL.value, false]]);
  });

  it('are no more than an event of MISP holds beside its wallets', () => {
    const many = Array.from({ length: MAX_RELATED_ATTRIBUTES + 5 }, (_, n) =>
      last(told({ contacts: [{ kind: 'email', value: `w${n}@extorter.example` }] }, n + 1)),
    );
    expect(mispOf(...many)).toHaveLength(MAX_RELATED_ATTRIBUTES);
  });
});
