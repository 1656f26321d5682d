import { Duration } from 'aws-cdk-lib';
import { CfnAccount, IdentitySource, RequestAuthorizer } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { accept } from '#infra/accept.ts';
import type { Functions } from '#infra/functions/functions.ts';
import type { PhysicalNames } from '#physical-names';
import type { Settings } from '#settings';
import { LAST_RESORT_PATH, lastResortPage, refusalPages, refusalsInJson } from './gateway-pages.ts';
import { HotlineApi, type HotlineApiProps } from './rest-api.ts';

/** 33,000 victims were written to in one night; a tenth of them in the same quarter of an hour, ten requests each. */
const VICTIMS = { rate: 200, burst: 400 };
const INVESTIGATORS = { rate: 50, burst: 100 };
const PARTNERS = { rate: 50, burst: 100 };
/** One page, that an investigator opens a few times a day. */
const EVIDENCE = { rate: 10, burst: 20 };

interface Props {
  names: PhysicalNames;
  functions: Functions;
  settings: Pick<Settings, 'languages' | 'mail' | 'operator' | 'help' | 'urls' | 'certificates'>;
}

/** Three APIs, for three kinds of people whose pages must share no origin; and one for the page that opens what strangers wrote. */
export class Apis extends Construct {
  readonly report: HotlineApi;
  readonly desk: HotlineApi;
  readonly feed: HotlineApi;
  readonly evidence: HotlineApi;

  constructor(scope: Construct, id: string, { functions, settings, names }: Props) {
    super(scope, id);
    const account = this.accountThatLogs();
    const hostOf = (name: HotlineApiProps['name']) =>
      settings.certificates && { url: settings.urls[name], certificateArn: settings.certificates[name] };
    this.report = new HotlineApi(this, 'Report', {
      name: 'report',
      names,
      methods: { GET: functions.pages, POST: functions.intake },
      // What the hotline holds already is changed by a function of its own, which takes in nothing new.
      under: settings.languages.map((language) => ({
        path: language,
        children: {
          mine: { GET: functions.followUp, POST: functions.followUp },
          contest: { GET: functions.followUp, POST: functions.followUp },
        },
      })),
      fixed: { path: LAST_RESORT_PATH, html: lastResortPage(settings) },
      refusals: refusalPages(settings),
      throttle: VICTIMS,
      account,
      host: hostOf('report'),
    });
    this.desk = new HotlineApi(this, 'Desk', {
      name: 'desk',
      names,
      // Pages: who is signed in is known by a cookie, which the function checks.
      methods: { GET: functions.desk, POST: functions.desk },
      guarded: {
        path: 'api',
        // Which methods a path has is said by its function, for the table of routes knows.
        methods: { ANY: functions.desk },
        open: { paths: ['v1/openapi.json', 'v1/docs', 'v1/health', 'v1/sign-in'], methods: { ANY: functions.desk } },
        authorizer: new RequestAuthorizer(this, 'Investigators', {
          handler: functions.authorizer,
          identitySources: [IdentitySource.header('Authorization')],
          // Nothing is remembered: an investigator whose access ended is out at once.
          resultsCacheTtl: Duration.seconds(0),
        }),
      },
      refusals: refusalsInJson('GET, POST'),
      throttle: INVESTIGATORS,
      account,
      host: hostOf('desk'),
    });
    this.feed = new HotlineApi(this, 'Feed', {
      name: 'feed',
      names,
      methods: { GET: functions.feed, POST: functions.feed },
      refusals: refusalsInJson('GET, POST'),
      throttle: PARTNERS,
      account,
      host: hostOf('feed'),
    });
    this.evidence = new HotlineApi(this, 'Evidence', {
      name: 'evidence',
      names,
      methods: { GET: functions.evidence },
      refusals: refusalsInJson('GET'),
      throttle: EVIDENCE,
      account,
      host: hostOf('evidence'),
    });
  }

  /** API Gateway writes access logs by a role that is set once for an account and region. */
  private accountThatLogs(): CfnAccount {
    const role = new Role(this, 'LogRole', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs')],
    });
    accept(
      role,
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      'API Gateway asks for just this policy, and AWS keeps it in step.',
    );
    return new CfnAccount(this, 'Account', { cloudWatchRoleArn: role.roleArn });
  }
}
