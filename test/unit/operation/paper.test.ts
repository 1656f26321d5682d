import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { paperFor } from '#domain/operation/paper.ts';
import { lawOf } from '#domain/settings.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';

const DOCUMENT = readFileSync('docs/data-protection.md', 'utf8');
const operator = { name: 'Example Hotline', isPolice: false, contact: 'help@hotline.example' };

it('is under the law that the settings name; the police under the first where they do not say', () => {
  expect(lawOf(operator)).toBe('gdpr');
  expect(lawOf({ ...operator, isPolice: true })).toBe('led');
  expect(lawOf({ ...operator, law: 'led' })).toBe('led');
});

it.each([
  ['led', ['LED Art. 27', 'LED Art. 14', 'LED Art. 25', 'strictly necessary'], ['GDPR Art. 35', 'Art. 7(3)']],
  ['gdpr', ['GDPR Art. 35', 'GDPR Art. 15', 'Art. 7(3)'], ['LED Art. 27', 'LED Art. 14']],
] as const)('says under %s what that law asks for, and nothing that the other does', (law, says, not) => {
  const paper = paperFor(DOCUMENT, law, (path) => `<${path}>`).split('## Impact assessment')[1] ?? '';

  for (const each of says) expect(`## Impact assessment${paper}`).toContain(each);
  for (const each of not) expect(paper).not.toContain(each);
  expect(paper).not.toMatch(/<!--|\[setting/);
});

it('says what the settings say, by its command', async () => {
  const { status, out } = await runCommand('operation/dpia', '.', []);

  expect(status).toBe(0);
  expect(out).toContain('reports 730 days');
  expect(out).toContain('Example Hotline');
  expect(out).not.toContain('[setting');
});

it('refuses a document that names a setting which is not there', () => {
  expect(() => paperFor('[setting: no.such]', 'led', () => null)).toThrow('no.such');
});
