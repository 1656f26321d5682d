import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataLock } from '#commands/laptop/data-lock.ts';
import { readLocalFile } from '#commands/laptop/local-file.ts';
import { testAssembly } from '#test/support/cloud/assembly.ts';
import { eventually, postMail, sentMails } from '#test/support/cloud/hotline.ts';
import { environmentOn, processesOn, type Started, startSaying } from '#test/support/cloud/processes.ts';
import { letter } from '#test/support/letters/letters.ts';

/** How long the end of everything may take, in milliseconds: what runs has five seconds to finish. */
const END_MS = 15_000;
const READY = /^ready/m;
/** How long nothing may happen before the clock is moved, in milliseconds, and by how much. */
const STANDSTILL_MS = 3_000;
const HOUR = new URLSearchParams({ count: '1', unit: 'hours' });

let dataDir: string;
let started: Started | null;
beforeEach(async () => {
  const { folder, keys } = await testAssembly();
  dataDir = mkdtempSync(join(tmpdir(), 'hotline-npm-'));
  started = null;
  cpSync(keys, join(dataDir, 'keys'), { recursive: true });
  cpSync(folder, join(dataDir, 'cdk.out'), { recursive: true });
});
afterEach(async () => {
  for (const pid of processesOn(dataDir)) process.kill(Number(pid), 'SIGKILL');
  await eventually(() => processesOn(dataDir).length === 0, END_MS);
  rmSync(dataDir, { recursive: true, force: true });
});

/** `npm start` as a shell runs it, until it says that. */
const npmStart = async (awaited: RegExp, settings: NodeJS.ProcessEnv = {}): Promise<number> => {
  // The port that the test's assembly was synthesized with: another one would have it synthesized anew.
  const env = { ...environmentOn(dataDir), HOTLINE_RECEIVER_PORT: '9', ...settings };
  started = await startSaying('npm', ['start'], env, awaited);
  return started.child.pid ?? 0;
};

/** Waits until all is gone, and looks that the next start finds the folder free. */
const expectAllGone = async (): Promise<void> => {
  await eventually(() => processesOn(dataDir).length === 0, END_MS);
  new DataLock(dataDir, 0).close();
};

describe('npm start', () => {
  it.each([
    ['SIGTERM to npm', (npm: number) => process.kill(npm, 'SIGTERM'), [0, null]],
    ['Ctrl-C, which reaches all of the terminal', (npm: number) => process.kill(-npm, 'SIGINT'), [0, null]],
    ['a closed terminal', (npm: number) => process.kill(-npm, 'SIGHUP'), [null, 'SIGHUP']],
    ['npm killed without a word', (npm: number) => process.kill(npm, 'SIGKILL'), [null, 'SIGKILL']],
  ])('ends in order, with everything that it started, by %s', async (_, end, status) => {
    const npm = await npmStart(READY);
    expect(processesOn(dataDir).length).toBeGreaterThan(3);
    const exit = started === null ? [] : once(started.child, 'exit');
    end(npm);
    expect(await exit).toEqual(status);
    await expectAllGone();
    expect(started?.said()).toContain('stopping ...');
    // It says where the hotline is reached, and goes last but in order only.
    expect(existsSync(join(dataDir, 'local.json'))).toBe(false);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends with npm while it is still starting: %s', async (signal) => {
    const npm = await npmStart(/^starting/m);
    process.kill(npm, signal);
    await expectAllGone();
    expect(started?.said()).not.toMatch(READY);
  });

  it('with HOTLINE_FAULTS says that things go wrong on purpose, and answers each mail all the same', async () => {
    const npm = await npmStart(READY, { HOTLINE_FAULTS: '7' });
    expect(started?.said()).toMatch(/on purpose.*from 7.*HOTLINE_FAULTS/);
    const local = await readLocalFile(dataDir);
    const senders = Array.from({ length: 3 }, (_, n) => `reporter@family${n}.example`);
    for (const [n, from] of senders.entries()) await postMail(local, { from, text: letter('fi', n).text });

    const unanswered = async (): Promise<number> => {
      const answered = new Set((await sentMails(local)).flatMap(({ to }) => to));
      return senders.filter((sender) => !answered.has(sender)).length;
    };
    for (let left = await unanswered(); left > 0; left = await unanswered()) {
      const progress = eventually(async () => (await unanswered()) < left, STANDSTILL_MS);
      // What a killed function was about to do is taken up once its lease is over.
      await progress.catch(() => fetch(`${local.urls.mailbox}/clock`, { method: 'POST', body: HOUR }));
    }

    process.kill(npm, 'SIGTERM');
    await expectAllGone();
  }, 240_000);
});
