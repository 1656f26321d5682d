import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof Resource>;

const Template = z.looseObject({
  Resources: z.record(z.string(), Resource),
  Outputs: z.record(z.string(), z.looseObject({ Value: z.unknown() })).default({}),
});

const Manifest = z.looseObject({
  artifacts: z.record(z.string(), z.looseObject({ environment: z.string().optional() })),
});

/** A synthesized stack: its template, and the folder, account and region it was made for. */
export interface Assembly {
  folder: string;
  stackName: string;
  region: string;
  account: string;
  resources: Readonly<Record<string, Resource>>;
  outputs: Readonly<Record<string, { Value?: unknown }>>;
}

/** What stands in an environment (`aws://account/region`) that synthesis left open. */
const OPEN_ACCOUNT = '000000000000';
const OPEN_REGION = 'eu-north-1';

/** Reads a stack's template and manifest from a folder that CDK synthesized. */
export async function readAssembly(folder: string, stackName: string): Promise<Assembly> {
  const template = Template.parse(await readJson(join(folder, `${stackName}.template.json`)));
  const manifest = Manifest.parse(await readJson(join(folder, 'manifest.json')));
  const [, account, region] =
    /^aws:\/\/(\d{12}|unknown-account)\/([\w-]+)$/.exec(manifest.artifacts[stackName]?.environment ?? '') ?? [];
  return {
    folder,
    stackName,
    account: account === undefined || account === 'unknown-account' ? OPEN_ACCOUNT : account,
    region: region === undefined || region === 'unknown-region' ? OPEN_REGION : region,
    resources: template.Resources,
    outputs: template.Outputs,
  };
}

const MAKE_ANEW = 'Delete the folder and start again: it is synthesized anew.';

/** The folder of a function's bundled code. */
export function assetFolder({ resources, folder }: Assembly, logicalId: string): string {
  const path = resources[logicalId]?.Metadata['aws:asset:path'];
  if (typeof path !== 'string')
    throw new CommandError(
      `The template does not say where the code of ${logicalId} is.`,
      "Synthesize with the context key 'aws:cdk:enable-asset-metadata': true.",
    );
  const asset = isAbsolute(path) ? path : join(folder, path);
  if (!existsSync(asset)) throw new CommandError(`${asset} is missing, the code of ${logicalId}.`, MAKE_ANEW);
  return asset;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new CommandError(`${file} cannot be read.`, MAKE_ANEW, { cause });
  }
}
