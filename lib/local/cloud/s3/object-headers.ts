import { createHash } from 'node:crypto';
import { CloudError } from '../errors.ts';
import { CHECKSUM_ALGORITHMS, checksum } from './checksums.ts';
import type { PutOptions, StoredObject } from './objects.ts';

/** Headers that are kept with an object and given back with it. */
const KEPT_HEADERS = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'expires',
  'x-amz-server-side-encryption',
  'x-amz-server-side-encryption-aws-kms-key-id',
];

/** The checksums that a sender gave, in headers or after the body; throws when one is wrong. */
export const verifyChecksums = (headers: Record<string, string>, body: Uint8Array): PutOptions['checksums'] => {
  const md5 = headers['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(body).digest('base64')) throw badDigest('Content-MD5');
  if (headers['x-amz-checksum-crc64nvme']) {
    throw new CloudError('NotImplemented', 'CRC64NVME checksums are not served', 501);
  }
  const checksums: NonNullable<PutOptions['checksums']> = {};
  for (const algorithm of CHECKSUM_ALGORITHMS) {
    const given = headers[`x-amz-checksum-${algorithm}`];
    if (given === undefined) continue;
    if (given !== checksum(algorithm, body)) throw badDigest(algorithm.toUpperCase());
    checksums[algorithm] = given;
  }
  return checksums;
};

/** The headers and metadata of a request that are kept with the object. */
export const keptHeaders = (headers: Record<string, string>): Pick<PutOptions, 'headers' | 'metadata'> => ({
  headers: Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = name === 'content-encoding' ? withoutFraming(headers[name]) : headers[name];
      return value ? [[name, value]] : [];
    }),
  ),
  metadata: metadataIn(headers),
});

/** Most bytes of an object's own metadata, names and values together. */
const MAX_METADATA_BYTES = 2_048;

const metadataIn = (headers: Record<string, string>): Record<string, string> => {
  const metadata = Object.entries(headers)
    .filter(([name]) => name.startsWith('x-amz-meta-'))
    .map(([name, value]): [string, string] => [name.slice('x-amz-meta-'.length), value]);
  const bytes = metadata.flat().reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > MAX_METADATA_BYTES) {
    throw new CloudError('MetadataTooLarge', 'Your metadata headers exceed the maximum allowed metadata size.');
  }
  return Object.fromEntries(metadata);
};

/** How the body was sent is no property of the object. */
const withoutFraming = (encoding: string | undefined): string | undefined =>
  encoding
    ?.split(',')
    .map((one) => one.trim())
    .filter((one) => one !== 'aws-chunked')
    .join(', ');

/** The object's checksums as headers. */
export const checksumHeaders = (object: StoredObject): Record<string, string> =>
  Object.fromEntries(Object.entries(object.checksums).map(([name, value]) => [`x-amz-checksum-${name}`, value]));

/** How the object is encrypted, as headers. */
export const encryptionHeaders = (object: StoredObject): Record<string, string> =>
  Object.fromEntries(
    Object.entries(object.headers).filter(([name]) => name.startsWith('x-amz-server-side-encryption')),
  );

const badDigest = (name: string) =>
  new CloudError('BadDigest', `The ${name} you specified did not match what we received.`);
