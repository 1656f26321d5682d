import { beforeAll, describe, expect, it } from 'vitest';
import { ASKED } from '#domain/operation/check/asked.ts';
import { ACCESS, type FunctionName } from '#infra/access/access.ts';
import { isAllowed } from '#local/cloud/iam/simulate.ts';
import type { PolicyDocument } from '#local/cloud/types.ts';
import { rolePolicies } from '#local/runtime/stack/roles.ts';
import { Stack } from '#local/runtime/template/stack.ts';
import { readAssembly } from '#local/runtime/template/template.ts';
import { synthesized } from './example.ts';

/** Something that a function may want to do, by name; each is a request as DynamoDB, S3 and the others would judge it. */
type Deed =
  | `${'get' | 'batch' | 'query' | 'put' | 'batch-put' | 'update' | 'delete'} ${string}`
  | 'scan'
  | `list due ${string}`
  | `read object ${string}`
  | `write object ${string}`
  | `delete object ${string}`
  | `ring ${'Inbox' | 'Acknowledgements' | 'Briefs' | 'Webhooks'}`
  | `secret ${string}`
  | `mail from ${string}`;

const ROWS = {
  get: 'GetItem',
  batch: 'BatchGetItem',
  query: 'Query',
  put: 'PutItem',
  'batch-put': 'BatchWriteItem',
  update: 'UpdateItem',
  delete: 'DeleteItem',
};

/** Everything that holds what a victim wrote, or who they are, or what others are told. */
const ORIGINALS: Deed[] = ['read object originals/r/1'];
const UNSEALED: Deed[] = [
  'read object mail/m',
  'read object report/r',
  'read object low-priority/r',
  'read object more/r/1',
  'read object upload/r/0',
];
const REPORTS: Deed[] = ['get REPORT#r', 'batch REPORT#r', 'query REPORT#r'];
const AUDIT: Deed[] = ['get AUDIT#2026-11-24', 'put AUDIT#2026-11-24', 'delete AUDIT#2026-11-24'];
const PARTNERS: Deed[] = ['get PARTNER#p', 'query PARTNER#p', 'secret hotline-endpoint-1'];
const ALL_ROWS: Deed[] = [...REPORTS, ...AUDIT, 'get WALLET#a', 'query WALLET#a', 'get CAMPAIGN#c', 'get WORK#read#o'];

/** Both enter reports; one of them reads their files too. */
const ENTERING: { may: Deed[]; never: Deed[] } = {
  may: ['get REPORT#r', 'put WALLET#a', 'read object mail/m', 'write object originals/r/1', 'ring Acknowledgements'],
  never: [
    ...AUDIT,
    ...PARTNERS,
    ...ORIGINALS,
    'delete object mail/m',
    'get WORK#sender#h',
    'mail from office@hotline.example',
  ],
};

