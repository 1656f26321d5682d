import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { ArchiveStack } from '#infra/archive/archive-stack.ts';
import { bundleFunctions } from '#infra/functions/bundles.ts';
import type { Bundles } from '#infra/functions/hotline-function.ts';
import { physicalNames } from '#physical-names';
import type { Settings } from '#settings';
import { HotlineStack } from './stack.ts';

/** CDK's flags stand here and not in cdk.json, which only the CLI reads. */
const CONTEXT = {
  // `npm start` finds each function's bundle by it.
  'aws:cdk:enable-asset-metadata': true,
  '@aws-cdk/aws-apigateway:authorizerChangeDeploymentLogicalId': true,
  '@aws-cdk/aws-apigateway:disableCloudWatchRole': true,
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/core:validateAgainstDefaultRules': true,
};

export interface SynthesisOptions {
  /** Whether the functions' code is bundled; without it the template is the same but for the code. */
  bundle?: boolean;
  /** Whether CDK checks the template against CloudFormation's schemas and its own rules: 4 s that a laptop can spare. */
  validate?: boolean;
}

/** The CDK app of one hotline. */
export const hotlineApp = (
  settings: Settings,
  outdir: string,
  { bundle = true, validate = true }: SynthesisOptions = {},
): App => {
  const app = new App({
    outdir: resolve(outdir),
    analyticsReporting: false,
    builtinCloudFormationValidation: validate,
    postCliContext: CONTEXT,
  });
  new HotlineStack(app, physicalNames(settings.name).stack, {
    settings,
    bundles: bundle ? bundled(settings, app.outdir) : 'none',
  });
  return app;
};

/** The CDK app of a hotline's archive, which stands in another account: null where the settings name none. */
export const archiveApp = (settings: Settings, outdir: string): App | null => {
  const { account, archive } = settings;
  if (account === undefined || archive === null) return null;
  const app = new App({ outdir: resolve(outdir), analyticsReporting: false, postCliContext: CONTEXT });
  new ArchiveStack(app, physicalNames(settings.name).archiveStack, { settings: { ...settings, account, archive } });
  return app;
};

const bundled = (settings: Settings, outdir: string): Bundles => {
  const folder = join(outdir, 'bundles');
  bundleFunctions(settings, folder);
  return { folder };
};

/** Writes the cloud assembly of one hotline to a folder: its template and the functions' bundles. */
export const synthesize = (settings: Settings, outdir: string, options: SynthesisOptions = {}): CloudAssembly =>
  hotlineApp(settings, outdir, options).synth();
