import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeWallets } from '#actions/brief/describe-wallets.ts';
import { decideContact } from '#actions/contact/decide-contact.ts';
import { describeContacts } from '#actions/contact/describe-contacts.ts';
import { recordChanges } from '#actions/feed/record-changes.ts';
import { type ReviewWallet, reviewWallet } from '#actions/feed/review-wallet.ts';
import { decide } from '#actions/gate/decide.ts';
import { contactNode, walletNode } from '#domain/cluster/evidence-of-report.ts';
import { addEvidence, newLink } from '#domain/cluster/link.ts';
import type { Audience } from '#domain/feed/audience.ts';
import type { FeedEvent } from '#domain/feed/event.ts';
import { contactHash } from '#domain/identity.ts';
import { inChunks } from '#io/in-chunks.ts';
import { putLink } from '#io/table/cluster/link.ts';
import { putContactSighting } from '#io/table/contact/contact.ts';
import { commit } from '#io/table/store/transaction.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { readEvents } from '#test/support/ledger/feed-events.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const ADDRESS = addressOf('p2wpkh', 'letter');
const HASH_KEY = Buffer.alloc(32, 7);
const CONTACT = { kind: 'email', value: 'raven@pay.example' };
const OTHER = { kind: 'email', value: 'raven2@pay.example' };

let test: TestCloud;
let tables = 0;
let world: ReviewWallet;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

