import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateSecretCommand } from '@aws-sdk/client-secrets-manager';
import { DeleteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import { operatorNames, operatorSettings } from '#commands/operator-settings.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { exerciseNews } from '#domain/feed/exercise.ts';
import { partnerIdOf } from '#domain/feed/partner-id.ts';
import { pullTokenHash } from '#domain/feed/pull-token.ts';
import { signingSecret } from '#domain/feed/signing-secret.ts';
import { contactHash, sha256 } from '#domain/identity.ts';
import { entriesOf, unpack } from '#io/files/zip.ts';
import { AuditRow } from '#io/table/audit/rows.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { readCase, readCaseEntries } from '#io/table/case/case.ts';
import { putClusterName, putClusterRow } from '#io/table/cluster/cluster.ts';
import { putContactSighting, readContactDecision } from '#io/table/contact/contact.ts';
import { append } from '#io/table/feed/feed.ts';
import { createEndpoint, readEndpoint } from '#io/table/feed/partner.ts';
import { keysOf } from '#io/table/feed/partner-keys.ts';
import { allPartners, putPartner } from '#io/table/feed/partners.ts';
import { auditPartition, key } from '#io/table/store/keys.ts';
import { queryRows } from '#io/table/store/read.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';
import { noteSweep } from '#io/table/sweep/sweep.ts';
import { addressOf } from '#test/support/addresses.ts';
import { LEDGER_TABLE, openCloud, type TestCloud } from '#test/support/cloud/cloud.ts';
import { runCommand, spawnCommand } from '#test/support/cloud/run-command.ts';
import { enter, madeReport, reportNaming } from '#test/support/ledger/made-report.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

const { StreamSpecification: _, ...WITHOUT_STREAM } = LEDGER_TABLE;
const COMMANDS = [
  'query',
  'decide',
  'case',
  'evidence',
  'keys',
  'partner',
  'victims',
  'services',
  'rebuild',
  'replay',
  'receiver',
  'demo',
  'verify-audit',
];
const NOTHING_TAKEN = ['rebuild', 'replay', 'receiver', 'demo'];

let test: TestCloud;
let folder: string;
let table: Table;
let mailbox: Server;
/** How far the hotline's clock is ahead, in milliseconds. */
let ahead = 0;

beforeAll(async () => {
  test = await openCloud();
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
  await test.cloud.createTable(WITHOUT_STREAM, 'commands');
  table = { client: test.clients.ledger, name: 'commands' };
  const { endpoint, region, credentials } = test.cloud.connection;
  const url = 'http://127.0.0.1:1';
  mailbox = createServer((_, response) => response.end(JSON.stringify({ now: Date.now() + ahead })));
  await new Promise<void>((listening) => mailbox.listen(0, '127.0.0.1', listening));
  const mailboxUrl = `http://127.0.0.1:${(mailbox.address() as AddressInfo).port}`;
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: {
      TableName: table.name,
      WebhooksQueueUrl: test.queueUrls.webhooks,
      OriginalsBucket: test.buckets.originals,
      InboxBucket: test.buckets.inbox,
    },
    urls: { report: url, desk: url, feed: url, mailbox: mailboxUrl, identity: url },
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});
afterAll(async () => {
  await test.close();
  mailbox.close();
  await rm(folder, { recursive: true });
});

describe('a command', () => {
  it.each(COMMANDS)('tells whoever mistypes an option what is wrong, not where in its code: %s', async (command) => {
    const { status, out, problem } = await runCommand(command, folder, ['--bogus']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(problem).toMatch(/^Unknown option '--bogus'\.?\nnpm run /);
    expect(problem).not.toMatch(/\n\s+at /);
  });

  it('ends with a status that scripts see, and says why where they do not read', async () => {
    const { status, out, problem } = await spawnCommand('decide', folder, ['hold', '--reason', 'x']);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(problem).toMatch(/^No address was given\.\nnpm run decide /);
  });

  it.each(COMMANDS)('only says how it is used to whoever asks: %s', async (command) => {
    const said = await runCommand(command, folder, ['--help']);
    expect(said).toMatchObject({ status: 0, out: expect.stringMatching(/^npm run /), problem: '' });
  });

  it.each(NOTHING_TAKEN)('that takes no arguments does nothing where there are some: %s', async (command) => {
    const { status, problem } = await runCommand(command, folder, ['everything']);
    expect({ status, said: problem }).toEqual({ status: 1, said: expect.stringMatching(/^Unexpected argument/) });
  });

  it.each([
    ['services', ['nowhere.yaml'], /^nowhere\.yaml cannot be read\./],
    ['victims', ['enter'], /^No file was given\./],
    ['decide', ['hold', '--reason', 'x'], /^No address was given\./],
    ['decide', ['join', 'bc1q', '--reason', 'x'], /^There is no decision "join" about one wallet\./],
  ] as const)('says what is missing: %s %j', async (command, words, said) => {
    expect(await runCommand(command, folder, words)).toMatchObject({
      status: 1,
      out: '',
      problem: expect.stringMatching(said),
    });
  });
});

describe('npm run partner', () => {
  const ref = { partner: 'cert', id: 'one' };
  const endpoint: Endpoint = {
    ...ref,
    partnerName: 'CERT',
    url: 'https://hooks.example/',
    audience: 'exercise',
    standing: 'active',
    delivered: 1,
    heard: 1,
    sent: 1,
    replays: 0,
    failed: 0,
  };
  beforeAll(async () => {
    await createEndpoint(table, endpoint);
    const news = exerciseNews('one', '2026-11-24');
    await append(table, 'exercise', { news, cause: 'x', time: '2026-11-24T10:00:00.000Z', expires: 4_000_000_000 });
  });
  const partner = (...words: string[]) => runCommand('partner', folder, words);

  it.each(['disable', 'enable', 'replay', 'secret', 'rotate', 'tries', 'test', 'key', 'end-key'])(
    'does not say that it did what it could not: %s',
    async (verb) => {
      for (const name of ['cert/none', 'cert/one/two', 'cert']) {
        expect(await partner(verb, name)).toMatchObject({ status: 1, out: '' });
      }
    },
  );

  it('moves nobody behind the end of a log, where what comes next would be missed', async () => {
    const { status, problem } = await partner('replay', 'cert/one', '--from', '3');
    expect({ status, problem }).toEqual({ status: 1, problem: expect.stringContaining('--from is 2 at most') });
    expect(await readEndpoint(table, ref)).toMatchObject({ delivered: 1, replays: 0 });
  });

  it('gives a key to one system, alone where a program reads it, says what it opens, and ends it', async () => {
    const { status, out, problem } = await partner('key', 'cert/one', '--system', 'OpenCTI', '--scopes', 'taxii');
    expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/^cert\.[0-9a-f]{16}\.[\w-]{43}\n$/) });
    expect(problem).toContain('shown this once');
    const [key] = await keysOf(table, 'cert');
    expect(key).toMatchObject({
      endpoint: 'one',
      hash: pullTokenHash(out.trim()),
      scopes: ['taxii'],
      system: 'OpenCTI',
    });
    expect((await partner('list')).out).toMatch(/^cert\/one .*keys: OpenCTI {2}https/m);
    const listed = await partner('keys', 'cert');
    expect(listed.out).toMatch(/^cert\/[0-9a-f]{16} {2}OpenCTI {2}taxii {2}to cert\/one, .*never used$/m);
    expect(await partner('end-key', `cert/${key?.id}`)).toMatchObject({ status: 0 });
    expect(await keysOf(table, 'cert')).toEqual([]);
    expect(await partner('key', 'cert/one', '--system', 'x', '--scopes', 'all')).toMatchObject({ status: 1, out: '' });
    expect(await partner('key', 'cert/one')).toMatchObject({ status: 1, out: '' });
  });

  it('sets no ceiling that an endpoint is above, which would go on hearing more', async () => {
    const above = partnerIdOf('Above') ?? '';
    await createEndpoint(table, { ...endpoint, partner: above, partnerName: 'Above', audience: 'AMBER' });
    expect(await partner('set', 'Above', '--ceiling', 'GREEN')).toMatchObject({
      status: 1,
      problem: expect.stringContaining(`${above}/one (AMBER)`),
    });
    expect(await partner('set', 'Above', '--ceiling', 'AMBER')).toMatchObject({ status: 0 });
    await partner('disable', `${above}/one`);
    expect(await partner('set', 'Above', '--ceiling', 'GREEN')).toMatchObject({ status: 0 });
  });

  it('has an endpoint sent some of its log alone, and all of it again', async () => {
    const { status, out } = await partner('filter', 'cert/one', '--types', 'wallet.seen, wallet.paid', '--least', '5');
    expect({ status, out }).toEqual({
      status: 0,
      out: 'cert/one  is sent wallet.seen, wallet.paid; wallets of 5 reports or more\n',
    });
    const filter = { types: ['wallet.seen', 'wallet.paid'], atLeast: 5 };
    expect(await readEndpoint(table, ref)).toMatchObject({ filter });
    expect(await partner('filter', 'cert/one', '--types', 'wallet.retracted')).toMatchObject({ status: 1, out: '' });
    expect(await partner('filter', 'cert/one', '--least', 'x')).toMatchObject({ status: 1, out: '' });
    expect(await readEndpoint(table, ref)).toMatchObject({ filter });
    expect((await partner('filter', 'cert/one')).out).toBe('cert/one  is sent all types\n');
    expect((await readEndpoint(table, ref))?.filter).toBeUndefined();
  });

  it('means one partner by a name, whoever added it, and calls it otherwise', async () => {
    await putPartner(table, 'prt_0123456789abcdef', { partnerName: 'By desk' });
    const added = await partner('add', ' By desk ', 'https://192.0.2.1/', '--audience', 'exercise');
    expect(added).toMatchObject({ status: 1, problem: expect.stringContaining('private network') });
    expect(await partner('set', 'By desk', '--name', 'Another', '--duty', 'duty@cert.example')).toMatchObject({
      status: 0,
      out: expect.stringContaining('prt_0123456789abcdef  Another\n'),
    });
    expect(await partner('set', 'CERT', '--name', 'Another')).toMatchObject({ status: 1, out: '' });
    expect((await allPartners(table)).filter(({ partnerName }) => /By desk|Another/.test(partnerName))).toEqual([
      { partner: 'prt_0123456789abcdef', partnerName: 'Another' },
    ]);
  });

  it('says what a replay would send, and sends none', async () => {
    const { status, out } = await partner('replay', 'cert/one', '--preview');
    expect({ status, out }).toEqual({
      status: 0,
      out: expect.stringMatching(/^seqs 1 to 1 of exercise: 1 events are there, of 1\n1 of them it had before/),
    });
    expect((await partner('replay', 'cert/one', '--preview', '--from', '2')).out).toBe(
      'Nothing: the log ends with 1.\n',
    );
    expect(await readEndpoint(table, ref)).toMatchObject({ delivered: 1, replays: 0 });
  });

  it('sends a signed ping at once, and shows what was sent and what it answered', async () => {
    const receiver = await TestReceiver.start();
    const tried = { ...endpoint, partner: 'tried', id: 'out', url: receiver.url };
    await createEndpoint(table, tried);
    const SecretString = signingSecret(Buffer.alloc(32, 7));
    await test.clients.secrets.send(new CreateSecretCommand({ Name: 'hotline-endpoint-out', SecretString }));
    const { status, out } = await partner('test', 'tried/out');
    expect({ status, out }).toEqual({ status: 0, out: expect.stringMatching(/^answered 204, after \d+ ms$/m) });
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map(
      (name) => new RegExp(`^webhook-${name}: (.*)$`, 'm').exec(out)?.[1] ?? '',
    );
    const body = out.split('\n\n')[1] ?? '';
    expect(JSON.parse(body)).toMatchObject({ type: 'feed.ping', after: 1, upto: 1 });
    expect(signature).toBe(new Webhook(SecretString).sign(`${id}`, new Date(Number(timestamp) * 1_000), body));
    expect(out).not.toContain(SecretString);
    await receiver.stop();
    expect((await partner('test', 'tried/out')).out).toMatch(/^no answer: ECONNREFUSED, after \d+ ms$/m);
  });

  it('goes back in a log, disables and enables, and says so', async () => {
    expect(await partner('replay', 'cert/one')).toMatchObject({
      status: 0,
      out: 'cert/one  active, again from seq 1\n',
    });
    expect(await readEndpoint(table, ref)).toMatchObject({ delivered: 0, replays: 1 });
    expect(await partner('disable', 'cert/one')).toMatchObject({ status: 0, out: 'cert/one  disabled\n' });
    expect(await readEndpoint(table, ref)).toMatchObject({ standing: 'disabled' });
    expect(await partner('enable', 'cert/one')).toMatchObject({ status: 0, out: 'cert/one  active\n' });
    expect(await readEndpoint(table, ref)).toMatchObject({ standing: 'active', delivered: 0 });
  });
});

