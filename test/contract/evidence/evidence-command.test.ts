import { mkdtemp, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCase, workOnCase } from '#actions/case/work-on-case.ts';
import { closeReport } from '#actions/evidence/close-report.ts';
import { fetchOriginal } from '#actions/evidence/fetch-original.ts';
import { handOverEvidence, showSealed } from '#actions/evidence/hand-over-evidence.ts';
import { removeHanded } from '#actions/evidence/remove-handed.ts';
import { listCaseEvidence, takeEvidence } from '#actions/evidence/take-evidence.ts';
import { askVictim } from '#actions/follow-up/ask-victim.ts';
import { sealOriginals } from '#actions/process/seal-originals.ts';
import { dueOf } from '#actions/sweep/due-rows.ts';
import { writeLocalFile } from '#commands/laptop/local-file.ts';
import type { AuditEntry } from '#domain/audit/audit.ts';
import { entryHash } from '#domain/audit/chain.ts';
import { sha256 } from '#domain/identity.ts';
import { encodeFlags, type Flag } from '#domain/report/flags.ts';
import type { Report } from '#domain/report/report.ts';
import { type FunctionSettings, runningOf } from '#domain/settings.ts';
import { doorTo } from '#io/files-door.ts';
import { queueClient } from '#io/object-clients.ts';
import { listObjects } from '#io/objects/list.ts';
import { fingerprintOf, seal } from '#io/seal/seal.ts';
import { unseal } from '#io/seal/unseal.ts';
import { readLooks } from '#io/table/audit/looks.ts';
import { putQueued } from '#io/table/queue/queue.ts';
import { key as keysOf } from '#io/table/store/keys.ts';
import { noteSweep } from '#io/table/sweep/sweep.ts';
import { addressOf } from '#test/support/addresses.ts';
import { type Ran, runCommand } from '#test/support/cloud/run-command.ts';
import { submissionOf } from '#test/support/ledger/deliveries.ts';
import { enterOwn, postTo, walletsOf } from '#test/support/ledger/follow-up-report.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';

const MESSAGE = 'Maksa 200 euroa, tai muistiinpanosi julkaistaan.';
const SCREENSHOT = Buffer.from('a picture of the letter');

let site: ReportSite;
let settings: FunctionSettings;
let identity: string;
let folder: string;
let key: string;
let bag: string;

beforeAll(async () => {
  identity = await generateIdentity();
  const sealTo = [await identityToRecipient(await generateIdentity()), await identityToRecipient(identity)];
  settings = { ...EXAMPLE_SETTINGS, sealTo };
  site = await startReportSite({ settings });
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
  key = join(folder, 'key.txt');
  await writeFile(key, `# created: 2026-11-24\n# public key: ${sealTo[1]}\n${identity}\n`);
  const { endpoint, region, credentials } = site.cloud.connection;
  const url = 'http://127.0.0.1:1';
  await noteSweep(site.table, new Date('2026-11-24T08:00:00.000Z'), runningOf(settings));
  await writeLocalFile(folder, {
    endpoint,
    region,
    ...credentials,
    outputs: { TableName: site.table.name, WebhooksQueueUrl: url, OriginalsBucket: site.originals.name },
    urls: { report: url, desk: url, feed: url, mailbox: url, identity: url },
    smtpPort: 1,
    identity: { issuer: url, clientId: 'c', clientSecret: 's', audience: 'a' },
  });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  bag = join(await mkdtemp(join(folder, 'of-')), 'bag');
});

const evidence = (...words: string[]): Promise<Ran> => runCommand('evidence', folder, words);

/** A report of a form with a screenshot whose name is hostile, as `process-report` seals it. */
const reported = async (n: number, fields: Partial<Report> = {}) => {
  const id = fields.id ?? `evidence${n}`;
  const { submission } = submissionOf(id, MESSAGE);
  const upload = { key: `upload/${id}/0`, name: '../../naamakirja .png', type: 'image/png', size: SCREENSHOT.length };
  const uploads = [{ ...upload, sha256: '0'.repeat(64) }];
  const receivedAt = '2026-11-24T08:00:00.000Z';
  const bytes = Buffer.from(JSON.stringify({ ...submission, uploads }));
  const parts = [
    { part: 'submission', bytes, receivedAt },
    { part: '0', bytes: SCREENSHOT, receivedAt },
  ];
  const originals = await sealOriginals(site.originals, id, parts, settings.sealTo);
  return { ...(await enterOwn(site, n, { ...fields, id, originals })), submission: bytes };
};