/** Three reports that name the wallet, of which each gives both contacts, as `changes` and `clusters` enter them. */
beforeEach(async () => {
  tables += 1;
  const name = `confirmed-contacts-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  test.cloud.queues.purge('webhooks');
  world = {
    table: { client: test.clients.ledger, name },
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    endpoints: [],
    webhooks: { client: test.clients.queue, url: test.queueUrls.webhooks },
    clock: () => new Date(test.clock.now()),
  };
  const briefs = { client: test.clients.queue, url: test.queueUrls.briefs };
  for (const n of [1, 2, 3]) {
    const report = madeReport(n);
    await enter(world.table, report);
    await recordChanges({ ...asFunction(), briefs }, report.id);
    for (const contact of [CONTACT, OTHER]) {
      const given = { kind: 'email', hash: contactHash(HASH_KEY, contact), sealed: Buffer.from('sealed') } as const;
      const { id, receivedAt, expires } = report;
      await putContactSighting(world.table, { ...given, report: id, time: receivedAt, expires });
    }
  }
  for (const contact of [CONTACT, OTHER]) {
    const link = newLink(walletNode(ADDRESS), contactNode('email', contactHash(HASH_KEY, contact)));
    await commit(world.table, putLink({ ...link, version: 1 }, 0, world.clock().toISOString()));
  }
});

/** The function that the table's stream starts. */
const asFunction = (): ReviewWallet => ({ ...world, table: test.tableAs('changes', world.table.name) });
const confirmWallet = async (): Promise<void> => {
  const wish = { who: 'lead-1', verb: 'confirm', address: ADDRESS, reason: 'seen in three letters' } as const;
  expect(await decide(world, wish)).toMatchObject({ ok: true });
  await reviewWallet(asFunction(), ADDRESS);
};
/** Decides about a contact, and has its wallets looked at as the table's stream does. */
const say = async (verdict: 'confirmed' | 'rejected' | 'undone', contact = CONTACT): Promise<void> => {
  const { table, settings, clock: now } = world;
  const wish = { verdict, ...contact, by: 'lead-1', reason: 'seen in three letters' } as const;
  expect(await decideContact({ table, settings, clock: now, matchKey: HASH_KEY }, wish)).toMatchObject({ ok: true });
  await reviewWallet(asFunction(), ADDRESS);
};
const log = (audience: Audience): Promise<FeedEvent[]> => readEvents(world.table, audience, 0, 99, 99);
const toldOf = async (audience: Audience): Promise<unknown[]> =>
  (await log(audience)).map(({ type, tlp, contacts = null }) => [type, tlp, contacts]);
const brief = () => describeWallets(test.tableAs('brief', world.table.name), [ADDRESS], false);

describe('a contact that a lead confirmed', () => {
  it('is told to partners of a wallet that a lead stands by, and taken back when it is rejected', async () => {
    await confirmWallet();
    await say('confirmed');
    await say('rejected');

    expect(await toldOf('GREEN')).toEqual([
      ['wallet.seen', 'TLP:GREEN', null],
      ['wallet.updated', 'TLP:GREEN', [CONTACT]],
      ['wallet.updated', 'TLP:GREEN', null],
    ]);
  });

  it('is told no more once that was taken back, as if nobody had decided', async () => {
    await confirmWallet();
    await say('confirmed');
    await say('undone');
    expect(await toldOf('GREEN')).toEqual([
      ['wallet.seen', 'TLP:GREEN', null],
      ['wallet.updated', 'TLP:GREEN', [CONTACT]],
      ['wallet.updated', 'TLP:GREEN', null],
    ]);
    expect((await brief()).listed).toMatchObject([{ contacts: [] }]);
  });

  it('is in nothing that the gate let out by itself, and in no pause or retraction', async () => {
    await say('confirmed');
    expect(JSON.stringify(await log('AMBER'))).not.toContain(CONTACT.value);

    await confirmWallet();
    const wish = { who: 'lead-1', verb: 'reject', address: ADDRESS, reason: 'no extorter’s' } as const;
    expect(await decide(world, wish)).toMatchObject({ ok: true });
    await reviewWallet(asFunction(), ADDRESS);

    expect((await toldOf('GREEN')).at(0)).toEqual(['wallet.seen', 'TLP:GREEN', [CONTACT]]);
    expect((await toldOf('GREEN')).at(-1)).toEqual(['wallet.retracted', 'TLP:GREEN', null]);
  });

  it('is said once, however often it is confirmed', async () => {
    await confirmWallet();
    await say('confirmed');
    await say('confirmed');
    expect(await toldOf('GREEN')).toHaveLength(2);
  });

  it('stands in the brief beside its wallet, without those that nobody confirmed, until it is rejected', async () => {
    expect((await brief()).listed).toMatchObject([{ address: ADDRESS, contacts: [] }]);
    await say('confirmed');
    expect((await brief()).listed).toMatchObject([{ contacts: [CONTACT] }]);
    await say('rejected');
    expect((await brief()).listed).toMatchObject([{ contacts: [] }]);
  });

  it('is told of no wallet from whose hand somebody has cut it', async () => {
    await say('confirmed');
    const link = newLink(walletNode(ADDRESS), contactNode('email', contactHash(HASH_KEY, CONTACT)));
    const decision = { verdict: 'cut', by: 'lead-1', reason: 'another hand', at: '2026-11-24T09:00:00.000Z' } as const;
    await commit(world.table, putLink({ ...link, version: 2, decision }, 1, world.clock().toISOString()));
    expect((await brief()).listed).toMatchObject([{ contacts: [] }]);
  });

  describe('beside a hundred others, posted with the same letter', () => {
    const FLOOD = 100;
    const link = async (contact: { kind: string; value: string }, sources: readonly string[] = []): Promise<void> => {
      const made = newLink(walletNode(ADDRESS), contactNode(contact.kind, contactHash(HASH_KEY, contact)));
      const spoken = sources.reduce((before, source) => addEvidence(before, 'same-contact', source) ?? before, made);
      await commit(world.table, putLink({ ...spoken, version: 1 }, 0, world.clock().toISOString()));
    };
    beforeEach(async () => {
      const posted = Array.from({ length: FLOOD }, (__, n) => ({ kind: 'email', value: `posted${n}@flood.example` }));
      await inChunks(posted, 20, (contact) => link(contact));
    });
    const shown = () =>
      describeContacts({ table: test.tableAs('desk', world.table.name), deskKey: async () => null }, ADDRESS);

    it('is told to partners, stands in the brief, and first at the desk', async () => {
      await confirmWallet();
      await say('confirmed');
      expect((await toldOf('GREEN')).at(-1)).toEqual(['wallet.updated', 'TLP:GREEN', [CONTACT]]);
      expect((await brief()).listed).toMatchObject([{ contacts: [CONTACT] }]);
      expect((await shown()).contacts[0]).toMatchObject({ value: CONTACT.value, confirmed: true });
    });

    it('is seen at the desk before anyone has confirmed it, where most senders give it', async () => {
      const given = { kind: 'email', value: 'zebra@pay.example' };
      await link(given, ['sender1', 'sender2']);
      const hash = contactHash(HASH_KEY, given);
      for (const n of [1, 2]) {
        const { id, receivedAt, expires } = madeReport(n);
        const seen = { kind: 'email', hash, sealed: Buffer.from('sealed'), report: id, time: receivedAt } as const;
        await putContactSighting(world.table, { ...seen, expires });
      }
      const { contacts, moreContacts } = await shown();
      expect(contacts[0]).toMatchObject({ id: `email:${hash}`, reports: 2 });
      expect(contacts.length + moreContacts).toBeLessThanOrEqual(FLOOD + 3);
    });
  });
});
