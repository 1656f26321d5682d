import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tearDown } from '#commands/deployment/tear-down.ts';
import type { AskAws } from '#domain/operation/check/point.ts';
import { lineOf } from '#domain/operation/check/points.ts';
import { runCommand } from '#test/support/cloud/run-command.ts';
import { synthesized } from '../../infra/example.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teardown-'));
  await cp('test/fixtures/aws', folder, { recursive: true });
  const { template } = synthesized();
  const answers = [
    { ask: 'cloudformation get-template --stack-name Hotline', answer: { TemplateBody: template } },
    { ask: 'ses set-active-receipt-rule-set', answer: null },
  ];
  await writeFile(join(folder, 'template.json'), JSON.stringify(answers));
});
afterAll(() => rm(folder, { recursive: true }));

const teardown = (...words: string[]) => runCommand('operation/teardown', folder, [...words, '--recorded', folder]);

describe('npm run teardown', () => {
  it('says what would be done, and names what stays with what it costs', async () => {
    const { status, out } = await teardown();

    expect(status).toBe(0);
    expect(out).toContain('aws ses set-active-receipt-rule-set');
    expect(out).toContain('aws cloudformation delete-stack --stack-name Hotline');
    expect(out).toMatch(/DynamoDB::GlobalTable +Hotline-LedgerTable\S+ {2}\(the ledger\)/);
    expect(out.match(/^ {2}KMS::Key .*1\.00 USD/gm)).toHaveLength(2);
    expect(out.match(/^ {2}S3::Bucket /gm)).toHaveLength(3);
    // What a deployment makes anew is not among what stays.
    expect(out).not.toMatch(/Lambda|SQS|page-key/);
  });

  it.each([['destroy'], ['destroy', 'Hotline'], ['destroy', 'staging', '--record', 'x.json']])(
    'refuses without the name typed: %s',
    async (...words) => {
      const { status, problem } = await teardown(...words);

      expect(status).toBe(1);
      expect(problem).toContain('it is "hotline"');
      expect(problem).toContain('Nothing was changed');
    },
  );

  it('refuses without a record, and does nothing where that cannot be written', async () => {
    const record = join(folder, 'there.txt');
    await writeFile(record, 'kept');

    expect((await teardown('destroy', 'hotline')).problem).toContain('Where to write the record?');
    expect((await teardown('destroy', 'hotline', '--record', record)).problem).toContain('is there already');
    expect(await readFile(record, 'utf8')).toBe('kept');
  });

  it('does it in order, and waits until the stack is gone', async () => {
    const asked: string[] = [];
    const ask: AskAws = async (question) => {
      asked.push(lineOf(question));
      const isLooked = question[1] === 'describe-stacks';
      const looks = asked.filter((line) => line.includes('describe-stacks')).length;
      return isLooked && looks > 2
        ? { ok: false, reason: 'describe-stacks: ValidationError' }
        : { ok: true, value: null };
    };

    const done = await tearDown(ask, 'Hotline', false, () => undefined, 0);

    expect(done.map(({ what }) => what)).toEqual(['the stack may be deleted', 'the stack is deleted']);
    expect(asked.slice(0, 2)).toEqual([
      'cloudformation update-termination-protection --no-enable-termination-protection --stack-name Hotline',
      'cloudformation delete-stack --stack-name Hotline',
    ]);
    // Another stack's rule set is active: that one stays.
    expect(asked.join()).not.toContain('receipt-rule-set');
  });

  it('says what was done where AWS refuses a step', async () => {
    const ask: AskAws = async ([, operation]) =>
      operation === 'delete-stack' ? { ok: false, reason: 'delete-stack: AccessDenied' } : { ok: true, value: null };

    await expect(tearDown(ask, 'Hotline', true, () => undefined, 0)).rejects.toThrow(
      /AccessDenied.*mail comes in no more.*the stack may be deleted/,
    );
  });
});
