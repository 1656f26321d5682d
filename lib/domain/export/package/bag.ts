import { sha256 } from '#domain/identity.ts';

/** A file of a package, by its path in it. */
export interface PackageFile {
  path: string;
  bytes: Uint8Array;
}

const lines = (all: readonly string[]): Uint8Array => Buffer.from(all.map((line) => `${line}\n`).join(''), 'utf8');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The tag file whose SHA-256 stands in the audit log: it holds, by way of the others, the checksums of all. */
export const PACKAGE_TAG_MANIFEST = 'tagmanifest-sha256.txt';

/**
 * A bag (BagIt 1.0, RFC 8493) of files, which go under `data/`, with its tag files behind them: `sha256sum -c manifest-sha256.txt`, or
 * any archive's tools, tell whether something in it was changed.
 */
export const asBag = (
  payload: readonly PackageFile[],
  { id, contact, day }: { id: string; contact: string; day: string },
): { files: PackageFile[]; hash: string } => {
  const files = payload.map(({ path, bytes }) => ({ path: `data/${path}`, bytes }));
  const octets = files.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const listing = (those: readonly PackageFile[]): Uint8Array =>
    lines(those.map(({ path, bytes }) => `${sha256(bytes)}  ${path}`));
  const tags = [
    { path: 'bagit.txt', bytes: lines(['BagIt-Version: 1.0', 'Tag-File-Character-Encoding: UTF-8']) },
    {
      path: 'bag-info.txt',
      bytes: lines([
        ...[`Bagging-Date: ${day}`, `Contact-Name: ${oneLine(contact)}`],
        ...[`External-Identifier: ${oneLine(id)}`, `Payload-Oxum: ${octets}.${files.length}`],
      ]),
    },
    { path: 'manifest-sha256.txt', bytes: listing(files) },
  ];
  const manifest = { path: PACKAGE_TAG_MANIFEST, bytes: listing(tags) };
  return { files: [...files, ...tags, manifest], hash: sha256(manifest.bytes) };
};
