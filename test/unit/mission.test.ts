import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** What the product is built with, at run time. */
const BUILT_WITH = [
  'aws-cdk-lib',
  '@aws-sdk/client-dynamodb',
  '@aws-sdk/client-s3',
  '@aws-sdk/client-ses',
  '@middy/core',
  'zod',
];
/** How the README has it installed, deployed and tested. */
const AT_THE_TOP = ['package.json', 'tsconfig.json', 'cdk.json', 'bin', 'lib', 'lambdas', 'test'];

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const sources = globSync('{bin,lib,lambdas}/**/*.{ts,tsx}', { cwd: ROOT }).map(read);

/** Whether a source loads a package when it runs: `import type` is gone by then. */
const loads = (name: string) => {
  const statement = new RegExp(`^(?:import|export)\\s(?!type\\b)[^'";]*from '${name}(?:/[^']*)?';`, 'm');
  return (source: string): boolean => statement.test(source);
};

describe('the hotline is what was asked for', () => {
  it.each(BUILT_WITH)('installs %s where it is deployed from, and its code loads it', (name) => {
    expect(dependencies).toHaveProperty([name]);
    expect(sources.some(loads(name))).toBe(true);
  });

  it('is tested with vitest, which no function loads', () => {
    expect(devDependencies).toHaveProperty('vitest');
    expect(JSON.parse(read('package.json')).scripts.test).toMatch(/\bvitest run\b/);
    expect(sources.some(loads('vitest'))).toBe(false);
  });

  it.each(AT_THE_TOP)('has %s at the top', (name) => {
    expect(existsSync(join(ROOT, name))).toBe(true);
  });
});

describe('the app that cdk.json names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mission-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('synthesizes a stack where the CDK CLI asks for it', async () => {
    const { app } = JSON.parse(read('cdk.json')) as { app: string };
    const failure = await new Promise<Error | null>((resolve) => {
      // Through a shell, as the CLI does.
      execFile('/bin/sh', ['-c', app], { cwd: ROOT, env: { ...process.env, CDK_OUTDIR: folder } }, resolve);
    });

    expect(failure).toBeNull();
    const made = readdirSync(folder);
    expect(made).toContain('manifest.json');
    const [template = ''] = made.filter((file) => file.endsWith('.template.json'));
    const { Resources } = JSON.parse(readFileSync(join(folder, template), 'utf8')) as { Resources: object };
    const types = new Set(Object.values(Resources).map(({ Type }: { Type: string }) => Type));
    expect([...types]).toEqual(
      expect.arrayContaining([
        'AWS::Lambda::Function',
        'AWS::DynamoDB::GlobalTable',
        'AWS::S3::Bucket',
        'AWS::SES::ReceiptRule',
      ]),
    );
  });
});
