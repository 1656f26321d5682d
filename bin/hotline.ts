import { synthesize } from '#infra/app.ts';
import { parseSettings, SettingsError, sealsToExample } from '#settings';
import { settings as input } from '../settings.ts';

const EXAMPLE_WARNING =
  'warning: sealTo in settings.ts holds the example keys; CloudFormation will refuse this template (docs/deploy.md).';

/** Synthesizes the operator's hotline to the folder that the CDK CLI names, or to cdk.out. */
const main = (): void => {
  const settings = parseSettings(input);
  const assembly = synthesize(settings, process.env.CDK_OUTDIR ?? 'cdk.out');
  if (sealsToExample(settings)) console.error(EXAMPLE_WARNING);
  console.log(`synthesized to ${assembly.directory}`);
};

try {
  main();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
