import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { AUDIENCES } from '#domain/feed/audience.ts';
import type { Endpoint, EndpointRef } from '#domain/feed/endpoint.ts';
import { partnerIdOf } from '#domain/feed/partner-id.ts';
import type { Notice, Partner } from '#domain/feed/partners/partner.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { type Committed, commit, MAX_STEPS, type Step } from '#io/table/store/transaction.ts';
import { endpointSteps, endpointsOf, namingPartner, renameStep, subscribersOf } from './partner.ts';
import {
  type EndpointTest,
  EndpointTestRow,
  type PartnerLine,
  PartnerList,
  PartnerNameRow,
  PartnerNoticeRow,
  PartnerRow,
} from './rows.ts';

/** How long a test is kept, in seconds. */
const TESTED_S = 30 * 86_400;

/** How long it is known that contacts were mailed, in seconds. */
const KEPT_S = 90 * 86_400;
/** The same of a key, which is mailed once for all, in seconds. */
const KEY_KEPT_S = 3_650 * 86_400;

/** Reads a partner; null where there is none. */
export const readPartner = (table: Table, partner: string): Promise<Partner | null> =>
  getRow(table, key.partner(partner), PartnerRow);

/** Sets what is given of a partner, makes it where there is none, and leaves the rest. */
export const setPartner = async ({ client, name }: Table, partner: string, set: Partial<Partner>): Promise<void> => {
  const { partnerName } = set;
  const listed =
    partnerName === undefined ? {} : PartnerList.entry('all', `${partnerName}#${partner}`, { partner, partnerName });
  const fields = Object.entries({ ...set, ...listed }).filter(([, value]) => value !== undefined);
  if (fields.length === 0) return;
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.partner(partner),
      UpdateExpression: `SET ${fields.map((_, index) => `#${index} = :${index}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([field], index) => [`#${index}`, field])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(([, value], index) => [`:${index}`, value])),
    }),
  );
};

/** Takes a name for a partner, if it is nobody else's. */
const nameStep = (partner: string, partnerName: string): Step => ({
  what: 'name',
  put: {
    Item: PartnerNameRow.item(key.partnerName(partnerIdOf(partnerName) ?? ''), { partner }),
    ConditionExpression: 'attribute_not_exists(pk) OR partner = :me',
    ExpressionAttributeValues: { ':me': partner },
  },
});

/** Keeps a new partner under a name that is nobody else's; false where it is, though two ask at once. */
export const putPartner = async (
  table: Table,
  partner: string,
  { partnerName, ...said }: Partner,
): Promise<boolean> => {
  const outcome = await commit(table, [
    nameStep(partner, partnerName),
    {
      what: 'partner',
      put: {
        Item: {
          ...PartnerRow.item(key.partner(partner), { partnerName, ...said }),
          ...PartnerList.entry('all', `${partnerName}#${partner}`, { partner, partnerName }),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ]);
  return outcome.ok;
};

/** Takes a name for a partner that is there; false where it is another's. */
export const takeName = async (table: Table, partner: string, partnerName: string): Promise<boolean> =>
  (await commit(table, [nameStep(partner, partnerName)])).ok;

/** Steps of a rename beside those of its endpoints: the name, and the partner. */
const RENAMING = 2;

/**
 * Calls a partner otherwise, and its endpoints with it, all or none; false where another is or was called so. The former name stays its
 * own: whoever knew it by that finds nobody else under it. Done again it puts right what a release before left halfway.
 *
 * Throws where a partner has more endpoints than one transaction holds.
 */
export const renamePartner = async (table: Table, partner: string, partnerName: string): Promise<boolean> => {
  const former = (await readPartner(table, partner))?.partnerName;
  // One from before names had rows has none for its own: taken now, or it is anybody's once it is let go.
  if (former !== undefined && former !== partnerName) await takeName(table, partner, former);
  const endpoints = (await endpointsOf(table, partner)).filter((one) => one.partnerName !== partnerName);
  if (endpoints.length + RENAMING > MAX_STEPS)
    throw new Error(`${partner} has ${endpoints.length} endpoints to rename`);
  const named = { what: 'partner', update: { Key: key.partner(partner), ...namingPartner(partner, partnerName) } };
  const steps = [nameStep(partner, partnerName), named, ...endpoints.map((one) => renameStep(one, partnerName))];
  return (await commit(table, steps)).ok;
};

/** Creates an endpoint of a partner that is known by its name alone, as settings have it; refused where the name is another's. */
export const createNamedEndpoint = (table: Table, endpoint: Endpoint): Promise<Committed> =>
  commit(table, [nameStep(endpoint.partner, endpoint.partnerName), ...endpointSteps(endpoint)]);

/** The id of the partner that is called so; null where none is. */
export const partnerNamed = async (table: Table, partnerName: string): Promise<string | null> => {
  const named = partnerIdOf(partnerName);
  if (named === null) return null;
  const found = await getRow(table, key.partnerName(named), PartnerNameRow);
  if (found !== null) return found.partner;
  const spelled = partnerName.normalize('NFC').trim();
  const known = (await allPartners(table)).find((one) => one.partnerName.normalize('NFC').trim() === spelled);
  return known?.partner ?? null;
};

/** All partners, by their names: those that are listed, and those that only have endpoints of before there was a list. */
export const allPartners = async (table: Table): Promise<PartnerLine[]> => {
  const found = new Map<string, PartnerLine>();
  let cursor: string | undefined;
  do {
    const page = await PartnerList.page(table, 'all', { cursor });
    if (!page.ok) break;
    for (const line of page.lines) found.set(line.partner, line);
    cursor = page.next;
  } while (cursor !== undefined);
  for (const audience of AUDIENCES) {
    for (const { partner } of await subscribersOf(table, audience)) {
      if (found.has(partner)) continue;
      found.set(partner, { partner, partnerName: (await readPartner(table, partner))?.partnerName ?? partner });
    }
  }
  return [...found.values()].sort((a, b) => a.partnerName.localeCompare(b.partnerName));
};

/** Keeps what came of a test of an endpoint, in place of the one before. */
export const putTest = async (
  { client, name }: Table,
  { partner, id }: EndpointRef,
  test: EndpointTest,
): Promise<void> => {
  const expires = Math.floor(Date.parse(test.at) / 1_000) + TESTED_S;
  const Item = EndpointTestRow.item(key.endpointTest(partner, id), { ...test, expires });
  await client.send(new PutCommand({ TableName: name, Item }));
};

/** What came of the last test of an endpoint; null where none was made of late. */
export const readTest = (table: Table, { partner, id }: EndpointRef): Promise<EndpointTest | null> =>
  getRow(table, key.endpointTest(partner, id), EndpointTestRow);

/** Whether a partner's contacts were mailed about an endpoint since something began. */
export const wasMailed = async (
  table: Table,
  { partner, id }: EndpointRef,
  moment: Notice,
  since: string,
): Promise<boolean> => (await getRow(table, key.partnerNotice(partner, id, moment, since), PartnerNoticeRow)) !== null;

/** Notes that they were. */
export const noteMailed = async (
  { client, name }: Table,
  { partner, id }: EndpointRef,
  { moment, since, at }: { moment: Notice; since: string; at: string },
): Promise<void> => {
  const expires = Math.floor(Date.parse(at) / 1_000) + (moment === 'exercise-key' ? KEY_KEPT_S : KEPT_S);
  const Item = PartnerNoticeRow.item(key.partnerNotice(partner, id, moment, since), { at, expires });
  await client.send(new PutCommand({ TableName: name, Item }));
};
