import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fingerprint, freshAssembly } from '#commands/laptop/assembly.ts';
import { DataLock } from '#commands/laptop/data-lock.ts';
import { laptopSettings } from '#local/laptop-settings.ts';
import { localRecipients } from '#local/local-keys.ts';
import type { SettingsInput } from '#settings';
import { settings as operator } from '../../../settings.ts';

/** Kept between runs: synthesis takes ten seconds, and one that is still fresh is not done again. */
const FOLDER = resolve(import.meta.dirname, '../../../node_modules/.cache/hotline-test');
/** The port of the discard service, where nothing listens: tests run while a developer's receiver may. */
const NO_RECEIVER = 9;
/** What the name of an assembly begins with, before the fingerprint of its sources. */
const ASSEMBLY = 'assembly-';
/** How long an assembly is kept, in milliseconds. */
const ASSEMBLY_KEPT_MS = 3_600_000;
/** How often it is looked whether another worker has finished synthesizing, in milliseconds. */
const LOOK = 200;

/** An assembly of the sources as they are, for tests, and the folder that holds the keys that it seals to. */
export interface TestAssembly {
  folder: string;
  keys: string;
}

/**
 * Synthesizes the assembly that all tests share, unless there is a fresh one; one worker does it, the others wait. Where
 * `payments` says where a chain is, it is another one, shared by the tests that follow it.
 */
export async function testAssembly(payments: SettingsInput['payments'] = null): Promise<TestAssembly> {
  await mkdir(FOLDER, { recursive: true });
  const lock = await lockWhenFree();
  try {
    const settings = laptopSettings(operator, await localRecipients(FOLDER), NO_RECEIVER, payments);
    await removeOld();
    const folder = join(FOLDER, `${ASSEMBLY}${(await fingerprint(settings)).slice(0, 12)}`);
    return { folder: await freshAssembly(settings, folder), keys: join(FOLDER, 'keys') };
  } finally {
    lock.close();
  }
}

/** Assemblies of earlier sources go, once no other run can be reading them any more. */
async function removeOld(): Promise<void> {
  for (const name of await readdir(FOLDER)) {
    const folder = join(FOLDER, name);
    const old = name.startsWith(ASSEMBLY) && Date.now() - (await stat(folder)).mtimeMs > ASSEMBLY_KEPT_MS;
    if (old) await rm(folder, { recursive: true, force: true });
  }
}

async function lockWhenFree(): Promise<DataLock> {
  for (;;) {
    try {
      return new DataLock(FOLDER, 0);
    } catch {
      await pause(LOOK);
    }
  }
}