const MAY: Record<FunctionName, { may: Deed[]; never: Deed[] }> = {
  pages: {
    may: [
      'get WORK#load#now',
      'secret hotline-page-key',
      'read object draft/d/message',
      'delete object draft/d/message',
    ],
    never: ['write object draft/d/message', ...ALL_ROWS, ...ORIGINALS, ...UNSEALED, 'secret hotline-hash-key'],
  },
  intake: {
    may: [
      'put TOKEN#t',
      'write object draft/d/message',
      'write object report/r',
      'write object low-priority/r',
      'write object upload/r/0',
      'query CAMPAIGN#c',
      'write object originals/r/1',
      'secret hotline-hash-key',
    ],
    never: [
      'secret hotline-match-key',
      ...ORIGINALS,
      ...UNSEALED,
      ...AUDIT,
      ...PARTNERS,
      'batch REPORT#r',
      'delete REPORT#r',
      // What takes in anything that strangers send hides, counts and mails nothing.
      'update REPORT#r',
      'get RECEIPT#h',
      'get WALLET#a',
      'query WALLET#a',
      'update WALLET#a',
      'update CAMPAIGN#c',
      'put WORK#withdraw#r',
      'get WORK#read#o',
      'put WORK#brief#c',
      'update WORK#brief#c',
      'query CONTESTS#open',
      'delete CONTESTS#open',
      'delete object originals/r/1',
      'read object withdrawn/r',
      'write object withdrawn/r',
      'delete object withdrawn/r',
      'mail from office@hotline.example',
      'write object mail/m',
      'delete object report/r',
    ],
  },
  'follow-up': {
    may: [
      // What answers a form, sealed for the page that shows it.
      'write object draft/d/view',
      'get RECEIPT#h',
      'query CAMPAIGN#c',
      'put TOKEN#contest#t',
      'update CONTESTS#open',
      'get CODE#h',
      'put CODE#h',
      'query ANSWERS#a',
      'update WORK#contests#alert',
      'read object draft/d/file-1',
      'write object more/r/1',
      'write object originals/r/1',
      'write object withdrawn/r',
      'delete object withdrawn/r',
      'mail from office@hotline.example',
      'secret hotline-hash-key',
      'secret hotline-match-key',
    ],
    never: [
      // It may name a contact that is contested, and look none up.
      'get CONTACT#email#h',
      'query CONTACT#email#h',
      'update CONTACT#email#h',
      'put ANSWERS#a',
      ...ORIGINALS,
      ...UNSEALED,
      'delete AUDIT#2026-11-24',
      'query AUDIT#2026-11-24',
      ...PARTNERS,
      'batch REPORT#r',
      'delete REPORT#r',
      'put RECEIPT#h',
      'put TOKEN#t',
      'get WALLET#a',
      'query WALLET#a',
      'get WORK#read#o',
      'put WORK#brief#c',
      'delete object originals/r/1',
      'read object withdrawn/r',
      'write object report/r',
      'write object low-priority/r',
      'write object upload/r/0',
      'mail from lottery@hotline.example',
    ],
  },
  authorizer: {
    may: [],
    never: [
      'delete AUDIT#2026-11-24',
      'query AUDIT#2026-11-24',
      ...ALL_ROWS.filter((row) => !row.includes('AUDIT')),
      ...ORIGINALS,
      ...UNSEALED,
      ...PARTNERS,
      'secret hotline-hash-key',
    ],
  },
  'process-report': ENTERING,
  'process-files': ENTERING,
  acknowledge: {
    may: ['update WORK#sender#h', 'read object mail/m', 'delete object mail/m', 'mail from office@hotline.example'],
    never: [
      ...REPORTS,
      ...AUDIT,
      ...PARTNERS,
      'get WALLET#a',
      'read object report/r',
      'delete object originals/r/1',
      'mail from lottery@hotline.example',
    ],
  },
  changes: {
    may: [
      'batch REPORT#r',
      'query WALLET#a',
      'put FEED#GREEN',
      'query SUBSCRIBER#GREEN',
      'update WALLET#a',
      'batch-put WORK#brief#c',
      'ring Briefs',
      'ring Webhooks',
    ],
    never: [
      ...ORIGINALS,
      ...UNSEALED,
      'delete AUDIT#2026-11-24',
      'query AUDIT#2026-11-24',
      ...PARTNERS,
      'secret hotline-hash-key',
    ],
  },
  clusters: {
    may: [
      'get REPORT#r',
      'put CAMPAIGN#c',
      'batch BAND#v1',
      'update BAND#v1',
      'put LINK#l',
      'put CLUSTER#c',
      'secret hotline-match-key',
    ],
    never: [
      'secret hotline-hash-key',
      ...ORIGINALS,
      ...UNSEALED,
      'delete AUDIT#2026-11-24',
      'query AUDIT#2026-11-24',
      ...PARTNERS,
      'put REPORT#r',
      'get RECEIPT#r',
    ],
  },
  payments: {
    may: [
      'batch WALLET#a',
      'put WALLET#a',
      'update CAMPAIGN#c',
      'batch SERVICE#a',
      'put TRAIL#t',
      'put WORK#chain#cursor',
      'put WORK#brief#alert-b',
      'ring Briefs',
    ],
    never: [
      ...REPORTS,
      ...ORIGINALS,
      ...UNSEALED,
      ...AUDIT,
      ...PARTNERS,
      'put SERVICE#a',
      'put LINK#l',
      'put CLUSTER#c',
      'put FEED#GREEN',
      'secret hotline-hash-key',
      'secret hotline-match-key',
      'mail from office@hotline.example',
    ],
  },
  webhooks: {
    may: [
      'query FEED#GREEN',
      'get PARTNER#p',
      'put PARTNER#p',
      'put SUBSCRIBER#GREEN',
      'put TOLD#a',
      'delete KEY#p',
      'secret hotline-endpoint-1',
    ],
    never: [
      ...REPORTS,
      ...ORIGINALS,
      ...UNSEALED,
      'delete AUDIT#2026-11-24',
      'query AUDIT#2026-11-24',
      'put FEED#GREEN',
      'get WALLET#a',
      'secret hotline-hash-key',
      'secret hotline-match-key',
    ],
  },
  feed: {
    may: [
      'get FEED#GREEN',
      'query FEED#GREEN',
      'get PARTNER#p',
      'query PARTNER#p',
      'get STATE#GREEN',
      'query STATE#GREEN',
      'get KEY#p',
      'put TOLD#a',
      'query FALSE#a',
      'put FALSE#a',
    ],
    never: [
      ...ALL_ROWS,
      ...ORIGINALS,
      ...UNSEALED,
      'put PARTNER#p',
      'update PARTNER#p',
      'put KEY#p',
      'delete KEY#p',
      'put STATE#GREEN',
      'put FEED#GREEN',
      'get TOLD#a',
      'query TOLD#a',
      'secret hotline-endpoint-1',
      'secret hotline-hash-key',
      'secret hotline-match-key',
    ],
  },
  brief: {
    may: [
      'query WALLET#a',
      'get CAMPAIGN#c',
      'batch-put WORK#brief#digest',
      'put BRIEF#b',
      'query PAUSES#open',
      'mail from office@hotline.example',
    ],
    never: ['put PAUSES#open', 'query FEED#GREEN', ...ORIGINALS, ...UNSEALED, ...REPORTS, ...AUDIT, ...PARTNERS],
  },
  desk: {
    // It finds contacts and letters by what was typed, and senders by nothing.
    may: [
      'batch REPORT#r',
      'query WALLET#a',
      'secret hotline-match-key',
      'get PARTNER#p',
      'query PARTNER#p',
      'read object originals/r/1',
    ],
    never: [
      // It makes them, and reads none: who takes it over signs nothing in our name.
      'secret hotline-endpoint-1',
      // What it signs an address of is sealed to keys that it has not; it makes and deletes none.
      'write object originals/r/1',
      'delete object originals/r/1',
      ...UNSEALED,
      'put REPORT#r',
      'write object exports/e/file',
      'delete AUDIT#2026-11-24',
      'secret hotline-hash-key',
    ],
  },
  'desk-files': {
    // It writes tables and cases down for who asked: originals as they lie there, sealed, and nothing that is not.
    may: [
      ...['query WALLET#a', 'write object exports/e/file', 'read object exports/e/00000-0', 'query AUDIT#2026-11-24'],
      ...['get REPORT#r', 'read object originals/r/1'],
    ] as Deed[],
    never: [
      ...PARTNERS,
      ...UNSEALED,
      'write object originals/r/1',
      'put REPORT#r',
      'put WALLET#a',
      'put CASE#c',
      'get SESSION#s',
      'get CONTACT#c',
      'delete AUDIT#2026-11-24',
      'secret hotline-hash-key',
      'secret hotline-match-key',
      'secret hotline-desk-key',
      'mail from office@hotline.example',
    ],
  },
  evidence: {
    // It serves one page.
    may: [],
    never: [...ALL_ROWS, ...PARTNERS, ...ORIGINALS, ...UNSEALED, ...AUDIT, 'secret hotline-desk-key'],
  },
  anchor: {
    may: ['write object audit/entries/2026-11-24/e'],
    never: [
      ...ALL_ROWS,
      ...PARTNERS,
      ...ORIGINALS,
      ...UNSEALED,
      'read object audit/entries/2026-11-24/e',
      'delete object audit/entries/2026-11-24/e',
      'secret hotline-hash-key',
      'secret hotline-match-key',
    ],
  },
  heartbeat: {
    may: ['secret hotline-heartbeat-key', 'mail from office@hotline.example'],
    never: [
      ...ALL_ROWS,
      ...PARTNERS,
      ...ORIGINALS,
      ...UNSEALED,
      'write object low-priority/r',
      'secret hotline-hash-key',
      'secret hotline-page-key',
      'ring Inbox',
    ],
  },
  sweep: {
    may: [
      'list due DUE#0',
      'delete object draft/d',
      'delete object upload/r/0',
      'delete object originals/r/1',
      'write object withdrawn/r',
      'ring Inbox',
    ],
    never: [
      ...ORIGINALS,
      ...UNSEALED,
      'delete AUDIT#2026-11-24',
      'query AUDIT#2026-11-24',
      'delete object withdrawn/r',
      'batch REPORT#r',
      ...PARTNERS,
      'delete object mail/m',
      'delete object report/r',
    ],
  },
};

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

