import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Decision, type Decisions, type LastWord, UNDECIDED, type Verb } from '#domain/gate/decisions.ts';
import { applied } from '#io/table/store/conditional.ts';
import { amongDecided, type Kept, lastKept, markUndone } from '#io/table/store/decided.ts';
import { dueShard, key } from '#io/table/store/keys.ts';
import { getRow, queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Removal, type Step } from '#io/table/store/transaction.ts';
import { DecisionRow, DecisionsRow, type KeptDecisions } from './rows.ts';

/** What was decided about a wallet, and whether what the feed says of it is still to be brought in line. */
export interface DecidedWallet {
  decisions: Decisions;
  /** Rises with each decision and each other reason to look at the wallet again. */
  version: number;
  /** Whether it was ever contested: once a lead has decided about that, another contest changes nothing. */
  everContested: boolean;
  /** Present while it is to be looked at. UTC, ISO 8601. */
  dueAt?: string;
  /** The addresses of its key hash that were decided about, or are to be looked at. */
  spellings: string[];
}

/** What the sort key of a decision begins with; its number follows. */
const DECISION = 'DECISION#';

const NOTHING: KeptDecisions = { version: 0, letOutBy: [], spellings: new Set() };

/** What was decided about a wallet, as it is now. */
export const readDecided = async (table: Table, address: string): Promise<DecidedWallet> => {
  const kept = (await getRow(table, key.decisions(address), DecisionsRow)) ?? NOTHING;
  const { version, dueAt, spellings, ...row } = kept;
  const { flagged, held, released, contested, confirmed, letOutBy } = { ...UNDECIDED, ...row };
  return {
    decisions: { flagged, held, released, contested, confirmed, letOutBy },
    version,
    everContested: row.contested !== undefined,
    spellings: [...spellings],
    ...(dueAt === undefined ? {} : { dueAt }),
  };
};

/** The last decisions about a wallet, newest first, at most `most`. */
export const lastDecisions = async (table: Table, address: string, most: number): Promise<LastWord[]> => {
  const { pk } = key.decision(address, 0);
  const reading = { ConsistentRead: true, ScanIndexForward: false, Limit: most, enough: most };
  return (await queryRows(table, { pk, prefix: DECISION }, DecisionRow, reading)).slice(0, most);
};

/** The last decision about a wallet; null where nobody decided. */
export const lastDecision = (table: Table, address: string): Promise<Kept<LastWord> | null> =>
  lastKept(table, key.decision(address, 0).pk, DecisionRow);

/** Says of a decision about a wallet that somebody took it back. */
export const markDecisionUndone = (address: string, { key: at, word }: Kept<LastWord>, undone: Decision): Step =>
  markUndone(DecisionRow.item(at, word), { ...word, what: `wallet.${word.verb}`, about: address }, undone);

/**
 * Writes what holds of a wallet after a decision, keeps the decision, takes off what it answers and writes the answer (`steps`), and
 * has the wallet looked at; false where something else was decided since `before`, or what it answers changed.
 */
export const writeDecided = async (
  table: Table,
  address: string,
  before: DecidedWallet,
  decisions: Decisions,
  { verb, ...decision }: Decision & { verb: Verb },
  { isAnswer = false, steps = [] }: { isAnswer?: boolean; steps?: readonly (Step | Removal)[] } = {},
): Promise<boolean> => {
  const version = before.version + 1;
  // Where nobody ever contested it the attribute stays away, so that the first contest is still one (`putUnderReview`).
  const contest = before.everContested || decisions.contested !== null;
  const { ok } = await commit(table, [
    {
      what: 'decisions',
      update: {
        Key: key.decisions(address),
        UpdateExpression:
          'SET flagged = :flagged, held = :held, released = :released, confirmed = :confirmed, ' +
          'letOutBy = :letOutBy, version = :version, ' +
          `dueShard = :shard, dueAt = :now${contest ? ', contested = :contested' : ''} ADD spellings :spelling`,
        ConditionExpression: before.version === 0 ? 'attribute_not_exists(version)' : 'version = :before',
        ExpressionAttributeValues: {
          ':flagged': decisions.flagged,
          ':held': decisions.held,
          ':released': decisions.released,
          ':confirmed': decisions.confirmed,
          ':letOutBy': decisions.letOutBy,
          ...(contest ? { ':contested': decisions.contested } : {}),
          ':version': version,
          ':shard': dueShard(address),
          ':now': decision.at,
          ':spelling': new Set([address]),
          ...(before.version === 0 ? {} : { ':before': before.version }),
        },
      },
    },
    // Its number is the version that is written with it, which was never written before.
    {
      what: 'decision',
      put: {
        Item: {
          ...DecisionRow.item(key.decision(address, version), {
            ...{ verb, ...decision, before: before.decisions },
            ...(isAnswer ? { answered: true } : {}),
          }),
          ...amongDecided({ ...decision, what: `wallet.${verb}`, about: address }),
        },
      },
    },
    ...steps,
  ]);
  return ok;
};