const filesIn = async (path: string): Promise<string[]> =>
  (await readdir(path, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
    .sort();

const audited = async () =>
  ((await site.table.client.send(new ScanCommand({ TableName: site.table.name }))).Items ?? [])
    .filter(({ what }) => what === 'evidence.take')
    .map(({ who, about }) => [who, about]);

/** The audit entry of taking a report out. */
const entryOf = async (about: string): Promise<AuditEntry | undefined> =>
  (
    (await site.table.client.send(new ScanCommand({ TableName: site.table.name }))).Items as AuditEntry[] | undefined
  )?.find((row) => row.what === 'evidence.take' && row.about === about);

const tagManifest = (): Promise<Buffer> => readFile(join(bag, 'tagmanifest-sha256.txt'));

/** Changes a tag file; with `rehash` the tag manifest too, as somebody does who knows what a bag is. */
const rewrite = async (name: string, change: (written: string) => string, rehash = false): Promise<void> => {
  const path = join(bag, name);
  const written = await readFile(path, 'utf8');
  expect(change(written)).not.toBe(written);
  await writeFile(path, change(written));
  if (!rehash) return;
  const manifest = (await tagManifest()).toString('utf8');
  const [was, is] = [written, change(written)].map((text) => sha256(Buffer.from(text)));
  await writeFile(join(bag, 'tagmanifest-sha256.txt'), manifest.replace(was ?? '', is ?? ''));
};
const open = (...words: string[]): Promise<Ran> => evidence('open', bag, '--identity', key, ...words);
const expectUnopened = ({ status, out }: Ran): Promise<void> => {
  expect([status, out]).toEqual([1, '']);
  return expect(readdir(join(bag, 'opened'))).rejects.toThrow('ENOENT');
};

// First: an address is signed by this process's own clock, which later tests leave behind.
describe('originals that the desk hands over', () => {
  const REASON = 'asked by the prosecutor, case 7';
  const NO_QUEUE = { client: queueClient(), url: '' };
  const world = () => ({
    ...{ table: site.table, settings, clock: () => new Date(site.clock.now()), deskKey: async () => identity },
    // Nothing is enqueued.
    files: async () => doorTo(NO_QUEUE, site.originals, NO_QUEUE, site.originals),
  });
  const lead = { who: 'lead-7', name: 'Leo Lead', roles: ['lead'], via: 'page' as const };
  const analyst = { who: 'analyst-7', roles: ['analyst'], via: 'page' as const };
  const handOver = (asker: typeof analyst | typeof lead, reference: string, reason = REASON) =>
    handOverEvidence(world(), asker, { reference, nth: 0, reason });
  const takings = async (about: string) =>
    ((await site.table.client.send(new ScanCommand({ TableName: site.table.name }))).Items ?? []).filter(
      (row) => row.what === 'evidence.take' && row.about === about,
    );
  const queued = async (id: string, reference: string, flags: Flag[], by?: string) => {
    const receivedAt = new Date(site.clock.now()).toISOString();
    const sealed = await seal(encodeFlags(flags), [settings.sealTo[1] ?? '']);
    await putQueued(site.table, {
      ...{ id, kind: 'report', rank: 1, wantedBy: receivedAt, receivedAt, reference, campaign: null, wallets: 1 },
      ...{ flags: [sealed], version: 1, expires: Math.floor(site.clock.now() / 1_000) + 86_400 },
      ...(by === undefined ? { state: 'open' } : { state: 'taken', by, takenAt: receivedAt }),
    });
  };

  it('are the same bag as the command takes, recorded with its hash and the reason before any address is signed', async () => {
    const { report } = await reported(70);
    const handed = await handOver(lead, report.reference.toLowerCase());
    if (!handed.ok) throw new Error(handed.reason);
    const { handover } = handed;
    expect(await takings(report.id)).toMatchObject([
      { who: 'lead-7', name: 'Leo Lead', roles: ['lead'], reason: REASON, digest: handover.hash, via: 'page' },
    ]);
    expect(await readLooks(site.table, report.reference)).toMatchObject({
      lines: [{ what: 'evidence.take', who: 'lead-7', about: report.reference, seq: handed.audit.seq }],
    });
    expect(handover.entries[report.id]).toBe(`${handed.audit.day}/${handed.audit.chain}/${handed.audit.seq}`);

    await evidence('take', bag, 'report', report.id, '--by', 'lead-7');
    const same = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt'] as const;
    for (const file of same) expect(handover.tags[file]).toBe(await readFile(join(bag, file), 'utf8'));
    for (const [file, address] of Object.entries(handover.at)) {
      const fetched = Buffer.from(await (await fetch(address)).arrayBuffer());
      expect(fetched).toEqual(await readFile(join(bag, file)));
      expect(new URL(address).searchParams.get('X-Amz-Expires')).toBe('300');
    }
    expect(Object.keys(handover.at)).toHaveLength(2);
    expect(JSON.stringify(handover)).not.toMatch(/muistiinpanosi|naamakirja/);
  });

  it('are handed to nobody who says no reason, for no reference, and of no report', async () => {
    const { report } = await reported(71);
    expect(await handOver(lead, report.reference, 'short')).toEqual({ ok: false, reason: 'no-reason' });
    expect(await handOver(lead, 'x')).toEqual({ ok: false, reason: 'no-reference' });
    expect(await handOver(lead, 'AAAA-AAAA')).toEqual({ ok: false, reason: 'unknown' });
    expect(await takings(report.id)).toEqual([]);
  });

  it('are an analyst’s who has taken the report, or whose case holds it, and no other’s; a refusal is recorded', async () => {
    const [taken, inCase, neither] = [await reported(72), await reported(73), await reported(74)];
    await queued(taken.report.id, taken.report.reference, [], analyst.who);
    await queued(neither.report.id, neither.report.reference, [], 'analyst-8');
    const opened = await openCase(world(), { ...analyst, title: 'Letters of November', reason: 'asked by the unit' });
    const held = { kind: 'report', id: inCase.report.id } as const;
    await workOnCase(world(), {
      ...{ ...analyst, verb: 'put-in', case: opened.ok ? opened.id : '', reason: 'one writer' },
      held,
    });

    const may = async (reference: string) => {
      const shown = await showSealed(world(), analyst, reference);
      return shown.ok && shown.reports[0].may;
    };
    for (const [{ report }, is] of [
      [taken, true],
      [inCase, true],
      [neither, false],
    ] as const) {
      expect([report.reference, await may(report.reference)]).toEqual([report.reference, is]);
      expect((await handOver(analyst, report.reference)).ok).toBe(is);
    }
    expect(await takings(neither.report.id)).toMatchObject([{ who: analyst.who, outcome: 'refused', reason: REASON }]);
  });

  it('keep pictures closed where somebody under 18 is concerned, or that cannot be told', async () => {
    const [child, adult] = [await reported(75), await reported(76)];
    await queued(child.report.id, child.report.reference, ['minor']);
    await queued(adult.report.id, adult.report.reference, ['paid']);
    const minorOf = async (reference: string, deskKey: string | null) => {
      const handed = await handOverEvidence({ ...world(), deskKey: async () => deskKey }, lead, {
        ...{ reference, nth: 0, reason: REASON },
      });
      return handed.ok && handed.handover.minor;
    };
    expect(await minorOf(child.report.reference, identity)).toBe(true);
    expect(await minorOf(adult.report.reference, identity)).toBe(false);
    expect(await minorOf(adult.report.reference, await generateIdentity())).toBe(true);
  });
});

describe('originals that may be abuse material', () => {
  const lead = { who: 'lead-7', name: 'Leo Lead', roles: ['lead'], via: 'page' as const };
  const clock = () => new Date(site.clock.now());
  const world = () => {
    const none = { client: queueClient(), url: '' };
    return {
      ...{ table: site.table, settings, clock, deskKey: async () => identity },
      files: async () => doorTo(none, site.originals, none, site.originals),
    };
  };

  /** As a report stands whose sender asked for it to go. */
  const hide = (id: string, isHidden = true) => {
    const at = clock().toISOString();
    return site.table.client.send(
      new UpdateCommand({
        TableName: site.table.name,
        Key: keysOf.report(id),
        UpdateExpression: isHidden ? 'SET withdrawal = :asked' : 'REMOVE withdrawal',
        ...(isHidden && { ExpressionAttributeValues: { ':asked': { askedAt: at, destroyAt: at, hidden: true } } }),
      }),
    );
  };

  const filesUnder = (id: string) => listObjects(site.originals, `originals/${id}/`, 10);

  it('are shown to nobody once a lead closed them, sealed to the unit’s key alone, and removed once it has them', async () => {
    const { report, submission } = await reported(80);
    const { reference, id } = report;
    const of = { reference, nth: 0 };
    const reason = 'seen in the second attachment';
    expect(await closeReport(world(), lead, { ...of, act: 'handed', reason })).toEqual({
      ok: false,
      reason: 'not-closed',
    });
    expect(await closeReport(world(), lead, { ...of, act: 'close', reason: ' ' })).toMatchObject({
      reason: 'no-reason',
    });
    expect(await closeReport(world(), lead, { ...of, act: 'close', reason })).toEqual({ ok: true });

    // By the page, the interface, the command and a case's package: to leads too.
    expect(await handOverEvidence(world(), lead, { ...of, reason })).toEqual({ ok: false, reason: 'closed' });
    const fetched = await fetchOriginal(world(), lead, { reference, part: '0', isProgram: true });
    expect(fetched).toMatchObject({ ok: false, reason: 'closed' });
    expect(await showSealed(world(), lead, reference)).toMatchObject({
      reports: [{ may: false, closed: { by: 'lead-7', reason }, originals: [{ part: 'submission' }, { part: '0' }] }],
    });
    expect((await evidence('take', bag, 'report', reference)).problem).toContain('A lead closed these originals');
    const opened = await openCase(world(), { ...lead, title: 'Letters of November', reason: 'asked by the unit' });
    const inCase = opened.ok ? opened.id : '';
    const held = { kind: 'report', id } as const;
    await workOnCase(world(), { ...lead, verb: 'put-in', case: inCase, reason: 'one writer', held });
    expect(await listCaseEvidence({ table: site.table, originals: site.originals }, inCase)).toBeNull();

    // Where no unit is named nobody can have it: nothing is said to be handed over, and nothing goes.
    const unnamed = await closeReport(world(), lead, { ...of, act: 'handed', reason: '2026/117' });
    expect(unnamed).toEqual({ ok: false, reason: 'no-unit' });

    // For the unit: of what is closed alone, and to its key alone.
    const unitKey = await generateIdentity();
    const forUnit = () => evidence('take', bag, 'unit', reference, '--identity', key);
    expect((await forUnit()).problem).toContain('name no unit');
    const abuseUnit = { name: 'Example Unit', recipient: await identityToRecipient(unitKey) };
    await noteSweep(site.table, clock(), runningOf({ ...settings, abuseUnit }));
    const withUnit = () => ({ ...world(), settings: { ...settings, abuseUnit } });
    // Whatever its sender asks for meanwhile: what is there may be had by the unit.
    await hide(id);
    const taken = await forUnit();
    await hide(id, false);
    expect([taken.status, taken.out]).toEqual([0, expect.stringContaining('to the key of Example Unit alone')]);
    const sealed = await readFile(join(bag, 'data', reference, 'submission.age'));
    expect(Buffer.from((await unseal(sealed, [unitKey])) ?? [])).toEqual(submission);
    expect(await unseal(sealed, [identity])).toBeNull();
    const other = (await reported(81)).report.reference;
    expect((await evidence('take', `${bag}-2`, 'unit', other, '--identity', key)).problem).toContain('No lead closed');

    // What is sealed here goes once it is said that the unit has it, and no sooner; the hashes stay.
    await removeHanded({ ...world(), originals: site.originals }, id);
    expect(await filesUnder(id)).toHaveLength(2);
    expect(await closeReport(withUnit(), lead, { ...of, act: 'handed', reason: '2026/117' })).toEqual({
      ok: true,
    });
    expect(dueOf(keysOf.closedReport(id))).toEqual({ do: 'remove', report: id });
    for (let again = 0; again < 2; again += 1) await removeHanded({ ...world(), originals: site.originals }, id);
    expect(await filesUnder(id)).toEqual([]);
    expect(await showSealed(world(), lead, reference)).toMatchObject({
      reports: [
        {
          closed: { handed: { by: 'lead-7', receipt: '2026/117' }, removedAt: expect.any(String) },
          originals: [
            { part: 'submission', sha256: sha256(submission) },
            { part: '0', sha256: sha256(SCREENSHOT) },
          ],
        },
      ],
    });
    const log = ((await site.table.client.send(new ScanCommand({ TableName: site.table.name }))).Items ?? [])
      .filter(({ pk, about }) => String(pk).startsWith('AUDIT#') && about === id)
      .map(({ what, outcome }) => `${what} ${outcome}`);
    expect(log).toEqual(
      expect.arrayContaining([
        ...['evidence.close ok', 'evidence.take refused', 'evidence.seal-for-unit ok', 'evidence.handed ok'],
        'evidence.remove ok',
      ]),
    );
    expect(log.filter((line) => line === 'evidence.remove ok')).toHaveLength(1);
  });
});

describe('npm run evidence', () => {
  it('takes what belongs to a report, sealed, and opens it where the key is, as it was received', async () => {
    const { report, code, submission } = await reported(1);
    await postTo(site, '/mine/add', { code, text: 'Toinen viesti tuli.' });
    await postTo(site, '/mine/add', { code, files: new File(['more'], 'toinen kuva.txt') });
    const investigator = { table: site.table, settings, clock: () => new Date(site.clock.now()) };
    const asked = await askVictim(investigator, { who: 'lead-1', report: report.id, question: 'Milloin?' });
    await postTo(site, '/mine/answer', { code, asked: asked.ok ? asked.askedAt : '', answer: 'Eilen illalla.' });

    const taken = await evidence('take', bag, 'report', report.reference.toLowerCase(), '--by', 'lead-1');
    const said = 'Nobody can sign in here: that it is lead-1 is what was typed, and nobody checks it.\n';
    expect([taken.status, taken.problem]).toEqual([0, said]);
    expect(await audited()).toContainEqual(['lead-1', report.id]);
    const sealed = await filesIn(join(bag, 'data', report.reference));
    expect(sealed).toEqual(['added-1.age', 'added-2.age', 'answer-1.age', 'submission.age', 'upload-1.age']);
    const kept = await Promise.all((await filesIn(bag)).map((file) => readFile(join(bag, file))));
    for (const secret of ['muistiinpanosi', 'Toinen viesti', 'Eilen illalla']) {
      expect(kept.some((bytes) => bytes.includes(secret))).toBe(false);
    }

    const opened = await evidence('open', bag, '--identity', key);
    expect([opened.status, opened.problem]).toEqual([0, '']);
    expect(opened.out).toContain('5 of 5');
    const place = join(bag, 'opened', report.reference);
    const texts = Object.fromEntries(
      await Promise.all((await filesIn(place)).map(async (file) => [file, await readFile(join(place, file), 'utf8')])),
    );
    expect(texts).toEqual({
      'added-1.txt': 'Toinen viesti tuli.',
      'added-2-toinen_kuva.txt': 'more',
      'answer-1.txt': 'Eilen illalla.',
      'message.txt': MESSAGE,
      'submission.json': submission.toString('utf8'),
      'upload-1-.._.._naamakirja_.png': SCREENSHOT.toString('utf8'),
    });
    expect((await stat(join(place, 'message.txt'))).mode & 0o077).toBe(0);
  });

  it('makes a bag that others’ tools check: each file has the checksum that the manifests say', async () => {
    const { report } = await reported(2);
    await evidence('take', bag, 'report', report.id, '--by', 'lead-1\nContact-Name: nobody');
    for (const [manifest, count] of Object.entries({ 'manifest-sha256.txt': 2, 'tagmanifest-sha256.txt': 4 })) {
      const lines = (await readFile(join(bag, manifest), 'utf8')).trimEnd().split('\n');
      expect(lines).toHaveLength(count);
      for (const line of lines) {
        const [sum, file = ''] = line.split('  ');
        expect(sha256(await readFile(join(bag, file)))).toBe(sum);
      }
    }
    expect(await readFile(join(bag, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    const info = await readFile(join(bag, 'bag-info.txt'), 'utf8');
    const sizes = await Promise.all((await filesIn(join(bag, 'data'))).map((file) => stat(join(bag, 'data', file))));
    expect(info).toContain(`Payload-Oxum: ${sizes.reduce((sum, { size }) => sum + size, 0)}.2\n`);
    expect(info.match(/^Contact-Name: /gm)).toHaveLength(1);
  });

  it('records the hash of the bag’s tag manifest in the audit log before it takes anything, and says it', async () => {
    const { report } = await reported(30);
    const { out } = await evidence('take', bag, 'report', report.id, '--by', 'lead-1');
    const hash = sha256(await tagManifest());
    const entry = await entryOf(report.id);

    expect(entry).toMatchObject({ who: 'lead-1', digest: hash });
    expect(out).toContain(hash);
    // The hash is part of the chain: it cannot be put in later.
    if (entry === undefined) throw new Error('no entry');
    expect(entryHash(entry)).toBe(entry.hash);
    const { digest: _, ...without } = entry;
    expect(entryHash(without)).not.toBe(entry.hash);
    expect(entryHash({ ...entry, digest: sha256(Buffer.from('other')) })).not.toBe(entry.hash);
  });

  it('opens what has the hash that the audit log holds, and says which to compare where none is named', async () => {
    const { report } = await reported(31);
    await evidence('take', bag, 'report', report.id, '--by', 'lead-1');
    const hash = (await entryOf(report.id))?.digest ?? '';

    const held = await open('--tagmanifest-sha256', hash.toUpperCase());
    await rm(join(bag, 'opened'), { recursive: true });
    const unheld = await open();

    expect([held.status, held.out.includes(hash)]).toEqual([0, false]);
    expect([unheld.status, unheld.problem]).toEqual([0, '']);
    expect(unheld.out).toContain(`  ${hash}\n`);
    expect(unheld.out).toContain('by lead-1');
  });

  it.each<[string, string, (written: string) => string]>([
    [
      'when it came',
      'evidence.json',
      (written) => written.replace('2026-11-24T08:00:00.000Z', '2026-11-20T08:00:00.000Z'),
    ],
    ['who took it', 'evidence.json', (written) => written.replace('"takenBy": "lead-1"', '"takenBy": "lead-2"')],
    [
      'what a file is called',
      'evidence.json',
      (written) =>
        written.replace('"kind": "upload",\n          "name": null', '"kind": "upload",\n          "name": "x"'),
    ],
    ['who is named as contact', 'bag-info.txt', (written) => written.replace('lead-1', 'lead-2')],
    ['how much it holds', 'bag-info.txt', (written) => written.replace('Payload-Oxum: ', 'Payload-Oxum: 9')],
    ['which checksums', 'manifest-sha256.txt', (written) => written.replace(/^./, (one) => (one === '0' ? '1' : '0'))],
    ['which version', 'bagit.txt', (written) => written.replace('1.0', '0.97')],
  ])('refuses a bag in which was changed %s', async (_, name, change) => {
    const { report } = await reported(32, { id: `evidence32-${_.length}` });
    await evidence('take', bag, 'report', report.id, '--by', 'lead-1');
    const hash = sha256(await tagManifest());
    await rewrite(name, change);
    const opened = await open();
    await expectUnopened(opened);
    expect(opened.problem).toContain(`${name} was changed since it was taken`);
    const held = await open('--tagmanifest-sha256', hash);
    await expectUnopened(held);
  });

  it('shows by the hash alone a bag that was rewritten as a whole, with another time in it', async () => {
    const { report } = await reported(33);
    await evidence('take', bag, 'report', report.id, '--by', 'lead-1');
    const hash = (await entryOf(report.id))?.digest ?? '';
    await rewrite(
      'evidence.json',
      (written) => written.replaceAll('2026-11-24T08:00:00.000Z', '2026-11-20T08:00:00.000Z'),
      true,
    );

    const held = await open('--tagmanifest-sha256', hash);
    await expectUnopened(held);
    const unheld = await open();

    expect(unheld.status).toBe(0);
    expect(unheld.out).not.toContain(hash);
    expect(unheld.out).toContain(sha256(await tagManifest()));
  });

  it.each<[string, string, () => Promise<void>]>([
    [
      'evidence.json lists other files than the manifest',
      'manifest-sha256.txt was changed',
      () => rewrite('manifest-sha256.txt', (written) => written.split('\n').slice(1).join('\n'), true),
    ],
    [
      'its tag manifest is gone',
      'tagmanifest-sha256.txt is not in the folder',
      () => unlink(join(bag, 'tagmanifest-sha256.txt')),
    ],
    ['a tag file is gone', 'bag-info.txt is not in the folder', () => unlink(join(bag, 'bag-info.txt'))],
    [
      'the tag manifest leaves a tag file out',
      'tagmanifest-sha256.txt was changed',
      () => rewrite('tagmanifest-sha256.txt', (written) => written.replace(/^.*evidence\.json\n/m, '')),
    ],
    [
      'the tag manifest names one twice',
      'tagmanifest-sha256.txt was changed',
      () => rewrite('tagmanifest-sha256.txt', (written) => `${written}${written.split('\n')[0]}\n`),
    ],
    [
      'the tag manifest lists a file that is none of ours',
      'tagmanifest-sha256.txt was changed',
      () => rewrite('tagmanifest-sha256.txt', (written) => `${written}${'0'.repeat(64)}  other.txt\n`),
    ],
    [
      'the tag manifest is none',
      'tagmanifest-sha256.txt was changed',
      () => rewrite('tagmanifest-sha256.txt', () => 'nothing'),
    ],
    [
      'a file was put in',
      'data/planted.age was put into the folder',
      () => writeFile(join(bag, 'data', 'planted.age'), 'x'),
    ],
  ])('refuses a bag where %s', async (_, why, change) => {
    const { report } = await reported(34, { id: `evidence34-${_.length}` });
    await evidence('take', bag, 'report', report.id, '--by', 'lead-1');
    await change();
    const opened = await open();

    await expectUnopened(opened);
    expect(opened.problem).toContain(why);
  });

  it.each<[string, 'gone' | 'changed', (place: string) => void]>([
    ['goes', 'gone', (place) => site.cloud.buckets.delete(site.originals.name, place)],
    ['is replaced', 'changed', (place) => site.cloud.buckets.put(site.originals.name, place, Buffer.from('another'))],
  ])('keeps nothing that %s while it takes, and says so', async (_, why, strike) => {
    const { report } = await reported(35, { id: `evidence35-${why}` });
    const kept: string[] = [];
    const deps = { table: site.table, originals: site.originals, settings, clock: () => new Date(site.clock.now()) };
    const wanted = { kind: 'report' as const, id: report.id };
    const taken = await takeEvidence(deps, { who: 'lead-1', wanted }, async (file) => {
      kept.push(file);
      strike(report.originals[1]?.key ?? '');
    });

    expect(kept).toEqual([`data/${report.reference}/submission.age`]);
    expect(taken).toMatchObject({ ok: true, problems: [{ file: `data/${report.reference}/upload-1.age`, why }] });
  });

  it('takes every report of a case, one that its sender withdraws too', async () => {
    const { report: one } = await reported(3);
    const { report: other, code } = await reported(4);
    const investigator = { table: site.table, settings, clock: () => new Date(site.clock.now()) };
    const opened = await openCase(investigator, { who: 'lead-1', title: 'Letters', reason: 'alike' });
    const id = opened.ok ? opened.id : '';
    for (const held of [one, other]) {
      const change = { verb: 'put-in' as const, held: { kind: 'report' as const, id: held.id } };
      await workOnCase(investigator, { who: 'lead-1', case: id, reason: 'of it', ...change });
    }
    await postTo(site, '/mine/withdraw', { code });

    expect(await evidence('take', bag, 'case', id)).toMatchObject({ status: 0, problem: '' });
    expect(await readdir(join(bag, 'data'))).toHaveLength(2);
  });

  it('takes the statements of who contests a wallet', async () => {
    const wallet = addressOf('p2wpkh', 'evidence contested');
    const fields = { token: site.token(), wallet, text: 'Se on minun.', contact: 'minna@example.org' };
    await postTo(site, '/contest', fields);
    await evidence('take', bag, 'contests', wallet);
    await evidence('open', bag, '--identity', key);
    const statement = await readFile(join(bag, 'opened', wallet, 'contest-1.json'), 'utf8');
    expect(JSON.parse(statement)).toEqual({ about: wallet, why: 'Se on minun.', contact: 'minna@example.org' });
  });

  it('takes them by an address as it is pasted, in the order in which they came', async () => {
    const wallet = addressOf('p2wpkh', 'evidence contested often');
    const texts = ['first', 'second', 'third', 'fourth', 'fifth'];
    for (const text of texts) {
      await postTo(site, '/contest', { token: site.token(), wallet, text, contact: 'minna@example.org' });
      site.clock.advance(60_000);
    }
    await evidence('take', bag, 'contests', `bitcoin:${wallet.toUpperCase()}`);
    await evidence('open', bag, '--identity', key);
    const place = join(bag, 'opened', wallet);
    const said = await Promise.all((await filesIn(place)).map((file) => readFile(join(place, file), 'utf8')));
    expect(said.map((statement) => JSON.parse(statement).why)).toEqual(texts);
  });

  it.each<[string, (evidence: string) => string]>([
    [
      'names a file twice',
      (written) => written.replace('upload-1.age', 'submission.age').replace('"upload"', '"submission"'),
    ],
    ['would open two files under one name', (written) => written.replace('upload-1.age', 'message.txt.age')],
    ['would write to the terminal', (written) => written.replaceAll('2026-11-24T08:00:00.000Z', '\\u001b[2J')],
    ['names a file whose name no disk takes', (written) => written.replace('upload-1.age', `${'u'.repeat(300)}.age`)],
  ])('refuses a list of evidence that %s', async (_, changed) => {
    await evidence('take', bag, 'report', (await reported(20)).report.id);
    const list = join(bag, 'evidence.json');
    const written = await readFile(list, 'utf8');
    expect(changed(written)).not.toBe(written);
    await writeFile(list, changed(written));
    const { status, out, problem } = await evidence('open', bag, '--identity', key);
    expect([status, out]).toEqual([1, '']);
    expect(problem).toContain('holds no evidence.json that can be read');
    await expect(readdir(join(bag, 'opened'))).rejects.toThrow('ENOENT');
  });

  it('says what is gone, changed, sealed to others or not what was received, and goes on with the rest', async () => {
    const { report } = await reported(5);
    const [submission, upload] = report.originals;
    site.cloud.buckets.delete(site.originals.name, upload?.key ?? '');
    const taken = await evidence('take', bag, 'report', report.id);
    expect(taken.status).toBe(1);
    expect(taken.problem).toBe(`data/${report.reference}/upload-1.age is gone.\n`);
    expect(await filesIn(join(bag, 'data'))).toEqual([`${report.reference}/submission.age`]);

    const other = join(folder, 'other.txt');
    await writeFile(other, await generateIdentity());
    const opened = await evidence('open', bag, '--identity', other);
    expect([opened.status, opened.problem]).toEqual([
      1,
      `data/${report.reference}/submission.age is sealed to other keys than this.\n`,
    ]);

    const sealed = join(bag, 'data', report.reference, 'submission.age');
    const reopen = async (): Promise<Ran> => {
      await rm(join(bag, 'opened'), { recursive: true, force: true });
      return evidence('open', bag, '--identity', key);
    };
    await writeFile(sealed, 'something else');
    expect((await reopen()).problem).toContain('was changed since it was taken');
    await unlink(sealed);
    expect((await reopen()).problem).toContain('is not in the folder');
    expect(submission?.part).toBe('submission');
  });

  it('does not take for evidence what another sealed in its place', async () => {
    const { report } = await reported(6);
    const forged = new Encrypter();
    forged.addRecipient(settings.sealTo[1] ?? '');
    const { key: place = '' } = report.originals[0] ?? {};
    const body = Buffer.from(await forged.encrypt('something else'));
    site.cloud.buckets.put(site.originals.name, place, body);
    const taken = await evidence('take', bag, 'report', report.id);
    expect(taken.problem).toBe(`data/${report.reference}/submission.age is not what the ledger vouches for.\n`);
  });

  it.each<[string, () => Promise<string[]>]>([
    ['Say what to take.', async () => ['take', bag]],
    ['There is no such report.', async () => ['take', bag, 'report', 'ZZZZ-ZZZZ']],
    ['There is no such case.', async () => ['take', bag, 'case', 'nothing']],
    ['Nobody contests this wallet', async () => ['take', bag, 'contests', walletsOf(1)[0] ?? '']],
    ['is being withdrawn', async () => ['take', bag, 'report', await withdrawn()]],
    ['is there already', async () => ['take', folder, 'report', (await reported(8)).report.id]],
    ['holds no evidence.json', async () => ['open', folder, '--identity', key]],
    ['Name the folder and your key', async () => ['open', folder]],
    ['takes 64 hexadecimal digits', async () => ['open', folder, '--identity', key, '--tagmanifest-sha256', 'abc']],
    ['There is no command "shout".', async () => ['shout', 'x']],
  ])('says %s', async (why, words) => {
    const given = await words();
    const before = await audited();
    const { status, out, problem } = await evidence(...given);
    expect([status, out]).toEqual([1, '']);
    expect(problem).toContain(why);
    expect(await audited()).toEqual(before);
    // The folder is free for the next try.
    await expect(readdir(bag)).rejects.toThrow('ENOENT');
  });

  it.each([
    ['holds no age key', 'nothing of the kind'],
    ['holds an age key that is not whole', 'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQ'],
    ['is locked with a passphrase', 'age-encryption.org/v1\n-> scrypt'],
  ])('says of a key file that it %s', async (why, written) => {
    await evidence('take', bag, 'report', (await reported(9)).report.id);
    await writeFile(join(folder, 'bad.txt'), written);
    const { status, problem } = await evidence('open', bag, '--identity', join(folder, 'bad.txt'));
    expect(status).toBe(1);
    expect(problem).toContain(why);
  });
});

describe('npm run keys -- reseal', () => {
  const keys = (...words: string[]): Promise<Ran> => runCommand('keys', folder, words);

  it('seals a folder anew for somebody who joined, who opens it by the hash they were told; goes on where it broke off', async () => {
    const joins = await generateIdentity();
    const theirs = join(folder, 'joins.txt');
    await writeFile(theirs, `${joins}\n`);
    await evidence('take', bag, 'report', (await reported(90)).report.id);
    const anew = `${bag}-anew`;
    const reseal = () => keys('reseal', bag, anew, '--identity', key, '--to', to);
    const to = await identityToRecipient(joins);

    expect((await evidence('open', bag, '--identity', theirs)).status).toBe(1);
    const { status, out, problem } = await reseal();
    expect([status, problem]).toEqual([0, '']);
    const [, hash = ''] = /--tagmanifest-sha256 ([0-9a-f]{64})/.exec(out) ?? [];

    // As if it had broken off before the bag was finished.
    const sealed = (await filesIn(anew)).filter((file) => file.endsWith('.age'));
    const before = await Promise.all(sealed.map((file) => readFile(join(anew, file))));
    for (const file of (await filesIn(anew)).filter((each) => !each.endsWith('.age'))) await unlink(join(anew, file));
    await writeFile(join(anew, sealed[0] ?? ''), 'torn');
    const forWhom = [fingerprintOf(await identityToRecipient(identity)), fingerprintOf(to)].toSorted();
    await writeFile(join(anew, 'sealed-to.json'), `${JSON.stringify(forWhom)}\n`);
    const again = await reseal();
    expect(again.out).toContain(`${sealed.length - 1} were sealed before`);
    expect(await readFile(join(anew, sealed[1] ?? ''))).toEqual(before[1]);

    const [, told = ''] = /--tagmanifest-sha256 ([0-9a-f]{64})/.exec(again.out) ?? [];
    expect(told).not.toBe(hash);
    const opened = await evidence('open', anew, '--identity', theirs, '--tagmanifest-sha256', told);
    expect([opened.status, opened.problem]).toEqual([0, '']);
    expect(opened.out).toContain('byte for byte as the hotline received them');
    expect(await filesIn(anew)).not.toContain('sealed-to.json');
  });

  it('keeps nothing that was sealed to somebody else', async () => {
    const [first, second] = [await generateIdentity(), await generateIdentity()];
    await evidence('take', bag, 'report', (await reported(92)).report.id);
    const anew = `${bag}-anew`;
    const reseal = async (to: string) =>
      keys('reseal', bag, anew, '--identity', key, '--to', await identityToRecipient(to));

    expect((await reseal(first)).status).toBe(0);
    const whole = await reseal(second);
    expect([whole.status, whole.problem]).toEqual([1, expect.stringContaining('is there already')]);
    const forFirst = [await identityToRecipient(identity), await identityToRecipient(first)].map(fingerprintOf);
    await writeFile(join(anew, 'sealed-to.json'), `${JSON.stringify(forFirst.toSorted())}\n`);
    const broken = await reseal(second);
    expect([broken.status, broken.problem]).toEqual([1, expect.stringContaining('was begun for others')]);
  });

  it('hands on nothing of a folder that was changed, or that the key does not open', async () => {
    await evidence('take', bag, 'report', (await reported(91)).report.id);
    const other = join(folder, 'other.txt');
    const identityOfOther = await generateIdentity();
    await writeFile(other, `${identityOfOther}\n`);
    const to = await identityToRecipient(identityOfOther);

    const closed = await keys('reseal', bag, `${bag}-b`, '--identity', other, '--to', to);
    expect([closed.status, closed.problem]).toEqual([1, expect.stringContaining('Not all of it opens')]);
    await rewrite('bag-info.txt', (written) => written.replace('Contact-Name', 'Contact-Names'));
    const changed = await keys('reseal', bag, `${bag}-c`, '--identity', key, '--to', to);
    expect([changed.status, changed.problem]).toEqual([1, expect.stringContaining('not as it was taken')]);
  });
});

const withdrawn = async (): Promise<string> => {
  const { report, code } = await reported(7);
  await postTo(site, '/mine/withdraw', { code });
  return report.id;
};
