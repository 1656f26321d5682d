import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { hotlineApp } from '#infra/app.ts';
import { parseSettings, type SettingsInput } from '#settings';
import { exampleInput, fullInput, minimalInput, oidcInput } from './example.ts';

interface PluginReport {
  pluginName: string;
  violations: { ruleName: string; description: string; violatingConstructs: { constructPath?: string }[] }[];
  suppressedViolations?: { ruleName: string; acknowledgedAt: string; reason: string }[];
}

/** Synthesizes under CDK's own CloudFormation checks and cdk-nag's AwsSolutions, and reads what they found. */
const check = (input: SettingsInput): Map<string, PluginReport> => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-rules-'));
  const app = hotlineApp(parseSettings(input), folder, { bundle: false });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  try {
    app.synth();
  } catch (error) {
    // What was found stands in the report.
    if (!String(error).includes('Validation failed')) throw error;
  }
  const report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8')) as {
    pluginReports: PluginReport[];
  };
  return new Map(report.pluginReports.map((plugin) => [plugin.pluginName, plugin]));
};

const found = ({ violations }: PluginReport): string[] =>
  violations.flatMap(({ ruleName, description, violatingConstructs }) =>
    violatingConstructs.map(({ constructPath }) => `${ruleName} at ${constructPath}: ${description}`),
  );

describe.each([
  ['the example', exampleInput()],
  ['a hotline with an identity provider of its own, and no host names', oidcInput()],
  ['everything that can be set: host names, payments, two partners, people who are woken', fullInput()],
  ['as little as can be: one language, no heartbeat, people who come by a provider', minimalInput()],
])('%s', (_, input) => {
  const reports = check(input);

  it.each(['AwsSolutions', 'CloudFormation Validate'])('leaves nothing to find for %s', (plugin) => {
    const report = reports.get(plugin);

    expect(report).toBeDefined();
    expect(report ? found(report) : []).toEqual([]);
  });

  it('says of every finding that it accepts why, at the construct itself', () => {
    const accepted = [...reports.values()].flatMap(({ suppressedViolations = [] }) => suppressedViolations);

    expect(accepted.length).toBeGreaterThan(0);
    for (const { ruleName, acknowledgedAt, reason } of accepted) {
      expect(reason.length, `${ruleName} at ${acknowledgedAt}`).toBeGreaterThan(20);
      if (ruleName.startsWith('AwsSolutions')) expect(acknowledgedAt).toMatch(/^Hotline\/.+/);
    }
  });
});
