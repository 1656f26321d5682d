import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { spellingsOf } from '#domain/extract/address/key-hash.ts';
import {
  type CodedContest,
  type ContestRow as Contest,
  type ContestAnswer,
  contestedContact,
  type OpenContest,
} from '#domain/gate/contest.ts';
import type { StandingAlert } from '#domain/tasks/task.ts';
import { namedContacts } from '#io/table/contact/contact.ts';
import { applied } from '#io/table/store/conditional.ts';
import { dueBy, IS_DUE } from '#io/table/store/is-due.ts';
import { CONTEST_QUEUE, dueShard, key } from '#io/table/store/keys.ts';
import { getRow, queryRows, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Removal, type Step } from '#io/table/store/transaction.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import { putUnderReview } from './decisions.ts';
import {
  ContactContestRow,
  type ContestAlert,
  ContestAlertRow,
  ContestAnswerRow,
  ContestCodeRow,
  ContestRow,
  OpenContestRow,
} from './rows.ts';

/** What the alert about contests is called. */
export const CONTEST_ALERT = 'contests' satisfies StandingAlert;

/**
 * Most addresses of the queue that are read: each costs whoever fills it a form and its work, and us a fiftieth of a read unit.
 * Those beyond ring an alarm.
 */
const MAX_OPEN = 20_000;

/** Has investigators told of contests. */
const alertOf = (now: string): Step => ({
  what: 'alert',
  update: {
    Key: key.contestAlert(),
    UpdateExpression: 'SET dueShard = :shard, dueAt = :now ADD version :one',
    ExpressionAttributeValues: { ':shard': dueShard(CONTEST_ALERT), ':now': now, ':one': 1 },
  },
});

/** A contest beside what it is about: a wallet, or a contact by its keyed hash. */
const contestItem = (contest: Contest) => {
  const contact = contestedContact(contest.address);
  return contact === null
    ? ContestRow.item(key.contest(contest.address, contest.id), contest)
    : ContactContestRow.item(key.contactContest(contact.kind, contact.hash, contest.id), contest);
};

/**
 * Notes a contest beside its wallet or contact, once, under the hash of the code that its sender is given, in the queue that
 * investigators work through, and has them told; whether it is known is not asked, and nothing else changes. False where the
 * contest was noted before.
 */
export const noteContest = async (
  table: Table,
  { codeHash, ...contest }: Contest & { codeHash: string },
  now: Date,
): Promise<boolean> => {
  const { address } = contest;
  const at = now.toISOString();
  const coded = { about: address, receivedAt: at, expires: contest.expires };
  const { ok } = await commit(table, [
    { what: 'contest', put: { Item: contestItem(contest), ConditionExpression: 'attribute_not_exists(pk)' } },
    { what: 'code', put: { Item: ContestCodeRow.item(key.contestCode(codeHash), coded) } },
    {
      what: 'queue',
      update: {
        Key: key.openContest(address),
        UpdateExpression:
          'SET address = if_not_exists(address, :address), since = if_not_exists(since, :now) ADD contests :one, addresses :this',
        ExpressionAttributeValues: { ':address': address, ':now': at, ':one': 1, ':this': new Set([address]) },
      },
    },
    alertOf(at),
  ]);
  return ok;
};

/** A contest that was signed, and the addresses of the key that signed it. */
export interface SignedContest extends Pick<Contest, 'id' | 'address'> {
  addresses: readonly string[];
}

/** What proving a contest writes beside what it pauses: the first time, or `again`, where it was signed before. */
const provenSteps = (address: string, id: string, at: string, again: boolean): Step[] => [
  {
    what: 'contest',
    update: {
      Key: key.contest(address, id),
      UpdateExpression: 'SET signedAt = :now',
      ConditionExpression: again ? 'attribute_exists(pk)' : 'attribute_exists(pk) AND attribute_not_exists(signedAt)',
      ExpressionAttributeValues: { ':now': at },
    },
  },
  {
    what: 'queue',
    update: {
      Key: key.openContest(address),
      UpdateExpression:
        'SET address = if_not_exists(address, :address), since = if_not_exists(since, :now), signedAt = :now ADD contests :one, addresses :this',
      ExpressionAttributeValues: { ':address': address, ':now': at, ':one': 1, ':this': new Set([address]) },
    },
  },
  alertOf(at),
];

