import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { COPIES, copyNamed } from '#commands/laptop/copy-stopped.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Cloud } from '../cloud/cloud.ts';

/** What the cloud copies itself. */
const OF_THE_CLOUD = /^(blobs$|cloud\.sqlite|dynamodb\.sqlite)/;

/**
 * Copies the folder of a hotline that runs in this process as it is at one moment: table, objects, queues, and how far the table's
 * stream was read. Gives the copy's folder, which has its name only when it is whole.
 *
 * @throws CommandError where the table is kept by another server.
 */
export const copyRunning = (cloud: Cloud, dataDir: string): string => {
  const to = join(dataDir, COPIES, new Date().toISOString().replaceAll(/[:.]/g, '-'));
  const unfinished = `${to}.unfinished`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const isWhole = cloud.copyInto(unfinished, () => copyNamed(dataDir, unfinished, (name) => !OF_THE_CLOUD.test(name)));
  if (!isWhole) throw new CommandError('The table is kept by another server.', 'Copy it by that server’s own means.');
  renameSync(unfinished, to);
  return to;
};
