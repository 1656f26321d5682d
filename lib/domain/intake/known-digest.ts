import { createHash } from 'node:crypto';

/** What programs make keys of content with. */
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha512'] as const;

const plain = (key: string): string => key.replaceAll('-', '').toLowerCase();

/**
 * Whether a key is a digest of one of these contents, or the beginning of one: it looks random, and whoever has the content
 * computes it. As hex with or without hyphens (UUIDs of version 3 and 5 among them), or base64url.
 */
export const isDigestOf = (key: string, contents: readonly (string | Uint8Array)[]): boolean =>
  contents.some((content) =>
    ALGORITHMS.some((algorithm) => {
      const digest = createHash(algorithm).update(content).digest();
      return digest.toString('hex').startsWith(plain(key)) || digest.toString('base64url').startsWith(key);
    }),
  );
