import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Recorded = z.array(z.looseObject({ ask: z.string() }));
const ROOT = join(import.meta.dirname, '../../..');

/** The pages by which somebody operates a hotline. */
export const PAGES = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
];
export const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');

/** What a page has somebody type: its shell blocks and its words in code, each on one line. */
const typedOn = (text: string): string[] => {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block.replaceAll('\\\n', ''));
  const inline = [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)];
  return [...blocks, ...inline.map(([, words = '']) => words.replaceAll(/\n\s*/g, ' '))];
};

/** The words of a shell's command from a place on, until it ends: by a line, a pipe, a redirection or the bracket it stands in. */
export const wordsFrom = (text: string, start: number): string[] => {
  const words: string[] = [];
  let word: string | null = null;
  let quote = '';
  for (const letter of text.slice(start)) {
    if (quote !== '') {
      if (letter === quote) quote = '';
      else word += letter;
    } else if (letter === '"' || letter === "'") {
      quote = letter;
      word ??= '';
    } else if (/[\n;|)]/.test(letter)) {
      break;
    } else if (letter === ' ') {
      if (word !== null) words.push(word);
      word = null;
    } else {
      word = (word ?? '') + letter;
    }
  }
  return word === null ? words : [...words, word];
};

const RECORDED = join(ROOT, 'test/fixtures/aws');

/** What `npm run check`, `people` and `teardown` ask AWS's command line for, as it was recorded. */
const asked = (): { page: string; words: string[] }[] =>
  readdirSync(RECORDED)
    .filter((name) => name.endsWith('.json') && name !== 'dns.json')
    .flatMap((name) =>
      Recorded.parse(JSON.parse(readFileSync(join(RECORDED, name), 'utf8'))).map(({ ask }) => ({
        page: name,
        words: wordsFrom(ask, 0),
      })),
    );

const shown = (): { page: string; words: string[] }[] =>
  PAGES.flatMap((page) =>
    typedOn(textOf(page)).flatMap((text) =>
      [...text.replaceAll(/<[^>]*>/g, 'PLACE').matchAll(/(?:^|[\s(])aws (?=[a-z0-9-]+ [a-z])/g)].map(
        ({ 0: found, index, input }) => {
          const [...words] = wordsFrom(input, index + found.length);
          const end = words.findIndex((each) => each.startsWith('>'));
          return { page, words: end < 0 ? words : words.slice(0, end) };
        },
      ),
    ),
  );

/** Every command of AWS's that a page has somebody type, or that a command asks: its words without `aws`, and where it stands. A place to fill in (`<Topic>`) is one word. */
export const awsCommands = (): { page: string; words: string[] }[] => [...asked(), ...shown()];
