import * as z from 'zod';

const Host = z.string();

/** What of the settings a check compares an account with: a function is given it at synthesis, for of the settings functions know only what they need. */
export const MeantSettings = z.strictObject({
  region: z.string(),
  stack: z.string(),
  /** How the names of what it makes begin. */
  prefix: z.string(),
  domain: z.string(),
  ownIdentity: z.boolean(),
  /** Who hears of forged mail; null where nobody does. */
  dmarcReportsTo: z.string().nullable(),
  /** The hosts of the APIs, where they have names of their own. */
  hosts: z.strictObject({ report: Host, desk: Host, feed: Host, evidence: Host }).nullable(),
  /** Whether SES is known to be in its sandbox still. */
  sandboxed: z.boolean(),
  reportAddresses: z.array(z.string()),
  ruleSet: z.string(),
  /** The account's budget: what it is called, and USD a month. */
  budget: z.strictObject({ name: z.string(), usd: z.number() }),
  /** Mails that a bad day sends. */
  mailsPerDay: z.int(),
  /** Functions at once that the settings count on. */
  concurrency: z.int(),
  /** Whether stack, table and user pool are to refuse deletion. */
  isProtected: z.boolean(),
  followsPayments: z.boolean(),
  /** Whether the ledger is copied each week into another account. */
  isArchived: z.boolean(),
  certificates: z.array(z.string()),
  /** On a laptop, where no stack can be asked about, the names of its secrets; else null. */
  laptop: z.strictObject({ secrets: z.array(z.string()) }).nullable(),
});
export type MeantSettings = z.infer<typeof MeantSettings>;
