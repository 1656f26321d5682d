import { Match, type Template } from 'aws-cdk-lib/assertions';
import { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { describe, expect, it } from 'vitest';
import { INDEXES } from '#infra/store/ledger.ts';
import { INDEX } from '#io/table/store/keys.ts';
import { exampleInput, fullInput, operatedInput, resourcesOf, synthesized } from './example.ts';

const { template } = synthesized();
const { mail } = exampleInput();
const operated = synthesized(operatedInput()).template;

const DENY_PLAIN_HTTP = {
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

/** Of 500: a partner takes one or two more, a function with what watches it eight. */
const MOST_RESOURCES = 460;

describe('the stack', () => {
  it('leaves room for what comes below the 500 resources that CloudFormation takes, whatever the settings ask for', () => {
    const full = synthesized(fullInput()).template;

    expect(Object.keys(full.toJSON().Resources).length).toBeLessThanOrEqual(MOST_RESOURCES);
  });
});

describe('the ledger', () => {
  it('is encrypted with a key of its own, which rotates', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [
        Match.objectLike({
          SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('LedgerKey'), 'Arn'] } },
        }),
      ],
    });
    template.allResourcesProperties('AWS::KMS::Key', { EnableKeyRotation: true });
  });

  it('can be restored to a point in time, expires rows, and stays when the stack goes', () => {
    template.hasResource('AWS::DynamoDB::GlobalTable', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: {
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        Replicas: [
          Match.objectLike({
            PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          }),
        ],
      },
    });
  });

  it('has the indexes that the functions ask for', () => {
    const keyed = Object.entries(INDEXES).map(([name, { indexName, partitionKey, sortKey }]) => [
      name,
      { name: indexName, pk: partitionKey.name, sk: sortKey.name },
    ]);

    expect(Object.fromEntries(keyed)).toEqual(INDEX);
  });

  it('shows whoever looks for pending work keys alone', () => {
    template.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      GlobalSecondaryIndexes: Match.arrayWith([
        Match.objectLike({ IndexName: 'due', Projection: { ProjectionType: 'KEYS_ONLY' } }),
      ]),
    });
  });
});

describe('the buckets', () => {
  it('are encrypted, closed to the public and kept when the stack goes', () => {
    template.resourceCountIs('AWS::S3::Bucket', 3);
    template.allResources('AWS::S3::Bucket', {
      DeletionPolicy: 'RetainExceptOnCreate',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            Match.objectLike({ ServerSideEncryptionByDefault: Match.objectLike({ SSEAlgorithm: 'aws:kms' }) }),
          ],
        },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      },
    });
  });

  it('refuse plain HTTP and old TLS', () => {
    template.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike(DENY_PLAIN_HTTP),
          Match.objectLike({ Effect: 'Deny', Condition: { NumericLessThan: { 's3:TlsVersion': 1.2 } } }),
        ]),
      },
    });
  });

  it('keep no versions and no copies, but of the audit log: deleting is deleting', () => {
    const buckets = [...resourcesOf(template, 'AWS::S3::Bucket')].filter(([id]) => !id.startsWith('BucketsAnchors'));
    expect(buckets).toHaveLength(2);
    for (const [, { Properties }] of buckets) {
      expect(Properties).not.toHaveProperty('VersioningConfiguration');
      expect(Properties).not.toHaveProperty('ReplicationConfiguration');
    }
  });

  it('keep each copy of an entry of the audit log for as long as the entry, and let nobody delete it', () => {
    template.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockEnabled: true,
      ObjectLockConfiguration: {
        ObjectLockEnabled: 'Enabled',
        Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 1_826 } },
      },
    });
  });

  it('expire drafts and the memory of withdrawals, and nothing that was submitted', () => {
    const rules = [...resourcesOf(template, 'AWS::S3::Bucket').values()]
      .flatMap(({ Properties }) => (Properties.LifecycleConfiguration as { Rules: Record<string, unknown>[] }).Rules)
      .filter((rule) => 'ExpirationInDays' in rule);

    expect(rules).toEqual([
      { Id: 'exports', Prefix: 'exports/', ExpirationInDays: 8, Status: 'Enabled' },
      { Id: 'withdrawals', Prefix: 'withdrawn/', ExpirationInDays: 765, Status: 'Enabled' },
      { Id: 'drafts', Prefix: 'draft/', ExpirationInDays: 1, Status: 'Enabled' },
      expect.objectContaining({ Id: 'had-their-time', ExpirationInDays: 1_827 }),
    ]);
  });

  it('ring for mails and submissions, not for drafts and uploads', () => {
    const prefix = (Value: string) =>
      Match.objectLike({ Filter: { S3Key: { Rules: [{ Name: 'prefix', Value }] } }, Event: 's3:ObjectCreated:*' });

    template.hasResourceProperties('AWS::S3::Bucket', {
      NotificationConfiguration: {
        QueueConfigurations: [prefix('mail/'), prefix('report/'), prefix('low-priority/'), prefix('more/')],
      },
    });
  });
});

