import { readFile } from 'node:fs/promises';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundWallet } from '#domain/findings.ts';
import type { Report } from '#domain/report/report.ts';
import { ledgerClient } from '#io/clients.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { dayState, INDEX, key } from '#io/table/store/keys.ts';
import { eventually, postMail, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { PICTURED, type PictureName, pictured } from '#test/support/letters/letter-pictures.ts';
import { letter } from '#test/support/letters/letters.ts';
import { filePart, multipartMail, textPart } from '#test/support/letters/mails.ts';
import { outlookItem } from '#test/support/letters/outlook.ts';
import { pngOf } from '#test/support/letters/pictures.ts';

/** A picture takes seconds, and on a machine that does much else many. */
const PATIENCE = 120_000;

let hotline: TestHotline;

beforeAll(async () => {
  hotline = await startTestHotline();
});
afterAll(async () => {
  await hotline?.[Symbol.asyncDispose]();
});

const client = () => ledgerClient(hotline.connection);
const TableName = () => hotline.outputs.TableName ?? '';

/** The report that named a wallet first, once it is in the ledger. */
const reportOf = (address: string): Promise<Report> =>
  eventually(async () => {
    const { Item: wallet } = await client().send(new GetCommand({ TableName: TableName(), Key: key.wallet(address) }));
    if (wallet === undefined) return undefined;
    const { Item } = await client().send(
      new GetCommand({ TableName: TableName(), Key: key.report(wallet.firstReport) }),
    );
    return Item && ReportRow.read(Item);
  }, PATIENCE);

/** Every report of today in a state. */
const reportsIn = async (state: Report['state']): Promise<Report[]> => {
  const day = new Date(hotline.clock.now()).toISOString().slice(0, 10);
  const { Items = [] } = await client().send(
    new QueryCommand({
      TableName: TableName(),
      IndexName: INDEX.byEntry.name,
      KeyConditionExpression: 'dayState = :day',
      ExpressionAttributeValues: { ':day': dayState(day, state) },
    }),
  );
  const rows = Items.map(({ pk, sk }) => client().send(new GetCommand({ TableName: TableName(), Key: { pk, sk } })));
  return (await Promise.all(rows)).map(({ Item = {} }) => ReportRow.read(Item));
};

const evidenceIn = ({ findings }: Report, address: string): FoundWallet['evidence'] =>
  findings.wallets.find((wallet) => wallet.address === address)?.evidence;

const send = (from: string, parts: Parameters<typeof multipartMail>[0]) =>
  postMail(hotline, {
    envelope: { from, to: hotline.outputs.ReportAddress ?? '' },
    raw: multipartMail([textPart('Sain tämän.'), ...parts], { from, messageId: `<${from}>` }),
  });

const picture = async (name: PictureName) =>
  filePart(name, await readFile(pictured(name)), name.endsWith('.png') ? 'image/png' : 'image/jpeg');

describe('what a report holds in files', () => {
  it(
    'is found in the pictures of a mail: letters and codes, with the picture as evidence',
    async () => {
      await send('aino@example.org', [await picture('letter-fi.png'), await picture('code-en.png')]);

      const written = PICTURED['letter-fi.png'].wallet;
      const coded = PICTURED['code-en.png'].wallet;
      const report = await reportOf(written);

      expect(report).toMatchObject({ state: 'processed', channel: 'mail' });
      expect(report.unreadable).toBeUndefined();
      expect(evidenceIn(report, written)).toMatchObject([{ part: '2/ocr', steps: ['letters-exchanged'] }]);
      expect(evidenceIn(report, coded)).toMatchObject([{ part: '3/qr' }]);
      expect(report.findings.demands).toMatchObject([
        { amount: '200', currency: 'EUR' },
        { amount: '500', currency: 'EUR' },
        { amount: '0.025', currency: 'BTC' },
      ]);
    },
    PATIENCE,
  );

  it(
    'is found in an Outlook item that a program submits',
    async () => {
      const { text, wallet } = letter('sv', 40);
      const item = outlookItem({ headers: 'From: a@extorter.example', text });

      const answer = await fetch(`${hotline.urls.report}/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': 'files' },
        body: JSON.stringify({
          consent: { partners: false },
          files: [{ name: 'brev.msg', contentBase64: item.toString('base64') }],
        }),
      });

      expect(answer.status).toBe(201);
      const report = await reportOf(wallet);
      expect(report).toMatchObject({ state: 'processed', channel: 'api' });
      expect(report.originals).toHaveLength(2);
    },
    PATIENCE,
  );

  it(
    'stays sealed, and is said to be unread, where a picture is made to exhaust whoever unpacks it',
    async () => {
      await send('otto@example.org', [filePart('bomb.png', pngOf(20_000, 20_000, 50), 'image/png')]);

      const report = await eventually(
        async () => (await reportsIn('processed')).find(({ unreadable }) => unreadable !== undefined),
        PATIENCE,
      );
      expect(report).toMatchObject({ unreadable: 'file-too-large', findings: { wallets: [] } });
      expect(report.originals).toMatchObject([{ part: 'mail' }]);
    },
    PATIENCE,
  );
});
