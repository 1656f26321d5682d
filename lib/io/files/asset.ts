import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const isBundled = import.meta.filename.endsWith('.mjs');

const compiled = new Map<string, Promise<WebAssembly.Module>>();

/** An engine of WebAssembly, compiled once a process: each file is given an instance of its own, whose memory no other has written. */
export const compiledAsset = (path: string): Promise<WebAssembly.Module> => {
  const engine = compiled.get(path) ?? WebAssembly.compile(new Uint8Array(readAsset(path)));
  compiled.set(path, engine);
  return engine;
};

/**
 * A file of a package that an engine reads: beside the bundle, where lib/infra/functions/bundles.ts puts it, or in the packages. Never
 * from the network: a process that reads files has none.
 */
export const readAsset = (path: string): Buffer =>
  readFileSync(
    isBundled ? join(import.meta.dirname, basename(path)) : join(import.meta.dirname, '../../../node_modules', path),
  );