describe('the queues', () => {
  const queues = resourcesOf(template, 'AWS::SQS::Queue');

  it('are encrypted and refuse plain HTTP', () => {
    template.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
    template.resourceCountIs('AWS::SQS::QueuePolicy', queues.size);
    template.allResourcesProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike(DENY_PLAIN_HTTP)]) },
    });
  });

  it('have a dead-letter queue each, and keep what is in it for two weeks', () => {
    for (const [id, { Properties }] of queues) {
      expect(id.includes('DeadLetters') || 'RedrivePolicy' in Properties, id).toBe(true);
      expect(Properties.MessageRetentionPeriod, id).toBe(14 * 86_400);
    }
  });

  it('let only this account’s buckets ring', () => {
    template.hasResourceProperties('AWS::SQS::QueuePolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Principal: { Service: 's3.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
  });

  it('give an inbox object more tries than the five readings after which it is stored unread', () => {
    template.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('InboxDeadLetters'), 'Arn'] },
        maxReceiveCount: 8,
      },
    });
  });
});

describe('the functions', () => {
  const functions = resourcesOf(template, 'AWS::Lambda::Function');

  it('run on Node 24 on arm64 with a role and a log group each, and nothing else runs', () => {
    expect(functions.size).toBe(19);
    const roles = [...functions.values()].map(({ Properties }) => JSON.stringify(Properties.Role));
    const logs = [...functions.values()].map(({ Properties }) => JSON.stringify(Properties.LoggingConfig));

    template.allResourcesProperties('AWS::Lambda::Function', { Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(new Set(roles).size).toBe(functions.size);
    expect(new Set(logs).size).toBe(functions.size);
  });

  it('limit their concurrency at the queue, for a throttled try counts as one', () => {
    template.resourcePropertiesCountIs('AWS::Lambda::EventSourceMapping', { ScalingConfig: Match.anyValue() }, 9);
    const reserved = [...functions].filter(([, { Properties }]) => 'ReservedConcurrentExecutions' in Properties);
    expect(reserved.map(([id]) => id.replace(/^Functions|[0-9A-F]{8}$/g, '')).sort()).toEqual([
      'Authorizer',
      'FollowUp',
      'Intake',
      'Pages',
      'Sweep',
    ]);
  });

  it.each([200, 1_000, 5_000])(
    'keep room for the sweep, sign-in and pages in a flood, of %i at once',
    (concurrency) => {
      const of = resourcesOf(synthesized(exampleInput({ concurrency })).template, 'AWS::Lambda::Function');
      const room = (name: string): number =>
        [...of].flatMap(([id, { Properties }]) =>
          id.startsWith(`Functions${name}`) ? [Number(Properties.ReservedConcurrentExecutions)] : [],
        )[0] ?? Number.NaN;
      const mapped = [...resourcesOf(template, 'AWS::Lambda::EventSourceMapping').values()].reduce(
        (sum, { Properties }) =>
          sum +
          Number((Properties.ScalingConfig as { MaximumConcurrency: number } | undefined)?.MaximumConcurrency ?? 0),
        0,
      );
      const floors = ['Pages', 'Intake', 'FollowUp', 'Authorizer', 'Sweep'].map(room);

      // Lambda refuses to leave less than 100 to the others; and all that queues may start at once fits into it.
      expect(floors.reduce((sum, floor) => sum + floor, 0)).toBeLessThanOrEqual(concurrency - 100);
      expect(mapped).toBeGreaterThan(30);
      expect(mapped).toBeLessThanOrEqual(100);
      expect(room('Sweep')).toBe(2);
      // A page takes some 50 ms: what is kept answers 200 requests a second.
      expect(room('Pages') * 20).toBeGreaterThanOrEqual(200);
      expect(room('Intake')).toBeLessThan(room('Pages'));
    },
  );

  it('report failures record by record, and set aside what of the stream cannot be worked on', () => {
    template.allResourcesProperties('AWS::Lambda::EventSourceMapping', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      DestinationConfig: { OnFailure: Match.anyValue() },
      FilterCriteria: {
        Filters: [
          {
            Pattern:
              '{"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"REPORT#"}]},"sk":{"S":["REPORT"]}}}}',
          },
          // What is written of a row later is no news, but where it was enqueued so: a report's work, a departure whose time has come.
          {
            Pattern:
              '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"REPORT#"},{"prefix":"WORK#leave#"}]}},"NewImage":{"timesEnqueued":{"N":[{"exists":true}]}}}}',
          },
          {
            Pattern:
              '{"eventName":["INSERT","MODIFY"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"WALLET#"},{"prefix":"CAMPAIGN#"},{"prefix":"CLUSTER#"}]},"sk":{"S":["DECISIONS",{"prefix":"PAYMENT#"},"TOTALS","CONSENSUS"]}}}}',
          },
          // Of what goes, only what has expired: whoever empties the table to restore it must not lose the originals.
          {
            Pattern:
              '{"eventName":["REMOVE"],"userIdentity":{"type":["Service"],"principalId":["dynamodb.amazonaws.com"]},"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"REPORT#"}]},"sk":{"S":["REPORT"]}}}}',
          },
          {
            Pattern:
              '{"eventName":["REMOVE"],"userIdentity":{"type":["Service"],"principalId":["dynamodb.amazonaws.com"]},"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"WALLET#"},{"prefix":"CONTACT#"}]},"sk":{"S":[{"prefix":"CONTEST#"}]}}}}',
          },
        ],
      },
    });
  });

  it('read secrets by name, never from their environment', () => {
    for (const [id, { Properties }] of functions) {
      const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
      for (const [name, value] of Object.entries(Variables)) {
        if (name.endsWith('_SECRET')) expect(value, `${id}.${name}`).toMatch(/^hotline-/);
      }
    }
  });
});

describe('the logs', () => {
  it('are kept for 30 days', () => {
    template.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 30 });
  });

  it('of the APIs hold no address, user agent, path, query or body', () => {
    const formats = [...resourcesOf(template, 'AWS::ApiGateway::Stage').values()].map(
      ({ Properties }) => (Properties.AccessLogSetting as { Format: string }).Format,
    );

    expect(formats).toHaveLength(4);
    for (const format of formats) {
      expect(format).not.toMatch(/identity|sourceIp|userAgent|context\.path|querystring|authorizer|body/i);
    }
  });

  it('of API Gateway trace nothing of a request', () => {
    template.allResourcesProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [Match.objectLike({ LoggingLevel: 'OFF', DataTraceEnabled: false })],
    });
  });
});

