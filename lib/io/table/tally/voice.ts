import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { addedOf, writeAdded } from '#domain/campaign/added.ts';
import { RULES_OF_BEFORE } from '#domain/campaign/counting-rules.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { type Heard, hear, type Voice, voiceOf } from '#domain/gate/heard.ts';
import type { Report } from '#domain/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { type KeptVoice, VoiceRow } from './rows.ts';
import type { Times } from './tally.ts';

/** Most reports of one campaign that are heard: some 200 bytes each, 500 read units. Sums say of how many they are. */
const MAX_HEARD = 20_000;

/** Keeps who speaks in a report, so that its campaign's sums hear each voice once; the same report is kept in one place. */
export const putVoice = async ({ client, name }: Table, report: Report): Promise<void> => {
  if (report.campaign === null) return;
  const added = report.added ?? writeAdded(addedOf(report), RULES_OF_BEFORE.version);
  const { report: id, time, ...voice } = voiceOf(report, added);
  const fields = Object.entries({ ...voice, expires: report.expires }).filter(([, value]) => value !== undefined);
  await client.send(
    new UpdateCommand({
      TableName: name,
      Key: key.voice(report.campaign, time, id),
      // What hides it stands beside these, and may have come first.
      UpdateExpression: `SET ${fields.map(([field]) => `#${field} = :${field}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(fields.map(([field]) => [`#${field}`, field])),
      ExpressionAttributeValues: Object.fromEntries(fields.map(([field, value]) => [`:${field}`, value])),
    }),
  );
};

type Withdrawn = Pick<FollowUpReport, 'id' | 'receivedAt' | 'campaign' | 'expires'>;

/** Takes a report's voice out of its campaign's sums (`-1`), or puts it back (`1`), whether or not it has been kept yet. */
export const hearAgain = ({ id, receivedAt, campaign, expires }: Withdrawn, times: Times): Step[] => {
  if (campaign === null) return [];
  const ending = expires === undefined ? '' : ', #expires = if_not_exists(#expires, :expires)';
  const hiding = {
    UpdateExpression: `SET #hidden = :yes${ending}`,
    ExpressionAttributeNames: { '#hidden': 'hidden', ...(expires === undefined ? {} : { '#expires': 'expires' }) },
    ExpressionAttributeValues: { ':yes': true, ...(expires === undefined ? {} : { ':expires': expires }) },
  };
  const showing = { UpdateExpression: 'REMOVE #hidden', ExpressionAttributeNames: { '#hidden': 'hidden' } };
  return [{ what: 'voice', update: { Key: key.voice(campaign, receivedAt, id), ...(times === 1 ? showing : hiding) } }];
};

/** Deletes the voice of a report that is destroyed. */
export const deleteVoice = async ({ client, name }: Table, report: Withdrawn): Promise<void> => {
  const { id, receivedAt, campaign } = report;
  if (campaign === null) return;
  await client.send(new DeleteCommand({ TableName: name, Key: key.voice(campaign, receivedAt, id) }));
};

const voiceIn = ({ sk, sender = null, added, hidden, ...said }: KeptVoice): Voice[] => {
  const [, time = '', report = ''] = sk.split('#');
  return added === undefined || hidden === true ? [] : [{ ...said, report, time, sender, added }];
};

/** Who speaks in a campaign's reports, under all of its ids. */
export const readVoices = async (table: Table, ids: readonly string[]): Promise<Voice[]> => {
  const rows = await Promise.all(
    ids.map((id) => queryRows(table, { pk: key.campaign(id).pk, prefix: 'VOICE#' }, VoiceRow, { enough: MAX_HEARD })),
  );
  return rows.flat().flatMap(voiceIn).slice(0, MAX_HEARD);
};

/** What the different voices of a campaign's reports demand, under all of its ids. */
export const readHeard = async (table: Table, ids: readonly string[]): Promise<Heard> =>
  hear(await readVoices(table, ids));
