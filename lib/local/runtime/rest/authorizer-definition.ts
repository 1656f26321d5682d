import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Stack } from '../template/stack.ts';
import { functionInUri } from './property-values.ts';

/** A Lambda authorizer as the template defines it. */
export interface ApiAuthorizer {
  kind: 'REQUEST' | 'TOKEN';
  functionName: string;
  /** Names of the request headers that identify the caller; without one of them the function is not asked. */
  identityHeaders: string[];
  /** How long an answer holds, in seconds. */
  ttl: number;
}

const Authorizer = z.looseObject({
  Type: z.enum(['REQUEST', 'TOKEN']),
  AuthorizerUri: z.string(),
  IdentitySource: z.string().default('method.request.header.Authorization'),
  AuthorizerResultTtlInSeconds: z.number().default(300),
});

/** The authorizers of a stack, by their id. */
export function authorizersOf(stack: Stack): ReadonlyMap<string, ApiAuthorizer> {
  return new Map(
    stack.ofType('AWS::ApiGateway::Authorizer').map(({ ref, logicalId, properties }) => {
      const parsed = Authorizer.safeParse(properties);
      if (!parsed.success) {
        throw new CommandError(
          `The authorizer ${logicalId} is none that the laptop can run.`,
          'Use a Lambda authorizer of type REQUEST or TOKEN.',
          { cause: parsed.error },
        );
      }
      const { Type, AuthorizerUri, IdentitySource, AuthorizerResultTtlInSeconds } = parsed.data;
      return [
        ref,
        {
          kind: Type,
          functionName: functionInUri(AuthorizerUri),
          identityHeaders: IdentitySource.split(',').map((source) => headerName(source.trim())),
          ttl: AuthorizerResultTtlInSeconds,
        },
      ];
    }),
  );
}

function headerName(source: string): string {
  const [, name] = /^method\.request\.header\.([\w-]+)$/.exec(source) ?? [];
  if (name !== undefined) return name.toLowerCase();
  throw new CommandError(
    `An authorizer identifies callers by ${source}, which the laptop does not know.`,
    'Identify them by request headers, or build the source in lib/local/runtime/rest/authorizer-definition.ts.',
  );
}
