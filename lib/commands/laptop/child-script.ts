import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What runs in a function's process, in TypeScript. */
export const CHILD_SOURCE = resolve(import.meta.dirname, '../../local/runtime/functions/child.ts');
/** The same, bundled, in the folder of an assembly. */
export const CHILD_SCRIPT = 'child.mjs';

/** The script of a function's process: as the assembly has it bundled, else its source, whose types Node strips at each start. */
export const childScript = (assembly: string): string => {
  const bundled = join(assembly, CHILD_SCRIPT);
  return existsSync(bundled) ? bundled : CHILD_SOURCE;
};
