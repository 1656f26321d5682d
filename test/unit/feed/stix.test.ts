import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { BY_ITSELF, CONFIRMED, type Marking } from '#domain/feed/marking.ts';
import { placeEvent, type Standing } from '#domain/feed/place-event.ts';
import { type StixObject, sharedObjects } from '#domain/feed/stix/shared-objects.ts';
import { observableUuid } from '#domain/feed/stix/wallet-id.ts';
import { type WalletState, walletObjects } from '#domain/feed/stix/wallet-objects.ts';
import { pauseNews, retractionNews, type WalletNews, walletNews } from '#domain/feed/wallet-news.ts';
import { hasSharedData, sharedFiles } from '#test/support/shared-data.ts';
import { walletOf } from './events.ts';

const PRODUCER = { name: 'Example Hotline', feedUrl: 'https://feed.hotline.example' };

const listing = (marking: Marking = BY_ITSELF): WalletNews =>
  walletNews('wallet.seen', marking, { ...walletOf(1), campaign: null }, [
    { time: '2026-11-24T12:00:00Z', channel: 'mail', demands: [] },
  ]);

/** How a wallet stands after each of some events, an hour after the other. */
const statesAfter = (...news: WalletNews[]): WalletState[] => {
  const states: WalletState[] = [];
  let before: Standing | undefined;
  for (const [index, one] of news.entries()) {
    const time = `2026-11-24T1${index}:30:00.000Z`;
    const { event, standing } = placeEvent(one, { audience: 'AMBER', log: 'log_a', seq: index + 1, time }, before);
    const createdAt = states.at(-1)?.event.generation === standing.generation ? states.at(-1)?.createdAt : time;
    states.push({ event, addedAt: time, createdAt, ...standing });
    before = standing;
  }
  return states;
};
const retraction = retractionNews(listing(), 'not-extortion');
const confirmed: WalletNews = {
  ...listing(CONFIRMED),
  contacts: [
    { kind: 'email', value: 'writer@extorter.example' },
    { kind: 'telegram', value: 'extorter' },
  ],
  hosts: ['mx.extorter.example', '192.0.2.7', '2001:db8::7'].map((value) => ({ value, note: 'may be compromised' })),
};
const ALL = statesAfter(listing(), pauseNews(listing()), confirmed, retraction, listing());
const made = (state: WalletState): StixObject[] => walletObjects(state, PRODUCER);
const indicatorOf = (state: WalletState) => made(state).find(({ type }) => type === 'indicator');

describe.skipIf(!hasSharedData('stix'))('objects of STIX 2.1', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, unicodeRegExp: false });
  for (const { bytes } of sharedFiles('stix/schemas', /\.json$/)) ajv.addSchema(JSON.parse(bytes.toString('utf8')));
  const base = 'http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/';
  const folders: Record<string, string> = {
    'extension-definition': 'common',
    'marking-definition': 'common',
    relationship: 'sros',
    'email-addr': 'observables',
    'domain-name': 'observables',
    'ipv4-addr': 'observables',
    'ipv6-addr': 'observables',
    'user-account': 'observables',
    sighting: 'sros',
  };
  const problemsOf = (object: StixObject): unknown => {
    const validate = ajv.getSchema(`${base}${folders[object.type] ?? 'sdos'}/${object.type}.json`);
    if (validate === undefined) return `no schema of ${object.type}`;
    return validate(object) ? null : validate.errors;
  };

  it.each(ALL.map((state, index) => [index, state] as const))('keep to its schemas: state %i', (_, state) => {
    for (const object of made(state)) {
      if (object.type !== 'cryptocurrency-wallet') expect([object.id, problemsOf(object)]).toEqual([object.id, null]);
    }
  });

  it('keep to them where all others refer to them', () => {
    for (const object of sharedObjects(PRODUCER)) expect([object.id, problemsOf(object)]).toEqual([object.id, null]);
  });

  it('keep to the extension of wallets', () => {
    const [schema] = sharedFiles('stix/extensions', /wallet\.schemas\.json$/);
    const { allOf, ...rest } = JSON.parse(schema?.bytes.toString('utf8') ?? '{}');
    const validate = ajv.compile({ ...rest, allOf: [{ $ref: `${base}common/cyber-observable-core.json` }, allOf[1]] });
    for (const state of ALL) {
      const [wallet] = made(state);
      expect([validate(wallet), validate.errors]).toEqual([true, null]);
    }
  });
});

describe('a wallet as STIX', () => {
  it('has the id that everybody gives it', () => {
    // RFC 9562, 5.5, in the namespace of observables, over {"value":"..."}: made once by Python's uuid.uuid5.
    expect(observableUuid('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4')).toBe('735797dd-5c2e-5e5b-bd34-a757f1e54160');
  });

  it('is revoked when it is retracted, its confidence as it was, and not when it is paused', () => {
    const [, paused, , retracted, again] = ALL;
    if (paused === undefined || retracted === undefined || again === undefined) throw new Error('no state');
    expect(indicatorOf(paused)).toMatchObject({
      revoked: false,
      labels: expect.arrayContaining(['under-review']),
      valid_until: paused.addedAt,
      confidence: 50,
    });
    const revoked = made(retracted).filter(({ type }) => type !== 'cryptocurrency-wallet');
    expect(revoked.map((object) => object.revoked)).toEqual(revoked.map(() => true));
    expect(indicatorOf(again)).toMatchObject({ revoked: false, valid_until: expect.stringMatching(/^2027-/) });
  });

  it('is a new indicator once it is listed again, of the same wallet', () => {
    const ids = ALL.map((state) => indicatorOf(state)?.id);
    expect(new Set(ids.slice(0, 4)).size).toBe(1);
    expect(ids[4]).not.toBe(ids[0]);
    expect(new Set(ALL.map((state) => made(state)[0]?.id)).size).toBe(1);
  });

  it('has later versions that say since when it is, and rising times', () => {
    const versions = ALL.slice(0, 4).map((state) => indicatorOf(state));
    expect(new Set(versions.map((one) => one?.created)).size).toBe(1);
    const modified = versions.map((one) => String(one?.modified));
    expect(modified).toEqual([...new Set(modified)].sort());
  });

  it('refers to nothing that is not there', () => {
    const [first] = ALL;
    const all = [...sharedObjects(PRODUCER), ...(first === undefined ? [] : made(first))];
    const ids = new Set(all.map(({ id }) => id));
    const named = JSON.stringify(all.filter(({ type }) => type !== 'extension-definition')).match(
      /[a-z-]+--[0-9a-f-]{36}/g,
    );
    const missing = [...new Set(named)].filter(
      (id) => !ids.has(id) && !id.startsWith('extension-definition--60a3c5c5'),
    );
    expect(missing).toEqual([]);
  });

  it('is not to be seen twice where an earlier generation of it is told of too', () => {
    const [first] = ALL;
    if (first === undefined) throw new Error('no state');
    expect(made({ ...first, former: true }).map(({ type }) => type)).not.toContain('cryptocurrency-wallet');
  });
});