describe('npm run decide', () => {
  const address = addressOf('p2wpkh', 'decided');

  it('judges by the settings of the hotline, and says so where that one has not said which they are', async () => {
    await enter(table, reportNaming(61, [address]));
    const decided = (verb: string) =>
      runCommand('decide', folder, [verb, address, '--reason', 'evidence', '--by', 'lead-1']);
    const { out, problem } = await decided('contest');
    expect(problem).toContain('those of this folder are taken');
    expect(out).toContain('1 different report of these; 3 are needed.');

    const gate = { reports: 7, mails: 5, provenance: 'original' } as const;
    const { retention, languages } = operatorSettings();
    await noteSweep(table, new Date(), { gate, retention, languages, followsPayments: true });
    const again = await decided('hold');
    expect(again.problem).toBe('Nobody can sign in here: that it is lead-1 is what was typed, and nobody checks it.\n');
    expect(again.out).toContain('1 different report of these; 7 are needed.');
    expect(again.out).toContain('5 are needed.');
    expect(again.out).toContain('The chain has not said yet');
  });
});

describe('npm run case', () => {
  const decision = ['--reason', 'evidence', '--by', 'lead-1'];
  const work = (...words: string[]) => runCommand('case', folder, [...words, ...decision]);

  it('takes a report by the reference that the desk shows, puts it in and out again', async () => {
    await enter(table, madeReport(1, { reference: '0000-0011' }));
    const id = (await work('open', 'Letters')).out.trim();
    expect(await work('put-in', id, 'report', 'oooo oo11')).toMatchObject({ out: 'put-in report report1\n' });
    expect((await work('show', id)).out).toContain('report report1: evidence (lead-1, ');
    expect(await work('take-out', id, 'report', '0000-0011')).toMatchObject({ out: 'take-out report report1\n' });
  });

  it('takes a cluster by the name that briefs print', async () => {
    const cluster = { id: 'ab12cd34ef', size: 2, mergedInto: null, splitFrom: null, cut: null, version: 1 };
    await commit(table, [putClusterRow(cluster, null), putClusterName(cluster.id)]);
    const id = (await work('open', 'A cluster')).out.trim();
    expect(await work('put-in', id, 'cluster', 'AB12CD')).toMatchObject({ out: 'put-in cluster ab12cd34ef\n' });
    expect(await work('take-out', id, 'cluster', 'ab12cd')).toMatchObject({ out: 'take-out cluster ab12cd34ef\n' });
  });

  it('does nothing for a reason that names somebody, says who, and takes the name of a thing in quotes', async () => {
    const open = (reason: string) =>
      runCommand('case', folder, ['open', 'Named', '--reason', reason, '--by', 'lead-1']);
    const refused = await open('asked by Maija Meikäläinen');
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.problem).toMatch(/may name somebody: Maija, Meikäläinen\. Nothing was done\./);
    const { out, status } = await open('asked by "Meikäläinen Oy"');
    expect(status).toBe(0);
    expect(await readCaseEntries(table, out.trim())).toMatchObject([{ reason: 'asked by "Meikäläinen Oy"' }]);
    const { Items } = await table.client.send(new ScanCommand({ TableName: table.name }));
    expect(JSON.stringify(Items)).not.toContain('Maija');
  });

  it('makes a package of a case: a bag as its manifests say, known to the log by its hash, over no file that is there', async () => {
    await enter(table, madeReport(12, { reference: '0000-0012' }));
    const id = (await work('open', 'For the prosecutor')).out.trim();
    await work('put-in', id, 'report', '0000-0012');
    const path = join(folder, 'package.zip');
    const made = await work('package', id, path, '--for', 'Prosecution Service', '--language', 'en');
    expect(made).toMatchObject({ status: 0, problem: expect.not.stringContaining('Not all is in it') });
    const zip = await readFile(path);
    const digest = sha256(zip);
    expect(made.out).toContain(`${path}, SHA-256 ${digest}: the audit log has it as export.zip of `);

    const files = new Map(
      (entriesOf(zip) ?? []).map((entry) => [
        // A bag is one folder, and its manifests name what lies in it.
        entry.name.replace(/^[^/]+\//, ''),
        Buffer.from(unpack(zip, entry, 10_000_000) ?? []),
      ]),
    );
    const named = (manifest: string) =>
      String(files.get(manifest))
        .trim()
        .split('\n')
        .map((line) => line.split('  ') as [string, string]);
    const [bag, tags] = [named('manifest-sha256.txt'), named('tagmanifest-sha256.txt')];
    for (const [sum, name] of [...bag, ...tags]) {
      expect([name, sha256(files.get(name) ?? Buffer.alloc(0))]).toEqual([name, sum]);
    }
    expect([...files.keys()].sort()).toEqual(
      [...bag, ...tags]
        .map(([, name]) => name)
        .concat('tagmanifest-sha256.txt')
        .sort(),
    );
    expect(String(files.get('bagit.txt'))).toMatch(/^BagIt-Version: 1\.0\n/);
    const data = JSON.parse(String(files.get('data/data.json')));
    expect(data).toMatchObject({ case: { id }, reports: [{ reference: '0000-0012' }] });
    expect(String(files.get('data/brief.pdf')).slice(0, 5)).toBe('%PDF-');
    const day = new Date().toISOString().slice(0, 10);
    const log = await queryRows(table, { pk: auditPartition(day) }, AuditRow);
    expect(log.filter(({ what }) => what === 'export.zip')).toMatchObject([{ who: 'lead-1', digest }]);

    expect(await work('package', id, path, '--for', 'Prosecution Service')).toMatchObject({
      ...{ status: 1, out: '' },
      problem: expect.stringContaining('is there already'),
    });
    expect(sha256(await readFile(path))).toBe(digest);
  });

  it('lives by the clock of the hotline on this machine, which was moved', async () => {
    const from = Date.now();
    ahead = 1_000 * 86_400_000;
    const { status, out } = await spawnCommand('case', folder, ['open', 'Letters of another year', ...decision]);
    ahead = 0;
    expect(status).toBe(0);
    const id = out.trim();
    const openedAt = Date.parse((await readCase(table, id))?.openedAt ?? '');
    expect(openedAt).toBeGreaterThanOrEqual(from + 1_000 * 86_400_000 - 1_000);
  });
});

