import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEntry, ChainEnd, Deed, MasterHead, Opening } from '#domain/audit/audit.ts';
import { entryHash, NO_OPENING, OPENING_KEPT_LONGER_S, openingHash } from '#domain/audit/chain.ts';
import { recordable } from '#domain/audit/recordable.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { TransientError } from '#io/transient-error.ts';
import { AuditRow, MasterHeadRow, OpeningRow } from './rows.ts';

/** How often an opening that other processes overtook is tried, and its longest waits at first and at last, in milliseconds. */
const MAX_ATTEMPTS = 40;
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 200;
/** Most openings that a head may be behind: a year's of a busy hotline, read one by one. */
const MOST_BEHIND = 10_000;
/** Every how many entries it is noted where a chain is. */
const NOTED_EVERY = 16;
/** Length of a chain's name in bytes: processes do not meet. */
const CHAIN_BYTES = 10;

/** Other processes opened chains again and again before this one could. */
class AuditBusy extends TransientError {}

/** The chain of this process, of one table: where it ended, and the write to it that is under way. */
interface Writer {
  /** Null before the first one is opened, and after a write of which it is not known whether it was done. */
  open: { day: string } | null;
  end: ChainEnd | null;
  last: Promise<unknown>;
}

/** By client and table: each table has a chain of its own in this process. */
const writers = new WeakMap<Table['client'], Map<string, Writer>>();

const writerOf = ({ client, name }: Table): Writer => {
  const ofClient = writers.get(client) ?? new Map<string, Writer>();
  writers.set(client, ofClient);
  const writer = ofClient.get(name) ?? { open: null, end: null, last: Promise.resolve() };
  ofClient.set(name, writer);
  return writer;
};

/** The function that this process runs; null where it is a command's. */
const functionName = (): string | null => process.env.AWS_LAMBDA_FUNCTION_NAME ?? null;

const entryOf = (deed: Deed, day: string, { chain, seq, hash }: ChainEnd, expires: number): AuditEntry => {
  const via = deed.via ?? (functionName() === null ? 'cli' : 'function');
  const entry = { ...recordable(deed), via, day, chain, seq: seq + 1, previous: hash, expires };
  return { ...entry, hash: entryHash(entry) };
};

const putOf = (entry: AuditEntry) => ({
  Item: AuditRow.item(key.audit(entry.day, entry.at, entry.chain, entry.seq), entry),
  ConditionExpression: 'attribute_not_exists(pk)',
});

/** Where the master chain ends behind a head, at most `MOST_BEHIND` openings on. */
const endBehind = async (table: Table, head: MasterHead): Promise<MasterHead> => {
  let end = head;
  while (end.seq < head.seq + MOST_BEHIND) {
    const next = await getRow(table, key.auditOpening(end.seq + 1), OpeningRow.part('seq', 'hash', 'expires'));
    if (next === null) return end;
    end = { seq: next.seq, hash: next.hash, until: next.expires };
  }
  return end;
};

/**
 * Opens a chain in the master chain, with its first entry: in one transaction, so that no chain is empty.
 *
 * A head that stays where it was though an opening was refused is behind its openings, as where rows of an older copy were put over
 * it: the chain goes on from its last opening then, for no act may be refused for ever.
 */
const open = async (table: Table, deed: Deed, day: string, expires: number, former: ChainEnd | null) => {
  let refusedAt: string | null = null;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const stored = (await getRow(table, key.auditMaster(), MasterHeadRow.part('seq', 'hash', 'until'))) ?? NO_OPENING;
    const head = stored.hash === refusedAt ? await endBehind(table, stored) : stored;
    refusedAt = stored.hash;
    const opening: Omit<Opening, 'hash'> = {
      seq: head.seq + 1,
      // Another one each time: a transaction of which no answer came may have been written.
      chain: randomBytes(CHAIN_BYTES).toString('hex'),
      day,
      at: deed.at,
      by: functionName() ?? 'command',
      ...(former === null ? {} : { former }),
      previous: head.hash,
      previousExpires: head.until,
      expires: expires + OPENING_KEPT_LONGER_S,
    };
    const hash = openingHash(opening);
    const entry = entryOf(deed, day, { chain: opening.chain, seq: 0, hash }, expires);
    const { ok } = await commit(table, [
      {
        what: 'head',
        update: {
          Key: key.auditMaster(),
          UpdateExpression: 'SET seq = :seq, #hash = :hash, #until = :until',
          ConditionExpression: stored.seq === 0 ? 'attribute_not_exists(pk)' : '#hash = :previous',
          ExpressionAttributeNames: { '#hash': 'hash', '#until': 'until' },
          ExpressionAttributeValues: {
            ':seq': opening.seq,
            ':hash': hash,
            ':until': opening.expires,
            ...(stored.seq === 0 ? {} : { ':previous': stored.hash }),
          },
        },
      },
      {
        what: 'opening',
        put: {
          Item: OpeningRow.item(key.auditOpening(opening.seq), { ...opening, hash }),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      { what: 'entry', put: putOf(entry) },
    ]);
    if (ok) return entry;
    await setTimeout(Math.random() * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * attempt));
  }
  throw new AuditBusy(`overtaken ${MAX_ATTEMPTS} times`);
};

/** Notes where a chain is, so that its end cannot be cut off behind that without a second row being changed. */
const note = ({ client, name }: Table, { chain, seq, hash, expires }: AuditEntry): Promise<unknown> =>
  client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.auditChain(chain),
      UpdateExpression: 'SET seq = :seq, #hash = :hash, expires = :expires',
      ExpressionAttributeNames: { '#hash': 'hash' },
      ExpressionAttributeValues: { ':seq': seq, ':hash': hash, ':expires': expires + OPENING_KEPT_LONGER_S },
    }),
  );

/** Puts the chain's next entry; null where there is one in its place: a write of before, of which no answer came. */
const append = async (table: Table, deed: Deed, day: string, end: ChainEnd, expires: number) => {
  const entry = entryOf(deed, day, end, expires);
  try {
    await table.client.send(new PutCommand({ TableName: table.name, ...putOf(entry) }));
    return entry;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
};

const write = async (table: Table, writer: Writer, deed: Deed, expires: number): Promise<AuditEntry> => {
  const day = deed.at.slice(0, 10);
  const { open: opened, end } = writer;
  // Until an answer comes it is not known where the chain ends: the next writer that finds it so opens another one.
  writer.open = null;
  const continued = opened?.day === day && end !== null ? await append(table, deed, day, end, expires) : null;
  const entry = continued ?? (await open(table, deed, day, expires, end));
  writer.end = { chain: entry.chain, seq: entry.seq, hash: entry.hash };
  writer.open = { day };
  if (entry.seq % NOTED_EVERY === 0) await note(table, entry);
  return entry;
};

/**
 * Writes a deed to the audit log and gives its entry; `expires` is in seconds since 1970.
 *
 * Each process writes a chain of its own, an entry a put, one after another; a new one each day, and where it does not know
 * whether the last entry was written.
 */
export const writeAudit = (table: Table, deed: Deed, expires: number): Promise<AuditEntry> => {
  const writer = writerOf(table);
  const entry = writer.last.then(() => write(table, writer, deed, expires));
  writer.last = entry.catch(() => undefined);
  return entry;
};
