// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the placeholders of Fn::Sub.
import { join } from 'node:path';
import { CfnResource, Fn, SecretValue } from 'aws-cdk-lib';
import { AttributeType, StreamViewType, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, test } from 'vitest';
import { resolve } from '#local/runtime/template/resolve.ts';
import { assetFolder } from '#local/runtime/template/template.ts';
import { laptopStack } from '#test/support/cloud/laptop-stack.ts';

const REFERENCES = {
  ref: (id: string) => (id === 'AWS::NoValue' ? undefined : `ref-${id}`),
  attribute: (id: string, name: string) => `${id}-${name}`,
};

describe('a value of a template', () => {
  test.each([
    ['Ref', { Ref: 'Table' }, 'ref-Table'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table-Arn'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table-Stream.Arn'],
    ['Fn::Join', { 'Fn::Join': ['/', ['a', { Ref: 'B' }, 1]] }, 'a/ref-B/1'],
    ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'B' }] }] }, 'B'],
    ['Fn::Sub', { 'Fn::Sub': 'x/${Table}/${Table.Arn}/${!Literal}' }, 'x/ref-Table/Table-Arn/${Literal}'],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${Own}', { Own: { Ref: 'B' } }] }, 'ref-B'],
    ['AWS::NoValue', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
    ['AWS::NoValue in a list', [1, { Ref: 'AWS::NoValue' }], [1]],
    ['what only looks like a function', { Ref: 'Table', other: 1 }, { Ref: 'Table', other: 1 }],
  ])('resolves %s', (_, value, expected) => {
    expect(resolve(value, REFERENCES)).toEqual(expected);
  });

  test('names a function that is not built, and what to do', () => {
    expect(() => resolve({ 'Fn::ImportValue': 'x' }, REFERENCES)).toThrow(
      expect.objectContaining({
        name: 'CommandError',
        message: 'The template uses Fn::ImportValue, which the laptop does not know.',
        advice: expect.stringContaining('resolve.ts'),
      }),
    );
  });
});

describe('a stack', () => {
  test('refuses a resource type that is on no list, by its name', async () => {
    const built = laptopStack((stack) => {
      new CfnResource(stack, 'Stream', { type: 'AWS::Kinesis::Stream' });
    });

    await expect(built).rejects.toMatchObject({
      name: 'CommandError',
      message: expect.stringContaining('Stream (AWS::Kinesis::Stream)'),
      advice: expect.stringContaining('CHECKED_BY_TESTS'),
    });
  });

  test('gives resources names that are the same at every start', async () => {
    const build = () =>
      laptopStack((stack) => {
        new Queue(stack, 'Inbox');
        new Queue(stack, 'Order', { fifo: true });
        new Bucket(stack, 'Letters', { bucketName: 'letters' });
      });

    const [first, second] = [await build(), await build()];

    const names = (stack: typeof first) => stack.ofType('AWS::SQS::Queue', 'AWS::S3::Bucket').map(({ ref }) => ref);
    expect(names(first)).toEqual(names(second));
    expect(names(first)).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:9999\/111122223333\/Hotline-Inbox\w+$/),
      expect.stringMatching(/\.fifo$/),
      'letters',
    ]);
  });

  test('knows a secret by the name that CDK cuts out of its ARN, whatever hyphens it has', async () => {
    const stack = await laptopStack((cdk) => {
      const secret = new Secret(cdk, 'Key', {
        secretName: 'hotline-hash-key',
        secretStringValue: SecretValue.unsafePlainText('x'),
      });
      new CfnResource(cdk, 'Probe', { type: 'AWS::SNS::Topic', properties: { Name: secret.secretName } });
    });

    const [topic] = stack.ofType('AWS::SNS::Topic');

    expect(topic?.properties.Name).toBe('hotline-hash-key');
  });

  test('learns the ARN of a stream once the table is there', async () => {
    const stack = await laptopStack((cdk) => {
      const table = new TableV2(cdk, 'Ledger', {
        partitionKey: { name: 'pk', type: AttributeType.STRING },
        dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      });
      new CfnResource(cdk, 'Probe', { type: 'AWS::SNS::Topic', properties: { Arn: table.tableStreamArn } });
    });
    const [table] = stack.ofType('AWS::DynamoDB::GlobalTable');
    expect(() => stack.ofType('AWS::SNS::Topic')).toThrow(/StreamArn/);

    stack.learn(table?.logicalId ?? '', 'StreamArn', 'arn:stream');

    expect(stack.ofType('AWS::SNS::Topic')[0]?.properties.Arn).toBe('arn:stream');
  });

  test('calls a function as its log group, and a mail identity by its domain', async () => {
    const stack = await laptopStack((cdk) => {
      new LambdaFunction(cdk, 'Reader', {
        runtime: Runtime.NODEJS_24_X,
        handler: 'index.handler',
        code: Code.fromInline('exports.handler = () => 1;'),
        logGroup: new LogGroup(cdk, 'ReaderLog', { logGroupName: '/hotline/process-report' }),
      });
      new EmailIdentity(cdk, 'Mail', { identity: Identity.domain('hotline.example') });
    });

    const names = stack.ofType('AWS::Lambda::Function', 'AWS::SES::EmailIdentity').map(({ ref }) => ref);

    expect(names).toEqual(['process-report', 'hotline.example']);
  });

  test('finds the pseudo parameters of its place', async () => {
    const stack = await laptopStack((cdk) => {
      new CfnResource(cdk, 'Probe', {
        type: 'AWS::SNS::Topic',
        properties: { Name: Fn.sub('${AWS::Region}/${AWS::AccountId}/${AWS::Partition}/${AWS::StackName}') },
      });
    });

    expect(stack.ofType('AWS::SNS::Topic')[0]?.properties.Name).toBe('eu-north-1/111122223333/aws/Hotline');
  });

  test('says how to synthesize when the code of a function is nowhere', async () => {
    const stack = await laptopStack((cdk) => {
      new CfnResource(cdk, 'Reader', { type: 'AWS::Lambda::Function', properties: {} });
    });

    expect(() => assetFolder(stack.assembly, 'Reader')).toThrow(
      expect.objectContaining({ advice: expect.stringContaining('aws:cdk:enable-asset-metadata') }),
    );
  });

  test('says which asset is missing, and what to do', async () => {
    const stack = await laptopStack((cdk) => {
      const reader = new CfnResource(cdk, 'Reader', { type: 'AWS::Lambda::Function', properties: {} });
      reader.addMetadata('aws:asset:path', 'asset.gone');
    });

    expect(() => assetFolder(stack.assembly, 'Reader')).toThrow(
      expect.objectContaining({
        name: 'CommandError',
        message: `${join(stack.assembly.folder, 'asset.gone')} is missing, the code of Reader.`,
        advice: expect.stringContaining('synthesized anew'),
      }),
    );
  });
});