describe("the audit log of operators' commands", () => {
  const entries = async (): Promise<string[]> => {
    const { Items = [] } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(pk, :audit) AND attribute_exists(what)',
        ExpressionAttributeValues: { ':audit': 'AUDIT#' },
      }),
    );
    return Items.map(({ who, what, about }) => `${who} ${what} ${about}`);
  };
  const ref = 'audited/one';
  beforeAll(async () => {
    await createEndpoint(table, {
      partner: 'audited',
      id: 'one',
      partnerName: 'Audited',
      url: 'https://hooks.example/',
      audience: 'AMBER',
      standing: 'active',
      delivered: 0,
      heard: 0,
      sent: 0,
      replays: 0,
      failed: 0,
    });
    await test.clients.secrets.send(
      new CreateSecretCommand({ Name: 'hotline-endpoint-one', SecretString: Buffer.alloc(32).toString('base64') }),
    );
    await foundCampaign(table, {
      id: 'audited-campaign',
      textHash: 'audited',
      foundedAt: '2026-11-24T08:00:00.000Z',
      foundedBy: 'r',
    });
  });

  it.each<[string, string[], string]>([
    ['partner', ['list'], 'partner.list partners'],
    ['partner', ['secret', ref], `partner.secret-shown ${ref}`],
    ['partner', ['rotate', ref], `partner.rotate ${ref}`],
    ['partner', ['tries', ref], `partner.tries ${ref}`],
    ['partner', ['filter', ref], `partner.filter ${ref}`],
    ['partner', ['key', ref, '--system', 'OpenCTI'], `partner.key ${ref}`],
    ['partner', ['keys', 'audited'], 'partner.keys audited'],
    ['partner', ['disable', ref], `partner.disable ${ref}`],
    ['partner', ['enable', ref], `partner.enable ${ref}`],
    ['partner', ['replay', ref, '--from', '1'], `partner.replay-from-1 ${ref}`],
    ['partner', ['replay', ref, '--preview'], `partner.replay-preview ${ref}`],
    ['partner', ['test', ref], `partner.test ${ref}`],
    ['partner', ['live', '--steps', '1'], 'partner.live-exercise exercise'],
    ['partner', ['unheard'], 'partner.unheard partners'],
    ['partner', ['said'], 'partner.said partners'],
    ['partner', ['set', 'audited', '--duty', 'duty@cert.example'], `partner.set ${partnerIdOf('audited')}`],
    ['partner', ['exercise', 'spring'], `partner.exercise ${exerciseNews('spring', '2026-11-24').wallet.address}`],
    ['case', ['list'], 'case.list cases'],
    [
      'services',
      [join(import.meta.dirname, '../../../examples/services.yaml')],
      'services.import Services of an example by Example CERT, 2 addresses',
    ],
    [
      'services',
      ['--remove', join(import.meta.dirname, '../../../examples/services.yaml')],
      'services.remove Services of an example by Example CERT, 2 addresses',
    ],
    ['decide', ['contests'], 'contests.list contests'],
    [
      'decide',
      ['bare-wallets', 'audited-campaign', '--on', '--reason', 'one team'],
      'campaign.bare-wallets-on audited-campaign',
    ],
    ['decide', ['release-name', 'audited-campaign'], 'campaign.gaps audited-campaign'],
    ['decide', ['confirm-campaign', 'audited-campaign', '--reason', 'seen'], 'campaign.confirm audited-campaign'],
  ])('holds by the name that was given: %s %j', async (command, words, entry) => {
    expect(await runCommand(command, folder, [...words, '--by', 'Lead One'])).toMatchObject({ status: 0 });
    expect(await entries()).toContain(`Lead One ${entry}`);
  });

  it('holds who rebuilds, by the name of their machine', async () => {
    await runCommand('rebuild', folder, []);
    expect((await entries()).some((entry) => /^operator \S+ ledger\.rebuild ledger$/.test(entry))).toBe(true);
    await runCommand('rebuild', folder, ['--by', 'lead-1']);
    expect((await entries()).some((entry) => /^lead-1 ledger\.rebuild ledger$/.test(entry))).toBe(true);
  });

  it('compares no tallies of days whose reports have expired, and says how many days these are', async () => {
    await enter(table, madeReport(81, { receivedAt: '2020-01-02T08:00:00.000Z' }));
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: key.report('report81') }));
    const { out } = await runCommand('rebuild', folder, []);
    expect(out).toMatch(/^not compared: tallies of 1 days? before \d{4}-\d\d-\d\d, whose reports may have expired$/m);
    expect(out).not.toContain('2020-01-02');
  });

  it('holds who looks at a case, and which; one that there is none of too', async () => {
    const opened = await runCommand('case', folder, ['open', 'Autumn', '--reason', 'x', '--by', 'Lead One']);
    const id = opened.out.trim();
    await runCommand('case', folder, ['show', id, '--by', 'Lead One']);
    await runCommand('case', folder, ['show', 'none', '--by', 'Lead One']);
    expect(await entries()).toEqual(expect.arrayContaining([`Lead One case.show ${id}`, 'Lead One case.show none']));
  });

  it('holds who tells a restored table of withdrawals', async () => {
    await runCommand('replay', folder, []);
    expect((await entries()).some((entry) => /^operator \S+ ledger\.replay withdrawals$/.test(entry))).toBe(true);
  });

  it('holds a partner that is added, by its endpoint', async () => {
    const added = await runCommand('partner', folder, [
      'add',
      'New CERT',
      'https://hooks.example/',
      '--by',
      'Lead One',
    ]);
    const endpoint = /endpoint {2}(\S+)/.exec(added.out)?.[1];
    expect(await entries()).toContain(`Lead One partner.add ${endpoint}`);
  });

  it('holds nothing of what could not be recorded, for it is not done', async () => {
    const clear = test.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind: 'error' });
    expect((await runCommand('partner', folder, ['disable', ref])).status).not.toBe(0);
    clear();
    expect(await readEndpoint(table, { partner: 'audited', id: 'one' })).toMatchObject({ standing: 'active' });
  });

  it('says why bare wallets are off before it switches them on, and how they stand', async () => {
    const words = ['bare-wallets', 'audited-campaign'];
    expect((await runCommand('decide', folder, words)).out).toMatch(
      /knows who reported[\s\S]*: on, Lead One: one team/,
    );
    expect((await runCommand('decide', folder, [...words, '--off', '--reason', 'a leak'])).status).toBe(0);
    expect((await runCommand('decide', folder, words)).out).toMatch(/: off, operator \S+: a leak/);
    expect((await runCommand('decide', folder, [...words, '--on', '--off', '--reason', 'x'])).status).toBe(1);
    expect((await runCommand('decide', folder, ['bare-wallets', 'nobody', '--on', '--reason', 'x'])).status).toBe(1);
  });
});

