import * as z from 'zod';
import type { Findings, FoundWallet } from '#domain/findings.ts';
import type { Report } from '#domain/report/report.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import { partOf, type Reader } from '#io/table/store/rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { whenUsed } from '#io/table/store/when-used.ts';
import { WalletsField } from './findings-field.ts';
import { WithdrawalField } from './rows.ts';

/** What the desk shows of a report that names a wallet. */
export interface ReportSummary {
  id: string;
  reference: string;
  /** All wallets that its message names. */
  wallets: FoundWallet[];
  /** Whether it is being withdrawn, and nobody is told of it. */
  hidden: boolean;
}

type Summarised = Pick<Report, 'id' | 'reference' | 'withdrawal'> & { findings: Pick<Findings, 'wallets'> };

const Summarised: Reader<Summarised> = /* @__PURE__ */ whenUsed(() =>
  partOf<Summarised>(
    'report',
    {
      id: z.string(),
      reference: z.string(),
      withdrawal: WithdrawalField.optional(),
      findings: z.object({ wallets: WalletsField }),
    },
    ['id', 'reference', 'findings.wallets', 'withdrawal'],
  ),
);

/** Reads what is shown of reports, at most 100, by their ids. */
export const readReportSummaries = async (
  table: Table,
  ids: readonly string[],
): Promise<Map<string, ReportSummary>> => {
  const reports = await readRows(table, ids.map(key.report), Summarised);
  return new Map(
    reports.map(({ id, reference, findings, withdrawal }) => [
      id,
      { id, reference, wallets: findings.wallets, hidden: withdrawal?.hidden === true },
    ]),
  );
};
