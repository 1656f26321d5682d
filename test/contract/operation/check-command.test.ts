import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCommand } from '#test/support/cloud/run-command.ts';

const RECORDED = join(import.meta.dirname, '../../fixtures/aws');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
  await cp(RECORDED, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const check = (...words: string[]) => runCommand('check', folder, [...words, '--recorded', folder]);

it('tells each point on a line of its own, with the article where it is wrong, and ends with status 1', async () => {
  const { status, out, problem } = await check();

  expect(problem).toBe('');
  // The settings of this folder are an example, which nothing protects.
  expect(out.match(/^wrong .*/gm)).toEqual(['wrong     the stack refuses to be deleted']);
  expect(out).toContain('docs/deploy.md#5-protect-it');
  expect(out.match(/^ok /gm)?.length).toBeGreaterThanOrEqual(25);
  expect(status).toBe(1);
});

it('gives the same as JSON', async () => {
  const { out } = await check('--json');

  expect((JSON.parse(out) as { state: string }[]).filter(({ state }) => state === 'wrong')).toEqual([
    {
      point: 'the stack refuses to be deleted',
      state: 'wrong',
      reasons: ['protected is not set in the settings: one command deletes it'],
      article: 'docs/deploy.md#5-protect-it',
    },
  ]);
});

it('lets an alarm of each topic ring when it is asked to, and only then changes anything', async () => {
  const words = (alarm: string) =>
    `cloudwatch set-alarm-state --alarm-name ${alarm} --state-value ALARM --state-reason A try, by npm run check`;
  const rung = ['Hotline-AlarmsOldInboxObject3A4B5C6D-EXAMPLE', 'Hotline-AlarmsUnfitRow7E8F9A0B-EXAMPLE'];
  expect((await check('--ring')).problem).toMatch(/did not ring: set-alarm-state: not recorded/);
  await writeFile(
    join(folder, 'ring.json'),
    JSON.stringify(rung.map((alarm) => ({ ask: words(alarm), answer: null }))),
  );

  expect((await check('--ring')).out.match(/^rang .*/gm)).toEqual([
    'rang      page: its people must be mailed within a minute',
    'rang      tell: its people must be mailed within a minute',
  ]);
});

it('says why nothing can be told where there is no stack', async () => {
  const file = join(folder, 'cloudformation.json');
  const before = await readFile(file, 'utf8');
  await writeFile(file, '[]');

  const { status, problem } = await check();

  expect(status).toBe(1);
  expect(problem).toMatch(/The account does not say what stands there: describe-stacks: not recorded/);
  await writeFile(file, before);
});
