import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { differing, type MadeAssets, makeAssets, refusedPackages } from '#commands/deployment/made-assets.ts';
import { FunctionSettings } from '#domain/settings.ts';
import { ACCESS } from '#infra/access/access.ts';
import { IN_PARTS, readersFiles } from '#infra/functions/bundles.ts';
import { runIsolated } from '#io/files/isolated.ts';
import { parseSettings } from '#settings';
import { filesAtStart, weightOf } from '#test/support/cloud/bundle-weight.ts';
import { HEIC_FIXTURE } from '#test/support/files/heic.ts';
import { PICTURED, pictured } from '#test/support/letters/letter-pictures.ts';
import { runs } from '#test/support/runs.ts';
import { exampleInput } from './example.ts';

const folder = mkdtempSync(join(tmpdir(), 'hotline-bundles-'));
const names = Object.keys(ACCESS);
/** What a function reads beside its code and the settings. */
const MORE: Record<string, string[]> = {
  'process-files': [
    'LICENSE.embedpdf',
    'LICENSE.hevc',
    'LICENSE.jsquash',
    'LICENSE.pdfium',
    'LICENSE.tesseract',
    'LICENSE.tiff',
    'LICENSE.webp',
    'NOTICE.engines',
    'avif_dec.wasm',
    'hevc-decode.js',
    'hevc-decode.wasm',
    'child.mjs',
    'eng.traineddata.gz',
    'fin.traineddata.gz',
    'swe.traineddata.gz',
    'pdfium.wasm',
    'tesseract-core-simd-lstm.wasm',
    'webp_dec.wasm',
  ],
  intake: ['codes-child.mjs'],
  // What asks for files, whose clients would make the code larger that every page waits for.
  desk: ['files-door.mjs'],
  brief: ['source-sans-3-latin-400-normal.woff', 'source-sans-3-latin-700-normal.woff'],
  'desk-files': ['source-sans-3-latin-400-normal.woff', 'source-sans-3-latin-700-normal.woff'],
  'follow-up': ['source-sans-3-latin-400-normal.woff', 'source-sans-3-latin-700-normal.woff'],
};
const read = (name: string, file: string): string => readFileSync(join(folder, name, file), 'utf8');
/** The files of a function's code: its entry, and what that loads when it first needs it. */
const codeFiles = (name: string): string[] =>
  readdirSync(join(folder, name)).filter((file) => file === 'index.mjs' || /-[0-9A-Z]{8}\.mjs$/.test(file));
const code = (name: string): string =>
  codeFiles(name)
    .map((file) => read(name, file))
    .join('\n');

/**
 * The most that a function's code may weigh, in kB: at a cold start and, where parts are loaded later, with those. Each is
 * what it weighs, rounded up; before rows had schemas nearly all weighed more. A library that is taken raises one knowingly. The
 * desk's is what all its pages together may: a search waits for it.
 */
const MOST_KB: Record<string, [atStart: number, whole: number]> = {
  acknowledge: [847, 847],
  anchor: [558, 558],
  authorizer: [442, 442],
  brief: [664, 1254],
  changes: [742, 742],
  clusters: [514, 514],
  'desk-files': [786, 1300],
  desk: [700, 1824],
  // Nearly all of it is the page: its script, and the desk's style.
  evidence: [568, 568],
  feed: [500, 500],
  'follow-up': [1002, 1697],
  // What the daily check asks by is loaded once a day.
  heartbeat: [457, 1150],
  intake: [947, 1045],
  pages: [866, 1817],
  payments: [563, 563],
  'process-files': [1973, 1973],
  'process-report': [1964, 1964],
  sweep: [705, 705],
  webhooks: [725, 725],
};

let made: Metafile;
let assets: MadeAssets;
const isLong = runs(0, 1) === 1;
/** With all that any hotline reads. */
const everything = parseSettings({ ...exampleInput(), files: { heic: true } });
beforeAll(() => {
  assets = makeAssets(everything, folder);
  made = assets.made;
});

/** The folder of the package that a file is of; null for our own. */
const packageOf = (file: string): string | null => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;

