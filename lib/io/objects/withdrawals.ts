import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import * as z from 'zod';
import type { Withdrawal } from '#domain/report/withdrawal.ts';
import type { Bucket } from './bucket.ts';
import { deleteObject } from './inbox.ts';
import { eachObject } from './list.ts';

/** What is kept of a withdrawal outside the table, so that a table that is restored from before it can be told again. */
const KeptWithdrawal = z.strictObject({
  report: z.string(),
  receiptHash: z.string(),
  askedAt: z.iso.datetime(),
  destroyAt: z.iso.datetime(),
  hidden: z.boolean(),
});
export type KeptWithdrawal = z.infer<typeof KeptWithdrawal>;

const PREFIX = 'withdrawn/';

/** What is kept of a withdrawal: nothing of how far it got. */
export const keptOf = (
  { askedAt, destroyAt, hidden }: Withdrawal,
  of: Pick<KeptWithdrawal, 'report' | 'receiptHash'>,
): KeptWithdrawal => ({ ...of, askedAt, destroyAt, hidden });

/** Keeps a withdrawal, beside the originals that it destroys. */
export const keepWithdrawal = async (bucket: Bucket, withdrawal: KeptWithdrawal): Promise<void> => {
  await bucket.client.send(
    new PutObjectCommand({
      Bucket: bucket.name,
      Key: `${PREFIX}${withdrawal.report}`,
      Body: JSON.stringify(withdrawal),
      ContentType: 'application/json',
    }),
  );
};

/** Forgets a withdrawal that is taken back. */
export const forgetWithdrawal = (bucket: Bucket, report: string): Promise<void> =>
  deleteObject(bucket, `${PREFIX}${report}`);

/** All withdrawals that are kept. */
export const keptWithdrawals = async (bucket: Bucket): Promise<KeptWithdrawal[]> => {
  const kept: KeptWithdrawal[] = [];
  for await (const { key } of eachObject(bucket, PREFIX)) {
    const { Body } = await bucket.client.send(new GetObjectCommand({ Bucket: bucket.name, Key: key }));
    kept.push(KeptWithdrawal.parse(JSON.parse((await Body?.transformToString()) ?? '')));
  }
  return kept;
};
