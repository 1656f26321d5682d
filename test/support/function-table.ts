import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import { ACCESS, type Access, type FunctionName } from '#infra/access/access.ts';

const ROOT = join(import.meta.dirname, '../..');

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}

/** What is kept from most functions, each with whether one may read it. */
const KEPT: Record<string, (access: Access) => boolean> = {
  'the inbox': ({ inbox = {} }) => Object.values(inbox).some((verbs) => verbs.includes('get')),
  originals: ({ originals = [] }) => originals.includes('get'),
  reports: (access) => readsRows(access, 'REPORT'),
  // Where its chains end says nothing.
  'the audit log': (access) => readsRows(access, 'AUDIT') && (access.columns?.AUDIT?.includes('who') ?? true),
  partners: (access) => readsRows(access, 'PARTNER'),
  'the hash key': ({ secrets = [] }) => secrets.includes('hashKey'),
  'the match key': ({ secrets = [] }) => secrets.includes('matchKey'),
};

const readsRows = ({ rows = {} }: Access, kind: keyof NonNullable<Access['rows']>): boolean =>
  (rows[kind] ?? []).some((verb) => ['get', 'batch', 'query'].includes(verb));

const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();

const writtenBy = ({ rows = {}, inbox = {}, originals = [], withdrawn = [], anchors = [] }: Access): string[] => {
  const changes = (verbs: readonly string[]) => verbs.some((verb) => ['put', 'update', 'delete'].includes(verb));
  const kinds = Object.entries(rows).filter(([, verbs]) => changes(verbs));
  const parts = Object.entries(inbox).filter(([, verbs]) => changes(verbs));
  return [
    ...unique(kinds.map(([kind]) => `\`${kind.split('#', 1)[0]}\``)),
    ...parts.map(([part]) => `\`${part}/\``).sort(),
    ...(changes(originals) ? ['`originals/`'] : []),
    ...(changes(withdrawn) ? ['`withdrawn/`'] : []),
    ...(changes(anchors) ? ['`audit/`'] : []),
  ];
};

/** The actions that a handler imports, itself and over the files of lambdas/. */
const actionsOf = (name: string): string[] => {
  const seen = new Set<string>();
  const actions: string[] = [];
  const visit = (file: string): void => {
    const found = [file, file.replace(/\.ts$/, '.tsx')].find((path) => existsSync(join(ROOT, path)));
    if (found === undefined || seen.has(found)) return;
    seen.add(found);
    for (const [, type, specifier = ''] of readFileSync(join(ROOT, found), 'utf8').matchAll(
      // What is loaded when it is needed is imported too.
      /(?:^(?:import|export) (type )?[^;]*?from |\bimport\()'([^']+)'/gms,
    )) {
      if (type !== undefined) continue;
      if (specifier.startsWith('#actions/')) actions.push(specifier.replace(/^#actions\/|\.tsx?$/g, ''));
      if (specifier.startsWith('#lambdas/')) visit(specifier.replace('#lambdas/', 'lambdas/'));
      if (specifier.startsWith('.')) visit(join(dirname(found), specifier));
    }
  };
  visit(`lambdas/${name}/handler.ts`);
  return unique(actions);
};

const pascal = (name: string): string => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What wakes each function, read off the template. */
const triggersOf = (template: Template, name: FunctionName): string[] => {
  const resources = Object.values(template.toJSON().Resources as Record<string, Resource>);
  const isOurs = (part: unknown) =>
    new RegExp(`"Functions${pascal(name)}[0-9A-F]{8}"`).test(JSON.stringify(part ?? null));
  const named = (part: unknown, pattern: RegExp): string => pattern.exec(JSON.stringify(part ?? null))?.[1] ?? '?';
  const of = (type: string) => resources.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
  const mappings = of('AWS::Lambda::EventSourceMapping')
    .filter(({ FunctionName: fn }) => isOurs(fn))
    .map(({ EventSourceArn: arn }) => {
      const queue = /"Queues(\w+?)[0-9A-F]{8}"/.exec(JSON.stringify(arn));
      return queue === null ? "the table's stream" : `queue ${queue[1]}`;
    });
  const methods = of('AWS::ApiGateway::Method')
    .filter(({ Integration }) => isOurs(Integration))
    .map(
      ({ RestApiId, HttpMethod }) =>
        `${HttpMethod} ${named(RestApiId, /Apis(Report|Desk|Feed|Evidence)/).toLowerCase()}`,
    );
  const asked = of('AWS::ApiGateway::Authorizer').filter(({ AuthorizerUri }) => isOurs(AuthorizerUri));
  const schedules = of('AWS::Scheduler::Schedule')
    .filter(({ Target }) => isOurs((Target as { Arn: unknown }).Arn))
    .map(({ Name }) => `schedule ${String(Name).replace(/^hotline-/, '')}`);
  return [
    ...unique(mappings),
    ...unique(methods),
    ...asked.map(() => 'each request to the desk'),
    ...unique(schedules),
  ];
};

/** The table of functions as docs/architecture.md holds it: from the template, the access table and the imports. */
export const functionTable = (template: Template): string => {
  const line = (name: FunctionName): string => {
    const access = ACCESS[name];
    const never = Object.entries(KEPT).filter(([, reads]) => !reads(access));
    const cells = [
      `\`${name}\``,
      triggersOf(template, name).join(', '),
      `\`lambdas/${name}/handler.ts\``,
      actionsOf(name).join(', '),
      writtenBy(access).join(' '),
      never.map(([what]) => what).join(', '),
    ];
    return `| ${cells.map((cell) => cell || '-').join(' | ')} |`;
  };
  const names = Object.keys(ACCESS).sort() as FunctionName[];
  return [
    '| function | woken by | entry | actions | writes | may never read |',
    '|---|---|---|---|---|---|',
    ...names.map(line),
  ].join('\n');
};
