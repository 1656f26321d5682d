import { describe, expect, it } from 'vitest';
import { exampleInput, type Resource, synthesized } from './example.ts';

const LEDGER = {
  table: 'hotline-restored',
  stream: 'arn:aws:dynamodb:eu-north-1:111122223333:table/hotline-restored/stream/2026-11-30T01:02:03.004',
};

const resources = (ledger?: typeof LEDGER): Record<string, Resource> =>
  synthesized(exampleInput({ account: '111122223333', ...(ledger ? { ledger } : {}) })).template.toJSON().Resources;

const before = resources();
const after = resources(LEDGER);

/** What holds data, or what cannot be made a second time. */
const STATEFUL = /^AWS::(DynamoDB|S3::Bucket$|KMS::Key|SecretsManager|Cognito::UserPool$|SES::EmailIdentity)/;

const stateful = (of: Record<string, Resource>): [string, Resource][] =>
  Object.entries(of).filter(([, { Type }]) => STATEFUL.test(Type));

const text = (of: Record<string, Resource>, type: string): string =>
  JSON.stringify(Object.values(of).filter(({ Type }) => Type === type));

describe('a deployment after a restore', () => {
  it('replaces and takes away nothing that holds data: the table of before stays as it was', () => {
    expect(stateful(before).length).toBeGreaterThanOrEqual(12);
    expect(stateful(after)).toEqual(stateful(before));
  });

  it('moves functions, roles and the stream’s readers to the restored table together', () => {
    const made = Object.keys(before).find((id) => before[id]?.Type === 'AWS::DynamoDB::GlobalTable') ?? '';

    for (const type of ['AWS::Lambda::Function', 'AWS::IAM::Policy', 'AWS::Lambda::EventSourceMapping']) {
      expect(text(before, type), type).toContain(made);
      expect(text(after, type), type).not.toContain(made);
    }
    const streams = Object.values(after).flatMap(({ Type, Properties }) =>
      Type === 'AWS::Lambda::EventSourceMapping' && 'StartingPosition' in Properties ? [Properties.EventSourceArn] : [],
    );
    expect(streams).toEqual([LEDGER.stream, LEDGER.stream]);
  });

  it('goes back as it came: without the setting it is the template of before', () => {
    expect(resources()).toEqual(before);
  });
});
