import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { knownDue } from '#io/table/store/known-due.ts';
import type { Table } from '#io/table/store/table.ts';

const NOW = new Date('2026-11-24T06:00:00.000Z');
const table = (): Table => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-north-1' })),
  name: 'table',
});

it.each([
  ['that is due later', '2026-11-24T06:10:00.000Z', '2026-11-24T06:10:00.000Z'],
  ['that is due at any moment, by another clock', '2026-11-24T06:00:04.000Z', null],
  ['that was due', '2026-11-24T05:00:00.000Z', null],
  ['that was put off as it was enqueued: it is due', '2026-11-24T06:10:00.000Z#1', null],
])('a row %s', (_, dueAt, later) => {
  const known = knownDue();
  const ledger = table();
  known.remember(ledger, 'campaign', dueAt);
  expect(known.laterThan(ledger, 'campaign', NOW)).toBe(later);
});

it('is known of its own table alone, and no more once it is read as due', () => {
  const known = knownDue();
  const ledger = table();
  known.remember(ledger, 'campaign', '2026-11-24T06:10:00.000Z');
  expect(known.laterThan(table(), 'campaign', NOW)).toBeNull();
  known.remember(ledger, 'campaign', '2026-11-24T06:10:00.000Z#2');
  expect(known.laterThan(ledger, 'campaign', NOW)).toBeNull();
});

it('is forgotten behind two hundred others', () => {
  const known = knownDue();
  const ledger = table();
  for (let n = 0; n <= 200; n += 1) known.remember(ledger, `campaign${n}`, '2026-11-24T06:10:00.000Z');
  expect(known.laterThan(ledger, 'campaign0', NOW)).toBeNull();
  expect(known.laterThan(ledger, 'campaign1', NOW)).not.toBeNull();
});
