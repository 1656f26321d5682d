import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';

const Outputs = z.record(z.string(), z.record(z.string(), z.string()));

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * What a deployment printed, by key: the file of `npx cdk deploy --outputs-file FILE`.
 *
 * @param usage what is said beside a refusal: how the command is used.
 * @throws CommandError where the file cannot be read or says nothing of the stack.
 */
export const readOutputs = async (file: string, stack: string, usage: string): Promise<Record<string, string>> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${file} cannot be read.`, usage, { cause });
  });
  const read = Outputs.safeParse(jsonOf(text));
  const outputs = read.success ? read.data[stack] : undefined;
  if (outputs === undefined) throw new CommandError(`${file} holds no outputs of the stack ${stack}.`, usage);
  return outputs;
};
