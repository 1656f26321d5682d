import type { MiddyfiedHandler } from '@middy/core';
import type { APIGatewayAuthorizerResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import { chain } from './chain.ts';

/** What an authorizer says of a caller: the policy that they get, or null for nobody. */
export type AuthorizerAction = (event: APIGatewayRequestAuthorizerEvent) => Promise<APIGatewayAuthorizerResult | null>;

/** The one error by which API Gateway answers 401; any other is a 500. */
class Unauthorized extends Error {
  constructor() {
    super('Unauthorized');
  }
}

/** The handler of an API's authorizer: nobody is answered with 401, what fails lets nobody in. */
export const authorizerHandler = (
  action: AuthorizerAction,
): MiddyfiedHandler<APIGatewayRequestAuthorizerEvent, APIGatewayAuthorizerResult> =>
  chain(
    { failed: 'authorizer failed', isAnswer: (error) => error instanceof Unauthorized },
    async (event: APIGatewayRequestAuthorizerEvent) => {
      const policy = await action(event);
      if (policy === null) throw new Unauthorized();
      return policy;
    },
  );
