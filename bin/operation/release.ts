/** Looks whether a release can be made of this commit, and writes down what it is made of: `npm run release`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from '#commands/arguments.ts';
import { differing, makeAssets, refusedPackages } from '#commands/deployment/made-assets.ts';
import { parsedSettings } from '#commands/operator-settings.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';

const USAGE = `npm run release -- --dry-run   makes the functions' assets twice, and refuses (exit status 1) where the two differ, a package may not be
                               handed on by its licence, or CHANGELOG.md says nothing of what is new; writes nothing
npm run release [-- --out FOLDER]
                               the same, and writes into FOLDER (release) what they are made of (CycloneDX) and SHA-256 of each file
  It needs neither network nor credentials. npm audit and npm audit signatures are CI's (.github/workflows/ci.yml).`;

const CHANGELOG = join(import.meta.dirname, '../../CHANGELOG.md');

/** What CHANGELOG.md says under its first heading of a version. */
const newsIn = (text: string): string => (text.split(/^## .*$/m)[1] ?? '').trim();

export const main = async (terminal: Terminal): Promise<number> => {
  const { values } = readArguments(terminal, USAGE, {
    options: { 'dry-run': { type: 'boolean', default: false }, out: { type: 'string', default: 'release' } },
  });
  const settings = parsedSettings();
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    const [one, other] = ['one', 'other'].map((name) => {
      mkdirSync(join(folder, name));
      return makeAssets(settings, join(folder, name));
    });
    if (one === undefined || other === undefined) throw new CommandError('Nothing was made.', USAGE);
    const unlike = differing(one, other);
    const refused = refusedPackages(one);
    const problems = [
      ...unlike.map((path) => `${path} is another each time that it is made`),
      ...refused.map((each) => `${each} may not be handed on: lib/infra/functions/notices.ts`),
      ...(newsIn(readFileSync(CHANGELOG, 'utf8')) === '' ? ['CHANGELOG.md says nothing of what is new'] : []),
    ];
    for (const problem of problems) terminal.complain(problem);
    terminal.say(`${one.files.size} files, the same twice: ${unlike.length === 0 ? 'yes' : 'no'}`);
    terminal.say(`${one.packages.length} packages are handed on, each with its licence in the asset's NOTICE`);
    if (problems.length > 0) return 1;
    if (values['dry-run']) return 0;
    mkdirSync(values.out, { recursive: true });
    writeFileSync(join(values.out, 'sbom.cdx.json'), `${JSON.stringify(one.bill, null, 2)}\n`);
    writeFileSync(join(values.out, 'SHA256SUMS'), [...one.files].map(([path, hash]) => `${hash}  ${path}\n`).join(''));
    terminal.say(`wrote ${values.out}/sbom.cdx.json and SHA256SUMS`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await run(import.meta.filename, main);
