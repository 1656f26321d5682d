import * as z from 'zod';
import type { AwsQuestion, DeployedResource } from './check/point.ts';
import { costOf } from './cost/prices.ts';

/** A template as far as it says what CloudFormation leaves behind. */
export const DeployedTemplate = z.looseObject({
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), DeletionPolicy: z.string().optional() })),
});
export type DeployedTemplate = z.output<typeof DeployedTemplate>;

/** Something that stays when the stack goes. */
export interface Left {
  logicalId: string;
  physicalId: string;
  type: string;
  /** What it is, and what its staying is for. */
  what: string;
  /** USD a month, at least: beside it what lies in it is paid for. */
  usd: number;
}

const WHAT: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::GlobalTable': 'the ledger',
  'AWS::S3::Bucket': 'a bucket, with what lies in it',
  'AWS::KMS::Key': 'a key: deleted, all that it encrypts is gone',
  'AWS::SecretsManager::Secret': 'a secret',
  'AWS::Cognito::UserPool': 'the desk’s people',
};
const COSTS: Readonly<Record<string, number>> = {
  'AWS::KMS::Key': costOf('keys', 1),
  'AWS::SecretsManager::Secret': costOf('secrets', 1),
};

/** What stays of a stack that is deleted: whatever its template keeps. */
export const leftOf = ({ Resources }: DeployedTemplate, deployed: readonly DeployedResource[]): Left[] =>
  deployed
    .filter(({ logicalId }) => /^Retain/.test(Resources[logicalId]?.DeletionPolicy ?? ''))
    .map(({ logicalId, physicalId, type }) => ({
      ...{ logicalId, physicalId, type },
      what: WHAT[type] ?? type,
      usd: COSTS[type] ?? 0,
    }))
    .toSorted((a, b) => a.type.localeCompare(b.type) || a.logicalId.localeCompare(b.logicalId));

/** Something that is done, in the words of AWS's command line. */
export interface TeardownStep {
  what: string;
  ask: AwsQuestion;
}

/** What is done to take a stack down, in order: mail is refused from the first step on, and senders' servers tell them so. */
export const teardownSteps = (stack: string, ruleSetIsOurs: boolean): TeardownStep[] => [
  ...(ruleSetIsOurs
    ? [{ what: 'mail comes in no more: no receipt rule set is active', ask: ['ses', 'set-active-receipt-rule-set'] }]
    : []),
  {
    what: 'the stack may be deleted',
    ask: [
      ...['cloudformation', 'update-termination-protection', '--no-enable-termination-protection'],
      ...['--stack-name', stack],
    ],
  },
  { what: 'the stack is deleted', ask: ['cloudformation', 'delete-stack', '--stack-name', stack] },
];
