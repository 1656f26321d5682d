import { expect, it } from 'vitest';
import { synthesized } from './example.ts';

/** Names of bundles change with every change of the code, and say nothing about the template. */
const masked = (template: unknown): unknown =>
  JSON.parse(JSON.stringify(template).replaceAll(/[0-9a-f]{64}(?=\.zip)/g, 'ASSET'));

it('synthesizes the template that was reviewed', () => {
  const { template } = synthesized();

  expect(masked(template.toJSON())).toMatchSnapshot();
});