/** Pauses a wallet that reports name, for its owner's signature. */
const pausedSteps = (spelling: string, id: string, at: string): Step[] => [
  {
    what: 'wallet',
    update: {
      Key: key.wallet(spelling),
      UpdateExpression: 'SET contestedAt = :now',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':now': at },
    },
  },
  putUnderReview(
    spelling,
    { by: 'Its owner', reason: `signed with its key, as contest ${id}`, at, signed: true },
    // Another signature changes nothing: a lead's decision is of what they saw.
    'the-first-time',
  ),
];

/** A contest that was signed, and the addresses of the key that signed it. */
export interface SignedContest extends Pick<Contest, 'id' | 'address'> {
  addresses: readonly string[];
}

/**
 * Notes that a contest was signed with the address's key. A wallet of that key that reports name is put under review until a lead
 * decides, once: after that, another signature changes nothing. The same one sent again does not stand in the queue again, nor
 * keeps a lead from answering, unless it pauses what no report named before. False where there is no such contest.
 */
export const proveContest = async (
  table: Table,
  { id, address, addresses }: SignedContest,
  now: Date,
): Promise<boolean> => {
  const at = now.toISOString();
  for (const again of [false, true]) {
    const noted = provenSteps(address, id, at, again);
    let isRefused = false;
    // Wallets sign by their P2PKH address, whichever of the key's addresses a report names.
    for (const spelling of addresses) {
      const paused = await commit(table, [...noted, ...pausedSteps(spelling, id, at)]);
      if (paused.ok) return true;
      isRefused = paused.refused.includes('contest');
      if (isRefused) break;
    }
    // No report names it: there is nothing to pause.
    if (!isRefused && (again || (await commit(table, noted)).ok)) return true;
  }
  return false;
};

/** The contest that a code leads to, by the code's hash; null where it leads to none. */
export const contestOfCode = (table: Table, hash: string): Promise<CodedContest | null> =>
  getRow(table, key.contestCode(hash), ContestCodeRow);

/** What those who contest something were last answered; null where nobody has answered since `receivedAt`. */
export const lastContestAnswer = async (
  table: Table,
  { about, receivedAt }: Pick<CodedContest, 'about' | 'receivedAt'>,
): Promise<ContestAnswer | null> => {
  const of = { pk: key.contestAnswer(about, '').pk, prefix: 'ANSWER#' };
  const reading = { ConsistentRead: true, ScanIndexForward: false, Limit: 1, enough: 1 };
  const [last] = await queryRows(table, of, ContestAnswerRow, reading);
  return last === undefined || last.at < receivedAt ? null : last;
};

/** Answers all who contest an address or a contact, in the transaction that decides about it. */
export const contestAnswer = (about: string, answer: ContestAnswer): Step => ({
  what: 'answer',
  put: { Item: ContestAnswerRow.item(key.contestAnswer(about, answer.at), answer) },
});

/** Who contests an address or a contact, as they came. */
export const readContests = async (table: Table, address: string): Promise<Contest[]> => {
  const contact = contestedContact(address);
  const { pk } = contact === null ? key.wallet(address) : key.contactContest(contact.kind, contact.hash, '');
  const of = { pk, prefix: 'CONTEST#' };
  const row = contact === null ? ContestRow : ContactContestRow;
  const contests = await queryRows(table, of, row, { ConsistentRead: true });
  return contests.sort((a, b) => (a.statement.receivedAt < b.statement.receivedAt ? -1 : 1));
};

/** What waits for a decision, and whether a report names it, or another address of its key. */
export interface WaitingContest extends OpenContest {
  named: boolean;
}

/** Those that reports name come first, of these what was signed: whoever contests thousands of made-up addresses hides none. */
const namedFirst = (a: WaitingContest, b: WaitingContest): number =>
  Number(b.named) - Number(a.named) ||
  Number(b.signedAt !== undefined) - Number(a.signedAt !== undefined) ||
  a.since.localeCompare(b.since);

/**
 * The addresses that wait for a decision: those that reports name first, of these what was signed, then those that wait longest;
 * and whether there may be more.
 */
