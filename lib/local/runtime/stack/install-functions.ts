import { randomBytes } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cloud } from '../../cloud/cloud.ts';
import type { FunctionHost } from '../functions/function-host.ts';
import type { Stack } from '../template/stack.ts';
import { functionsOf, type StackFunction } from './functions.ts';
import { rolePolicies } from './roles.ts';

/** What installing functions needs. */
export interface Installation {
  stack: Stack;
  cloud: Cloud;
  host: FunctionHost;
  /** Where the functions' code is copied to. */
  folder: string;
  /** Puts this machine's addresses in the place of those that the assembly was synthesized with. */
  localize: (text: string) => string;
}

/** Installs the stack's functions: a copy of each bundle with local addresses in its settings, and its role's credentials. */
export async function installFunctions({ stack, cloud, host, folder, localize }: Installation): Promise<void> {
  const policies = rolePolicies(stack);
  await rm(folder, { recursive: true, force: true });
  const install = async ({ definition, asset, role }: StackFunction): Promise<void> => {
    const code = join(folder, definition.name);
    await cp(asset, code, { recursive: true });
    await localizeFile(join(code, 'settings.json'), localize);
    const credentials = {
      accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
      secretAccessKey: randomBytes(30).toString('base64url'),
    };
    cloud.addCaller({
      name: definition.name,
      role: `arn:aws:iam::${stack.place.account}:role/${role}`,
      policies: policies.get(role) ?? [],
      ...credentials,
    });
    host.add({
      ...definition,
      folder: code,
      environment: {
        ...mapValues(definition.environment, localize),
        AWS_ENDPOINT_URL: cloud.url,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      },
    });
  };
  await Promise.all(functionsOf(stack).map(install));
}

async function localizeFile(file: string, localize: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) await writeFile(file, localize(text));
}

const mapValues = (
  values: Readonly<Record<string, string>>,
  change: (value: string) => string,
): Record<string, string> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]));
