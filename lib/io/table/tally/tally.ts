import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { CampaignCount, Demanded, WalletCount } from '#domain/campaign/count.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { applied } from '#io/table/store/conditional.ts';
import { CAMPAIGN_TALLY_SHARDS, type Key, key, shardOf, WALLET_TALLY_SHARDS } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { CampaignTallyRow, type Counts, WalletTallyRow } from './rows.ts';

/** Whether a report is counted, or taken out of the count because it is withdrawn. */
export type Times = 1 | -1;

/** An update that adds to attributes by name, or takes from them. */
const adding = (Key: Key, added: readonly [name: string, units: number | bigint][], times: Times) => ({
  Key,
  UpdateExpression: `ADD ${added.map((_, index) => `#${index} :${index}`).join(', ')}`,
  ExpressionAttributeNames: Object.fromEntries(added.map(([name], index) => [`#${index}`, name])),
  ExpressionAttributeValues: Object.fromEntries(
    added.map(([, units], index) => [`:${index}`, typeof units === 'bigint' ? units * BigInt(times) : units * times]),
  ),
});

/** Where a demand is counted: in no sum what could not be read, and apart what is beyond belief. */
const demandAdditions = (demanded: Demanded | null): [string, number | bigint] => {
  if (demanded === null) return ['unknown', 1];
  return demanded.outlier === true ? ['outliers', 1] : [`demanded${demanded.currency}`, demanded.units];
};

/** What a report adds for a wallet: `led` and the demand only where it demands payment to this one first. */
export const walletAdditions = (count: WalletCount | undefined): [string, number | bigint][] => {
  if (count?.leads !== true) return [['reports', 1]];
  return [['reports', 1], ['led', 1], demandAdditions(count.demanded)];
};

/** Counts a report for a wallet on a day. The shard is the report's own, so that a retry counts in the same place. */
export const countForWallet = (
  address: string,
  day: string,
  report: string,
  count: WalletCount | undefined,
  times: Times = 1,
): Step => ({
  what: `tally of ${address}`,
  update: adding(key.walletTally(address, day, shardOf(report, WALLET_TALLY_SHARDS)), walletAdditions(count), times),
});

/**
 * The attributes that a report adds to, with how much. Languages, amounts and deadlines are counted by `language:fi`,
 * `amount:EUR:20000`, `deadline:24`: their steps are few, whatever letters say.
 */
export const campaignAdditions = ({
  wallets,
  demanded,
  language,
  deadline,
}: CampaignCount): [string, number | bigint][] => {
  const once = (name: string): [string, number] => [name, 1];
  return [
    once('reports'),
    ['wallets', wallets],
    demandAdditions(demanded),
    ...(demanded === null ? [] : [once(`amount:${demanded.currency}:${demanded.step}`)]),
    ...(language === null ? [] : [once(`language:${language}`)]),
    ...(deadline === null ? [] : [once(`deadline:${deadline}`)]),
  ];
};

/** The day of a tally by its sort key: the tallies of one day are several rows. */
export const dayOfTally = (sk: unknown): string => String(sk).split('#')[1] ?? '';

/** Counts a report for its campaign on a day. */
export const countForCampaign = (
  campaign: string,
  day: string,
  report: string,
  count: CampaignCount,
  times: Times = 1,
): Step => ({
  what: `tally of campaign ${campaign}`,
  update: adding(
    key.campaignTally(campaign, day, shardOf(report, CAMPAIGN_TALLY_SHARDS)),
    campaignAdditions(count),
    times,
  ),
});

/**
 * Counts wallets for the campaign that their rows name, on the day that they were first seen, or no longer. The shard is that
 * of a report or a wallet: a transaction takes each row once.
 */
export const countWallets = (campaign: string, day: string, of: string, wallets: number): Step => ({
  what: `wallets of campaign ${campaign}`,
  update: adding(
    key.campaignTally(campaign, day, shardOf(of, CAMPAIGN_TALLY_SHARDS)),
    [
      ['wallets', wallets],
      ['reports', 0],
    ],
    1,
  ),
});

/** Counts a wallet for a further campaign whose letters name it, on the day that its first one was received, or no longer. */
export const countFurther = (campaign: string, day: string, of: string, times: Times): Step => ({
  what: `further wallets of campaign ${campaign}`,
  update: adding(
    key.campaignTally(campaign, day, shardOf(of, CAMPAIGN_TALLY_SHARDS)),
    [
      ['further', 1],
      ['reports', 0],
    ],
    times,
  ),
});

/** Deletes a wallet's tallies that count nothing any more. */
export const deleteEmptyTallies = async (table: Table, address: string): Promise<void> => {
  const { pk } = key.wallet(address);
  for (const { sk } of await rowsOf(table, pk, WalletTallyRow)) {
    const empty = new DeleteCommand({
      TableName: table.name,
      Key: { pk, sk },
      ConditionExpression: 'reports = :none',
      ExpressionAttributeValues: { ':none': 0 },
    });
    await applied(table.client.send(empty));
  }
};