/** Packages that a list of files has more than one copy of. */
const copiedIn = (inputs: readonly string[]): string[] => {
  const packages = new Set(inputs.flatMap((file) => packageOf(file) ?? []));
  const names = [...packages].map((path) => path.slice(path.lastIndexOf('node_modules/')));
  return names.filter((name, n) => names.indexOf(name) < n);
};

describe('bundles', () => {
  it('are made of every function that has access to anything, and of no other', () => {
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  });

  it.each(names)('of %s hold the code and settings that it can read, and nothing else', (name) => {
    const settings = JSON.parse(read(name, 'settings.json'));

    expect(readdirSync(join(folder, name)).sort()).toEqual(
      ['NOTICE', 'settings.json', ...codeFiles(name), ...(MORE[name] ?? [])].sort(),
    );
    if (!IN_PARTS.includes(name)) expect(codeFiles(name)).toEqual(['index.mjs']);
    expect(FunctionSettings.safeParse(settings).success).toBe(true);
  });

  it('of no function hold what reads pictures and Outlook items: that is loaded by the process which reads one', () => {
    for (const name of names) {
      expect(code(name), name).not.toMatch(
        /TessBaseAPI|jpegImage|__substg1|traineddata|pdfium\.wasm|webp_dec|LZW decoding|hevc-decode/,
      );
    }
    expect(read('process-files', 'child.mjs')).toMatch(/TessBaseAPI/);
    expect(read('process-files', 'child.mjs')).toMatch(/LZW decoding/);
    expect(read('intake', 'codes-child.mjs')).not.toMatch(/TessBaseAPI|__substg1|pdfium\.wasm|webp_dec|LZW decoding/);
  });

  it('hold the decoder of HEIC and its licence only where those are read, in the one function that reads files', async () => {
    const more = (name: string) => readdirSync(join(folder, name)).filter((file) => /hevc/.test(file));
    expect(names.filter((name) => more(name).length > 0)).toEqual(['process-files']);
    expect(Object.keys(readersFiles({ files: { heic: false } })).filter((file) => /hevc/.test(file))).toEqual([]);
    expect(parseSettings(exampleInput()).files.heic).toBe(false);
    const task = { kind: 'picture', bytes: readFileSync(HEIC_FIXTURE) };
    expect(
      await runIsolated(join(folder, 'process-files/child.mjs'), task, { memory: 800, seconds: 60 }),
    ).toMatchObject({ ok: true, answer: { text: expect.stringContaining('850 EUR') } });
  }, 60_000);

  it('of no function hold what opens what is sealed, but of the desk, whose key opens contacts alone; the page of originals runs it in browsers', () => {
    expect(names.some((name) => code(name).includes('age-encryption.org/v1'))).toBe(true);
    for (const name of names.filter((each) => each !== 'desk' && each !== 'evidence'))
      expect(code(name), name).not.toContain('no identity matched');
    // There it is a text, within the one script that it serves.
    const [, { inputs = {} } = {}] =
      Object.entries(made.outputs).find(([file]) => /evidence\/index\.mjs$/.test(file)) ?? [];
    expect(Object.keys(inputs).filter((file) => file.includes('age-encryption'))).toEqual([]);
    expect(Object.keys(inputs)).toContain('web/scripts/evidence-bundle.ts');
  });

  it('of no function look for credentials but in the environment: in no file, no other process, no other service', () => {
    for (const name of names) expect(code(name), name).not.toMatch(/credential_process|sso_session|AssumeRoleWith/);
  });

  it('of intake read the code of a screenshot in a process of its own', async () => {
    const bytes = readFileSync(pictured('code-en.png'));

    const read = await runIsolated(join(folder, 'intake/codes-child.mjs'), { bytes }, { memory: 450, seconds: 60 });

    expect(read).toEqual({ ok: true, answer: [expect.stringContaining(PICTURED['code-en.png'].wallet)] });
  });

  // In each run of CI `npm run release -- --dry-run` makes them twice.
  it.runIf(isLong)('are the same, byte for byte, when they are made again', () => {
    const again = makeAssets(everything, mkdtempSync(join(tmpdir(), 'bundles-again-')));

    expect(again.files.size).toBeGreaterThan(100);
    expect(differing(assets, again)).toEqual([]);
    expect(again.bill).toEqual(assets.bill);
  });

  it('hold only packages that may be handed on, each with its licence in the notice beside it', () => {
    expect(refusedPackages(assets)).toEqual([]);
    const notice = read('process-files', 'NOTICE');
    for (const name of ['@embedpdf/pdfium@', 'postal-mime@', 'zod@', '@hevcjs/core@']) expect(notice).toContain(name);
    expect(notice).toContain('Permission is hereby granted, free of charge');
    // What a function does not hold stands in no notice of it.
    expect(read('authorizer', 'NOTICE')).not.toContain('pdfkit@');
  });

  it('are listed in a bill of materials, each package with the hash by which npm knows it', () => {
    const { components, dependencies } = assets.bill as {
      components: { name: string; type: string; hashes?: { alg: string; content: string }[] }[];
      dependencies: { ref: string; dependsOn: string[] }[];
    };
    const hashed = (type: string, alg: string) =>
      components.filter((each) => each.type === type).every(({ hashes }) => hashes?.[0]?.alg === alg);
    expect(hashed('library', 'SHA-512')).toBe(true);
    expect(hashed('application', 'SHA-256')).toBe(true);
    const ofSweep = dependencies.find(({ ref }) => ref === 'asset:sweep')?.dependsOn ?? [];
    expect(ofSweep.filter((purl) => purl.startsWith('pkg:npm/%40aws-sdk/client-dynamodb@'))).toHaveLength(1);
  });

  it('hold each package once', () => {
    const copies = Object.entries(made.outputs).flatMap(([bundle, { inputs }]) =>
      copiedIn(Object.keys(inputs)).map((name) => `${basename(dirname(bundle))}: ${name}`),
    );
    expect(copies).toEqual([]);
    const twice = ['node_modules/@a/b/x.js', 'node_modules/c/y.js', 'node_modules/c/node_modules/@a/b/x.js'];
    expect(copiedIn(twice)).toEqual(['node_modules/@a/b']);
  });

  it('hold the reading of letters where letters are read, and in no other function', () => {
    const reading = Object.entries(made.outputs).flatMap(([bundle, { inputs }]) =>
      Object.keys(inputs).includes('lib/domain/extract/address/place/demand-place.ts')
        ? [basename(dirname(bundle))]
        : [],
    );
    expect(reading.sort()).toEqual(['pages', 'process-files', 'process-report']);
  });

  it('can leave out each row that a function does not use: its schema is made by a call that is marked pure', () => {
    const rows = Object.keys(made.inputs).filter((file) => /^lib\/io\/table\/.*(?:rows|fields?)\.ts$/.test(file));
    const kept = rows.flatMap((file) =>
      (
        readFileSync(file, 'utf8').match(/^(?:export )?const .*= (?:whenUsed|define\w+|nested|oneOf|z\.).*$/gm) ?? []
      ).map((line) => `${file}: ${line}`),
    );
    expect(rows.length).toBeGreaterThan(15);
    expect(kept).toEqual([]);
  });

  it.each(names)('of %s weigh no more than is said here', (name) => {
    const { atStart, whole } = weightOf(made, folder, name);
    const [mostAtStart = 0, mostWhole = 0] = MOST_KB[name] ?? [];

    expect(atStart).toBeLessThanOrEqual(mostAtStart * 1_000);
    expect(whole).toBeLessThanOrEqual(mostWhole * 1_000);
  });

  it('load what reads letters, makes PDFs, composes mail and seals when it is needed, where somebody waits for a page', () => {
    const later = /demand-place|pdfkit|nodemailer|age-encryption/;
    for (const name of IN_PARTS)
      expect(
        filesAtStart(made, folder, name).filter((file) => later.test(file)),
        name,
      ).toEqual([]);
  });

  it('import Node’s HTTP without the whole of undici, and write to no standard output to begin with', () => {
    const whole = names.filter((name) => /from ?"(?:node:)?(?:http|process)"/.test(code(name)));
    expect(whole).toEqual([]);
  });

  it.each(names)('of %s hold nothing that is for development only', (name) => {
    for (const stranger of ['cloud-copilot', 'aws-cdk-lib', 'dynoxide', 'oidc-provider']) {
      expect(code(name)).not.toContain(stranger);
    }
  });
});
