import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type BuildOptions, buildSync, type Metafile } from 'esbuild';
import { functionSettings, type Settings } from '#settings';
import { noticeOf, packagesIn, sourcesByAsset } from './notices.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const HANDLER = 'handler.ts';

/** The typeface of PDFs, for the functions that make them: bundles hold no files by themselves. */
const FONTS = ['400', '700'].map((weight) => `source-sans-3-latin-${weight}-normal.woff`);
const FONTS_FOR = ['brief', 'desk-files', 'follow-up'];

/** What the process that reads a file loads: engines of letters, PDF, WebP and AVIF, and what is known of each language. */
const OCR = [
  'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  ...['eng', 'fin', 'swe'].map(
    (language) => `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`,
  ),
  '@embedpdf/pdfium/dist/pdfium.wasm',
  '@jsquash/webp/codec/dec/webp_dec.wasm',
  '@jsquash/avif/codec/dec/avif_dec.wasm',
];
/** The licences of engines that are handed on as they are: each asks that its text goes with it. */
const LICENCES: Readonly<Record<string, string>> = {
  'LICENSE.pdfium': '@embedpdf/pdfium/LICENSE.pdfium',
  'LICENSE.embedpdf': '@embedpdf/pdfium/LICENSE',
  'LICENSE.webp': '@jsquash/webp/codec/LICENSE.codec.md',
  'LICENSE.jsquash': '@jsquash/avif/LICENSE',
  'LICENSE.tiff': 'tiff/LICENSE',
  'LICENSE.tesseract': 'tesseract.js-core/LICENSE',
};
/** Whose works an asset holds, and their licences. */
const ASSET_NOTICE = 'NOTICE';
/** What stands within those engines whose packages bring no text of it. */
const NOTICE = 'NOTICE.engines';
/** Where photos of HEIC are read, their decoder too: a hotline that seals them is handed none of it. */
const HEIC = ['@hevcjs/core/wasm/hevc-decode.js', '@hevcjs/core/wasm/hevc-decode.wasm'];
const HEIC_LICENCES = { 'LICENSE.hevc': '@hevcjs/core/LICENSE' };
const OCR_FOR = 'process-files';
/** The code of processes that read one file, which no function loads, and what a function loads apart: bundles of their own. */
const CHILDREN = {
  [`${OCR_FOR}/child`]: join(ROOT, 'lib/io/files/child.ts'),
  'intake/codes-child': join(ROOT, 'lib/io/files/codes-child.ts'),
  'desk/files-door': join(ROOT, 'lib/io/files-door.ts'),
};

/** Some packages are CommonJS and use `require` and `__dirname`, which an ES module has not. */
const COMMON_JS =
  "import{createRequire}from'node:module';const require=createRequire(import.meta.url),__dirname=import.meta.dirname;";

const UNCALLED = join(ROOT, 'lib/io/bundled/uncalled.ts');

/** Packages that bundles hold another in place of. */
const INSTEAD = {
  // pdfkit asks for the noble packages' last major version; a bundle holds the one that all else uses.
  '@noble/hashes/utils': '@noble/hashes/utils.js',
  '@aws-sdk/credential-provider-node': join(ROOT, 'lib/io/bundled/credentials.ts'),
  // Parts of packages that nothing calls.
  'brotli/decompress.js': UNCALLED,
  '@noble/ciphers/aes': UNCALLED,
  'png-js': UNCALLED,
  bowser: UNCALLED,
  'mnemonist/lru-cache': join(ROOT, 'lib/io/bundled/endpoints.ts'),
  'node:http': join(ROOT, 'lib/io/bundled/http.ts'),
  'node:process': join(ROOT, 'lib/io/bundled/process.ts'),
};

/**
 * Functions that load a part of themselves when a request first needs it (`await import`): the reading of letters, the
 * making of PDFs, signing in, the clients of a daily check. What stands in parts is in files of its own beside `index.mjs`; each is a run of esbuild, for one of
 * several functions would make files that they share.
 */
export const IN_PARTS: readonly string[] = ['brief', 'desk', 'desk-files', 'follow-up', 'heartbeat', 'intake', 'pages'];

