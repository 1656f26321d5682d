import { PutCommand } from '@aws-sdk/lib-dynamodb';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailBrief } from '#actions/brief/mail-brief.ts';
import { sendContestAlert } from '#actions/brief/send-contest-alert.ts';
import { spellingsOf } from '#domain/extract/address/key-hash.ts';
import { inChunks } from '#io/in-chunks.ts';
import { closeContest, noteContest, openContests, proveContest } from '#io/table/gate/contest.ts';
import { OpenContestRow } from '#io/table/gate/rows.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { dueRows } from '#io/table/sweep/due.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const KNOWN = addressOf('p2wpkh', 'letter');
const MINUTE = 60_000;

let test: TestCloud;
let tables = 0;
let world: MailBrief;
/** The ledger as others write it. */
let ledger: Table;
let before = 0;

beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

beforeEach(async () => {
  tables += 1;
  const name = `contests-${tables}`;
  await test.cloud.createTable(WITHOUT_STREAM, name);
  ledger = { client: test.clients.ledger, name };
  world = {
    table: test.tableAs('brief', name),
    mail: test.clients.mail,
    settings: functionSettings(['age1a', 'age1b', 'age1c']),
    clock: () => new Date(test.clock.now()),
  };
  before = test.cloud.mails.list().length;
});

let contests = 0;
const contest = async (address: string): Promise<void> => {
  contests += 1;
  const statement = {
    part: 'contest',
    key: `originals/contest-${contests}/1`,
    sha256: 'a',
    size: 1,
    receivedAt: world.clock().toISOString(),
    sealedSha256: 'b',
  };
  await noteContest(
    ledger,
    { id: `${contests}`, address, statement, expires: 4_000_000_000, codeHash: 'code' },
    world.clock(),
  );
};
const alerts = () =>
  Promise.all(
    test.cloud.mails
      .list()
      .slice(before)
      .map(({ raw }) => PostalMime.parse(raw)),
  );
const isDue = async (): Promise<boolean> =>
  (await dueRows(ledger, world.clock(), 100)).some(({ pk }) => pk === key.contestAlert().pk);
/** Sends the alert as often as the sweep would ring for it. */
const pass = async (minutes: number): Promise<void> => {
  for (let passed = 0; passed < minutes; passed += 5) {
    test.clock.advance(5 * MINUTE);
    if (await isDue()) await sendContestAlert(world);
  }
};

describe('the alert about contests', () => {
  it('tells investigators of a contest within minutes, and what reports say of its address', async () => {
    await enter(ledger, madeReport(1), madeReport(2));
    await contest(KNOWN);
    await pass(5);
    const [mail, ...others] = await alerts();
    expect(others).toEqual([]);
    expect(mail?.to?.map(({ address }) => address)).toEqual(world.settings.briefTo);
    expect(mail?.subject).toBe('A contest waits');
    expect(mail?.text).toContain(KNOWN);
    expect(mail?.text).toContain('2 reports');
    expect(mail?.text).toContain('contest-accept');
  });

  it('tells again, by name, once one has waited for longer than the public page says', async () => {
    await enter(ledger, madeReport(1));
    await contest(KNOWN);
    const contact = `email:${'0'.repeat(26)}`;
    const days = world.settings.contests.answerDays;
    await pass(5);
    test.clock.advance((days - 1) * 24 * 60 * MINUTE);
    await pass(5);
    await contest(contact);
    await pass(15);
    test.clock.advance(23 * 60 * MINUTE);
    await pass(60);

    const mails = await alerts();
    const late = mails.at(-1);
    expect(late?.subject).toBe('2 contests wait: 1 overdue');
    expect(late?.text).toContain('Overdue since');
    expect(late?.text).toContain(contact);
    expect(mails.slice(0, -1).some(({ subject }) => subject?.includes('overdue'))).toBe(false);
  });

  it('says that a contest was signed, and before those that were not', async () => {
    const signed = addressOf('p2tr', 'signed');
    await enter(ledger, madeReport(1), reportNaming(2, [signed]));
    await contest(KNOWN);
    await contest(signed);
    await proveContest(ledger, { id: `${contests}`, address: signed, addresses: [signed] }, world.clock());
    await pass(5);
    const [mail] = await alerts();
    expect(mail?.text?.match(/bc1\w+/)?.[0]).toBe(signed);
    expect(mail?.text).toContain('signed with its key');
  });

  it('names first what reports name, however many made-up addresses are contested', async () => {
    await enter(ledger, madeReport(1));
    for (let n = 0; n < 30; n += 1) await contest(addressOf('p2tr', `made-up ${n}`));
    await contest(KNOWN);
    await pass(5);
    const [mail] = await alerts();
    expect(mail?.subject).toBe('31 contests wait');
    expect(mail?.text?.match(/bc1\w+/)?.[0]).toBe(KNOWN);
    expect(mail?.text).toContain('And 11 more.');
  });

  it('names what reports name though the queue holds thousands of made-up addresses before it', async () => {
    const known = addressOf('p2tr', 'letter');
    await enter(ledger, reportNaming(1, [known]));
    await contest(known);
    const made = Array.from({ length: 1_100 }, (__, n) => addressOf('p2pkh', `made-up ${n}`));
    await inChunks(made, 25, (address) =>
      ledger.client.send(
        new PutCommand({
          TableName: ledger.name,
          Item: OpenContestRow.item(key.openContest(address), {
            address,
            since: world.clock().toISOString(),
            contests: 1,
          }),
        }),
      ),
    );
    await pass(5);
    const [mail] = await alerts();
    expect(mail?.subject).toMatch(/^1\D101 contests wait$/);
    expect(mail?.text?.match(/bc1\w+/)?.[0]).toBe(known);
    expect(await openContests(ledger, 1_000)).toMatchObject({ more: true });
  });

  it('says that reports name an address of the same key', async () => {
    await enter(ledger, madeReport(1));
    const others = spellingsOf(KNOWN).slice(1);
    expect(others).toHaveLength(2);
    for (const spelling of others) await contest(spelling);
    await contest(addressOf('p2tr', 'made up'));
    await pass(5);
    const [mail] = await alerts();
    expect(mail?.text).toContain(KNOWN);
    expect(mail?.text?.split('no report')).toHaveLength(2);
  });

  it('is one mail in a quarter of an hour, whoever contests, and one a day until somebody has decided', async () => {
    for (let n = 0; n < 12; n += 1) {
      await contest(addressOf('p2tr', `flood ${n}`));
      await pass(5);
    }
    expect((await alerts()).length).toBeLessThanOrEqual(5);
    await pass(15);
    const told = (await alerts()).length;
    await pass(26 * 60);
    expect(await alerts()).toHaveLength(told + 1);
  });

  it('is sent by one of two workers, and no more once nothing waits', async () => {
    await contest(KNOWN);
    await Promise.all([sendContestAlert(world), sendContestAlert(world)]);
    expect(await alerts()).toHaveLength(1);
    const { open } = await openContests(ledger);
    await commit(ledger, open.map(closeContest));
    await pass(60 * 50);
    expect(await alerts()).toHaveLength(1);
    expect(await isDue()).toBe(false);
  });
});
