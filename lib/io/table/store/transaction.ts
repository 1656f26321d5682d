import { setTimeout } from 'node:timers/promises';
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { TransientError } from '#io/transient-error.ts';
import type { Table } from './table.ts';

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** One write as the SDK takes it, without its table's name. */
type Write<Kind extends keyof Item> = Omit<NonNullable<Item[Kind]>, 'TableName'>;

/** A write of a transaction, with a name by which its refusal can be told from another's. */
export type Step = { what: string } & ({ put: Write<'Put'> } | { update: Write<'Update'> });
/** The deletion of a row in a transaction. */
export type Removal = { what: string; delete: Write<'Delete'> };

/** All steps were written, or those named in `refused` did not hold their condition and nothing was written. */
export type Committed = { ok: true } | { ok: false; refused: string[] };

/** Most items of one transaction (DynamoDB's limit). */
export const MAX_STEPS = 100;

/** How often a transaction that met another one is tried, and how long it waits at first, in milliseconds. */
const MAX_ATTEMPTS = 8;
const FIRST_WAIT = 20;

/** Cancellation reasons that say nothing about the data: another transaction held an item, or the table was busy. */
const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** The transaction met others again and again; nothing was written. */
class LedgerBusy extends TransientError {}

const itemOf = (step: Step | Removal, TableName: string): Item => {
  if ('put' in step) return { Put: { TableName, ...step.put } };
  return 'update' in step ? { Update: { TableName, ...step.update } } : { Delete: { TableName, ...step.delete } };
};

const send = async (table: Table, steps: readonly (Step | Removal)[]): Promise<Committed | 'met-another'> => {
  try {
    const TransactItems = steps.map((step) => itemOf(step, table.name));
    await table.client.send(new TransactWriteCommand({ TransactItems }));
    return { ok: true };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const codes = (error.CancellationReasons ?? []).map(({ Code = 'None' }) => Code);
    const refused = steps.flatMap(({ what }, index) => (codes[index] === 'ConditionalCheckFailed' ? [what] : []));
    if (refused.length > 0) return { ok: false, refused };
    if (codes.some((code) => PASSING.has(code))) return 'met-another';
    throw error;
  }
};

/**
 * Writes all steps or none.
 *
 * Reads the cancellation reasons item by item: a condition that does not hold is an answer; a conflict is tried again,
 * with the same steps and a random wait that doubles, for a tally's shard belongs to its report and must not change.
 */
export const commit = async (table: Table, steps: readonly (Step | Removal)[]): Promise<Committed> => {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const outcome = await send(table, steps);
    if (outcome !== 'met-another') return outcome;
    await setTimeout(Math.random() * FIRST_WAIT * 2 ** attempt);
  }
  throw new LedgerBusy(`${steps[0]?.what}: met other transactions ${MAX_ATTEMPTS} times`);
};
