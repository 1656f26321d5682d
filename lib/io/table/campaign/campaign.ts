import type { Campaign } from '#domain/campaign/campaign.ts';
import { type Candidate, MAX_REPRESENTATIVES } from '#domain/campaign/choose.ts';
import { decodeSignature, encodeSignature, type Signature } from '#domain/campaign/signature.ts';
import { namedInBriefs } from '#io/table/store/brief-names.ts';
import { key } from '#io/table/store/keys.ts';
import { getRow, readRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit, type Step } from '#io/table/store/transaction.ts';
import { CampaignRow, TextRow } from './rows.ts';

/**
 * Most ids that are aliases of one campaign: twins come of founders at the same moment, or of letters made to lead from
 * one to another; a flood of these must not outgrow the row (400 kB), nor make its tally read without end.
 */
const MAX_ALIASES = 200;

/** Reads a campaign by its id or an alias; null where there is none. */
export const readCampaign = async (table: Table, id: string, consistent = false): Promise<Campaign | null> => {
  const campaign = await getRow(table, key.campaign(id), CampaignRow, consistent);
  return campaign?.mergedInto === undefined ? campaign : readCampaign(table, campaign.mergedInto, consistent);
};

/** Reads campaigns by ids or aliases, each once. */
export const readCampaigns = async (table: Table, ids: readonly string[], consistent = false): Promise<Campaign[]> => {
  const found = new Map<string, Campaign>();
  const asked = new Set<string>();
  let next = [...new Set(ids)];
  while (next.length > 0) {
    for (const id of next) asked.add(id);
    const rows = await readRows(table, next.map(key.campaign), CampaignRow, { consistent });
    for (const row of rows) if (row.mergedInto === undefined) found.set(row.id, row);
    next = [...new Set(rows.flatMap(({ mergedInto }) => mergedInto ?? []))].filter((id) => !asked.has(id));
  }
  return [...found.values()];
};

/** A campaign as letters are compared with it; null where it cannot be compared. */
export const candidateOf = ({ id, foundedAt, founder, others = [] }: Campaign): Candidate | null => {
  const decoded = founder && decodeSignature(founder);
  if (!decoded) return null;
  return { campaign: id, foundedAt, founder: decoded, others: others.flatMap((one) => decodeSignature(one) ?? []) };
};

/** A campaign's row: it is found by the name that briefs print, after it was merged too. */
const itemOf = (campaign: Campaign): Record<string, unknown> => ({
  ...CampaignRow.item(key.campaign(campaign.id), campaign),
  ...namedInBriefs('campaign', campaign.id),
});

/**
 * Founds a campaign and ties its text to it, with the further steps given, all or none.
 *
 * Gives false where the text is tied already: another report with the same text was first.
 */
export const foundCampaign = async (table: Table, campaign: Campaign, more: readonly Step[] = []): Promise<boolean> => {
  const { ok } = await commit(table, [
    {
      what: 'text',
      put: {
        Item: TextRow.item(key.text(campaign.textHash), { campaign: campaign.id }),
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    // Its id is made of its text: who may not tie the text may not write it either.
    { what: 'campaign', put: { Item: itemOf({ version: 1, ...campaign }) } },
    ...more,
  ]);
  return ok;
};

const rewrite = (campaign: Campaign, changed: Partial<Campaign>): Step => ({
  what: `campaign ${campaign.id}`,
  put: {
    Item: itemOf({ ...campaign, ...changed, version: (campaign.version ?? 0) + 1 }),
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': campaign.version ?? 0 },
  },
});

/** Lets one more letter stand for a campaign; false where the campaign was changed since it was read. */
export const addRepresentative = async (
  table: Table,
  campaign: Campaign,
  letter: Signature,
  bands: readonly Step[],
): Promise<boolean> => {
  const others = [...(campaign.others ?? []), encodeSignature(letter)];
  return (await commit(table, [rewrite(campaign, { others }), ...bands])).ok;
};

/** The ids that would be a campaign's aliases once another is merged into it; null where these are too many. */
export const aliasesWith = (stays: Campaign, goes: Campaign): Set<string> | null => {
  const aliases = new Set([...(stays.aliases ?? []), goes.id, ...(goes.aliases ?? [])]);
  return aliases.size > MAX_ALIASES ? null : aliases;
};

/** Makes a campaign's id an alias of another's; false where one of the two was changed since they were read. */
export const mergeCampaign = async (
  table: Table,
  stays: Campaign,
  goes: Campaign,
  aliases: Set<string>,
): Promise<boolean> => {
  const letters = [...(stays.others ?? []), ...(goes.founder ? [goes.founder] : []), ...(goes.others ?? [])];
  const others = letters.slice(0, MAX_REPRESENTATIVES - 1);
  const steps = [rewrite(stays, { aliases, others }), rewrite(goes, { mergedInto: stays.id })];
  return (await commit(table, steps)).ok;
};