describe('npm run decide -- confirm-contact', () => {
  const contact = { kind: 'email', value: 'raven@pay.example' };
  const decideOn = (verb: string, value = contact.value, reason = ['--reason', 'seen in three letters']) =>
    runCommand('decide', folder, [verb, contact.kind, value, ...reason]);
  const hash = contactHash(Buffer.from(Buffer.alloc(32, 5).toString('base64')), contact);

  beforeAll(async () => {
    const SecretString = Buffer.alloc(32, 5).toString('base64');
    await test.clients.secrets.send(new CreateSecretCommand({ Name: operatorNames().secrets.matchKey, SecretString }));
    const report = madeReport(40, { newWallets: [] });
    await enter(table, report);
    const { id, receivedAt: time, expires } = report;
    const given = { kind: 'email', hash, sealed: Buffer.from('sealed'), report: id, time, expires } as const;
    await putContactSighting(table, given);
  });

  it('writes in clear what a lead says is the extorter`s, and says nothing but its keyed hash', async () => {
    expect(await decideOn('confirm-contact')).toEqual({ status: 0, out: `email:${hash}: confirmed\n`, problem: '' });
    expect(await readContactDecision(table, { kind: 'email', hash })).toMatchObject({
      verdict: 'confirmed',
      ...contact,
    });
  });

  it('forgets it again where a lead rejects it', async () => {
    expect(await decideOn('reject-contact')).toMatchObject({ status: 0, out: `email:${hash}: rejected\n` });
    expect(await readContactDecision(table, { kind: 'email', hash })).not.toHaveProperty('value');
  });

  it('says why it decides nothing: no report gives it so, or there is no reason', async () => {
    const refusals = [
      await decideOn('confirm-contact', 'Raven at pay'),
      await decideOn('confirm-contact', contact.value, []),
    ];
    expect(refusals.map(({ status, out }) => ({ status, out }))).toEqual([
      { status: 1, out: '' },
      { status: 1, out: '' },
    ]);
    expect(refusals[0]?.problem).toMatch(/^No report gives this contact/);
    expect(refusals[1]?.problem).toMatch(/--reason/);
  });
});

