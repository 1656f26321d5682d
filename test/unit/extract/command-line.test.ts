import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ran, runCommand, spawnCommand } from '#test/support/cloud/run-command.ts';
import { letter } from '#test/support/letters/letters.ts';
import { attachingMail, originalMail, plainMail } from '#test/support/letters/mails.ts';

const folder = mkdtempSync(join(tmpdir(), 'extract-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Read {
  status: number;
  lines: Record<string, unknown>[];
  problem: string;
}

const read = ({ status, out, problem }: Ran): Read => ({
  status,
  lines: out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line)),
  problem,
});

const { text, wallet } = letter('sv', 3);
const demands = [
  { amount: '200', currency: 'EUR', role: 'initial' },
  { amount: '500', currency: 'EUR', role: 'raised' },
];
const deadlines = [
  { within: 'PT24H', start: 'sent' },
  { within: 'PT48H', start: 'sent' },
];

describe('npm run extract', () => {
  it('prints one line a message, in the order given, and goes on after a file that cannot be read', async () => {
    const mail = attachingMail(originalMail(text));
    const files = [
      file('letter.eml', mail),
      file('letter.txt', text),
      join(folder, 'missing.eml'),
      file('no.eml', 'no mail'),
      file('scan.png', Buffer.from('89504e470d0a1a0a', 'hex')),
      file('two.mbox', `From a\n${plainMail(text)}\n\nFrom b\n${plainMail('Hej')}\n`),
    ];

    const { status, lines } = read(await runCommand('extract', folder, files));

    expect(status).toBe(1);
    expect(lines.map((line) => [basename(`${line.file}`), line.index, line.error])).toEqual([
      ['letter.eml', undefined, undefined],
      ['letter.txt', undefined, undefined],
      ['missing.eml', undefined, 'no such file or directory'],
      ['no.eml', undefined, 'not a mail: it has no header'],
      ['scan.png', undefined, 'damaged, or not what it says it is'],
      ['two.mbox', 0, undefined],
      ['two.mbox', 1, undefined],
    ]);
    for (const line of [lines[0], lines[1], lines[5]]) {
      expect(line).toMatchObject({ language: 'sv', demands, deadlines, contacts: [], assets: [] });
      expect(line?.wallets).toMatchObject([
        { asset: 'BTC', address: wallet, kind: 'p2wpkh', evidence: [{ steps: [] }] },
      ]);
    }
  });

  it('reads standard input', async () => {
    const { status, lines } = read(await spawnCommand('extract', folder, ['-'], text));
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ file: '-', wallets: [{ address: wallet }] }]);
  });

  it('says how it is used when no file is named', async () => {
    const { status, problem } = await runCommand('extract', folder, []);
    expect(status).toBe(1);
    expect(problem).toContain('usage: npm run -s extract');
  });
});