describe('the APIs', () => {
  it('are four, regional, and pass bodies as they are', () => {
    template.resourceCountIs('AWS::ApiGateway::RestApi', 4);
    template.allResourcesProperties('AWS::ApiGateway::RestApi', {
      EndpointConfiguration: { Types: ['REGIONAL'] },
      BinaryMediaTypes: ['*/*'],
    });
  });

  it('are throttled', () => {
    template.allResourcesProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [
        Match.objectLike({ ThrottlingRateLimit: Match.anyValue(), ThrottlingBurstLimit: Match.anyValue() }),
      ],
    });
  });

  it('ask for a token on every method of the desk below api, and by the function itself elsewhere', () => {
    const methods = [...resourcesOf(template, 'AWS::ApiGateway::Method')].filter(([id]) => id.startsWith('ApisDesk'));

    expect(methods.length).toBeGreaterThan(0);
    const open = methods.filter(([id]) => /apiv1(?:openapijson|docs|health|signin)ANY/.test(id));
    expect(open).toHaveLength(4);
    const guarded = methods.filter((each) => each[0].startsWith('ApisDeskApiapi') && !open.includes(each));
    // Which methods a path has is said by the function's table: the gateway lets each pass to it, with a token.
    expect(guarded.map(([, { Properties }]) => Properties.HttpMethod)).toEqual(['ANY', 'ANY', 'ANY', 'ANY']);
    for (const each of methods) {
      expect(each[1].Properties.AuthorizationType, each[0]).toBe(guarded.includes(each) ? 'CUSTOM' : 'NONE');
    }
    template.hasResourceProperties('AWS::ApiGateway::Authorizer', {
      Type: 'REQUEST',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 0,
    });
  });

  it('refuse victims in their three languages, with what to do instead', () => {
    for (const type of ['REQUEST_TOO_LARGE', 'THROTTLED', 'DEFAULT_4XX', 'DEFAULT_5XX']) {
      const pages = [...resourcesOf(template, 'AWS::ApiGateway::GatewayResponse').values()]
        .filter(({ Properties }) => Properties.ResponseType === type)
        .flatMap(({ Properties }) => Object.entries(Properties.ResponseTemplates as Record<string, string>))
        .filter(([contentType]) => contentType === 'text/html');

      expect(pages, type).toHaveLength(1);
      for (const [, page] of pages) {
        for (const language of ['fi', 'sv', 'en']) expect(page).toContain(`<section lang="${language}">`);
        expect(page).toContain('report@hotline.example');
        expect(page).toContain('112');
        // What the gateway would fill in, or run: its pages are templates. The stage is all that is meant.
        expect(page.replaceAll(/"\/\$context\.stage\/(?:fi|sv|en)"/g, '')).not.toMatch(/[#$]/);
      }
    }
  });

  it('escape what settings put on a refusal’s page', () => {
    const named = synthesized(exampleInput({ operator: { name: '<b>Police & Co</b>', isPolice: true, contact: 'x' } }));

    const pages = JSON.stringify(named.template.findResources('AWS::ApiGateway::GatewayResponse'));

    expect(pages).not.toContain('<b>');
    expect(pages).toContain('&lt;b&gt;Police &amp; Co');
  });

  it('answer at their own host names alone where they have some', () => {
    operated.allResourcesProperties('AWS::ApiGateway::RestApi', { DisableExecuteApiEndpoint: true });
    operated.resourceCountIs('AWS::ApiGateway::DomainName', 4);
    operated.allResourcesProperties('AWS::ApiGateway::DomainName', { SecurityPolicy: 'TLS_1_2' });
  });
});

