import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { awsCommands, PAGES, textOf } from '../support/cloud/shell-words.ts';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe.each(PAGES)('%s', (page) => {
  it('names no command that is not there', () => {
    const named = [...textOf(page).matchAll(/npm run (?:-s )?([a-z:-]*[a-z])/g)].map(([, name = '']) => name);

    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('shows only options of ours that their command knows', () => {
    const shown = [...textOf(page).matchAll(/npm run (?:-s )?([a-z:-]*[a-z]) -- ([^`\n]*)/g)];
    const unknown = shown.flatMap(([, name = '', words = '']) => {
      const file = join(ROOT, /bin\/[\w-]+\.ts/.exec(scripts[name] ?? '')?.[0] ?? '');
      if (!existsSync(file) || !file.endsWith('.ts')) return [];
      const source = readFileSync(file, 'utf8');
      const options = [...words.matchAll(/ ?--([a-z][a-z0-9-]*)/g)].map(([, option = '']) => option);
      return options.filter((option) => !source.includes(option)).map((option) => `${name} --${option}`);
    });

    expect(unknown).toEqual([]);
  });
});

/** What an operation takes and gives: test/support/cloud/record-operations.ts makes it of the models of AWS's command line. */
const Operation = z.object({
  options: z.record(z.string(), z.union([z.literal('switch'), z.array(z.string())])),
  required: z.array(z.string()),
  gives: z.array(z.string()),
});
const OPERATIONS: Readonly<Record<string, z.output<typeof Operation>>> = {
  ...z
    .record(z.string(), Operation)
    .parse(JSON.parse(readFileSync(join(ROOT, 'test/fixtures/aws-operations.json'), 'utf8'))),
  // Of the command line itself, version 2: https://docs.aws.amazon.com/cli/latest/reference/logs/tail.html
  'logs tail': { options: { since: [], follow: 'switch', 'filter-pattern': [], format: [] }, required: [], gives: [] },
};
/** What every operation takes. */
const ALWAYS: Readonly<Record<string, readonly string[]>> = {
  query: [],
  output: [],
  'cli-input-json': [],
  'max-items': [],
  region: [],
};

/** What of a command AWS's command line would refuse before it asks anything, and an answer in which it would look for what is not there. */
const faultsOf = (words: readonly string[]): string[] => {
  const operation = OPERATIONS[words.slice(0, 2).join(' ')];
  if (operation === undefined)
    return ['is not in test/fixtures/aws-operations.json: test/support/cloud/record-operations.ts'];
  const options = words.flatMap((word, n) =>
    word.startsWith('--') ? [{ name: word.slice(2), value: words[n + 1] ?? '' }] : [],
  );
  const faults = options.flatMap(({ name, value }) => {
    const takes = operation.options[name] ?? ALWAYS[name];
    if (takes === undefined) {
      const isOff = name.startsWith('no-') && operation.options[name.slice(3)] === 'switch';
      return isOff ? [] : [`takes no --${name}`];
    }
    if (takes === 'switch' || takes.length === 0) return [];
    const fields = [...value.matchAll(/(?:^|,)([A-Za-z]+)=/g)].map(([, field = '']) => field);
    return fields.filter((field) => !takes.includes(field)).map((field) => `--${name} has no ${field}`);
  });
  const given = options.map(({ name }) => name);
  const missing = given.includes('cli-input-json') ? [] : operation.required.filter((name) => !given.includes(name));
  const query = options.find(({ name }) => name === 'query')?.value ?? '';
  const [looked] = /^[A-Za-z]+/.exec(query) ?? [];
  return [
    ...faults,
    ...missing.map((name) => `needs --${name}`),
    ...(looked === undefined || operation.gives.includes(looked) ? [] : [`gives no ${looked}`]),
  ];
};

describe('a command of AWS’s', () => {
  it('that a page shows, or a command of ours asks, is one that AWS’s command line takes', () => {
    const commands = awsCommands();
    const faulty = commands.flatMap(({ page, words }) =>
      faultsOf(words).map((fault) => `${page}: aws ${words.join(' ')}: ${fault}`),
    );

    expect(commands.length).toBeGreaterThan(80);
    expect(faulty).toEqual([]);
  });

  it('is seen to be wrong where an option, a field, a needed option or what it gives is not there', () => {
    expect(faultsOf(['kms', 'enable-key', '--key', 'KEY'])).toEqual(['takes no --key', 'needs --key-id']);
    expect(faultsOf(['cloudtrail', 'lookup-events', '--lookup-attributes', 'Key=EventName,AttributeValue=A'])).toEqual([
      '--lookup-attributes has no Key',
    ]);
    expect(faultsOf(['scheduler', 'list-schedules', '--query', 'Items[].Name'])).toEqual(['gives no Items']);
    expect(faultsOf(['lambda', 'list-functions-of-mine'])).toHaveLength(1);
  });
});

describe('the pipeline', () => {
  it('runs actions of others at a commit, not at a name that can be moved', () => {
    const folder = join(ROOT, '.github/workflows');
    const used = readdirSync(folder).flatMap((name) =>
      [...readFileSync(join(folder, name), 'utf8').matchAll(/uses: (\S+)/g)].map(([, action = '']) => action),
    );

    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
  });
});