/** Has a wallet looked at again, in the transaction that gives a reason for it: a report that no longer counts. */
export const askReview = (address: string, now: Date): Step => ({
  what: `review of ${address}`,
  update: {
    Key: key.decisions(address),
    UpdateExpression: 'ADD version :one, spellings :spelling SET dueShard = :shard, dueAt = :now',
    ExpressionAttributeValues: {
      ':one': 1,
      ':spelling': new Set([address]),
      ':shard': dueShard(address),
      ':now': now.toISOString(),
    },
  },
});

/**
 * Puts a wallet under review because somebody contests it. Once a lead has decided about that, another contest changes
 * nothing: whoever objects again and again must not keep what was confirmed from partners. With `the-first-time` it is refused
 * where there was one.
 */
export const putUnderReview = (
  address: string,
  contest: Decision,
  when: 'each-time' | 'the-first-time' = 'each-time',
): Step => ({
  what: `contest of ${address}`,
  update: {
    Key: key.decisions(address),
    ...(when === 'the-first-time' ? { ConditionExpression: 'attribute_not_exists(contested)' } : {}),
    UpdateExpression:
      'ADD version :one, spellings :spelling SET contested = if_not_exists(contested, :contest), ' +
      'dueShard = :shard, dueAt = :now',
    ExpressionAttributeValues: {
      ':one': 1,
      ':spelling': new Set([address]),
      ':contest': contest,
      ':shard': dueShard(address),
      ':now': contest.at,
    },
  },
});

/** Deletes the row of a wallet about which nothing was ever decided: nothing is left of reports that fell away. */
const deleteUndecided = ({ client, name }: Table, address: string, version: number): Promise<boolean> =>
  applied(
    client.send(
      new DeleteCommand({
        TableName: name,
        Key: key.decisions(address),
        ConditionExpression: 'version = :version AND attribute_not_exists(flagged) AND attribute_not_exists(contested)',
        ExpressionAttributeValues: { ':version': version },
      }),
    ),
  );

/**
 * Notes that a wallet was looked at as it was at `version`; false where there is a new reason to. With `until` it is looked at again
 * then: what holds it ends.
 */
export const finishReview = async (
  table: Table,
  address: string,
  version: number,
  until?: string,
): Promise<boolean> => {
  if (await deleteUndecided(table, address, version)) return true;
  const update = new UpdateCommand({
    TableName: table.name,
    Key: key.decisions(address),
    UpdateExpression:
      until === undefined ? 'REMOVE dueShard, dueAt, timesEnqueued' : 'SET dueAt = :until REMOVE timesEnqueued',
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version, ...(until === undefined ? {} : { ':until': until }) },
  });
  return applied(table.client.send(update));
};

/** Ends a hold whose time has come, as it was read; false where something else was decided meanwhile. */
export const endHold = (table: Table, address: string, version: number): Promise<boolean> =>
  applied(
    table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: key.decisions(address),
        UpdateExpression: 'SET held = :none ADD version :one',
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: { ':none': null, ':one': 1, ':version': version },
      }),
    ),
  );
