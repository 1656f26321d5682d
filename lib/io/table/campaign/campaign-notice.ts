import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Campaign } from '#domain/campaign/campaign.ts';
import type { CampaignNotice, NoticeKind } from '#domain/campaign/notice.ts';
import { applied } from '#io/table/store/conditional.ts';
import { amongDecided } from '#io/table/store/decided.ts';
import { key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { NoticeRow } from './rows.ts';

/** Most notices of a campaign that are shown, the latest. */
const MOST_NOTICES = 5;
/** Most aliases of a campaign that are asked as well. */
const MOST_ALIASES = 10;

const PREFIX: Record<NoticeKind, string> = { notice: 'NOTICE#', known: 'KNOWN#' };

/** Keeps a word to all who reported a campaign, for good; false where the same moment has one. */
export const putCampaignNotice = (
  table: Table,
  campaign: string,
  kind: NoticeKind,
  word: CampaignNotice & { by: string },
): Promise<boolean> =>
  applied(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...NoticeRow.item(key.campaignWord(campaign, `${PREFIX[kind]}${word.at}`), word),
          ...amongDecided({ at: word.at, what: `campaign.${kind}`, about: campaign, by: word.by, reason: '' }),
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    ),
  );

const ToldNotice = /* @__PURE__ */ whenUsed(() => NoticeRow.part('at', 'text'));

const latest = (table: Table, campaign: string, kind: NoticeKind, most: number): Promise<CampaignNotice[]> =>
  queryRows(table, { pk: key.campaign(campaign).pk, prefix: PREFIX[kind] }, ToldNotice, {
    ScanIndexForward: false,
    Limit: most,
    enough: most,
  });

/** What was said of a campaign before, to those that turned out to belong to it, and since: latest first. */
const wordsOf = async (
  table: Table,
  { id, aliases }: Campaign,
  kind: NoticeKind,
  most: number,
): Promise<CampaignNotice[]> => {
  const ids = [id, ...[...(aliases ?? [])].slice(0, MOST_ALIASES)];
  const words = await Promise.all(ids.map((each) => latest(table, each, kind, most)));
  return words
    .flat()
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most);
};

/** The latest notices to all who reported a campaign, latest first. */
export const readNotices = (table: Table, campaign: Campaign): Promise<CampaignNotice[]> =>
  wordsOf(table, campaign, 'notice', MOST_NOTICES);

/** What a lead last published about a campaign's message; null where nothing was. */
export const readKnown = async (table: Table, campaign: Campaign): Promise<CampaignNotice | null> =>
  (await wordsOf(table, campaign, 'known', 1))[0] ?? null;
