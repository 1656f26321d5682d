import type { DynamoDBRecord } from 'aws-lambda';
import type { ChangedReport } from '#actions/feed/read-changed.ts';

const REPORT = 'REPORT#';

/** The id of the report whose changes a stream record says are still to be recorded; null where it says no such thing. */
export const reportToRecord = ({ eventName, dynamodb }: DynamoDBRecord): string | null => {
  const pk = dynamodb?.Keys?.pk?.S ?? '';
  const todo = dynamodb?.NewImage?.todo?.SS ?? [];
  if (eventName === 'REMOVE' || !pk.startsWith(REPORT) || !todo.includes('changes')) return null;
  return pk.slice(REPORT.length);
};

const newWalletsOf = ({ dynamodb }: DynamoDBRecord): string[] =>
  (dynamodb?.NewImage?.newWallets?.L ?? []).flatMap(({ S }) => S ?? []);

/** The reports of a batch whose changes are still to be recorded, each once: new where nothing but its entering is in the batch. */
export const reportsToRecord = (changes: readonly DynamoDBRecord[]): Map<string, ChangedReport> => {
  const reports = new Map<string, ChangedReport>();
  for (const change of changes) {
    const id = reportToRecord(change);
    if (id === null) continue;
    const isNew = change.eventName === 'INSERT' && (reports.get(id)?.isNew ?? true);
    reports.set(id, { id, isNew, ...(isNew ? { newWallets: newWalletsOf(change) } : {}) });
  }
  return reports;
};
