import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { ChangedKind, LedgerChange } from '#domain/desk/ledger-change.ts';

type Image = Readonly<Record<string, AttributeValue>>;

const named = (kind: ChangedKind, id: string | undefined, what: LedgerChange['what'] = 'changed'): LedgerChange[] =>
  id === undefined || id === '' ? [] : [{ kind, id, what }];

const addressesIn = (list: AttributeValue | undefined): string[] => (list?.L ?? []).flatMap(({ S }) => S ?? []);

/** What a report's row says of the report, and of whatever it names. */
const ofReport = (image: Image, what: LedgerChange['what']): LedgerChange[] => {
  const isGone = what === 'gone' || image.withdrawal?.M?.hidden?.BOOL === true;
  const wallets = image.findings?.M?.wallets?.L ?? [];
  return [
    ...named('report', image.reference?.S, isGone ? 'gone' : what),
    ...(what === 'created' ? addressesIn(image.newWallets).flatMap((one) => named('wallet', one, 'created')) : []),
    ...wallets.flatMap(({ M }) => named('wallet', M?.address?.S)),
    ...named('campaign', image.campaign?.S),
  ];
};

const PREFIXES = { WALLET: 'wallet', CAMPAIGN: 'campaign', CLUSTER: 'cluster' } as const satisfies Record<
  string,
  ChangedKind
>;

/** What a record of the table's stream says of reports, wallets, campaigns and clusters. */
export const changedThings = ({ eventName, dynamodb }: DynamoDBRecord): LedgerChange[] => {
  const [prefix = '', id] = (dynamodb?.Keys?.pk?.S ?? '').split('#');
  if (prefix === 'REPORT') {
    if (dynamodb?.Keys?.sk?.S !== 'REPORT') return [];
    if (eventName === 'REMOVE') return ofReport(dynamodb.OldImage ?? {}, 'gone');
    return ofReport(dynamodb.NewImage ?? {}, eventName === 'INSERT' ? 'created' : 'changed');
  }
  const kind = Object.entries(PREFIXES).find(([each]) => each === prefix)?.[1];
  return eventName === 'REMOVE' || kind === undefined ? [] : named(kind, id);
};
