import { setTimeout as pause } from 'node:timers/promises';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { ledgerClient } from '#io/clients.ts';
import { key } from '#io/table/store/keys.ts';
import { postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { letter } from '#test/support/letters/letters.ts';
import { attachingMail, originalMail } from '#test/support/letters/mails.ts';
import { SENDERS, sendAll } from './send-all.ts';

/** Reports of one run: enough that starting the functions' processes does not show. */
const REPORTS = 300;

const report = (hotline: TestHotline, number: number): Promise<unknown> => {
  const from = `sender${number}@example.org`;
  const raw = attachingMail(originalMail(letter('fi', number).text), 'Sain tämän.', { from, messageId: `<${from}>` });
  return postMail(hotline, { envelope: { from, to: hotline.outputs.ReportAddress ?? '' }, raw });
};

const walletIsThere = async (hotline: TestHotline, number: number): Promise<boolean> => {
  const client = ledgerClient(hotline.connection);
  const { Item } = await client.send(
    new GetCommand({ TableName: hotline.outputs.TableName, Key: key.wallet(letter('fi', number).wallet) }),
  );
  return Item !== undefined;
};

/** Prints how long one mail takes to the ledger, to its acknowledgement and brief, and how many reports a second go through. */
export const benchThroughput = async (): Promise<void> => {
  await using hotline = await startTestHotline();
  await report(hotline, 0);
  await hotline.idle(60_000);

  let start = performance.now();
  const before = (await sentMails(hotline)).length;
  await report(hotline, 1);
  while (!(await walletIsThere(hotline, 1))) await pause(5);
  const ledger = performance.now() - start;
  while ((await sentMails(hotline)).length === before) await pause(5);
  const mail = performance.now() - start;
  console.log('one forwarded mail through the running hotline, functions warm');
  console.log(`  SMTP to wallet in the ledger   ${ledger.toFixed(0)} ms`);
  console.log(`  SMTP to the first mail out     ${mail.toFixed(0)} ms`);

  start = performance.now();
  await sendAll(2, REPORTS, (number) => report(hotline, number));
  const taken = performance.now() - start;
  await hotline.idle(600_000);
  const done = performance.now() - start;
  console.log(`${REPORTS} forwarded mails, ${SENDERS} connections`);
  console.log(`  accepted   ${((REPORTS / taken) * 1000).toFixed(1)} reports/s`);
  console.log(
    `  all done   ${((REPORTS / done) * 1000).toFixed(1)} reports/s (ledger, acknowledgements, feed, briefs)`,
  );
};