describe('the firewall', () => {
  const acls = resourcesOf(template, 'AWS::WAFv2::WebACL');
  type Rule = {
    Name: string;
    Action?: object;
    Statement: {
      ManagedRuleGroupStatement?: { RuleActionOverrides?: { Name: string; ActionToUse: object }[] };
      RateBasedStatement?: { Limit: number };
    };
    VisibilityConfig: { SampledRequestsEnabled: boolean };
  };
  const rulesOf = (name: string): Rule[] =>
    [...acls].flatMap(([id, { Properties }]) => (id.includes(name) ? (Properties.Rules as Rule[]) : []));

  it('stands before each API', () => {
    const stages = [...resourcesOf(template, 'AWS::WAFv2::WebACLAssociation').values()].map(({ Properties }) =>
      JSON.stringify(Properties.ResourceArn),
    );

    expect(new Set(stages).size).toBe(4);
  });

  it('only counts what bodies look like on the public pages', () => {
    const overrides = rulesOf('Victims').flatMap(
      ({ Statement }) => Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [],
    );

    expect(overrides.map(({ Name }) => Name)).toEqual(
      expect.arrayContaining(['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'Log4JRCE_BODY']),
    );
    for (const { ActionToUse } of overrides) expect(ActionToUse).toEqual({ Count: {} });
  });

  it('stops floods alone, and bars neither Tor nor countries', () => {
    const rules = rulesOf('Victims');

    expect(rules.map(({ Name }) => Name)).toEqual([
      'Flood',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
    ]);
    expect(rules[0]?.Statement.RateBasedStatement?.Limit).toBeGreaterThanOrEqual(10_000);
  });

  it('keeps neither logs nor samples of requests', () => {
    template.resourceCountIs('AWS::WAFv2::LoggingConfiguration', 0);
    for (const { Properties } of acls.values()) {
      const configs = [Properties as { VisibilityConfig: object }, ...(Properties.Rules as Rule[])];
      for (const { VisibilityConfig } of configs) {
        expect(VisibilityConfig).toMatchObject({ SampledRequestsEnabled: false });
      }
    }
  });
});

describe('mail in', () => {
  it('is scanned, and stored under mail/ for both addresses', () => {
    template.hasResourceProperties('AWS::SES::ReceiptRule', {
      Rule: {
        Recipients: ['report@hotline.example', 'quiet@hotline.example'],
        ScanEnabled: true,
        Enabled: true,
        TlsPolicy: 'Optional',
        Actions: [{ S3Action: { BucketName: { Ref: Match.stringLikeRegexp('Inbox') }, ObjectKeyPrefix: 'mail/' } }],
      },
    });
  });

  it('is stored by this account’s rule alone', () => {
    template.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'ReceiveMail',
            Action: 's3:PutObject',
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: {
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
              ArnEquals: { 'aws:SourceArn': Match.anyValue() },
            },
          }),
        ]),
      },
    });
  });

  it('to postmaster, abuse and the sender of our mail is mailed on to the operator, and to nobody of ours', () => {
    const { template: named } = synthesized(exampleInput({ mail: { ...mail, postmasterTo: ['it@police.example'] } }));
    for (const [made, to] of [
      [template, 'operations@police.example'] as const,
      [named, 'it@police.example'] as const,
    ]) {
      made.hasResourceProperties('AWS::SES::ReceiptRule', {
        Rule: {
          Recipients: ['postmaster@hotline.example', 'abuse@hotline.example', 'office@hotline.example'],
          Enabled: true,
          Actions: [{ SNSAction: { TopicArn: { Ref: Match.stringLikeRegexp('^MailInOffice') } } }],
        },
      });
      made.hasResourceProperties('AWS::SNS::Subscription', {
        TopicArn: { Ref: Match.stringLikeRegexp('^MailInOffice') },
        Protocol: 'email',
        Endpoint: to,
      });
    }
  });

  it('in SES’s sandbox asks for the identities of whom it may write to, and else for its own alone', () => {
    const { template: boxed } = synthesized(
      exampleInput({ mail: { ...mail, sandboxTo: ['investigators@police.example'] } }),
    );
    const sendingIn = (made: Template): string =>
      JSON.stringify(
        [...resourcesOf(made, 'AWS::IAM::Policy').values()].filter((policy) =>
          JSON.stringify(policy).includes('ses:SendRawEmail'),
        ),
      );

    expect(sendingIn(boxed)).toContain(':identity/investigators@police.example');
    expect(sendingIn(template)).not.toContain('identity/investigators@');
  });

  it('says of every answer that did not arrive', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint', 'reject', 'renderingFailure'],
        EventBridgeDestination: Match.anyValue(),
      },
    });
  });

  it('sends briefs to servers alone that take them encrypted, and answers to any', () => {
    const sets = [...resourcesOf(template, 'AWS::SES::ConfigurationSet')].map(([id, set]) => [
      id.replace(/[0-9A-F]{8}$/, ''),
      JSON.stringify(set).includes('"TlsPolicy":"REQUIRE"'),
    ]);
    expect(Object.fromEntries(sets)).toEqual({ MailInBriefs: true, MailInSending: false });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { CONFIGURATION_SET: { Ref: Match.stringLikeRegexp('^MailInBriefs') } } },
    });
  });

  it('never answers an address that bounced or complained', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
  });
});