describe("the running hotline's settings", () => {
  const auditDays = 4_321;
  const reason = ['--reason', 'evidence'];
  const lead = ['--by', 'lead-of-settings'];
  const dictated = '../../../examples/dictated.yaml';

  beforeAll(async () => {
    const { gate, retention } = operatorSettings();
    const running = { gate, languages: ['en' as const], followsPayments: true };
    await noteSweep(table, new Date(), { ...running, retention: { ...retention, auditDays } });
    const foundedAt = '2026-11-24T08:00:00.000Z';
    await foundCampaign(table, { id: 'campaign-of-settings', textHash: 'settings', foundedAt, foundedBy: 'r' });
    await enter(table, madeReport(71, { reference: '0000-0071', campaign: 'campaign-of-settings' }));
  });

  /** For how many days what a lead did is kept, by what it was. */
  const kept = async (): Promise<Record<string, number>> => {
    const { Items = [] } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(pk, :audit) AND who = :who',
        ExpressionAttributeValues: { ':audit': 'AUDIT#', ':who': 'lead-of-settings' },
      }),
    );
    return Object.fromEntries(
      Items.map(({ what, at, expires }) => [String(what), Math.round((expires - Date.parse(at) / 1_000) / 86_400)]),
    );
  };

  it.each([
    ['case', ['list'], 'case.list'],
    ['case', ['open', 'Of settings', ...reason], 'case.open'],
    ['evidence', ['take', 'FOLDER', 'report', '0000-0071'], 'evidence.take'],
    ['victims', ['ask', '0000-0071', 'When did it come?'], 'report.ask'],
    ['victims', ['notice', 'campaign-of-settings', '--en', 'Do not pay.'], 'campaign.notice'],
    ['victims', ['enter', join(import.meta.dirname, dictated)], 'report.enter'],
  ])(
    'say how long what was done is kept, and in which languages it is written: %s %j',
    async (command, words, what) => {
      const { problem } = await runCommand(command, folder, [
        ...words.map((word) => (word === 'FOLDER' ? join(folder, 'taken') : word)),
        ...lead,
      ]);
      expect(await kept(), problem).toMatchObject({ [what]: auditDays });
    },
  );
});

