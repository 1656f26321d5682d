import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack as CdkStack } from 'aws-cdk-lib';
import { Stack } from '#local/runtime/template/stack.ts';
import { readAssembly } from '#local/runtime/template/template.ts';

/** A template made with CDK for one test, as the laptop sees it. */
export async function laptopStack(build: (stack: CdkStack) => void): Promise<Stack> {
  const outdir = mkdtempSync(join(tmpdir(), 'hotline-template-'));
  try {
    const app = new App({
      outdir,
      analyticsReporting: false,
      builtinCloudFormationValidation: false,
      postCliContext: { 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:bundling-stacks': [] },
    });
    build(new CdkStack(app, 'Hotline', { env: { region: 'eu-north-1', account: '111122223333' } }));
    app.synth();
    return new Stack(await readAssembly(outdir, 'Hotline'), 'http://127.0.0.1:9999');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
