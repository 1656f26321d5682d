import type { DayCampaign } from '#domain/brief/brief.ts';
import { partsOf, type Window } from '#domain/brief/window.ts';
import { inChunks } from '#io/in-chunks.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { listReports } from '#io/table/report/listed-reports.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most campaigns that are read at once. */
const CAMPAIGNS_AT_ONCE = 10;

type Counts = Pick<DayCampaign, 'reports' | 'newWallets'>;

/** What was entered in a stretch of time. */
export interface Day {
  /** The ids of its reports: what is said of a wallet is counted in these alone, whatever was entered since. */
  entered: ReadonlySet<string>;
  /** The same by calendar day, with days before that have none of them. */
  byDay: { day: Window; reports: number }[];
  campaigns: Map<string, Counts>;
  newWallets: string[];
  /** Whether there were more reports than are read. */
  isCut: boolean;
}

/** Adds up what was counted under ids that are aliases by now. */
const byPresentName = async (table: Table, campaigns: Day['campaigns']): Promise<Day['campaigns']> => {
  const counted = [...campaigns];
  const names = await inChunks(counted, CAMPAIGNS_AT_ONCE, async ([id]) => (await readCampaign(table, id))?.id ?? id);
  const merged: Day['campaigns'] = new Map();
  for (const [index, [id, { reports, newWallets }]] of counted.entries()) {
    const name = names[index] ?? id;
    const before = merged.get(name) ?? { reports: 0, newWallets: 0 };
    merged.set(name, { reports: before.reports + reports, newWallets: before.newWallets + newWallets });
  }
  return merged;
};

/** Reads what was entered in a window, and counts it by the calendar days that are given. */
export const readDay = async (table: Table, window: Window, days: readonly Window[]): Promise<Day> => {
  const byDay = days.map((day) => ({ day, begins: day.from.toISOString(), reports: 0 }));
  const entered = new Set<string>();
  const newWallets = new Set<string>();
  const campaigns: Day['campaigns'] = new Map();
  let isCut = false;
  const onCut = (): void => {
    isCut = true;
  };
  for (const part of partsOf(window)) {
    for await (const report of listReports(table, part, onCut)) {
      entered.add(report.id);
      const ofDay = byDay.findLast(({ begins }) => begins <= report.processedAt);
      if (ofDay !== undefined) ofDay.reports += 1;
      for (const address of report.newWallets) newWallets.add(address);
      if (report.campaign === null) continue;
      const before = campaigns.get(report.campaign) ?? { reports: 0, newWallets: 0 };
      campaigns.set(report.campaign, {
        reports: before.reports + 1,
        newWallets: before.newWallets + report.newWallets.length,
      });
    }
  }
  return { entered, byDay, campaigns: await byPresentName(table, campaigns), newWallets: [...newWallets], isCut };
};
