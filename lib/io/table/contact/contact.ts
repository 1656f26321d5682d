import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { ContactDecision, ContactName, ContactSighting, SpokenSighting } from '#domain/contact/contact.ts';
import type { Report } from '#domain/report/report.ts';
import { ReportRow } from '#io/table/report/rows.ts';
import { amongDecided } from '#io/table/store/decided.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, queryPage, readRows } from '#io/table/store/read.ts';
import { KEYS } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { ContactDecisionRow, ContactSightingRow, ContactVerdictPart, ContactWordRow } from './rows.ts';

/** How many reports of one contact are read at once; two people's say that it is not one victim's. */
const MAX_SIGHTINGS_READ = 20;
const ENOUGH_VOICES = 2;
/** Most pages that are read on for the second: one person who sends a hundred letters, or withdraws them, must not hide it. */
const MAX_PAGES = 25;

/** Writes that a report gives a contact; again, the same row. */
export const putContactSighting = async ({ client, name }: Table, sighting: ContactSighting): Promise<void> => {
  const { kind, hash, time, report } = sighting;
  const Item = ContactSightingRow.item(key.contactSighting(kind, hash, time, report), sighting);
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** Sets when a report's giving of a contact expires, in seconds since 1970; null while a case holds the report. What is not there stays so. */
export const expireContactSighting = async (
  table: Table,
  { kind, hash }: ContactName,
  { id, receivedAt }: { id: string; receivedAt: string },
  expires: number | null,
): Promise<void> => {
  await commit(table, [
    {
      what: 'contact',
      update: {
        Key: key.contactSighting(kind, hash, receivedAt, id),
        UpdateExpression: expires === null ? 'REMOVE expires' : 'SET expires = :expires',
        ConditionExpression: 'attribute_exists(pk)',
        ...(expires === null ? {} : { ExpressionAttributeValues: { ':expires': expires } }),
      },
    },
  ]);
};

/** Deletes that a report gives a contact. */
export const deleteContactSighting = async (
  { client, name }: Table,
  { kind, hash }: ContactName,
  { id, receivedAt }: { id: string; receivedAt: string },
): Promise<void> => {
  await client.send(new DeleteCommand({ TableName: name, Key: key.contactSighting(kind, hash, receivedAt, id) }));
};

/** What is read of a report to tell who speaks in it. */
const Speaking = /* @__PURE__ */ whenUsed(() => ReportRow.part('id', 'withdrawal', 'senderHash', 'textHash'));

const voiceOf = ({ id, senderHash, textHash }: Pick<Report, 'id' | 'senderHash' | 'textHash'>): string => {
  if (senderHash) return `sender ${senderHash}`;
  return textHash ? `text ${textHash}` : `report ${id}`;
};

/** Which of some reports that give a contact are in sight, and who speaks in each. */
const spokenIn = async (table: Table, rows: readonly ContactSighting[]): Promise<SpokenSighting[]> => {
  const keys = rows.map(({ report }) => key.report(report));
  const reports = await readRows(table, keys, Speaking, { consistent: true });
  const voices = new Map(
    reports.flatMap((report) => (report.withdrawal?.hidden === true ? [] : [[report.id, voiceOf(report)]])),
  );
  return rows.flatMap((row) => {
    const voice = voices.get(row.report);
    return voice === undefined ? [] : [{ ...row, voice }];
  });
};

/**
 * The reports that give a contact, oldest first, without those that are out of sight: twenty, or fewer, and of further ones
 * those by whom more people speak, where these are one person's.
 */
export const readContactSightings = async (table: Table, { kind, hash }: ContactName): Promise<SpokenSighting[]> => {
  const { pk } = key.contactDecision(kind, hash);
  const found: SpokenSighting[] = [];
  const voices = new Set<string>();
  let next: Record<string, unknown> | undefined;
  for (let page = 0; page < MAX_PAGES && voices.size < ENOUGH_VOICES; page += 1) {
    const read = await queryPage(
      table,
      {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :seen)',
        ExpressionAttributeValues: { ':pk': pk, ':seen': 'SEEN#' },
        ConsistentRead: true,
        Limit: MAX_SIGHTINGS_READ,
        ExclusiveStartKey: next,
      },
      ContactSightingRow,
    );
    for (const spoken of await spokenIn(table, read.rows)) {
      if (found.length < MAX_SIGHTINGS_READ || !voices.has(spoken.voice)) found.push(spoken);
      voices.add(spoken.voice);
    }
    next = read.next;
    if (next === undefined) break;
  }
  return found.slice(0, MAX_SIGHTINGS_READ - 1).concat(found.slice(MAX_SIGHTINGS_READ - 1).slice(-1));
};

