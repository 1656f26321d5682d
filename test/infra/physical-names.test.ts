import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { hotlineApp } from '#infra/app.ts';
import { physicalNames } from '#physical-names';
import { parseSettings, type SettingsInput } from '#settings';
import { exampleInput, type Resource, synthesized } from './example.ts';

/** Another hotline in the same account: the settings that no two can share are its own. */
const named = (name: string): SettingsInput =>
  exampleInput({
    name,
    mail: {
      domain: `${name}.example`,
      reportAddress: `report@${name}.example`,
      quietAddress: `quiet@${name}.example`,
      from: `office@${name}.example`,
    },
    urls: {
      report: `https://report.${name}.example`,
      desk: `https://desk.${name}.example`,
      feed: `https://feed.${name}.example`,
      evidence: `https://evidence.${name}.example`,
    },
    identity: { kind: 'cognito', domainPrefix: `${name}-police` },
    feed: { endpoints: [{ name: 'CERT', url: 'https://cert.example/', audience: 'GREEN' }] },
    payments: {
      esplora: 'https://esplora.example/api',
      bitcoinRates: 'https://rates.example/btc',
      exchangeRates: 'https://rates.example/ecb',
    },
  });

const resourcesOf = (name: string): Map<string, Resource> =>
  new Map(Object.entries(synthesized(named(name)).template.toJSON().Resources as Record<string, Resource>));

/** Properties that name a resource in its account and region, or in all the world. */
const NAMING = /^(?:Name|\w+Name|Domain|EmailIdentity|AliasName)$/;
/** Names within something else, or of somebody else. */
const WITHIN = [
  'AWS::ApiGateway::Stage.StageName',
  'AWS::IAM::Policy.PolicyName',
  'AWS::Cognito::UserPoolGroup.GroupName',
  // What is watched, told apart by its dimensions; and what a mail shows.
  'AWS::CloudWatch::Alarm.MetricName',
  'AWS::SNS::Topic.DisplayName',
];

/** What a template calls its resources, each with its type. */
const namesIn = (resources: Map<string, Resource>): string[] =>
  [...resources.values()].flatMap(({ Type, Properties = {} }) =>
    Object.entries(Properties)
      .filter(([property, value]) => NAMING.test(property) && typeof value === 'string')
      .filter(([property]) => !WITHIN.includes(`${Type}.${property}`))
      .map(([property, value]) => `${Type}.${property}: ${value}`),
  );

const alpha = resourcesOf('alpha');
const gamma = resourcesOf('gamma');

describe('two hotlines in one account', () => {
  it('are stacks of different names, after which CloudFormation calls what has none of its own', () => {
    expect(physicalNames('alpha').stack).not.toBe(physicalNames('gamma').stack);
    const owned = ['DynamoDB::GlobalTable', 'S3::Bucket', 'SQS::Queue', 'SNS::Topic', 'Lambda::Function', 'IAM::Role'];
    const unnamed = namesIn(alpha).filter((name) => owned.some((type) => name.startsWith(`AWS::${type}.`)));
    expect(unnamed).toEqual([]);
  });

  it('share no physical name', () => {
    const names = new Set(namesIn(gamma));
    expect(namesIn(alpha).length).toBeGreaterThan(25);
    expect(namesIn(alpha).filter((name) => names.has(name))).toEqual([]);
  });

  it('call each resource after themselves', () => {
    expect(namesIn(alpha).filter((name) => !/alpha/i.test(name))).toEqual([]);
  });

  it('hold nothing of each other, in policies, environments and alarms neither', () => {
    const found = (resources: Map<string, Resource>, other: RegExp): string[] =>
      JSON.stringify([...resources]).match(new RegExp(`.{20}(?:${other.source}).{20}`, 'gi')) ?? [];
    expect(found(alpha, /gamma|hotline-[a-z]|\/hotline\//)).toEqual([]);
    expect(found(gamma, /alpha|hotline-[a-z]|\/hotline\//)).toEqual([]);
  });

  it('measure apart', () => {
    const dimensions = [...alpha.values()]
      .filter(({ Type, Properties }) => Type === 'AWS::CloudWatch::Alarm' && Properties.Namespace === 'Hotline')
      .map(({ Properties }) => Properties.Dimensions);
    expect(dimensions.length).toBeGreaterThan(5);
    for (const each of dimensions) expect(each).toEqual([{ Name: 'service', Value: 'alpha' }]);
  });

  it('cannot be called so that one may read what the other keeps', () => {
    const { endpointPrefix, ...keys } = physicalNames('alpha').secrets;
    for (const name of ['alphaendpoint', 'alphae', 'alph']) {
      for (const key of Object.values(physicalNames(name).secrets)) expect(key.startsWith(endpointPrefix)).toBe(false);
    }
    for (const key of Object.values(keys)) expect(key.startsWith(endpointPrefix)).toBe(false);
  });
});

describe('a stream’s mapping', () => {
  const withFilters = (count: number): (() => unknown) => {
    const app = hotlineApp(parseSettings(exampleInput()), mkdtempSync(join(tmpdir(), 'filters-')), {
      bundle: false,
      validate: false,
    });
    const stack = app.node.findChild('Hotline');
    if (!(stack instanceof Stack)) throw new Error('there is no stack');
    const filters = Array.from({ length: count }, (_, n) => ({ pattern: JSON.stringify({ eventName: [`${n}`] }) }));
    new CfnEventSourceMapping(stack, 'More', { functionName: 'changes', filterCriteria: { filters } });
    return () => app.synth();
  };

  it('has at most five filters: Lambda would refuse a sixth in the middle of a deployment', () => {
    expect(withFilters(5)).not.toThrow();
    expect(withFilters(6)).toThrow(/Hotline\/More has 6 filters, and Lambda takes at most 5/);
  });
});
