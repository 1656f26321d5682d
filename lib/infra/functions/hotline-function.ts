import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionName } from '#infra/access/access.ts';
import type { PhysicalNames } from '#physical-names';

/** Where the functions' bundles lie, a folder each; `none` in tests of the template alone. */
export type Bundles = { folder: string } | 'none';

export interface HotlineFunctionProps {
  name: FunctionName;
  bundles: Bundles;
  names: PhysicalNames;
  environment: Record<string, string>;
  description: string;
  /** Seconds. */
  timeout: number;
  /** How many may run at once, and have room to whatever else does; undefined where it shares the account's. */
  room: number | undefined;
  /** MiB; under 256 a bundle with the SDK does not fit. */
  memory: number;
}

const codeOf = (name: FunctionName, bundles: Bundles): Code =>
  bundles === 'none' ? Code.fromInline('exports.handler = undefined;') : Code.fromAsset(join(bundles.folder, name));

/** A function of the hotline: Node 24 on arm64, a role and a log group of its own. */
export class HotlineFunction extends LambdaFunction {
  readonly functionRole: Role;
  readonly hotlineName: FunctionName;

  constructor(scope: Construct, id: string, props: HotlineFunctionProps) {
    const logGroup = new LogGroup(scope, `${id}Log`, {
      logGroupName: props.names.functionLog(props.name),
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${props.name} may do`,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      code: codeOf(props.name, props.bundles),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      description: props.description,
      // Powertools logs and measures under it.
      environment: { ...props.environment, POWERTOOLS_SERVICE_NAME: props.names.service },
      timeout: Duration.seconds(props.timeout),
      memorySize: props.memory,
      ...(props.room === undefined ? {} : { reservedConcurrentExecutions: props.room }),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
    this.functionRole = role;
    this.hotlineName = props.name;
  }
}
