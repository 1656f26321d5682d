import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { ChangedKind, LedgerChange } from '#domain/desk/ledger-change.ts';

type Image = Readonly<Record<string, AttributeValue>>;

const named = (kind: ChangedKind, id: string | undefined, what: LedgerChange['what'] = 'changed'): LedgerChange[] =>
  id === undefined || id === '' ? [] : [{ kind, id, what }];

/**
 * What a report's row says of it. Not of the wallets that it names, nor of its campaign, whose counts are told by themselves: what is
 * noted is kept for a month, and of a report that is withdrawn nothing that it said may be left.
 */
const ofReport = (image: Image, what: LedgerChange['what']): LedgerChange[] =>
  named('report', image.reference?.S, image.withdrawal?.M?.hidden?.BOOL === true ? 'gone' : what);

const GROUPS = { CAMPAIGN: 'campaign', CLUSTER: 'cluster' } as const satisfies Record<string, ChangedKind>;

/** What a record of the table's stream says of reports, campaigns and clusters. */
export const changedThings = ({ eventName, dynamodb }: DynamoDBRecord): LedgerChange[] => {
  const [prefix = '', id] = (dynamodb?.Keys?.pk?.S ?? '').split('#');
  const sk = dynamodb?.Keys?.sk?.S;
  if (prefix === 'REPORT') {
    if (sk !== 'REPORT') return [];
    if (eventName === 'REMOVE') return ofReport(dynamodb?.OldImage ?? {}, 'gone');
    return ofReport(dynamodb?.NewImage ?? {}, eventName === 'INSERT' ? 'created' : 'changed');
  }
  if (eventName === 'REMOVE') return [];
  // Of a wallet that was paid to its campaign changes.
  if (prefix === 'WALLET') return named('campaign', dynamodb?.NewImage?.campaign?.S);
  const kind = Object.entries(GROUPS).find(([each]) => each === prefix)?.[1];
  return kind === undefined ? [] : named(kind, id);
};
