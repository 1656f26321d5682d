import { ACCESS, type Access, type FunctionName } from '#infra/access/access.ts';
import { entries } from '#infra/entries.ts';
import { INBOX } from '#infra/store/prefixes.ts';
import type { RecordedCall } from '#local/cloud/types.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';

const SECRETS = physicalNames(DEFAULT_NAME).secrets;

/** Without a chain's server nothing follows the money: `chain.test.ts` walks there, under the same roles. */
export const OF_MONEY: readonly string[] = [
  'brief rows MONEY query',
  'brief rows WALLET batch',
  'brief rows CLUSTER get',
  'changes rows WORK#asks update',
  'changes rows CAMPAIGN get',
  'clusters rows COSPEND get',
  'clusters rows COSPEND update',
  'clusters rows LINK query',
  'clusters rows LINK delete',
  'clusters rows SERVICE batch',
];
/** Whether a grant is used only where the money is followed. */
export const isOfMoney = (grant: string): boolean => grant.startsWith('payments ') || OF_MONEY.includes(grant);

/** What the access table grants, a line each. */
export const grantsOf = (name: FunctionName, access: Access): string[] => [
  ...entries(access.rows ?? {}).flatMap(([kind, verbs = []]) => verbs.map((verb) => `${name} rows ${kind} ${verb}`)),
  ...entries(access.indexes ?? {}).map(([index]) => `${name} index ${index}`),
  ...entries(access.inbox ?? {}).flatMap(([part, verbs = []]) => verbs.map((verb) => `${name} inbox ${part} ${verb}`)),
  ...(access.originals ?? []).map((verb) => `${name} originals ${verb}`),
  ...(access.withdrawn ?? []).map((verb) => `${name} withdrawn ${verb}`),
  ...(access.anchors ?? []).map((verb) => `${name} anchors ${verb}`),
  ...(access.exports ?? []).map((verb) => `${name} exports ${verb}`),
  ...(access.sends ?? []).map((queue) => `${name} sends ${queue}`),
  ...(access.secrets ?? []).map((secret) => `${name} secret ${secret}`),
  ...(access.makesSecrets ? [`${name} makes secrets`] : []),
  ...(access.mails ? [`${name} mails`] : []),
  ...(access.pages ? [`${name} pages`] : []),
];

const ROW_VERBS: Readonly<Record<string, string>> = {
  GetItem: 'get',
  BatchGetItem: 'batch',
  Query: 'query',
  PutItem: 'put',
  BatchWriteItem: 'batch-put',
  UpdateItem: 'update',
  DeleteItem: 'delete',
};
const OBJECT_VERBS: Readonly<Record<string, string>> = { GetObject: 'get', PutObject: 'put', DeleteObject: 'delete' };

/** Whether a call made use of a grant. */
export const uses = ({ caller, service, action, resource, leading = '' }: RecordedCall, grant: string): boolean => {
  const [name, kind = '', what = '', verb = ''] = grant.split(' ');
  if (name !== caller) return false;
  const operation = action.split(':')[1] ?? '';
  switch (kind) {
    case 'rows':
      return (
        service === 'dynamodb' &&
        !resource.includes('/index/') &&
        `${what}#` === rowKindOf(leading, caller) &&
        ROW_VERBS[operation] === verb
      );
    case 'index':
      return resource.replaceAll('-', '').toLowerCase().endsWith(`/index/${what.toLowerCase()}`);
    case 'inbox':
      if (!resource.includes('inbox') || service !== 's3') return false;
      if (operation === 'ListBucket') return verb === 'list';
      return resource.includes(`/${INBOX[what as keyof typeof INBOX]}`) && OBJECT_VERBS[operation] === verb;
    case 'anchors':
      if (operation === 'ListBucket') return what === 'list' && resource.includes('anchors');
      return resource.includes('/audit/') && OBJECT_VERBS[operation] === what;
    case 'exports':
      return resource.includes('/exports/') && OBJECT_VERBS[operation] === what;
    case 'withdrawn':
      return resource.includes('/withdrawn/') && OBJECT_VERBS[operation] === what;
    case 'originals':
      if (!resource.includes('originals') || service !== 's3' || resource.includes('/withdrawn/')) return false;
      return operation === 'ListBucket' ? what === 'list' : OBJECT_VERBS[operation] === what;
    case 'sends':
      return action === 'sqs:SendMessage' && resource.toLowerCase().includes(`queues${what}`);
    case 'secret':
      return service === 'secretsmanager' && resource.includes(SECRETS[what as keyof typeof SECRETS]);
    default:
      return (kind === 'mails' && service === 'ses') || (kind === 'pages' && service === 'sns');
  }
};

/** The kind of row that a partition key belongs to: the longest that its function is granted. */
const rowKindOf = (leading: string, caller: string): string =>
  entries(ACCESS[caller as FunctionName]?.rows ?? {})
    .map(([kind]) => `${kind}#`)
    .filter((prefix) => leading.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0] ?? '';
