import { CfnOutput, CfnParameter, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { InvestigatorIdentity } from '#infra/access/identity.ts';
import { WeeklyExport } from '#infra/archive/weekly-export.ts';
import { fewFilters } from '#infra/functions/filters.ts';
import { Functions } from '#infra/functions/functions.ts';
import type { Bundles } from '#infra/functions/hotline-function.ts';
import { Schedules } from '#infra/functions/schedules.ts';
import { Apis } from '#infra/network/apis.ts';
import { dnsOutputs } from '#infra/network/dns-outputs.ts';
import { Firewall } from '#infra/network/waf.ts';
import { People } from '#infra/people/people.ts';
import { Buckets } from '#infra/store/buckets.ts';
import { Ledger } from '#infra/store/ledger.ts';
import { MailIn } from '#infra/store/mail-in.ts';
import { Queues } from '#infra/store/queues.ts';
import { HotlineSecrets } from '#infra/store/secrets.ts';
import { physicalNames } from '#physical-names';
import { type Settings, sealsToExample } from '#settings';
import { meantSettings } from '../settings/meant-settings.ts';
import { Alarms } from './alarms.ts';
import { HotlineDashboard } from './watch/dashboard.ts';
import { pagerOf } from './watch/topics.ts';

export interface HotlineStackProps extends StackProps {
  settings: Settings;
  bundles: Bundles;
}

/** The hotline, composed: one construct a capability, in the order of a report's way. */
export class HotlineStack extends Stack {
  constructor(scope: Construct, id: string, { settings, bundles, ...props }: HotlineStackProps) {
    super(scope, id, {
      description: 'Hotline for extortion messages',
      env: { region: settings.region, ...(settings.account === undefined ? {} : { account: settings.account }) },
      terminationProtection: settings.protected,
      ...props,
    });
    const names = physicalNames(settings.name);
    const ledger = new Ledger(this, 'Ledger', settings);
    const queues = new Queues(this, 'Queues');
    const buckets = new Buckets(this, 'Buckets', {
      queues,
      retention: settings.retention,
      // Without host names of our own the pages' origin is not known before the API is.
      pagesAt: settings.certificates ? settings.urls.report : '*',
      evidenceAt: settings.certificates ? settings.urls.evidence : '*',
    });
    const secrets = new HotlineSecrets(this, 'Secrets', { settings, names });
    const mailIn = new MailIn(this, 'MailIn', { settings, buckets, queues, names });
    const identity = new InvestigatorIdentity(this, 'Identity', settings);
    const pager = settings.watch && pagerOf(this, settings.watch);
    const holdings = { ledger, queues, buckets, secrets, mailIn, pager };
    const functions = new Functions(this, 'Functions', {
      holdings,
      issuer: identity.issuer,
      bundles,
      names,
      concurrency: settings.concurrency,
      meant: meantSettings(settings),
    });
    identity.letLook(functions.heartbeat.functionRole);
    const apis = new Apis(this, 'Apis', { functions, settings, names });
    const firewall = new Firewall(this, 'Firewall', { apis, names });
    new Schedules(this, 'Schedules', { settings, functions, failed: queues.failedSchedules, names });
    const { archive } = settings;
    if (archive?.key !== undefined) {
      const { key } = archive;
      new WeeklyExport(this, 'Archive', {
        archive: { ...archive, key },
        ledger,
        failed: queues.failedSchedules,
        names,
      });
    }
    const alarms = new Alarms(this, 'Alarms', {
      ...{ settings, functions, queues, apis, firewall, names, pager },
      briefsSentBy: holdings.mailIn.briefs,
    });
    new HotlineDashboard(this, 'Dashboard', { functions, queues, apis, names });

    const { roles } = new People(this, 'People', {
      settings,
      holdings,
      functions,
      page: alarms.topics.page,
      names,
    });

    this.output({
      TableName: ledger.table.tableName,
      InboxBucket: buckets.inbox.bucketName,
      OriginalsBucket: buckets.originals.bucketName,
      AnchorsBucket: buckets.anchors.bucketName,
      InboxQueueUrl: queues.inbox.queueUrl,
      LowPriorityQueueUrl: queues.lowPriority.queueUrl,
      FilesQueueUrl: queues.files.queueUrl,
      AcknowledgementsQueueUrl: queues.acknowledgements.queueUrl,
      BriefQueueUrl: queues.briefs.queueUrl,
      WebhooksQueueUrl: queues.webhooks.queueUrl,
      ClustersQueueUrl: queues.clusters.queueUrl,
      TotalsQueueUrl: queues.totals.queueUrl,
      ExportsQueueUrl: queues.exports.queueUrl,
      ReportUrl: apis.report.url,
      DeskUrl: apis.desk.url,
      FeedUrl: apis.feed.url,
      EvidenceUrl: apis.evidence.url,
      ReportAddress: settings.mail.reportAddress,
      OperatorRole: roles.operator.roleArn,
      CustodianRole: roles.custodian.roleArn,
      DeployerRole: roles.deployer.roleArn,
      BreakGlassRole: roles.breakGlass.roleArn,
      ...dnsOutputs(apis, mailIn),
    });
    this.node.addValidation(fewFilters(this));
    if (sealsToExample(settings)) this.refuseDeployment();
  }

  private output(values: Record<string, string>): void {
    for (const [key, value] of Object.entries(values)) new CfnOutput(this, key, { value });
  }

  /** A parameter that nothing can fill in: CloudFormation refuses the template before it makes a resource. */
  private refuseDeployment(): void {
    new CfnParameter(this, 'SealToKeysOfYourOwn', {
      description:
        'sealTo in settings.ts holds example keys, and nobody could open what is sealed to them: put in your own',
      allowedPattern: '(?!)',
      constraintDescription: 'put keys of your own under sealTo in settings.ts',
    });
    Validations.of(this).acknowledge({
      id: 'CloudFormation-Validate::W2001',
      reason: 'No resource needs it: that it cannot be filled in is its use.',
    });
  }
}
