import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
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

/** The row that keeps who speaks in a report, so that its campaign's sums hear each voice once; null where it has no campaign. */
export const voiceRow = (report: Report): Record<string, unknown> | null => {
  if (report.campaign === null) return null;
  const added = report.added ?? writeAdded(addedOf(report), RULES_OF_BEFORE.version);
  const { report: id, time, ...voice } = voiceOf(report, added);
  const at = key.voice(report.campaign, time, id);
  return VoiceRow.item(at, { sk: at.sk, ...voice, expires: report.expires });
};

type Withdrawn = Pick<FollowUpReport, 'id' | 'receivedAt' | 'campaign' | 'expires'>;

/**
 * Takes a report's voice out of its campaign's sums (`-1`), or puts it back (`1`), whether or not it has been kept yet: by a row of its
 * own, for a retry that keeps the voice puts it as a whole.
 */
export const hearAgain = ({ id, receivedAt, campaign, expires }: Withdrawn, times: Times): Step[] => {
  if (campaign === null) return [];
  const ExpressionAttributeNames = { '#hidden': 'hidden' };
  const showing = { UpdateExpression: 'REMOVE #hidden', ExpressionAttributeNames };
  const Key = key.mutedVoice(campaign, receivedAt, id);
  if (times === 1)
    return [
      { what: 'muted voice', update: { Key, ...showing } },
      // Where the release before hid it.
      { what: 'voice', update: { Key: key.voice(campaign, receivedAt, id), ...showing } },
    ];
  const ending = expires === undefined ? '' : ', #expires = :expires';
  const update = {
    Key,
    UpdateExpression: `SET #hidden = :yes${ending}`,
    ExpressionAttributeNames: {
      ...ExpressionAttributeNames,
      ...(expires === undefined ? {} : { '#expires': 'expires' }),
    },
    ExpressionAttributeValues: { ':yes': true, ...(expires === undefined ? {} : { ':expires': expires }) },
  };
  return [{ what: 'muted voice', update }];
};

/** Deletes the voice of a report that is destroyed. */
export const deleteVoice = async ({ client, name }: Table, report: Withdrawn): Promise<void> => {
  const { id, receivedAt, campaign } = report;
  if (campaign === null) return;
  // The voice first: what mutes it goes last.
  for (const keyOf of [key.voice, key.mutedVoice])
    await client.send(new DeleteCommand({ TableName: name, Key: keyOf(campaign, receivedAt, id) }));
};

const nameOf = (sk: string): string[] => sk.split('#').slice(1, 3);

const voicesIn = (rows: readonly KeptVoice[]): Voice[] => {
  const muted = new Set(rows.filter(({ hidden }) => hidden === true).map(({ sk }) => nameOf(sk).join()));
  return rows.flatMap(({ sk, sender = null, added, hidden: _hidden, expires: _expires, ...said }) => {
    const [time = '', report = ''] = nameOf(sk);
    return added === undefined || muted.has(nameOf(sk).join()) ? [] : [{ ...said, report, time, sender, added }];
  });
};

/** Who speaks in a campaign's reports, under all of its ids. */
export const readVoices = async (table: Table, ids: readonly string[]): Promise<Voice[]> => {
  const rows = await Promise.all(
    ids.map((id) => queryRows(table, { pk: key.campaign(id).pk, prefix: 'VOICE#' }, VoiceRow, { enough: MAX_HEARD })),
  );
  return rows.flatMap(voicesIn).slice(0, MAX_HEARD);
};

/** What the different voices of a campaign's reports demand, under all of its ids. */
export const readHeard = async (table: Table, ids: readonly string[]): Promise<Heard> =>
  hear(await readVoices(table, ids));
