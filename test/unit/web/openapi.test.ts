import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import type { Route } from '#lambdas/http/route.ts';
import { DESK_API } from '#lambdas/routes/desk-api.ts';
import { openApiText } from '#lambdas/routes/desk-document.ts';

const FILE = join(import.meta.dirname, '..', '..', '..', 'docs', 'openapi.json');

describe('docs/openapi.json', () => {
  it('is what the route table says (npm run openapi writes it)', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(openApiText());
  });

  it('has nothing that a linter of OpenAPI complains about', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const found = await lintFromString({ source: openApiText(), config });
    expect(found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([]);
  });

  it('has each route once, by its own path and method, with what it may refuse', () => {
    const { paths } = JSON.parse(openApiText());
    const there = Object.entries<object>(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} /api/v1${path}`),
    );
    const routes = Object.values<Route>(DESK_API).map(
      ({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    );
    expect(there.sort()).toEqual(routes.sort());
  });
});

describe('examples/client/desk-api.d.ts', () => {
  const types = readFileSync(join(FILE, '..', '..', 'examples', 'client', 'desk-api.d.ts'), 'utf8');

  it('has the document’s routes and schemas, and no others (its README says how it is made)', () => {
    const { paths, components } = JSON.parse(openApiText());
    const there = [...types.matchAll(/^ {4}"(\/[^"]*)": \{$/gm)].map(([, path]) => path);
    expect(there.sort()).toEqual(Object.keys(paths).sort());
    const named = /^ {4}schemas: \{\n([\s\S]*?)^ {4}\};/m.exec(types)?.[1] ?? '';
    const schemas = [...named.matchAll(/^ {8}(\w+): /gm)].map(([, name]) => name);
    expect(schemas.sort()).toEqual(Object.keys(components.schemas).sort());
    for (const name of Object.values<{ properties?: object }>(components.schemas).flatMap(({ properties = {} }) =>
      Object.keys(properties),
    )) {
      expect(types).toContain(name);
    }
  });
});
