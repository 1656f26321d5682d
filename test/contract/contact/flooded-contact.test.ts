import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '#domain/report/report.ts';
import { putContactSighting, readContactSightings } from '#io/table/contact/contact.ts';
import type { Table } from '#io/table/store/table.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const CONTACT = { kind: 'email', hash: 'a-contact' } as const;
/** More than are read at once. */
const FLOOD = 25;

let test: TestCloud;
let tables = 0;
let table: Table;
beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());
beforeEach(async () => {
  tables += 1;
  await test.cloud.createTable(WITHOUT_STREAM, `flooded-contact-${tables}`);
  table = { client: test.clients.ledger, name: `flooded-contact-${tables}` };
});

const given = ({ id, receivedAt, expires }: Report): Promise<void> =>
  putContactSighting(table, { ...CONTACT, sealed: Buffer.from('sealed'), report: id, time: receivedAt, expires });
const report = async (n: number, senderHash: string): Promise<void> => {
  const made = madeReport(n, { senderHash, newWallets: [] });
  await enter(table, made);
  await given(made);
};
const voices = async (): Promise<Set<string>> =>
  new Set((await readContactSightings(table, CONTACT)).map(({ voice }) => voice));

describe('a contact that two people give', () => {
  it('is known as that behind all that one of them sent before, of which no more than twenty are named', async () => {
    for (let n = 0; n < FLOOD; n += 1) await report(n, 'one');
    expect(await voices()).toEqual(new Set(['sender one']));
    await report(FLOOD, 'another');
    expect(await voices()).toEqual(new Set(['sender one', 'sender another']));
    expect(await readContactSightings(table, CONTACT)).toHaveLength(20);
  });

  it('is known as that behind reports that are gone', async () => {
    for (let n = 0; n < FLOOD; n += 1) await given(madeReport(n));
    for (const [n, sender] of ['one', 'another'].entries()) await report(FLOOD + n, sender);
    expect(await voices()).toEqual(new Set(['sender one', 'sender another']));
  });
});
