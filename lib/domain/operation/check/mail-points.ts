import * as z from 'zod';
import { definePoint, type Point, unless } from './point.ts';

const PREPARE = 'docs/deploy.md#3-prepare-the-account';
const SWITCH_ON = 'docs/deploy.md#11-switch-mail-on';
const DNS = 'docs/deploy.md#7-point-dns-at-it';
const BELIEVED = 'docs/runbook.md#mail-not-believed';

/** Addresses to which SES sends no more: from so many on it is asked why. */
const MANY_SUPPRESSED = 1_000;

const Attributes = <Shape extends z.ZodType>(shape: Shape) => z.record(z.string(), shape);

/** Whether mail comes in, may go out, and is believed. */
export const MAIL_POINTS: readonly Point[] = [
  definePoint({
    point: 'mail comes in: the rule set is active, and its rules are first and on',
    article: SWITCH_ON,
    asks: () => ({ active: ['ses', 'describe-active-receipt-rule-set'] }),
    answers: z.object({
      active: z.looseObject({
        Metadata: z.looseObject({ Name: z.string() }).optional(),
        Rules: z
          .array(z.looseObject({ Name: z.string(), Enabled: z.boolean(), Recipients: z.array(z.string()).default([]) }))
          .default([]),
      }),
    }),
    wrong: ({ active }, { ruleSet, reportAddresses }) => {
      if (active.Metadata === undefined) return ['no rule set is active: mail is refused'];
      if (active.Metadata.Name !== ruleSet) return [`the active rule set is ${active.Metadata.Name}, another stack's`];
      const [first] = active.Rules;
      const taken = first?.Recipients.map((recipient) => recipient.toLowerCase()) ?? [];
      return [
        ...unless(first?.Name === 'to-inbox', 'another rule stands before ours'),
        ...active.Rules.flatMap(({ Name, Enabled }) => unless(Enabled, `the rule ${Name} is off`)),
        ...reportAddresses.flatMap((address) =>
          unless(taken.includes(address.toLowerCase()), `${address} is taken by no rule`),
        ),
      ];
    },
  }),
  definePoint({
    point: 'mail may go out',
    article: BELIEVED,
    asks: () => ({ sending: ['ses', 'get-account-sending-enabled'], quota: ['ses', 'get-send-quota'] }),
    answers: z.object({
      sending: z.looseObject({ Enabled: z.boolean() }),
      quota: z.looseObject({ Max24HourSend: z.number() }),
    }),
    wrong: ({ sending, quota }, { mailsPerDay, sandboxed }) => [
      ...unless(sending.Enabled, 'SES has paused sending: nobody is answered'),
      ...unless(
        sandboxed || quota.Max24HourSend === -1 || quota.Max24HourSend >= mailsPerDay,
        `SES sends ${quota.Max24HourSend} mails a day, a bad day needs ${mailsPerDay}`,
      ),
    ],
  }),
  definePoint({
    point: 'SES lets us write to anybody, and has nothing against us',
    article: PREPARE,
    asks: () => ({ account: ['sesv2', 'get-account'] }),
    answers: z.object({
      account: z.looseObject({ ProductionAccessEnabled: z.boolean(), EnforcementStatus: z.string() }),
    }),
    wrong: ({ account }) => [
      ...unless(account.ProductionAccessEnabled, 'it is in the sandbox: only verified addresses get mail'),
      ...unless(account.EnforcementStatus === 'HEALTHY', `AWS says ${account.EnforcementStatus}`),
    ],
  }),
  definePoint({
    point: 'the mail domain is ours, and our mail is signed',
    article: DNS,
    asks: ({ domain }) => ({
      identity: ['ses', 'get-identity-verification-attributes', '--identities', domain],
      dkim: ['ses', 'get-identity-dkim-attributes', '--identities', domain],
    }),
    answers: z.object({
      identity: z.looseObject({
        VerificationAttributes: Attributes(z.looseObject({ VerificationStatus: z.string() })),
      }),
      dkim: z.looseObject({
        DkimAttributes: Attributes(z.looseObject({ DkimEnabled: z.boolean(), DkimVerificationStatus: z.string() })),
      }),
    }),
    wrong: ({ identity, dkim }, { domain }) => {
      const verified = identity.VerificationAttributes[domain]?.VerificationStatus ?? 'not there';
      const signed = dkim.DkimAttributes[domain];
      return [
        ...unless(verified === 'Success', `the identity of ${domain} is ${verified}`),
        ...unless(signed?.DkimEnabled === true, 'signing is switched off'),
        ...unless(
          signed?.DkimVerificationStatus === 'Success',
          `the DKIM records are ${signed?.DkimVerificationStatus ?? 'not there'}`,
        ),
      ];
    },
  }),
  definePoint({
    point: 'bounces have a domain of their own',
    article: DNS,
    asks: ({ domain, ownIdentity }): Record<string, string[]> =>
      ownIdentity ? { from: ['ses', 'get-identity-mail-from-domain-attributes', '--identities', domain] } : {},
    answers: z.object({
      from: z
        .looseObject({
          MailFromDomainAttributes: Attributes(
            z.looseObject({ MailFromDomain: z.string().default(''), MailFromDomainStatus: z.string() }),
          ),
        })
        .optional(),
    }),
    wrong: ({ from }, { domain }) => {
      if (from === undefined) return [];
      const { MailFromDomain = 'none', MailFromDomainStatus = 'not there' } =
        from.MailFromDomainAttributes[domain] ?? {};
      return [
        ...unless(MailFromDomain === `bounce.${domain}`, `MAIL FROM is ${MailFromDomain}`),
        ...unless(MailFromDomainStatus === 'Success', `its records are ${MailFromDomainStatus}`),
      ];
    },
  }),
  definePoint({
    point: 'few addresses are written to no more',
    article: BELIEVED,
    // Whose they are is nobody's business here: they are counted.
    asks: () => ({ suppressed: ['sesv2', 'list-suppressed-destinations', '--page-size', String(MANY_SUPPRESSED)] }),
    answers: z.object({
      suppressed: z.looseObject({ SuppressedDestinationSummaries: z.array(z.unknown()).default([]) }),
    }),
    wrong: ({ suppressed }) =>
      unless(
        suppressed.SuppressedDestinationSummaries.length < MANY_SUPPRESSED,
        `${MANY_SUPPRESSED} or more bounced or complained: somebody may be forging victims`,
      ),
  }),
];
