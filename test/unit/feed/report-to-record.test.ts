import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { groupRolledUp } from '#lambdas/changes/group-rolled-up.ts';
import { reportToRecord } from '#lambdas/changes/report-to-record.ts';
import { walletToReview } from '#lambdas/changes/wallet-to-review.ts';

const change = (eventName: DynamoDBRecord['eventName'], todo: string[] | null, pk = 'REPORT#r1'): DynamoDBRecord => ({
  ...(eventName === undefined ? {} : { eventName }),
  dynamodb: {
    Keys: { pk: { S: pk }, sk: { S: 'REPORT' } },
    NewImage: { pk: { S: pk }, ...(todo === null ? {} : { todo: { SS: todo } }) },
  },
});

describe("a record of the table's stream", () => {
  it.each([
    ['a new report', change('INSERT', ['ack', 'changes']), 'r1'],
    ['a report that the sweep touched', change('MODIFY', ['changes']), 'r1'],
    ['a report whose changes are recorded', change('MODIFY', ['ack']), null],
    ['a report with nothing left to do', change('MODIFY', null), null],
    ['a report that expired', change('REMOVE', ['changes']), null],
    ['another row', change('INSERT', ['changes'], 'WALLET#a'), null],
    ['nothing', {}, null],
  ])('%s: %#', (_, record, report) => {
    expect(reportToRecord(record)).toBe(report);
  });
});

const decisions = (eventName: DynamoDBRecord['eventName'], due: boolean, sk = 'DECISIONS'): DynamoDBRecord => ({
  ...(eventName === undefined ? {} : { eventName }),
  dynamodb: {
    Keys: { pk: { S: 'WALLET#bc1q' }, sk: { S: sk } },
    NewImage: due ? { dueAt: { S: '2026-11-24T12:00:00.000Z' } } : {},
  },
});

describe('a record of what was decided about a wallet', () => {
  it.each([
    ['a first decision', decisions('INSERT', true), 'bc1q'],
    ['a later one', decisions('MODIFY', true), 'bc1q'],
    ['one that was looked at', decisions('MODIFY', false), null],
    ['one that is gone', decisions('REMOVE', true), null],
    ['another row of the wallet', decisions('MODIFY', true, 'WALLET'), null],
    ['a report', change('INSERT', ['changes']), null],
  ])('%s: %#', (_, record, wallet) => {
    expect(walletToReview(record)).toBe(wallet);
  });
});

describe('a record of a campaign', () => {
  const written = (sk: string, letters: number, before = 0): DynamoDBRecord => {
    const list = (length: number) => ({ reports: { L: Array.from({ length }, () => ({ S: 'r' })) } });
    return {
      eventName: 'MODIFY',
      dynamodb: {
        Keys: { pk: { S: 'CAMPAIGN#c1' }, sk: { S: sk } },
        OldImage: list(before),
        NewImage: list(letters),
      },
    };
  };
  it.each([
    ['its totals were rolled up', written('TOTALS', 0), 'c1'],
    ['its text has what three letters say', written('CONSENSUS', 3, 2), 'c1'],
    ['a letter was taken out of it', written('CONSENSUS', 2, 3), 'c1'],
    ['two letters say too little', written('CONSENSUS', 2, 1), null],
    ['something else of it', written('BARE', 3), null],
  ])('%s', (_, record, id) => {
    expect(groupRolledUp(record)).toEqual(id === null ? null : { kind: 'campaign', id });
  });
});