/** What people may do with all of the account: read how it stands, and what has no resource of its own (a mapping's has a condition). */
const OF_THE_ACCOUNT =
  /:(?:Describe|Get|List|Lookup|View)|^lambda:UpdateEventSourceMapping$|^ses:(?:SetActiveReceiptRuleSet|UpdateAccountSendingEnabled)$/;

const ENDPOINT = 'http://127.0.0.1:1';
const { folder } = synthesized();
let stack: Stack;
let policies: ReadonlyMap<string, PolicyDocument[]>;

beforeAll(async () => {
  stack = new Stack(await readAssembly(folder, 'Hotline'), ENDPOINT);
  for (const { logicalId } of stack.ofType('AWS::DynamoDB::GlobalTable')) {
    stack.learn(logicalId, 'StreamArn', `${stack.attribute(logicalId, 'Arn')}/stream/1`);
  }
  policies = rolePolicies(stack);
});

const arnOf = (type: string, part: string): string => {
  const found = stack.ofType(type).find(({ logicalId }) => logicalId.includes(part));
  if (found === undefined) throw new Error(`the template has no ${type} ${part}`);
  return stack.attribute(found.logicalId, 'Arn');
};

const roleOf = (name: FunctionName): { arn: string; policies: PolicyDocument[] } => {
  const fn = stack.ofType('AWS::Lambda::Function').find(({ ref }) => ref === name);
  const arn = String(fn?.properties.Role);
  return { arn, policies: policies.get(arn.split('/').at(-1) ?? '') ?? [] };
};