describe('investigators', () => {
  it('need a second factor, and no other provider vouches for them', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    template.resourceCountIs('AWS::Cognito::UserPoolIdentityProvider', 0);
    template.resourceCountIs('AWS::Cognito::IdentityPool', 0);
    template.allResourcesProperties('AWS::Cognito::UserPoolClient', {
      SupportedIdentityProviders: ['COGNITO'],
      AllowedOAuthFlows: ['code'],
      GenerateSecret: false,
    });
  });

  it('come from the operator’s own provider where there is one, which must ask for a second factor', () => {
    operated.resourceCountIs('AWS::Cognito::UserPool', 0);
    operated.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: { ISSUER: 'https://login.police.example', AUDIENCE: 'hotline-desk', AMR: 'mfa' },
      },
    });
  });
});

describe('the schedules', () => {
  it('send the brief in the operator’s morning and sweep every minute', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      Name: 'hotline-daily-batch',
      ScheduleExpression: 'cron(0/15 1-4 * * ? *)',
      Target: Match.objectLike({ Input: '{"batch":true,"at":"<aws.scheduler.scheduled-time>"}' }),
    });
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      Name: 'hotline-daily-brief',
      ScheduleExpression: 'cron(30 7 * * ? *)',
      ScheduleExpressionTimezone: 'Europe/Helsinki',
      Target: Match.objectLike({ Input: '{"daily":true,"at":"<aws.scheduler.scheduled-time>"}' }),
    });
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      Name: 'hotline-sweep',
      ScheduleExpression: 'rate(1 minute)',
    });
  });

  it('follow the chain every minute where a server is set, and not at all where none is', () => {
    const following = synthesized(exampleInput({ payments: { esplora: 'https://esplora.example/api' } }));
    const schedule = { Name: 'hotline-payments', ScheduleExpression: 'rate(1 minute)' };
    template.hasResourceProperties('AWS::Scheduler::Schedule', { ...schedule, State: 'DISABLED' });
    following.template.hasResourceProperties('AWS::Scheduler::Schedule', { ...schedule, State: 'ENABLED' });
  });
});

