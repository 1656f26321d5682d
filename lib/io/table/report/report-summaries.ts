import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Wallet } from '#domain/findings.ts';
import { key } from '#io/table/store/keys.ts';
import type { Table } from '#io/table/store/table.ts';

/** What the desk shows of a report that names a wallet. */
export interface ReportSummary {
  id: string;
  reference: string;
  /** All wallets that its message names. */
  wallets: Wallet[];
  /** Whether it is being withdrawn, and nobody is told of it. */
  hidden: boolean;
}

/** Reads what is shown of reports, at most 100, by their ids. */
export const readReportSummaries = async (
  { client, name }: Table,
  ids: readonly string[],
): Promise<Map<string, ReportSummary>> => {
  const found = new Map<string, ReportSummary>();
  let Keys = ids.map((id) => key.report(id));
  while (Keys.length > 0) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetCommand({
        RequestItems: {
          [name]: {
            Keys,
            ProjectionExpression: 'id, #reference, findings.wallets, withdrawal',
            ExpressionAttributeNames: { '#reference': 'reference' },
          },
        },
      }),
    );
    for (const { id, reference, findings, withdrawal } of Responses?.[name] ?? []) {
      found.set(id, { id, reference, wallets: findings?.wallets ?? [], hidden: withdrawal?.hidden === true });
    }
    Keys = (UnprocessedKeys?.[name]?.Keys ?? []) as typeof Keys;
  }
  return found;
};
