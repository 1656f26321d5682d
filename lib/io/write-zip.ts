import { type Zippable, zipSync } from 'fflate';

/** A file of an archive. */
export interface ZippedFile {
  path: string;
  bytes: Uint8Array;
}

/** What is sealed or compressed already does not get smaller. */
const STORED_ENDINGS = /\.(?:age|pdf)$/;
const STORED = 0;
const DEFLATED = 6;

/** A moment whose local calendar is the other's in UTC: archives hold times without their zone. */
const utcAsLocal = (at: Date): Date => new Date(at.getTime() + at.getTimezoneOffset() * 60_000);

/** Writes a ZIP archive, without ZIP64: below 4 GB and 65,535 files; the same files give the same bytes. */
export const writeZip = (files: readonly ZippedFile[], at: Date): Uint8Array => {
  const mtime = utcAsLocal(at);
  const zipped: Zippable = {};
  for (const { path, bytes } of files)
    zipped[path] = [bytes, { mtime, level: STORED_ENDINGS.test(path) ? STORED : DEFLATED }];
  return zipSync(zipped);
};