describe('a deployment', () => {
  it('that fails at its first try leaves nothing: what is kept is kept from then on', () => {
    const kept = Object.entries(template.toJSON().Resources as Record<string, { DeletionPolicy?: string }>)
      .filter(([, { DeletionPolicy }]) => DeletionPolicy !== undefined && DeletionPolicy !== 'Delete')
      .map(([id, { DeletionPolicy }]) => `${DeletionPolicy} ${id.replace(/[0-9A-F]{8}$/, '')}`);

    // A name that is taken, or something that refuses to be deleted, would stop the second try.
    expect(kept.filter((line) => !line.startsWith('RetainExceptOnCreate '))).toEqual([]);
    expect(kept).toContain('RetainExceptOnCreate SecretsHashKey');
    expect(kept.length).toBeGreaterThanOrEqual(10);
  });

  it.each([false, true])(
    'protects stack, table and user pool from deletion once it is said to stand: %s',
    (standing) => {
      const { folder, template: written } = synthesized(exampleInput({ protected: standing }));
      const [stack] = new CloudAssembly(folder).stacks;

      expect(stack?.terminationProtection ?? false).toBe(standing);
      written.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
        Replicas: [Match.objectLike({ DeletionProtectionEnabled: standing })],
      });
      written.hasResourceProperties('AWS::Cognito::UserPool', { DeletionProtection: standing ? 'ACTIVE' : 'INACTIVE' });
    },
  );

  it('tells the hosts that work: those with certificates, where API Gateway’s own are switched off', () => {
    operated.hasOutput('ReportUrl', { Value: 'https://report.hotline.example' });
    operated.hasOutput('ReportTarget', { Value: { 'Fn::GetAtt': [Match.anyValue(), 'RegionalDomainName'] } });
    expect(Object.keys(template.findOutputs('*'))).not.toContain('ReportTarget');
  });

  it('finds an identity of the mail domain that the account uses already, where the settings say so', () => {
    const { mail } = exampleInput();
    const found = synthesized(exampleInput({ mail: { ...mail, identity: 'existing' } })).template;

    found.resourceCountIs('AWS::SES::EmailIdentity', 0);
    expect(JSON.stringify(found.findResources('AWS::IAM::Policy'))).toContain('identity/hotline.example');
    expect(Object.keys(found.findOutputs('*'))).not.toContain('DkimName1');
  });

  it('has bounces at a name of their own, and signs with 2048 bits', () => {
    template.hasResourceProperties('AWS::SES::EmailIdentity', {
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      MailFromAttributes: { MailFromDomain: 'bounce.hotline.example' },
    });
    for (const n of [1, 2, 3]) template.hasOutput(`DkimName${n}`, { Value: Match.anyValue() });
  });

  it('is refused while originals would be sealed to example keys', () => {
    template.hasParameter('SealToKeysOfYourOwn', { Type: 'String', Default: Match.absent(), AllowedPattern: '(?!)' });
  });

  it('tells where everything is', () => {
    for (const output of ['TableName', 'InboxBucket', 'OriginalsBucket', 'ReportUrl', 'DeskUrl', 'FeedUrl']) {
      template.hasOutput(output, { Value: Match.anyValue() });
    }
  });

  it('is made of what a laptop can read: no condition, no mapping, no custom resource', () => {
    const written = template.toJSON();

    expect(Object.keys(written)).not.toContain('Conditions');
    expect(Object.keys(written)).not.toContain('Mappings');
    expect(JSON.stringify(written.Resources).match(/"Fn::\w+"/g)).not.toContain('"Fn::If"');
    expect(JSON.stringify(written)).not.toMatch(/Custom::|AWS::CloudFormation::CustomResource/);
  });
});
