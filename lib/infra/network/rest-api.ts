import { RemovalPolicy, Size } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  AwsIntegration,
  type CfnAccount,
  ContentHandling,
  EndpointType,
  type IAuthorizer,
  type Integration,
  type IResource,
  LogGroupLogDestination,
  MethodLoggingLevel,
  MockIntegration,
  PassthroughBehavior,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import type { PhysicalNames } from '#physical-names';
import { type GatewayRefusal, REFUSAL_HEADERS } from './gateway-pages.ts';

/** What is written of a request: no address, user agent, path, query or body. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    id: '$context.requestId',
    time: '$context.requestTimeEpoch',
    method: '$context.httpMethod',
    status: '$context.status',
    milliseconds: '$context.responseLatency',
    bytes: '$context.responseLength',
    refusal: '$context.error.responseType',
  }),
);

/** A page with its style is 60 kB, and a phone may be on a slow line; below this the header costs more. */
const COMPRESSED_FROM = Size.kibibytes(1);

/** Why an API answers without asking who calls. */
const PUBLIC = {
  report: 'Victims report without an account.',
  desk: 'Its pages ask for a session, which their function checks; what programs ask is behind the authorizer.',
  feed: 'It serves published schemas; what partners pull asks for a key, which the function looks up.',
  evidence: 'It serves one page, which is the same for everybody and holds nothing.',
} as const;

/** The function of each method; of all methods, where the function knows them better than the gateway. */
type Methods = Partial<Record<'GET' | 'POST' | 'HEAD' | 'ANY', IFunction>>;

export interface HotlineApiProps {
  name: keyof typeof PUBLIC;
  names: PhysicalNames;
  /** The function of each method. */
  methods: Methods;
  /** Paths whose children are answered by other functions; the rest below them as everywhere. */
  under?: { path: string; children: Record<string, Methods> }[];
  /** A path below which a token is asked for before any function is: what programs ask. */
  guarded?: {
    path: string;
    methods: Methods;
    authorizer: IAuthorizer;
    /** Below it, what anybody may ask: whole paths. */
    open: { paths: readonly string[]; methods: Methods };
  };
  /** A page that the gateway answers by itself: it stands while every function is dead. */
  fixed?: { path: string; html: string };
  refusals: GatewayRefusal[];
  /** Requests a second, and how many at once on top. */
  throttle: { rate: number; burst: number };
  /** What lets API Gateway write logs. */
  account: CfnAccount;
  /** A host name of its own, with its ACM certificate. */
  host?: { url: string; certificateArn: string } | undefined;
}

/** A regional REST API: the one kind that carries a web ACL and keeps its traffic in the region. */
export class HotlineApi extends Construct {
  readonly api: RestApi;
  /** Where it answers: with a host name of its own API Gateway's is switched off. */
  readonly url: string;
  /** What is written of each request. */
  readonly log: LogGroup;
  /** What DNS has to point that host name at. */
  readonly target: string | null;