/** A wallet's reports of one day. */
export interface DayTally {
  day: string;
  reports: number;
}

/** A campaign's sums; amounts by currency in its smallest unit. */
export interface CampaignTally {
  reports: number;
  /** Wallets that its letters were the first to name. */
  wallets: number;
  /** Wallets that they name and letters of another campaign named before. */
  further: number;
  demanded: Record<string, bigint>;
  /** Reports whose demand could not be read, or is in a currency that is not summed. */
  unknown: number;
  /** Reports whose demand is beyond what people are asked for, and in no sum. */
  outliers: number;
  /** Reports by language. */
  languages: Record<string, number>;
  /** Reports by the step at or below the amount that they demand first, least first. */
  amounts: { currency: string; from: bigint; reports: number }[];
  /** Reports by the step at or above their deadline, in hours. */
  deadlines: Record<string, number>;
}

/** The tally rows of a wallet or a campaign, newest first, at most `limit`. */
const rowsOf = async (table: Table, pk: string, reader: Reader<Counts>, limit?: number): Promise<Counts[]> => {
  const reading = {
    ScanIndexForward: false,
    ...(limit === undefined || !Number.isFinite(limit) ? {} : { enough: limit }),
  };
  return (await queryRows(table, { pk, prefix: 'TALLY#' }, reader, reading)).slice(0, limit);
};

/** Reports by day, in the order of their rows. */
export const daysOf = (rows: readonly Counts[]): DayTally[] => {
  const byDay = new Map<string, number>();
  for (const { sk, counts } of rows) {
    const day = dayOfTally(sk);
    byDay.set(day, (byDay.get(day) ?? 0) + Number(counts.reports ?? 0));
  }
  return [...byDay].map(([day, reports]) => ({ day, reports }));
};

/** A wallet's reports by day, newest day first, of the days that `days` bounds. */
export const readWalletTally = async (table: Table, address: string, days = 400): Promise<DayTally[]> => {
  const rows = await rowsOf(table, key.wallet(address).pk, WalletTallyRow, days * WALLET_TALLY_SHARDS);
  return daysOf(rows);
};

const addTo = <Sum extends number | bigint>(sums: Record<string, Sum>, name: string, add: (sum?: Sum) => Sum): void => {
  sums[name] = add(sums[name]);
};

/** The sums of a campaign's tally rows, its aliases' among them. */
const sumRows = (rows: readonly Counts[]): CampaignTally => {
  const tally: CampaignTally = {
    reports: 0,
    wallets: 0,
    further: 0,
    demanded: {},
    unknown: 0,
    outliers: 0,
    languages: {},
    amounts: [],
    deadlines: {},
  };
  const amounts: Record<string, number> = {};
  const count = (sums: Record<string, number>, name: string, value: bigint): void =>
    addTo(sums, name, (sum = 0) => sum + Number(value));
  for (const { counts } of rows) {
    tally.reports += Number(counts.reports ?? 0);
    tally.wallets += Number(counts.wallets ?? 0);
    tally.further += Number(counts.further ?? 0);
    tally.unknown += Number(counts.unknown ?? 0);
    tally.outliers += Number(counts.outliers ?? 0);
    for (const [name, value] of Object.entries(counts)) {
      const [kind = '', ...rest] = name.split(':');
      const step = rest.join(':');
      if (kind === 'language') count(tally.languages, step, value);
      else if (kind === 'deadline') count(tally.deadlines, step, value);
      else if (kind === 'amount') count(amounts, step, value);
      else if (kind.startsWith('demanded')) {
        addTo(tally.demanded, kind.slice('demanded'.length), (sum = 0n) => sum + value);
      }
    }
  }
  tally.amounts = Object.entries(amounts)
    .map(([step, reports]) => ({ currency: step.split(':')[0] ?? '', from: BigInt(step.split(':')[1] ?? 0), reports }))
    .sort((a, b) => a.currency.localeCompare(b.currency) || Number(a.from - b.from));
  return tally;
};

/** A campaign's sums over all its days and shards, and over its aliases': what was counted under a twin's id stays there. */
export const readCampaignTally = async (table: Table, id: string): Promise<CampaignTally> =>
  (await readCampaignDays(table, id)).tally;

/** The same, and its reports by day. */
export const readCampaignDays = async (
  table: Table,
  id: string,
): Promise<{ tally: CampaignTally; days: DayTally[] }> => {
  const campaign = await readCampaign(table, id);
  const ids = [campaign?.id ?? id, ...(campaign?.aliases ?? [])];
  const rows = await Promise.all(ids.map((one) => rowsOf(table, key.campaign(one).pk, CampaignTallyRow)));
  return { tally: sumRows(rows.flat()), days: daysOf(rows.flat()) };
};
