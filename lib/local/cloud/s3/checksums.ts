import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** The checksum algorithms served, by the name their header and trailer has after `x-amz-checksum-`. */
export const CHECKSUM_ALGORITHMS = ['crc32', 'crc32c', 'sha1', 'sha256'] as const;
export type ChecksumAlgorithm = (typeof CHECKSUM_ALGORITHMS)[number];

/** A body's checksum as S3 writes it: base64 of the big-endian digest. */
export const checksum = (algorithm: ChecksumAlgorithm, body: Uint8Array): string => {
  switch (algorithm) {
    case 'crc32':
      return bigEndian(crc32(body));
    case 'crc32c':
      return bigEndian(crc32c(body));
    default:
      return createHash(algorithm).update(body).digest('base64');
  }
};

const bigEndian = (value: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes.toString('base64');
};

/** CRC-32C (Castagnoli, RFC 3720), bits reversed. */
const CRC32C_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

const crc32c = (body: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of body) crc = (CRC32C_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return crc ^ 0xffffffff;
};