const OPTIONS = {
  outExtension: { '.js': '.mjs' },
  chunkNames: '[name]-[hash]',
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  alias: INSTEAD,
  metafile: true,
  banner: { js: COMMON_JS },
  minify: true,
  keepNames: true,
  charset: 'utf8',
  tsconfig: join(ROOT, 'tsconfig.json'),
  absWorkingDir: ROOT,
  logLevel: 'warning',
} satisfies BuildOptions;

/** Every folder of lambdas/ with a handler is a function. */
const handlers = (): Record<string, string> => {
  const folder = join(ROOT, 'lambdas');
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && readdirSync(join(folder, entry.name)).includes(HANDLER),
  );
  return Object.fromEntries(names.map(({ name }) => [`${name}/index`, join(folder, name, HANDLER)]));
};

/** What lies beside the function that reads files, by its name there: engines, what they know, and their licences. */
export const readersFiles = ({ files: { heic } }: Pick<Settings, 'files'>): Record<string, string> => {
  const engines = [...OCR, ...(heic ? HEIC : [])].map((file): [string, string] => [basename(file), file]);
  const all = Object.entries({ ...Object.fromEntries(engines), ...LICENCES, ...(heic ? HEIC_LICENCES : {}) });
  const found = all.map(([name, file]): [string, string] => [name, join(ROOT, 'node_modules', file)]);
  return { ...Object.fromEntries(found), [NOTICE]: join(import.meta.dirname, NOTICE) };
};

/** What each asset is made of, below the root: code, and files that lie beside it. */
export const filesOfAssets = (
  settings: Pick<Settings, 'files'>,
  made: readonly Metafile[],
  folder: string,
): Map<string, string[]> =>
  new Map(
    [...sourcesByAsset(made, resolve(folder))].map(([asset, sources]) => [
      asset,
      [
        ...sources,
        ...(FONTS_FOR.includes(asset) ? ['node_modules/@fontsource/source-sans-3/package.json'] : []),
        ...(asset === OCR_FOR ? Object.values(readersFiles(settings)).map((file) => relative(ROOT, file)) : []),
      ],
    ]),
  );

/**
 * Bundles all functions into `folder`, one folder each with the settings file beside the code; says what each is made of.
 *
 * One run of esbuild for nearly all reads each source once: eleven runs, as NodejsFunction makes them, take ten times as long.
 */
export const bundleFunctions = (settings: Settings, folder: string): Metafile => {
  const entryPoints = handlers();
  const whole = Object.entries({ ...entryPoints, ...CHILDREN }).filter(
    ([name]) => !IN_PARTS.some((each) => name === `${each}/index`),
  );
  const made = [buildSync({ ...OPTIONS, entryPoints: Object.fromEntries(whole), outdir: folder })];
  for (const name of IN_PARTS) {
    const parts = { index: entryPoints[`${name}/index`] ?? '' };
    made.push(buildSync({ ...OPTIONS, entryPoints: parts, splitting: true, outdir: join(folder, name) }));
  }
  const written = `${JSON.stringify(functionSettings(settings), null, 2)}\n`;
  for (const name of Object.keys(entryPoints)) {
    const to = join(folder, name, '..');
    mkdirSync(to, { recursive: true });
    writeFileSync(join(to, 'settings.json'), written);
  }
  for (const [font, name] of FONTS.flatMap((each) => FONTS_FOR.map((to) => [each, to] as const))) {
    copyFileSync(join(ROOT, 'node_modules/@fontsource/source-sans-3/files', font), join(folder, name, font));
  }
  for (const [name, file] of Object.entries(readersFiles(settings))) copyFileSync(file, join(folder, OCR_FOR, name));
  const metafiles = made.map(({ metafile }) => metafile);
  for (const [asset, files] of filesOfAssets(settings, metafiles, folder)) {
    writeFileSync(join(folder, asset, ASSET_NOTICE), noticeOf(packagesIn(files)));
  }
  return {
    inputs: Object.assign({}, ...made.map(({ metafile }) => metafile.inputs)),
    outputs: Object.assign({}, ...made.map(({ metafile }) => metafile.outputs)),
  };
};
