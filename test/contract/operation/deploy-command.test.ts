import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#test/support/cloud/run-command.ts';

const ASK = 'cloudformation describe-change-set --stack-name Hotline --change-set-name release-2';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deploy-'));
});
afterAll(() => rm(folder, { recursive: true }));

const change = (Action: string, LogicalResourceId: string, ResourceType: string, Replacement?: string) => ({
  Type: 'Resource',
  ResourceChange: {
    Action,
    LogicalResourceId,
    ResourceType,
    ...(Replacement && { Replacement }),
    Scope: [],
    Details: [],
  },
});
const ready = { Status: 'CREATE_COMPLETE', ExecutionStatus: 'AVAILABLE' };
const plan = async (...pages: object[]) => {
  const answers = pages.map((answer, page) => ({ ask: `${ASK}${page === 0 ? '' : ` --next-token t${page}`}`, answer }));
  await writeFile(join(folder, 'answers.json'), JSON.stringify(answers));
  return runCommand('operation/deploy', folder, ['plan', 'release-2', '--recorded', folder]);
};

describe('npm run deploy -- plan', () => {
  it('says what a change set does, and lets through what keeps what holds data', async () => {
    const { status, out, problem } = await plan({
      ...ready,
      Changes: [
        change('Modify', 'FunctionsIntake', 'AWS::Lambda::Function', 'False'),
        change('Modify', 'LedgerTable9343E4AA', 'AWS::DynamoDB::GlobalTable', 'False'),
        change('Remove', 'AlarmsOld', 'AWS::CloudWatch::Alarm'),
        change('Add', 'AlarmsNew', 'AWS::CloudWatch::Alarm'),
      ],
    });

    expect([status, problem]).toEqual([0, '']);
    expect(out.split('\n').map((line) => line.trim())).toEqual([
      'AlarmsOld, CloudWatch::Alarm, is taken out of the stack',
      'FunctionsIntake, Lambda::Function, is changed where it is',
      'LedgerTable9343E4AA, DynamoDB::GlobalTable (the ledger), is changed where it is',
      'AlarmsNew, CloudWatch::Alarm, is added',
      '4 changes, 0 of which would lose what holds data',
      '',
    ]);
  });

  it.each([
    ['Modify', 'AWS::DynamoDB::GlobalTable', 'True'],
    ['Modify', 'AWS::S3::Bucket', 'Conditional'],
    ['Remove', 'AWS::KMS::Key', undefined],
    ['Remove', 'AWS::SecretsManager::Secret', undefined],
    ['Modify', 'AWS::Cognito::UserPool', 'True'],
    ['Dynamic', 'AWS::SES::EmailIdentity', undefined],
  ])('refuses %s of %s (%s), on a later page too', async (action, type, replacement) => {
    const { status, out, problem } = await plan(
      { ...ready, Changes: [change('Add', 'AlarmsNew', 'AWS::CloudWatch::Alarm')], NextToken: 't1' },
      { ...ready, Changes: [change(action, 'Held', type, replacement)] },
    );

    expect(status).toBe(1);
    expect(out).toMatch(/^REFUSED {2}Held, /);
    expect(problem).toContain('Do not execute it');
  });

  it('says nothing of one that is not ready, or not known', async () => {
    expect((await plan({ Status: 'CREATE_IN_PROGRESS' })).problem).toContain('not ready');
    expect((await plan()).problem).toContain('not recorded');
    expect((await runCommand('operation/deploy', folder, ['plan'])).problem).toContain('Which change set?');
  });
});
