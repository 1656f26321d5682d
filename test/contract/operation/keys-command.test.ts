import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { describeKeys } from '#actions/brief/describe-keys.ts';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { operatorNames } from '#commands/operator-settings.ts';
import { keptEscrow } from '#io/objects/escrow.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { type Ran, runCommand } from '#test/support/cloud/run-command.ts';
import { EXAMPLE_RECIPIENTS } from '../../../lib/settings/age-recipient.ts';

const names = operatorNames().secrets;
const HASH_KEY = 'h'.repeat(64);
const MATCH_KEY = 'm'.repeat(64);

let test: TestCloud;
let folder: string;
/** Key files of the recovery key, of another one, and of an investigator. */
let recoveryKey: string;
let otherKey: string;
let recovery: string;
let file: string;
let runs = 0;

const keyFile = async (name: string): Promise<[path: string, recipient: string]> => {
  const identity = await generateIdentity();
  const path = join(folder, `${name}.txt`);
  await writeFile(path, `${identity}\n`);
  return [path, await identityToRecipient(identity)];
};

/** Says where the hotline is, and to which recovery key it seals. */
const writeLocal = async (recipients: string[]) => {
  const { endpoint, region, credentials } = test.cloud.connection;
  const url = 'http://127.0.0.1:1';
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: `keys-${runs}`, WebhooksQueueUrl: url, OriginalsBucket: `keys-${runs}` },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    recovery: recipients,
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
};

beforeAll(async () => {
  test = await openCloud();
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  [recoveryKey, recovery] = await keyFile('recovery');
  [otherKey] = await keyFile('other');
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  runs += 1;
  await test.cloud.createTable(LEDGER_TABLE, `keys-${runs}`);
  test.cloud.buckets.create(`keys-${runs}`);
  test.cloud.secrets.set(names.hashKey, HASH_KEY);
  test.cloud.secrets.set(names.matchKey, MATCH_KEY);
  file = join(folder, `escrow-${runs}.json`);
  await writeLocal([recovery]);
});

const keys = (...words: string[]): Promise<Ran> => runCommand('keys', folder, [...words, '--by', 'operator-1']);
const secret = async (name: string) =>
  (await test.clients.secrets.send(new GetSecretValueCommand({ SecretId: name }))).SecretString;
const audited = async () => {
  const { Items = [] } = await test.clients.ledger.send(new ScanCommand({ TableName: `keys-${runs}` }));
  return Items.flatMap(({ what, who }) => (what === undefined ? [] : [`${who} ${what}`]));
};

describe('npm run keys -- escrow', () => {
  it('keeps both keys sealed, beside the originals and in a file, and says so in the audit log', async () => {
    const { status, out } = await keys('escrow', file);

    expect(status).toBe(0);
    const written = await readFile(file, 'utf8');
    const { Body } = await test.clients.objects.send(
      new GetObjectCommand({ Bucket: `keys-${runs}`, Key: 'escrow/keys.json' }),
    );
    expect(JSON.parse((await Body?.transformToString()) ?? '')).toEqual(JSON.parse(written));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    for (const shown of [out, written]) for (const key of [HASH_KEY, MATCH_KEY]) expect(shown).not.toContain(key);
    expect(await audited()).toEqual(['operator-1 keys.escrow']);
    expect((await keys('verify')).status).toBe(0);
  });

  it('is opened by the recovery key, and by no other', async () => {
    await keys('escrow', file);

    const { status, out } = await keys('open', file, '--identity', recoveryKey);
    expect(status).toBe(0);
    expect(out).not.toContain(HASH_KEY);
    for (const line of out.split('\n').filter((each) => /^(hash|match)Key/.test(each))) {
      expect((await keys('verify')).out).toContain(line);
    }
    expect(await keys('open', file, '--identity', otherKey)).toMatchObject({ status: 1, out: '' });
  });

  it('writes over no file, and seals to no key that nobody has', async () => {
    await writeFile(file, 'kept');
    expect((await keys('escrow', file)).status).toBe(1);
    expect(await readFile(file, 'utf8')).toBe('kept');
    await writeLocal([EXAMPLE_RECIPIENTS.recovery]);
    const { status, problem } = await keys('escrow', join(folder, 'example.json'));
    expect([status, problem]).toEqual([1, expect.stringContaining('nobody has')]);
  });
});

describe('npm run keys -- verify', () => {
  it('finds that nothing is kept', async () => {
    expect(await keys('verify')).toMatchObject({ status: 1, problem: expect.stringContaining('Nothing is kept') });
  });

  it.each(['hashKey', 'matchKey'] as const)('finds that the %s is another since', async (key) => {
    await keys('escrow', file);
    test.cloud.secrets.set(names[key], 'another');
    expect(await keys('verify')).toMatchObject({ status: 1, problem: expect.stringContaining('keys are others') });
  });

  it('finds that the recovery keys are others since', async () => {
    await keys('escrow', file);
    const [, another] = await keyFile('another');
    await writeLocal([recovery, another]);
    expect(await keys('verify')).toMatchObject({ status: 1, problem: expect.stringContaining('other recovery keys') });
  });
});