  constructor(scope: Construct, id: string, props: HotlineApiProps) {
    super(scope, id);
    this.log = new LogGroup(this, 'Log', {
      logGroupName: props.names.accessLog(props.name),
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new RestApi(this, 'Api', {
      restApiName: props.names.api(props.name),
      endpointTypes: [EndpointType.REGIONAL],
      // Otherwise an uploaded file or a PDF is read as text and broken.
      binaryMediaTypes: ['*/*'],
      minCompressionSize: COMPRESSED_FROM,
      cloudWatchRole: false,
      disableExecuteApiEndpoint: props.host !== undefined,
      deployOptions: {
        accessLogDestination: new LogGroupLogDestination(this.log),
        accessLogFormat: ACCESS_LOG,
        loggingLevel: MethodLoggingLevel.OFF,
        dataTraceEnabled: false,
        throttlingRateLimit: props.throttle.rate,
        throttlingBurstLimit: props.throttle.burst,
      },
    });
    this.api.deploymentStage.node.addDependency(props.account);
    accept(this, 'APIG2', 'Functions check what they read; the gateway cannot read forms and mails.');
    accept(this, 'APIG6', 'Execution logs hold paths and headers, and on the desk the path names a wallet.');
    accept(this, 'COG4', PUBLIC[props.name]);
    accept(this, 'APIG4', PUBLIC[props.name]);
    this.route(props);
    if (props.fixed) this.fix(props.fixed);
    this.refuse(props.refusals);
    this.url = props.host?.url ?? this.api.url;
    this.target = props.host ? this.name(props.host) : null;
  }

  /**
   * A function as the answer to a method, called by this API's stage alone. CDK's own integration lets in every stage, and so what API Gateway
   * offers in the account for trying a method (`test-invoke-stage`), which asks no authorizer. One permission for each function, not one
   * for each method: a stack holds 500 resources.
   */
  private answeredBy(fn: IFunction): Integration {
    const id = `Calls${fn.node.id}`;
    if (this.node.tryFindChild(id) === undefined) {
      new CfnPermission(this, id, {
        action: 'lambda:InvokeFunction',
        functionName: fn.functionArn,
        principal: 'apigateway.amazonaws.com',
        sourceArn: this.api.arnForExecuteApi('*', '/*', this.api.deploymentStage.stageName),
      });
    }
    return new AwsIntegration({
      service: 'lambda',
      proxy: true,
      path: `2015-03-31/functions/${fn.functionArn}/invocations`,
    });
  }

  private route({ methods, under = [], guarded }: HotlineApiProps): void {
    const answerAt = (resource: IResource, by: Methods, authorizer?: IAuthorizer): void => {
      for (const [method, fn] of Object.entries(by)) {
        resource.addMethod(method, this.answeredBy(fn), authorizer === undefined ? {} : { authorizer });
      }
    };
    const answer = (resource: IResource, by: Methods, authorizer?: IAuthorizer): void => {
      for (const at of [resource, resource.addResource('{proxy+}')]) answerAt(at, by, authorizer);
    };
    answer(this.api.root, methods);
    if (guarded) {
      const { path, methods: by, authorizer, open } = guarded;
      const parent = this.api.root.addResource(path);
      answer(parent, by, authorizer);
      // What is more special comes first: all else below it asks for a token.
      for (const parts of open.paths.map((each) => each.split('/'))) {
        let at: IResource = parent;
        for (const [n, part] of parts.entries()) {
          const child = at.getResource(part);
          at = child ?? at.addResource(part);
          // The gateway refuses what a resource on the way has no method for: it does not look further up.
          if (child === undefined && n + 1 < parts.length) answer(at, by, authorizer);
        }
        answerAt(at, open.methods);
      }
    }
    for (const { path, children } of under) {
      // The gateway refuses what a resource on the way has no method for: it does not look further up.
      const parent = this.api.root.addResource(path);
      answer(parent, methods);
      for (const [child, others] of Object.entries(children)) answer(parent.addResource(child), others);
    }
  }

  private fix({ path, html }: NonNullable<HotlineApiProps['fixed']>): void {
    const headers = { ...REFUSAL_HEADERS, 'Content-Type': "'text/html; charset=utf-8'" };
    const under = (prefix: string, values: [string, unknown][]) =>
      Object.fromEntries(values.map(([name, value]) => [`${prefix}.${name}`, value]));
    const integration = new MockIntegration({
      // With binary media types the gateway would not read its own template as text.
      contentHandling: ContentHandling.CONVERT_TO_TEXT,
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      integrationResponses: [
        {
          statusCode: '200',
          contentHandling: ContentHandling.CONVERT_TO_TEXT,
          responseParameters: under('method.response.header', Object.entries(headers)) as Record<string, string>,
          responseTemplates: { 'text/html': html },
        },
      ],
    });
    const seen = Object.keys(headers).map((name): [string, boolean] => [name, true]);
    const methodResponses = [
      { statusCode: '200', responseParameters: under('method.response.header', seen) as Record<string, boolean> },
    ];
    this.api.root.addResource(path).addMethod('GET', integration, { methodResponses });
  }

  private refuse(refusals: GatewayRefusal[]): void {
    for (const { type, allow, headers = {}, ...rest } of refusals) {
      const allowed: Record<string, string> = allow === undefined ? {} : { Allow: `'${allow}'` };
      const responseHeaders = { ...REFUSAL_HEADERS, ...headers, ...allowed };
      this.api.addGatewayResponse(type.responseType, { type, ...rest, responseHeaders });
    }
  }

  private name({ url, certificateArn }: { url: string; certificateArn: string }): string {
    return this.api.addDomainName('Host', {
      domainName: new URL(url).hostname,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      endpointType: EndpointType.REGIONAL,
      securityPolicy: SecurityPolicy.TLS_1_2,
    }).domainNameAliasDomainName;
  }
}
