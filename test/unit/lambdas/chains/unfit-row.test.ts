import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { UnfitRow } from '#io/table/store/unfit-row.ts';
import { recordAction } from '#lambdas/chains/records.ts';

const context = { getRemainingTimeInMillis: () => 60_000 } as Context;
const LOG = { failed: 'failed', named: () => ({}) };
const meetingUnfit = () => Promise.reject(new UnfitRow('wallet WALLET#x WALLET: kind'));

describe('a record whose row does not fit', () => {
  it('holds up none of those that come after it in order', async () => {
    await expect(recordAction(context, { ...LOG, isInOrder: true }, meetingUnfit)({})).resolves.toBeUndefined();
  });

  it('comes again by itself where nothing waits for it', async () => {
    await expect(recordAction(context, LOG, meetingUnfit)({})).rejects.toThrow(UnfitRow);
  });

  it('is told from another fault, which comes again in its order', async () => {
    const failing = recordAction(context, { ...LOG, isInOrder: true }, () => Promise.reject(new Error('other')));
    await expect(failing({})).rejects.toThrow('other');
  });
});
