import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import { writeWhole } from './write-whole.ts';

/** What commands on the same machine need to talk to the hotline that runs. */
export const LocalFile = z.object({
  endpoint: z.string(),
  region: z.string(),
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  /** The stack's outputs: names of its table and buckets, URLs of its queues. */
  outputs: z.record(z.string(), z.string()),
  urls: z.object({
    report: z.string(),
    desk: z.string(),
    feed: z.string(),
    mailbox: z.string(),
    identity: z.string(),
  }),
  /** The age recipients of the recovery keys, which are made for this folder. */
  recovery: z.array(z.string()).default([]),
  smtpPort: z.number(),
  /** Whether nothing works on what is kept: no queue and stream is read, no schedule fires (HOTLINE_PAUSED). */
  paused: z.boolean().default(false),
  identity: z.object({
    issuer: z.string(),
    clientId: z.string(),
    clientSecret: z.string(),
    audience: z.string(),
    /** The client by which people's commands sign in; absent where nobody can. */
    loginClientId: z.string().optional(),
  }),
});
export type LocalFile = z.infer<typeof LocalFile>;

const fileIn = (dataDir: string): string => join(dataDir, 'local.json');

/** Says where the hotline on a data folder is reached; only its owner may read it. */
export const writeLocalFile = (dataDir: string, content: z.input<typeof LocalFile>): Promise<void> =>
  writeWhole(fileIn(dataDir), JSON.stringify(content, null, 2));

/** The hotline on a data folder is no longer there. */
export const removeLocalFile = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });

/** Reads where the hotline on a data folder is reached. */
export async function readLocalFile(dataDir: string): Promise<LocalFile> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch((cause: unknown) => {
    throw new CommandError(
      `No hotline runs on the folder ${dataDir}.`,
      'Start it with npm start, or name its folder: HOTLINE_DATA=folder.',
      { cause },
    );
  });
  return LocalFile.parse(JSON.parse(text));
}
