import { resolve } from 'node:path';
import type { Metafile } from 'esbuild';

/** What one function's code weighs, in bytes. */
interface Weight {
  /** Its entry and each file that this imports: what a cold start reads. */
  atStart: number;
  /** Those, and what is loaded when it is first needed. */
  whole: number;
}

type Kind = 'import-statement' | 'dynamic-import';

/** The files of a function's code, from its entry by imports of these kinds. */
const filesOf = ({ outputs }: Metafile, folder: string, name: string, kinds: readonly Kind[]): string[] => {
  const entry = resolve(folder, name, 'index.mjs');
  const files = new Set(Object.keys(outputs).filter((file) => resolve(file) === entry));
  for (const file of files) {
    for (const { path, kind, external } of outputs[file]?.imports ?? [])
      if (!external && kinds.some((each) => each === kind)) files.add(path);
  }
  return [...files];
};

/** The sources that a function's cold start reads. */
export const filesAtStart = (made: Metafile, folder: string, name: string): string[] =>
  filesOf(made, folder, name, ['import-statement']).flatMap((file) => Object.keys(made.outputs[file]?.inputs ?? {}));

/** What a function's code weighs, by what esbuild says of bundles that it wrote to `folder`. */
export const weightOf = (made: Metafile, folder: string, name: string): Weight => {
  const bytes = (kinds: readonly Kind[]): number =>
    filesOf(made, folder, name, kinds).reduce((sum, file) => sum + (made.outputs[file]?.bytes ?? 0), 0);
  return { atStart: bytes(['import-statement']), whole: bytes(['import-statement', 'dynamic-import']) };
};
