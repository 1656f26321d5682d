import * as z from 'zod';

/** A template's resources, as CloudFormation has them. */
export type TemplateResources = Readonly<Record<string, { Type: string; Properties?: unknown }>>;

/** A function's memory in GB, its time-out in seconds, and how many may run at once; null where they share the account's. */
export interface FunctionFigures {
  name: string;
  gigabytes: number;
  reserved: number | null;
}

/** What of a template costs money, counted. */
export interface TemplateFigures {
  functions: FunctionFigures[];
  /** How many of a function run at once for a queue, by the queue's name. */
  readers: Record<string, { function: string; atOnce: number }[]>;
  /** Requests a second that the public pages take. */
  publicRate: number;
  firewalls: number;
  rules: number;
  keys: number;
  secrets: number;
  watchedMetrics: number;
  polledQueues: number;
}

const Fn = z.looseObject({
  MemorySize: z.number().default(128),
  ReservedConcurrentExecutions: z.number().optional(),
});
const Mapping = z.looseObject({
  FunctionName: z.looseObject({ Ref: z.string() }),
  EventSourceArn: z.looseObject({ 'Fn::GetAtt': z.array(z.string()) }),
  ScalingConfig: z.looseObject({ MaximumConcurrency: z.number() }).optional(),
});
const Acl = z.looseObject({ Rules: z.array(z.unknown()).default([]) });
const Alarm = z.looseObject({ Metrics: z.array(z.looseObject({ MetricStat: z.unknown().optional() })).default([]) });
const Stage = z.looseObject({
  MethodSettings: z.array(z.looseObject({ ThrottlingRateLimit: z.number().optional() })).default([]),
});

/** `QueuesInboxA1B2C3D4` is Inbox: the construct's name without where it stands and CDK's hash. */
const nameOf = (logicalId: string, within: string): string =>
  logicalId.replace(new RegExp(`^${within}`), '').replace(/[0-9A-F]{8}$/, '');

/** Counts what a template's resources cost by; throws where a resource that is counted is none that CDK writes. */
export const figuresOf = (resources: TemplateResources): TemplateFigures => {
  const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type);
  const read = <Shape extends z.ZodType>(type: string, shape: Shape): [id: string, z.output<Shape>][] =>
    ofType(type).map(([id, { Properties }]) => [id, shape.parse(Properties)]);
  const mappings = read('AWS::Lambda::EventSourceMapping', Mapping).flatMap(([, mapping]) =>
    mapping.ScalingConfig === undefined
      ? []
      : [
          {
            queue: nameOf(mapping.EventSourceArn['Fn::GetAtt'][0] ?? '', 'Queues'),
            function: nameOf(mapping.FunctionName.Ref, 'Functions'),
            atOnce: mapping.ScalingConfig.MaximumConcurrency,
          },
        ],
  );
  const rates = read('AWS::ApiGateway::Stage', Stage).flatMap(([id, { MethodSettings }]) =>
    id.startsWith('ApisReport') ? MethodSettings.map(({ ThrottlingRateLimit = 0 }) => ThrottlingRateLimit) : [],
  );
  return {
    functions: read('AWS::Lambda::Function', Fn).map(([id, { MemorySize, ReservedConcurrentExecutions }]) => ({
      name: nameOf(id, 'Functions'),
      gigabytes: MemorySize / 1024,
      reserved: ReservedConcurrentExecutions ?? null,
    })),
    readers: Object.fromEntries(
      [...Map.groupBy(mappings, ({ queue }) => queue)].map(([queue, those]) => [
        queue,
        those.map(({ function: fn, atOnce }) => ({ function: fn, atOnce })),
      ]),
    ),
    publicRate: Math.max(0, ...rates),
    firewalls: ofType('AWS::WAFv2::WebACL').length,
    rules: read('AWS::WAFv2::WebACL', Acl).reduce((sum, [, { Rules }]) => sum + Rules.length, 0),
    keys: ofType('AWS::KMS::Key').length,
    secrets: ofType('AWS::SecretsManager::Secret').length,
    watchedMetrics: read('AWS::CloudWatch::Alarm', Alarm).reduce(
      (sum, [, { Metrics }]) => sum + Math.max(1, Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length),
      0,
    ),
    polledQueues: mappings.length,
  };
};
