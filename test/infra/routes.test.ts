import { beforeAll, describe, expect, it } from 'vitest';
import { LAST_RESORT_PATH } from '#infra/network/gateway-pages.ts';
import type { Route, Routes } from '#lambdas/http/route.ts';
import { DESK_ROUTES } from '#lambdas/routes/desk.ts';
import { EVIDENCE_ROUTES } from '#lambdas/routes/evidence.ts';
import { FEED_ROUTES } from '#lambdas/routes/feed.ts';
import { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { type ApiDefinition, type PathNode, restApisOf } from '#local/runtime/rest/api-definition.ts';
import { refuse } from '#local/runtime/rest/gateway-response.ts';
import { findRoute } from '#local/runtime/rest/route.ts';
import { Stack } from '#local/runtime/template/stack.ts';
import { readAssembly } from '#local/runtime/template/template.ts';
import { DEFAULT_NAME, physicalNames } from '#physical-names';
import { parseSettings } from '#settings';
import { exampleInput, synthesized } from './example.ts';

/** The route table of each API, by the name that the template gives it. */
const TABLES: Record<string, Routes> = {
  'hotline-report': REPORT_ROUTES,
  'hotline-desk': DESK_ROUTES,
  'hotline-feed': FEED_ROUTES,
  'hotline-evidence': EVIDENCE_ROUTES,
};

const { languages } = parseSettings(exampleInput());

let apis: ApiDefinition[] = [];

beforeAll(async () => {
  const { folder } = synthesized();
  apis = restApisOf(new Stack(await readAssembly(folder, physicalNames(DEFAULT_NAME).stack), 'http://127.0.0.1:9999'));
});

const apiOf = (name: string): ApiDefinition => {
  const api = apis.find((each) => each.name === name);
  if (api === undefined) throw new Error(`no API ${name}`);
  return api;
};

/** `process-report` as the template's names hold it. */
const pascal = (by: string): string => by.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());

/** The function that a method of a node leads to, as its name in lambdas/; null where there is none. */
const functionOf = (node: PathNode | undefined, method: string, table: Routes): string | null => {
  const integration = (node?.methods.get(method) ?? node?.methods.get('ANY'))?.integration;
  if (integration?.kind !== 'function') return null;
  const names = [...new Set(Object.values(table).map(({ by }) => by))];
  return names.find((by) => integration.functionName.includes(`Functions${pascal(by)}`)) ?? integration.functionName;
};

/** The paths that a route stands for, with something in place of each part that is named. */
const pathsOf = ({ path }: Route): string[] =>
  languages.map((language) => path.replace(':language', language).replace(/:\w+(?:\{[^}]*\})?/g, 'whom'));

const nodesOf = (node: PathNode): PathNode[] => [node, ...node.children.flatMap(nodesOf)];

const CASES = Object.entries(TABLES).flatMap(([api, table]) =>
  Object.entries(table).map(([name, route]) => ({ api, table, name, route })),
);

describe('the routes of the APIs', () => {
  it('are of all the APIs that the template has', () => {
    expect(apis.map(({ name }) => name).sort()).toEqual(Object.keys(TABLES).sort());
  });

  it.each(CASES)('lead in the template where the table says: $api $name', ({ api, table, route }) => {
    for (const path of pathsOf(route)) {
      const found = findRoute(apiOf(api).root, path);
      expect([path, functionOf(found?.node, route.method, table)]).toEqual([path, route.by]);
    }
  });

  it.each(Object.entries(TABLES))(
    'are, in the template of %s, of functions that the table knows by that method',
    (api, table) => {
      // The page of last resort is the gateway's own, and no function's.
      const there = nodesOf(apiOf(api).root).flatMap((node) =>
        [...node.methods.keys()]
          .filter(() => node.part !== LAST_RESORT_PATH)
          .map((method) => `${method} ${functionOf(node, method, table)}`),
      );
      // Below the desk's interface all methods lead to its function, which says by its table which a path has.
      const known = Object.values(table).map(({ method, path, by }) =>
        path.startsWith('/api/') ? `ANY ${by}` : `${method} ${by}`,
      );
      expect([...new Set(there)].sort()).toEqual([...new Set(known)].sort());
    },
  );

  it('are for those only whom the authorizer let in, where the table names a scope and roles, and ask for none elsewhere', () => {
    for (const { api, route } of CASES) {
      const methods = findRoute(apiOf(api).root, pathsOf(route)[0] ?? '')?.node.methods;
      const method = methods?.get(route.method) ?? methods?.get('ANY');
      expect([route.path, method?.authorizer !== null]).toEqual([
        route.path,
        'roles' in route && route.scope !== undefined,
      ]);
    }
  });

  it.each([
    ['hotline-report', 'GET, POST'],
    ['hotline-desk', 'GET, POST'],
    ['hotline-feed', 'GET, POST'],
    ['hotline-evidence', 'GET'],
  ])('are all that there are: another method of %s is a 405 that allows %s', (name, allowed) => {
    const { root, gatewayResponses } = apiOf(name);
    const methods = new Set(nodesOf(root).flatMap((node) => [...node.methods.keys()].filter((each) => each !== 'ANY')));
    expect([...methods].sort().join(', ')).toBe(allowed);
    const asked = { accept: 'text/html', requestId: 'request-1' };
    const { status, headers } = refuse('MISSING_AUTHENTICATION_TOKEN', gatewayResponses, asked);
    expect(status).toBe(405);
    expect(headers).toContainEqual(['Allow', allowed]);
  });
});
