import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Stack, StackResource } from '../template/stack.ts';
import { type ApiAuthorizer, authorizersOf } from './authorizer-definition.ts';
import { type GatewayResponses, gatewayResponsesOf } from './gateway-response.ts';
import { functionInUri, staticParameters } from './property-values.ts';

/** What a method does with a request. */
export type Integration =
  | { kind: 'function'; functionName: string }
  | { kind: 'mock'; status: number; headers: Record<string, string>; body: string };

export interface Method {
  integration: Integration;
  authorizer: ApiAuthorizer | null;
}

/** A node of the API's tree of paths. */
export interface PathNode {
  id: string;
  /** `/reports/{proxy+}` */
  path: string;
  /** `{proxy+}` */
  part: string;
  children: PathNode[];
  /** By HTTP method, or `ANY`. */
  methods: Map<string, Method>;
}

/** Requests a second, and how many may come at once. */
export interface Throttle {
  rate: number;
  burst: number;
}

/** A REST API as the template defines it. */
export interface ApiDefinition {
  id: string;
  name: string;
  stage: string;
  root: PathNode;
  throttle: Throttle | null;
  gatewayResponses: GatewayResponses;
}

const Api = z.looseObject({ Name: z.string(), BinaryMediaTypes: z.array(z.string()).default([]) });
const Resource = z.looseObject({ RestApiId: z.string(), ParentId: z.string(), PathPart: z.string() });
const MethodProperties = z.looseObject({
  RestApiId: z.string(),
  ResourceId: z.string(),
  HttpMethod: z.string(),
  AuthorizerId: z.string().optional(),
  Integration: z.looseObject({
    Type: z.string(),
    Uri: z.string().optional(),
    IntegrationResponses: z
      .array(
        z.looseObject({
          StatusCode: z.coerce.number(),
          ResponseParameters: z.record(z.string(), z.string()).default({}),
          ResponseTemplates: z.record(z.string(), z.string()).default({}),
        }),
      )
      .default([]),
  }),
});
const Stage = z.looseObject({
  RestApiId: z.string(),
  StageName: z.string().default('prod'),
  MethodSettings: z
    .array(
      z.looseObject({
        ResourcePath: z.string().optional(),
        HttpMethod: z.string().optional(),
        ThrottlingRateLimit: z.number().optional(),
        ThrottlingBurstLimit: z.number().optional(),
      }),
    )
    .default([]),
});

/** The REST APIs of a stack. */
export function restApisOf(stack: Stack): ApiDefinition[] {
  const authorizers = authorizersOf(stack);
  return stack.ofType('AWS::ApiGateway::RestApi').map((api) => {
    const { Name, BinaryMediaTypes } = Api.parse(api.properties);
    if (!BinaryMediaTypes.includes('*/*')) {
      throw new CommandError(
        `The API ${Name} has other binary media types than */*, and the laptop passes every body as binary.`,
        "Set binaryMediaTypes: ['*/*'].",
      );
    }
    const stage = stack
      .ofType('AWS::ApiGateway::Stage')
      .map(({ properties }) => Stage.parse(properties))
      .find(({ RestApiId }) => RestApiId === api.ref);
    return {
      id: api.ref,
      name: Name,
      stage: stage?.StageName ?? 'prod',
      root: pathsOf(stack, api, authorizers),
      throttle: stage === undefined ? null : throttleOf(stage),
      gatewayResponses: gatewayResponsesOf(stack, api.ref),
    };
  });
}

function pathsOf(stack: Stack, api: StackResource, authorizers: ReadonlyMap<string, ApiAuthorizer>): PathNode {
  const root = node(stack.attribute(api.logicalId, 'RootResourceId'), '/', '');
  const nodes = new Map([[root.id, root]]);
  const resources = stack
    .ofType('AWS::ApiGateway::Resource')
    .map(({ ref, properties }) => ({ id: ref, ...Resource.parse(properties) }))
    .filter(({ RestApiId }) => RestApiId === api.ref);
  const place = (parent: PathNode): void => {
    for (const { id, PathPart } of resources.filter(({ ParentId }) => ParentId === parent.id)) {
      const child = node(id, `${parent.path === '/' ? '' : parent.path}/${PathPart}`, PathPart);
      nodes.set(id, child);
      parent.children.push(child);
      place(child);
    }
  };
  place(root);
  for (const { properties } of stack.ofType('AWS::ApiGateway::Method')) {
    const method = MethodProperties.parse(properties);
    if (method.RestApiId !== api.ref) continue;
    nodes.get(method.ResourceId)?.methods.set(method.HttpMethod, {
      integration: integrationOf(method),
      authorizer: method.AuthorizerId === undefined ? null : (authorizers.get(method.AuthorizerId) ?? null),
    });
  }
  return root;
}

const node = (id: string, path: string, part: string): PathNode => ({
  id,
  path,
  part,
  children: [],
  methods: new Map(),
});

function integrationOf({ HttpMethod, Integration }: z.infer<typeof MethodProperties>): Integration {
  const { Type, Uri, IntegrationResponses } = Integration;
  if (Type === 'AWS_PROXY' && Uri !== undefined) return { kind: 'function', functionName: functionInUri(Uri) };
  const [response] = IntegrationResponses;
  if (Type === 'MOCK' && response !== undefined) {
    return {
      kind: 'mock',
      status: response.StatusCode,
      headers: staticParameters(response.ResponseParameters, 'method.response.header.'),
      body: Object.values(response.ResponseTemplates)[0] ?? '',
    };
  }
  throw new CommandError(
    `The API has a method ${HttpMethod} with an integration of type ${Type}, which the laptop cannot run.`,
    'Use a proxy integration with a function, or build the type in lib/local/runtime/rest.',
  );
}

function throttleOf({ MethodSettings }: z.infer<typeof Stage>): Throttle | null {
  const all = MethodSettings.find(({ ResourcePath, HttpMethod }) => ResourcePath === '/*' && HttpMethod === '*');
  const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = all ?? {};
  return rate === undefined || burst === undefined ? null : { rate, burst };
}
