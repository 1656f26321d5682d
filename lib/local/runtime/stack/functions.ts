import { availableParallelism } from 'node:os';
import * as z from 'zod';
import type { FunctionDefinition } from '../functions/function-definition.ts';
import { nameInArn } from '../template/physical-names.ts';
import type { Stack } from '../template/stack.ts';
import { assetFolder } from '../template/template.ts';

const Properties = z.looseObject({
  Handler: z.string(),
  Role: z.string(),
  MemorySize: z.number().default(128),
  Timeout: z.number().default(3),
  ReservedConcurrentExecutions: z.number().optional(),
  Environment: z
    .looseObject({ Variables: z.record(z.string(), z.coerce.string()).default({}) })
    .default({ Variables: {} }),
});

/** Most processes of one function: they share this machine's cores, and each takes some 100 MB. */
const MOST_PROCESSES = Math.max(2, Math.min(4, availableParallelism()));

/** A function of the stack, where its bundle lies in the assembly, and its role's name. */
export interface StackFunction {
  definition: Omit<FunctionDefinition, 'folder'>;
  asset: string;
  role: string;
}

/** The functions of a stack. */
export const functionsOf = (stack: Stack): StackFunction[] =>
  stack.ofType('AWS::Lambda::Function').map(({ logicalId, ref, properties }) => {
    const { Handler, Role, MemorySize, Timeout, ReservedConcurrentExecutions, Environment } =
      Properties.parse(properties);
    return {
      asset: assetFolder(stack.assembly, logicalId),
      role: nameInArn(Role),
      definition: {
        name: ref,
        arn: stack.attribute(logicalId, 'Arn'),
        handler: Handler,
        memoryMegabytes: MemorySize,
        timeout: Timeout * 1000,
        concurrency: Math.min(MOST_PROCESSES, ReservedConcurrentExecutions ?? MOST_PROCESSES),
        environment: Environment.Variables,
      },
    };
  });