describe('npm run keys -- restore', () => {
  const restore = (...more: string[]) => keys('restore', file, '--identity', recoveryKey, ...more);

  it('puts both keys back where they are gone', async () => {
    await keys('escrow', file);
    test.cloud.secrets.delete(names.hashKey);
    test.cloud.secrets.delete(names.matchKey);

    expect((await restore()).status).toBe(0);

    expect([await secret(names.hashKey), await secret(names.matchKey)]).toEqual([HASH_KEY, MATCH_KEY]);
    expect((await keys('verify')).status).toBe(0);
    expect(await audited()).toContain('operator-1 keys.restore');
  });

  it('takes the place of other keys only where that is said', async () => {
    await keys('escrow', file);
    test.cloud.secrets.set(names.matchKey, 'made by a new stack');

    expect(await restore()).toMatchObject({ status: 1, problem: expect.stringContaining('--replace') });
    expect(await secret(names.matchKey)).toBe('made by a new stack');
    const { status, out } = await restore('--replace');
    expect([status, out]).toEqual([0, expect.stringMatching(/hashKey {2}is as it was\nmatchKey {2}put back/)]);
    expect(await secret(names.matchKey)).toBe(MATCH_KEY);
  });

  it('changes nothing by a file whose seal holds other keys than it says, or another hotline’s', async () => {
    await keys('escrow', file);
    const kept = await keptEscrow({ client: test.clients.objects, name: `keys-${runs}` });
    const resealed = async (more: object) => {
      const content = { version: 1, hotline: kept?.hotline, sealedAt: kept?.sealedAt, ...more };
      const encrypter = new Encrypter();
      encrypter.addRecipient(recovery);
      const sealed = Buffer.from(await encrypter.encrypt(JSON.stringify(content))).toString('base64');
      await writeFile(file, JSON.stringify({ ...kept, sealed }));
    };
    const both = { hashKey: HASH_KEY, matchKey: MATCH_KEY };
    for (const more of [{ keys: { ...both, hashKey: 'theirs' } }, { keys: both, hotline: 'theirs' }, { keys: {} }]) {
      await resealed(more);
      expect(await restore('--replace')).toMatchObject({
        status: 1,
        problem: expect.stringContaining('do not use it'),
      });
    }
    await writeFile(file, JSON.stringify({ ...kept, hotline: 'theirs' }));
    expect((await restore('--replace')).status).toBe(1);
    await writeFile(file, 'x'.repeat(200_000));
    expect((await restore('--replace')).status).toBe(1);
    expect([await secret(names.hashKey), await secret(names.matchKey)]).toEqual([HASH_KEY, MATCH_KEY]);
  });
});

describe('npm run keys -- add, compare, remove, lost', () => {
  const as = (lead: string, ...words: string[]): Promise<Ran> => runCommand('keys', folder, [...words, '--by', lead]);
  const told = async (id: string, ...recipients: string[]) =>
    describeKeys({ client: test.clients.ledger, name: `keys-${runs}` }, id, recipients);

  it('gives the line for the settings once two leads compared what its holder told them', async () => {
    const [, joins] = await keyFile('joins');

    expect((await as('lead-1', 'compare', joins)).problem).toContain('Nobody announced this key');
    expect((await as('lead-1', 'add', 'Aino', joins)).out).toContain('Nothing is sealed to it yet');
    expect((await as('lead-1', 'compare', joins)).problem).toContain('Whoever announced a key does not compare it');
    expect((await as('lead-2', 'compare', joins)).out).toContain('One more lead compares it');
    expect((await as('lead-2', 'compare', joins)).out).toContain('One more lead compares it');
    const { out } = await as('lead-3', 'compare', joins);

    const [line = ''] = out.split('\n').filter((each) => each.includes('{'));
    expect(JSON.parse(line)).toEqual({ name: 'Aino', recipient: joins, comparedBy: ['lead-2', 'lead-3'] });
    expect(await audited()).toEqual(
      expect.arrayContaining(['lead-1 keys.add', 'lead-2 keys.compare', 'lead-3 keys.compare']),
    );
  });

  it('has the next brief name a key that was deployed, once, and one that is gone; a brief composed again says the same', async () => {
    const [, joins] = await keyFile('named');
    await as('lead-1', 'add', 'Aino', joins);
    await as('lead-2', 'compare', joins);

    expect(await told('brief.daily.1', recovery)).toEqual([]);
    const second = await told('brief.daily.2', recovery, joins);
    expect(second).toMatchObject([{ change: 'new', holder: 'Aino', comparedBy: ['lead-2'] }]);
    expect(await told('brief.daily.2', recovery, joins)).toEqual(second);
    expect(await told('brief.daily.3', recovery, joins)).toEqual([]);
    expect(await told('brief.daily.4', recovery)).toMatchObject([{ change: 'gone', holder: 'Aino' }]);
  });

  it('says what is to be done where a key was lost, and lets it be compared no more', async () => {
    const [, lost] = await keyFile('lost');
    await as('lead-1', 'add', 'Aino', lost);

    expect((await as('lead-1', 'lost', lost)).out).toContain('docs/incident.md');
    expect((await as('lead-1', 'remove', lost)).out).toContain('Take it out of sealTo');
    expect((await as('lead-2', 'compare', lost)).problem).toContain('removed or lost');
    expect((await as('lead-2', 'add', 'Aino', 'AGE-SECRET-KEY-1')).problem).toContain('Name an age recipient');
  });
});