const table = () => arnOf('AWS::DynamoDB::GlobalTable', 'Ledger');
const bucketOf = (key: string): string => {
  if (key.startsWith('audit/')) return 'Anchors';
  return /^(originals|withdrawn|exports)\//.test(key) ? 'Originals' : 'Inbox';
};
const objectArn = (key: string) => `${arnOf('AWS::S3::Bucket', bucketOf(key))}/${key}`;

const OBJECTS = { read: 's3:GetObject', write: 's3:PutObject', delete: 's3:DeleteObject' };

/** What a deed asks of IAM. */
const permissionOf = (deed: Deed): { action: string; resource: string; context: Record<string, string | string[]> } => {
  const [verb = '', ...rest] = deed.split(' ');
  const last = rest.at(-1) ?? '';
  if (rest[0] === 'object') {
    return { action: OBJECTS[verb as keyof typeof OBJECTS], resource: objectArn(last), context: {} };
  }
  if (verb === 'scan') return { action: 'dynamodb:Scan', resource: table(), context: {} };
  if (verb === 'list') {
    return {
      action: 'dynamodb:Query',
      resource: `${table()}/index/due`,
      context: { 'dynamodb:LeadingKeys': [last] },
    };
  }
  if (verb === 'ring') {
    const [queue] = stack
      .ofType('AWS::SQS::Queue')
      .filter(({ logicalId }) => logicalId.startsWith(`Queues${last}`) && !logicalId.includes('DeadLetters'));
    return { action: 'sqs:SendMessage', resource: stack.attribute(queue?.logicalId ?? '', 'Arn'), context: {} };
  }
  if (verb === 'secret') {
    const own = stack.ofType('AWS::SecretsManager::Secret').find(({ properties }) => properties.Name === last);
    const { region, account } = stack.place;
    return {
      action: 'secretsmanager:GetSecretValue',
      resource: own?.ref ?? `arn:aws:secretsmanager:${region}:${account}:secret:${last}-AbCdEf`,
      context: {},
    };
  }
  if (verb === 'mail') {
    const { region, account } = stack.place;
    const [identity] = stack.ofType('AWS::SES::EmailIdentity');
    return {
      action: 'ses:SendRawEmail',
      resource: `arn:aws:ses:${region}:${account}:identity/${identity?.ref}`,
      context: { 'ses:FromAddress': last },
    };
  }
  return {
    action: `dynamodb:${ROWS[verb as keyof typeof ROWS]}`,
    resource: table(),
    context: { 'dynamodb:LeadingKeys': [last], 'dynamodb:Attributes': ['*', 'pk', 'sk'] },
  };
};