/** Which of these contacts the ledger knows: that a report gives, or that a lead has decided about. */
export const knownContacts = async (table: Table, names: readonly ContactName[]): Promise<ContactName[]> => {
  const decided = new Set(await decidedContacts(table, names));
  // Its links stand in the same partition, between the two: as many as there are wallets whose letters give it.
  const given = await Promise.all(
    names.map(async ({ kind, hash }) => {
      const { pk } = key.contactDecision(kind, hash);
      const { count } = await queryPage(
        table,
        {
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :seen)',
          ExpressionAttributeValues: { ':pk': pk, ':seen': 'SEEN#' },
          Limit: 1,
        },
        KEYS,
      );
      return count > 0;
    }),
  );
  return names.filter((name, n) => given[n] || decided.has(name));
};

/** Which of these contacts a lead has decided about: most have no such row. */
export const decidedContacts = async <Name extends ContactName>(
  table: Table,
  contacts: readonly Name[],
): Promise<Name[]> => {
  const named = new Map(contacts.map((contact) => [key.contactDecision(contact.kind, contact.hash), contact]));
  const rows = await readRows(table, [...named.keys()], KEYS, { consistent: true });
  const decided = new Set(rows.map(({ pk }) => pk));
  return [...named].flatMap(([{ pk }, contact]) => (decided.has(pk) ? [contact] : []));
};

/** Which of these contacts matter to anybody: that hang beside a wallet, or that a lead has decided about. By batches, however many. */
export const namedContacts = async (table: Table, names: readonly ContactName[]): Promise<Set<string>> => {
  const ids = new Map(names.map(({ kind, hash }) => [key.contactDecision(kind, hash).pk, `${kind}:${hash}`]));
  const keys = [...ids.keys()].flatMap((pk) => [
    { pk, sk: 'DECISION' },
    { pk, sk: 'NODE' },
  ]);
  const rows = await readRows(table, keys, KEYS);
  return new Set(rows.flatMap(({ pk }) => ids.get(pk) ?? []));
};

/** What a lead decided about a contact; null where nobody has. */
export const readContactDecision = (table: Table, { kind, hash }: ContactName): Promise<ContactDecision | null> =>
  getRow(table, key.contactDecision(kind, hash), ContactDecisionRow);

/** Keeps a decision about a contact for good, listed in its month; one that was taken back says by whom. Its value stands in what holds alone. */
export const keepContactDecision = (
  contact: ContactName,
  decision: ContactDecision,
  undone?: Pick<ContactDecision, 'at' | 'by' | 'name'>,
): Step => {
  const { verdict, by, name, reason, at } = decision;
  const { kind, hash } = contact;
  const word = { verdict, by, reason, at, ...(name === undefined ? {} : { name }) };
  const line = { ...word, what: `contact.${verdict}`, about: `${kind}:${hash}`, undone };
  return {
    what: 'kept decision',
    put: { Item: { ...ContactWordRow.item(key.contactWord(kind, hash, at), word), ...amongDecided(line) } },
  };
};

/** What a lead decided about a contact, and when (UTC, ISO 8601); null while nobody has. */
export const readContactVerdict = (table: Table, { kind, hash }: ContactName) =>
  getRow(table, key.contactDecision(kind, hash), ContactVerdictPart);

/** Writes what a lead decided about a contact, in place of what was decided before: refused where that is another by now. */
export const contactDecision = (
  { kind, hash }: ContactName,
  decision: ContactDecision,
  before: ContactDecision | null,
): Step => {
  const Item = ContactDecisionRow.item(key.contactDecision(kind, hash), decision);
  const asRead =
    before === null
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#at = :before',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':before': before.at },
        };
  return { what: 'decision', put: { Item, ...asRead } };
};
