import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteOwnMail } from '#actions/acknowledge/delete-own-mail.ts';
import { noteReturnedMail } from '#actions/acknowledge/note-returned.ts';
import { heartbeatToken } from '#domain/operation/heartbeat.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { objectsClient } from '#io/object-clients.ts';
import { readReport } from '#io/table/report/report.ts';
import { openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { enter, madeReport } from '#test/support/ledger/made-report.ts';

let test: TestCloud;
beforeAll(async () => {
  test = await openCloud();
});
afterAll(() => test.close());

describe('an answer that came back', () => {
  const note = (id: string): Promise<void> =>
    noteReturnedMail({ table: test.tableAs('acknowledge', test.table) }, taskOf('note-returned', id));

  it('is noted on its report, once or twice', async () => {
    const table = { client: test.clients.ledger, name: test.table };
    const report = madeReport(1, { id: 'returned' });
    await enter(table, report);

    const before = await readReport(table, 'returned');

    await note('Bounce/returned');
    await note('Bounce/returned');

    expect(await readReport(table, 'returned')).toEqual({ ...before, returned: 'Bounce' });
  });

  it('of a report that is gone makes none', async () => {
    await note('Complaint/gone');

    expect(await readReport({ client: test.clients.ledger, name: test.table }, 'gone')).toBeNull();
  });
});

describe('a mail that is no report', () => {
  it('is deleted where it is the notice of SES, and nothing else on anybody’s word', async () => {
    const client = objectsClient(test.as('acknowledge'));
    const inbox = { client, name: test.buckets.inbox };
    const keys = ['mail/AMAZON_SES_SETUP_NOTIFICATION', 'mail/letter', 'mail/AMAZON_SES_SETUP_NOTIFICATION2'];
    for (const key of keys) test.cloud.buckets.put(inbox.name, key, Buffer.from('x'));

    for (const key of keys) await deleteOwnMail({ inbox }, key);
    await deleteOwnMail({ inbox }, keys[0] ?? '');

    const left = test.cloud.buckets.list(inbox.name, { prefix: 'mail/' }).map(({ key }) => key);
    expect(left.toSorted()).toEqual(keys.slice(1).toSorted());
    client.destroy();
  });

  it('is deleted where it is a heartbeat, by mail or as a form, and not where it only looks like one', async () => {
    const client = objectsClient(test.as('acknowledge'));
    const inbox = { client, name: test.buckets.inbox };
    const key = new Uint8Array(64).fill(7);
    const [ours, forged] = [key, new Uint8Array(64)].map((each) => heartbeatToken(each, new Date()));
    const mail = (token = '') => `From: a@hotline.example\r\nHotline-Heartbeat: ${token}\r\n\r\nx`;
    const lying = {
      'mail/ours': mail(ours),
      'mail/forged': mail(forged),
      'mail/quoting': `From: a@victim.example\r\n\r\nHotline-Heartbeat: ${ours}\r\n`,
      [`low-priority/${ours}`]: '',
      [`low-priority/${forged}`]: '',
    };
    for (const [name, text] of Object.entries(lying)) test.cloud.buckets.put(inbox.name, name, Buffer.from(text));

    for (const name of Object.keys(lying)) await deleteOwnMail({ inbox, heartbeatKey: async () => key }, name);

    const left = [...test.cloud.buckets.list(inbox.name, {})].map(({ key: name }) => name);
    expect(left).toEqual(expect.arrayContaining(['mail/forged', 'mail/quoting', `low-priority/${forged}`]));
    expect(left).not.toContain('mail/ours');
    expect(left).not.toContain(`low-priority/${ours}`);
    client.destroy();
  });
});