type Permission = ReturnType<typeof permissionOf>;

const may = (name: FunctionName, permission: Permission, resourcePolicy?: PolicyDocument): Promise<boolean> => {
  const role = roleOf(name);
  return isAllowed({
    principal: role.arn,
    account: stack.place.account,
    permission: { ...permission, context: { 'aws:SecureTransport': 'true', ...permission.context } },
    identityPolicies: role.policies,
    ...(resourcePolicy && { resourcePolicy }),
  });
};

describe.each(Object.entries(MAY) as [FunctionName, (typeof MAY)[FunctionName]][])('%s', (name, deeds) => {
  it('may do what it is there for', async () => {
    for (const deed of deeds.may) expect(await may(name, permissionOf(deed)), deed).toBe(true);
  });

  it('may not do what it is not', async () => {
    for (const deed of [...deeds.never, 'scan' as const]) expect(await may(name, permissionOf(deed)), deed).toBe(false);
  });
});

describe('roles', () => {
  it('tell rows apart by the first part of their key, and nothing finer that an id could be in', () => {
    const patterns = [...policies.values()]
      .flat()
      .flatMap(({ Statement }) => Statement as { Condition?: Record<string, Record<string, string | string[]>> }[])
      .flatMap(({ Condition = {} }) => Condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? []);

    expect(patterns.length).toBeGreaterThan(0);
    for (const pattern of patterns) expect(pattern).toMatch(/^[A-Z]+(#[a-z]+)?#\*$/);
  });

  it('let a request that names no key match nothing', async () => {
    const permission = { action: 'dynamodb:Query', resource: table(), context: {} };

    expect(await may('changes', permission)).toBe(false);
  });

  it('show whoever answers senders only the columns that answering needs', async () => {
    const read = (...attributes: string[]) => ({
      action: 'dynamodb:GetItem',
      resource: table(),
      context: { 'dynamodb:LeadingKeys': ['REPORT#r'], 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
    });

    expect(await may('acknowledge', read('id', 'reference', 'ack', 'todo'))).toBe(true);
    expect(await may('acknowledge', read('id', 'findings'))).toBe(false);
    expect(await may('acknowledge', read('newWallets'))).toBe(false);
  });

  it('let nobody on the public side change what a report says', async () => {
    const write = (action: 'PutItem' | 'UpdateItem', ...attributes: string[]) => ({
      action: `dynamodb:${action}`,
      resource: table(),
      context: { 'dynamodb:LeadingKeys': ['REPORT#r'], 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
    });

    expect(await may('follow-up', write('UpdateItem', 'withdrawal'))).toBe(true);
    expect(await may('follow-up', write('PutItem', 'addition', 'expires'))).toBe(true);
    expect(await may('follow-up', write('UpdateItem', 'withdrawal', 'findings'))).toBe(false);
    expect(await may('follow-up', write('UpdateItem', 'consent'))).toBe(false);
    // Whether partners may use it stands beside what it says.
    expect(await may('follow-up', write('UpdateItem', 'permitted', 'permittedAt'))).toBe(true);
    expect(await may('intake', write('UpdateItem', 'permitted'))).toBe(false);
    expect(await may('follow-up', write('PutItem', 'findings'))).toBe(false);
    expect(await may('intake', write('PutItem', 'addition', 'expires'))).toBe(true);
    expect(await may('intake', write('PutItem', 'findings'))).toBe(false);
    expect(await may('intake', write('UpdateItem', 'withdrawal'))).toBe(false);
  });

  it('show the sweep what it destroys by, and let it change nothing that a report says', async () => {
    const on = (action: string, ...attributes: string[]) => ({
      action: `dynamodb:${action}`,
      resource: table(),
      context: { 'dynamodb:LeadingKeys': ['REPORT#r'], 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
    });

    expect(await may('sweep', on('GetItem', 'findings', 'campaign', 'case'))).toBe(true);
    expect(await may('sweep', on('GetItem', 'signature'))).toBe(false);
    expect(await may('sweep', on('UpdateItem', 'todo', 'timesEnqueued', 'dueAt'))).toBe(true);
    expect(await may('sweep', on('UpdateItem', 'findings'))).toBe(false);
  });

  it('let whoever records in the audit log read where its chains end, change that, and read no entry but at the desk', async () => {
    const on = (action: string, ...attributes: string[]) => ({
      action: `dynamodb:${action}`,
      resource: table(),
      context: { 'dynamodb:LeadingKeys': ['AUDIT#master'], 'dynamodb:Attributes': ['pk', 'sk', ...attributes] },
    });
    const recording = Object.entries(ACCESS).filter(([, { rows }]) => rows?.AUDIT?.includes('put'));

    expect(recording.length).toBeGreaterThan(1);
    for (const [name] of recording as [FunctionName, unknown][]) {
      expect(await may(name, on('PutItem', 'who', 'what', 'about', 'reason', 'hash')), name).toBe(true);
      expect(await may(name, on('GetItem', 'seq', 'hash', 'until')), name).toBe(true);
      expect(await may(name, on('UpdateItem', 'seq', 'hash', 'expires')), name).toBe(true);
      // Auditors read it at the desk, and have it as a file.
      const reads = name === 'desk' || name === 'desk-files';
      expect(await may(name, on('GetItem', 'who')), name).toBe(reads);
      expect(await may(name, on('UpdateItem', 'who')), name).toBe(false);
      expect(await may(name, on('Query', 'seq')), name).toBe(reads);
      expect(await may(name, on('DeleteItem')), name).toBe(false);
    }
  });

  it('let keys be used through the services that hold the data alone', async () => {
    const [key] = stack.ofType('AWS::KMS::Key').filter(({ logicalId }) => logicalId.startsWith('Buckets'));
    const keyPolicy = key?.properties.KeyPolicy as PolicyDocument;
    const decrypt = (context: Record<string, string>) => ({
      action: 'kms:Decrypt',
      resource: stack.attribute(key?.logicalId ?? '', 'Arn'),
      context,
    });

    const viaBucket = await may(
      'process-report',
      decrypt({ 'kms:ViaService': 's3.eu-north-1.amazonaws.com' }),
      keyPolicy,
    );
    const byItself = await may('process-report', decrypt({}), keyPolicy);

    expect({ viaBucket, byItself }).toEqual({ viaBucket: true, byItself: false });
  });

  it('have no managed policy and no action on everything', () => {
    for (const [role, documents] of policies) {
      for (const { Action, Resource } of documents.flatMap(({ Statement }) => Statement as Statement[])) {
        for (const action of [Action].flat()) expect(action).not.toContain('*');
        if (role.includes('-People') && Resource === '*') {
          for (const action of [Action].flat()) expect(action).toMatch(OF_THE_ACCOUNT);
        } else if (Resource === '*') {
          // Of the account, or of what a service knows no resource for: what the daily check asks, all of which reads.
          for (const action of [Action].flat()) expect(Object.values<string>(ASKED)).toContain(action);
          expect(role).toContain('Heartbeat');
        }
      }
    }
  });
});
