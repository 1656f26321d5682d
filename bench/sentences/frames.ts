import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../letters/random.ts';

/** A sentence with what may stand at its gaps: `[one|another]`, or `{s}` for one of the language's own list of that name. */
export interface Frame {
  /** ISO 639-1. */
  language: string;
  text: string;
  isDemand: boolean;
  /** Whether its gaps take most of the words that the language has for something. */
  isWide: boolean;
  slots: ReadonlyMap<string, readonly [string, ...string[]]>;
}

const FOLDER = join(import.meta.dirname, '../letters/short');
/** Sentences by another plan than the frames', kept from learning: a line each. */
const KEPT = join(import.meta.dirname, '../letters/kept-sentences');

const choicesOf = (list: string): [string, ...string[]] => {
  const [first = '', ...others] = list.split('|').map((one) => one.trim());
  return [first, ...others];
};

/** The lines of a file under `# demands` and `# harmless`, and what `name = one|another` says above them. */
const framesOf = (language: string, file: string): Frame[] => {
  const slots = new Map<string, readonly [string, ...string[]]>();
  let isDemand = false;
  return file.split('\n').flatMap((line): Frame[] => {
    const [, name, list] = /^(\w) = (.*)$/.exec(line) ?? [];
    if (name !== undefined && list !== undefined) slots.set(name, choicesOf(list));
    else if (line.startsWith('# ')) isDemand = line === '# demands';
    else if (line !== '')
      return [{ language, text: line.replace(/^\*/, ''), isDemand, isWide: line.startsWith('*'), slots }];
    return [];
  });
};

const framesIn = (folder: string): Frame[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => framesOf(name.slice(0, -'.txt'.length), readFileSync(join(folder, name), 'utf8')));

/** All frames that are learnt from. */
export const allFrames = (): Frame[] => framesIn(FOLDER);

/** Sentences kept from learning. */
export const keptSentences = (): Frame[] => framesIn(KEPT);

/** A sentence of a frame, with each gap filled by chance. */
export const filled = ({ text, slots }: Frame, random: Random): string =>
  text
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => random.pick(choicesOf(choices)))
    .replace(/\{(\w)\}/g, (_, name: string) => random.pick(slots.get(name) ?? ['']));