export const openContests = async (
  table: Table,
  most = MAX_OPEN,
): Promise<{ open: WaitingContest[]; more: boolean }> => {
  const of = { pk: CONTEST_QUEUE, prefix: 'CONTEST#' };
  const rows = await queryRows(table, of, OpenContestRow, { ConsistentRead: true, Limit: most, enough: most });
  const spellings = rows.map((row) => [...new Set([row.address, ...(row.addresses ?? [])].flatMap(spellingsOf))]);
  const contacts = rows.flatMap(({ address }) => contestedContact(address) ?? []);
  const [wallets, given] = await Promise.all([
    knownWallets(
      table,
      [...new Set(spellings.flat())].filter((one) => contestedContact(one) === null),
    ),
    namedContacts(table, contacts),
  ]);
  const known = new Set([...wallets, ...given]);
  const open = rows.map((row, n) => {
    const named = spellings[n]?.find((one) => known.has(one));
    return { ...row, address: named ?? row.address, named: named !== undefined };
  });
  return { open: open.sort(namedFirst), more: rows.length >= most };
};

/** How many contests of each of these addresses wait for a decision, where any do. */
export const contestsOf = async (table: Table, addresses: readonly string[]): Promise<Map<string, number>> => {
  const queued = new Map(addresses.map((address) => [key.openContest(address).sk, key.openContest(address)]));
  const rows = await readRows(table, [...queued.values()], OpenContestRow, { consistent: true });
  const waiting = new Map(rows.map(({ address, contests }) => [key.openContest(address).sk, contests]));
  return new Map(
    addresses.flatMap((address) => {
      const contests = waiting.get(key.openContest(address).sk);
      return contests === undefined ? [] : [[address, contests] as const];
    }),
  );
};

/** What of the queue an address is; null where nobody waits for a decision about it. */
export const readOpenContest = (table: Table, address: string): Promise<OpenContest | null> =>
  getRow(table, key.openContest(address), OpenContestRow);

/** Takes an address off the queue, in the transaction that decides; refused where one more contest came meanwhile (`closeSeenContests`). */
export const closeContest = ({ address, contests }: OpenContest): Removal => ({
  what: 'queue',
  delete: {
    Key: key.openContest(address),
    ConditionExpression: 'contests = :seen',
    ExpressionAttributeValues: { ':seen': contests },
  },
});

/**
 * Answers those that were seen where more came meanwhile, which wait on: what is decided must not fail for as long as somebody
 * contests it again and again. Refused where another answered them, or none came.
 */
export const closeSeenContests = ({ address, contests }: OpenContest, at: string): Step => ({
  what: 'queue',
  update: {
    Key: key.openContest(address),
    UpdateExpression: 'SET since = :at ADD contests :answered',
    ConditionExpression: 'contests > :seen',
    ExpressionAttributeValues: { ':at': at, ':answered': -contests, ':seen': contests },
  },
});

/** Takes the alert for mailing until `until`; null where it is not due, or another worker has it. */
export const takeContestAlert = async (table: Table, now: string, until: string): Promise<ContestAlert | null> => {
  const { client, name } = table;
  const take = new UpdateCommand({
    TableName: name,
    Key: key.contestAlert(),
    UpdateExpression: 'SET leaseUntil = :until',
    ConditionExpression: `${IS_DUE} AND (attribute_not_exists(leaseUntil) OR leaseUntil <= :now)`,
    ExpressionAttributeValues: { ...dueBy(now), ':until': until },
  });
  if (!(await applied(client.send(take)))) return null;
  return getRow(table, key.contestAlert(), ContestAlertRow);
};

/** Gives the alert back, mailed last at `sentAt`, and due again at `dueAt` where that is a time; false where a contest came meanwhile. */
export const settleContestAlert = (
  { client, name }: Table,
  { version }: ContestAlert,
  { sentAt, dueAt }: { sentAt: string; dueAt: string | null },
): Promise<boolean> =>
  applied(
    client.send(
      new UpdateCommand({
        TableName: name,
        Key: key.contestAlert(),
        UpdateExpression: `SET sentAt = :sent${dueAt === null ? ' REMOVE dueAt, dueShard, leaseUntil' : ', dueAt = :due REMOVE leaseUntil'}`,
        ConditionExpression: 'version = :version',
        ExpressionAttributeValues: {
          ':sent': sentAt,
          ':version': version,
          ...(dueAt === null ? {} : { ':due': dueAt }),
        },
      }),
    ),
  );