describe('a reason that names somebody', () => {
  const reason = 'asked by maija@example.org, of 7KQ2-M4XD-9PTR-3WHZ-8BNC-5VGA';
  const address = addressOf('p2wpkh', 'reasoned');

  beforeAll(() => enter(table, reportNaming(91, [address])));

  /** The reasons that the audit log has of this lead. */
  const reasons = async (by: string): Promise<unknown[]> => {
    const { Items = [] } = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        FilterExpression: 'begins_with(pk, :audit) AND who = :who',
        ExpressionAttributeValues: { ':audit': 'AUDIT#', ':who': by },
      }),
    );
    return Items.map((item) => item.reason);
  };

  it.each([
    ['decide', ['hold', address]],
    ['case', ['open', 'Of a reason']],
  ])('is recorded without that, and whoever gave it is told what was left out: %s %j', async (command, words) => {
    const by = `lead-of-${command}`;
    const { status, problem } = await runCommand(command, folder, [...words, '--reason', reason, '--by', by]);
    expect(status).toBe(0);
    expect(problem).toContain('keeps this reason without: receipt code, mail address.');
    expect(await reasons(by)).toEqual(['asked by [mail address], of [receipt code]']);
  });

  it.each([
    ['decide', ['confirm', address]],
    ['case', ['open', 'Of no name']],
  ])('is the only one of which anything is said: %s %j', async (command, words) => {
    const said = await runCommand(command, folder, [...words, '--reason', 'seen on a phone', '--by', 'lead-2']);
    expect(said.status).toBe(0);
    expect(said.problem).not.toContain('keeps this reason without');
  });
});
