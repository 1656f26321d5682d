import { nearDeadline, type Queued, queueExpiry, wantedBy } from '#domain/queue/queue.ts';
import type { Report } from '#domain/report/report.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { putQueued } from '#io/table/queue/queue.ts';
import type { Table } from '#io/table/store/table.ts';

/** How long after its first letter a campaign is a new one, in milliseconds. */
const NEW_FOR_MS = 24 * 3_600_000;
/** Most campaigns that a process remembers to have looked at: each is looked at again after so many others. */
const MAX_REMEMBERED = 5_000;

/** What a process has seen of a campaign: that it has its line, that there is none, or when it was founded. */
type Seen = 'lined' | 'none' | { id: string; foundedAt: string };

/** Campaigns that were looked at, by table's client: on a night of one campaign 33,000 letters ask for the same one. */
const remembered = new WeakMap<Table['client'], Map<string, Seen>>();

const rememberedOf = ({ client }: Table): Map<string, Seen> => {
  const known = remembered.get(client) ?? new Map<string, Seen>();
  if (known.size >= MAX_REMEMBERED) known.clear();
  remembered.set(client, known);
  return known;
};

type Line = Pick<Queued, 'kind' | 'id' | 'rank' | 'wantedBy' | 'why' | 'flags' | 'reference' | 'channel' | 'hidden'>;

const queuedOf = (report: Report, line: Line, campaign: string | null): Queued => {
  const { receivedAt, language, findings, walletsBeyond } = report;
  const [demand] = findings.demands;
  return {
    ...line,
    receivedAt,
    language,
    campaign,
    wallets: findings.wallets.length + walletsBeyond,
    ...(demand === undefined ? {} : { demand: { amount: demand.amount, currency: demand.currency } }),
    state: 'open',
    version: 1,
    expires: queueExpiry(receivedAt),
  };
};

/** A campaign as it was founded, asked of once; null where it has its line, or there is none. */
const lookAt = async (table: Table, named: string, known: Map<string, Seen>): Promise<Exclude<Seen, string> | null> => {
  const seen = known.get(`${table.name} ${named}`);
  if (seen !== undefined) return typeof seen === 'string' ? null : seen;
  const campaign = await readCampaign(table, named);
  const looked = campaign && { id: campaign.id, foundedAt: campaign.foundedAt };
  known.set(`${table.name} ${named}`, looked ?? 'none');
  return looked;
};

/** One line for a campaign that is new, or whose letters end soon, however many of them come. */
const queueCampaign = async (table: Table, report: Report): Promise<void> => {
  const { campaign: named, receivedAt, findings } = report;
  if (named === null) return;
  const known = rememberedOf(table);
  const campaign = await lookAt(table, named, known);
  if (campaign === null) return;
  const near = nearDeadline(findings.deadlines, receivedAt);
  const isNew = Date.parse(receivedAt) - Date.parse(campaign.foundedAt) < NEW_FOR_MS;
  if (near === null && !isNew) return;
  const rank = near === null ? 3 : 2;
  const by = wantedBy(rank, receivedAt);
  const line: Line = {
    id: `campaign-${campaign.id}`,
    kind: 'campaign',
    rank,
    wantedBy: near !== null && near < by ? near : by,
    why: near === null ? 'new-campaign' : 'near-deadline',
  };
  await putQueued(table, queuedOf(report, line, campaign.id));
  known.set(`${table.name} ${named}`, 'lined');
};

/**
 * Puts a report whose circumstances are urgent into the queue, and its campaign once for all its letters. What stands there
 * already stays: it may have been taken or handled by now.
 */
export const queueReport = async ({ table }: { table: Table }, report: Report): Promise<void> => {
  const { id, urgency, flags, receivedAt, reference, channel, withdrawal } = report;
  if (urgency !== undefined && flags !== undefined) {
    const hidden = withdrawal?.hidden === true ? ({ hidden: true } as const) : {};
    const line: Line = { id, kind: 'report', rank: urgency, wantedBy: wantedBy(urgency, receivedAt), flags: [flags] };
    await putQueued(table, queuedOf(report, { ...line, reference, channel, ...hidden }, report.campaign));
  }
  if (withdrawal?.hidden !== true) await queueCampaign(table, report);
};
