import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Meant } from '#domain/operation/check/point.ts';
import { physicalNames } from '#physical-names';
import type { Settings } from '#settings';
import { type AskAws, asking } from './ask-aws.ts';

const Stacks = z.looseObject({
  Stacks: z
    .array(
      z.looseObject({
        StackId: z.string(),
        Outputs: z.array(z.looseObject({ OutputKey: z.string(), OutputValue: z.string() })).default([]),
      }),
    )
    .length(1),
});
const Resources = z.looseObject({
  StackResourceSummaries: z.array(
    z.looseObject({
      LogicalResourceId: z.string(),
      PhysicalResourceId: z.string().default(''),
      ResourceType: z.string(),
    }),
  ),
});
const Trails = z.looseObject({ trailList: z.array(z.looseObject({ TrailARN: z.string() })) });

const told = asking(
  (reason) =>
    new CommandError(
      `The account does not say what stands there: ${reason ?? 'its answer is another than was expected'}.`,
      'Is the stack deployed, in this region, and do your credentials let you read it?',
    ),
);

/**
 * What the settings mean, and which resources the deployed stack has for it.
 *
 * @throws CommandError where the stack is not there, or may not be read.
 */
export const meantBy = async (settings: Settings, ask: AskAws, now: Date): Promise<Meant> => {
  const names = physicalNames(settings.name);
  const of = ['--stack-name', names.stack];
  const { Stacks: stacks } = await told(ask, ['cloudformation', 'describe-stacks', ...of], Stacks);
  const resources = await told(ask, ['cloudformation', 'list-stack-resources', ...of], Resources);
  const { trailList } = await told(ask, ['cloudtrail', 'describe-trails'], Trails);
  const { StackId = '', Outputs = [] } = stacks[0] ?? {};
  return {
    account: StackId.split(':')[4] ?? '',
    region: settings.region,
    stack: names.stack,
    prefix: settings.name,
    domain: settings.mail.domain,
    ownIdentity: settings.mail.identity === 'own',
    sandboxed: settings.mail.sandboxTo.length > 0,
    reportAddresses: [settings.mail.reportAddress, settings.mail.quietAddress],
    ruleSet: names.receiptRules,
    budget: { name: names.budget, usd: settings.budget },
    mailsPerDay: settings.mailsPerDay,
    concurrency: settings.concurrency,
    isProtected: settings.protected,
    followsPayments: settings.payments !== null,
    certificates: Object.values(settings.certificates ?? {}),
    outputs: Object.fromEntries(Outputs.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue])),
    resources: resources.StackResourceSummaries.map((resource) => ({
      logicalId: resource.LogicalResourceId,
      type: resource.ResourceType,
      physicalId: resource.PhysicalResourceId,
    })),
    trails: trailList.map(({ TrailARN }) => TrailARN),
    now: now.toISOString(),
  };
};
