import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const isBundled = import.meta.filename.endsWith('.mjs');

/**
 * A file of a package that an engine reads: beside the bundle, where lib/infra/functions/bundles.ts puts it, or in the packages. Never
 * from the network: a process that reads files has none.
 */
export const readAsset = (path: string): Buffer =>
  readFileSync(
    isBundled ? join(import.meta.dirname, basename(path)) : join(import.meta.dirname, '../../../node_modules', path),
  );
