import * as z from 'zod';
import { CEILINGS } from '#domain/feed/audience.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { LEAST_COMPARISONS } from '#domain/operation/seal-keys.ts';
import {
  AbuseUnit,
  Briefs,
  Contests,
  Exports,
  FeedDelay,
  FileSettings,
  FunctionSettings,
  Gate,
  PaymentSources,
  Programs,
  Retention,
  SafetyPages,
  Urls,
  Watch,
} from '#domain/settings.ts';
import { DEFAULT_NAME, HOTLINE_NAME } from '#physical-names';
import { isAgeRecipient } from './age-recipient.ts';
import { FINNISH_HELP } from './finland.ts';
import { receivesMail } from './receiving-regions.ts';

/** Words with which AWS refuses names of its own kinds of resources. */
const RESERVED = /aws|amazon|cognito/;
const RESERVED_REFUSAL = 'holds a word that AWS keeps to itself';

const isTimeZone = (name: string): boolean => Intl.supportedValuesOf('timeZone').includes(name) || name === 'UTC';

const Recipient = z.string().refine(isAgeRecipient, 'is not an age recipient (age1..., as `age-keygen -y` prints it)');

const Certificate = z
  .string()
  .regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[0-9a-f-]+$/, 'is not the ARN of an ACM certificate');

const Mail = z.strictObject({
  /** The domain that SES receives for and sends from. */
  domain: z.hostname(),
  /**
   * Whether the deployment makes the domain's identity in SES, or finds one that the account uses already: a second one of
   * the same domain is refused. What answers from the domain (DKIM, MAIL FROM, bounces) is then its owner's matter.
   */
  identity: z.enum(['own', 'existing']).default('own'),
  /** Where receivers send what they saw sent in the domain's name (DMARC's `rua`): a mailbox outside of it. */
  dmarcReportsTo: z.email().optional(),
  /** Where victims forward messages to. */
  reportAddress: z.email(),
  /** The same for shared mailboxes: mail to it is never answered. */
  quietAddress: z.email(),
  /** The neutral sender of acknowledgements and briefs. */
  from: z.email(),
  /**
   * Who gets what is written to postmaster@ and abuse@ of the domain, and to `from`; without it those under `alarmsTo`. It is
   * handed on as it comes, and no report.
   */
  postmasterTo: z.array(z.email()).min(1).optional(),
  /**
   * While SES has the account in its sandbox: the addresses that were verified there, which alone get mail. Mailing them asks for
   * rights on their identities too.
   */
  sandboxTo: z.array(z.email()).default([]),
  /** Whether a forwarded mail may count for partners, as the page that gives the address says. */
  consentByDefault: z.boolean().default(true),
  /** Whether mail that comes without TLS is refused. Some victims' providers send none: off. */
  requireTls: z.boolean().default(false),
});

const SealTo = z.strictObject({
  /** The people who may open originals, each with a key of their own. */
  investigators: z
    .array(
      z
        .strictObject({
          name: z.string().min(1),
          recipient: Recipient,
          /** Two leads, neither the holder, who heard the key from its holder and compared it (`npm run keys -- compare`). */
          comparedBy: z.array(z.string().min(1)),
        })
        .refine(
          ({ name, comparedBy }) => new Set(comparedBy.filter((each) => each !== name)).size >= LEAST_COMPARISONS,
          { path: ['comparedBy'], error: 'needs two people, neither the holder: npm run keys -- compare' },
        ),
    )
    .min(2, 'needs at least two investigators: one who leaves or loses a key must not take the originals along'),
  /** Keys whose secret half lies offline, in a safe. */
  recovery: z.array(Recipient).min(1, 'needs at least one recovery key, kept offline'),
  /** The desk's own: the extorters' contacts are sealed to it. Its secret half is the secret `<name>-desk-key`. */
  desk: Recipient,
});

/** Who vouches for investigators: the stack's own Cognito user pool, or an OpenID provider that exists already. */
const Identity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cognito'),
    /** Prefix of the sign-in page's host name, unique in the region. */
    domainPrefix: z
      .string()
      .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'is not a host name label')
      .refine((prefix) => !RESERVED.test(prefix), RESERVED_REFUSAL),
  }),
  z.strictObject({
    kind: z.literal('oidc'),
    issuer: z.url(),
    audience: z.string().min(1),
    /** Where the issuer's keys are, when its discovery document is not reachable. */
    jwksUri: z.url().optional(),
    /** A scope that a token must have, where not everyone of the audience may use the desk. */
    scope: z
      .string()
      .regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/, 'is not a scope (RFC 6749)')
      .optional(),
    /** Ways of signing in with a second factor (RFC 8176: `mfa`, `hwk` ...): a token must name one of them. */
    amr: z.array(z.string().regex(/^[\w-]+$/, 'is not a way of signing in (RFC 8176)')).default([]),
    /** The same by classes (`acr`, OpenID Connect Core 2): what signs a person in must name one of them. */
    acr: z.array(z.string().regex(/^[\w:./-]{1,200}$/, 'is not a class of signing in')).default([]),
    /** The desk's client, a public one with PKCE, whose address for answers is `<urls.desk>/signed-in`; the audience where absent. */
    clientId: z.string().min(1).optional(),
    /**
     * The client of people's commands (`npm run login`), a public one with PKCE whose answers go to `http://127.0.0.1/signed-in` at any
     * port (RFC 8252). Without it nobody signs in there: a command's deeds are said to be by whoever types it.
     */
    commandsClientId: z.string().min(1).optional(),
    /** The claim whose words are roles: analyst, lead, auditor, admin. */
    rolesClaim: z.string().min(1).default('roles'),
  }),
]);

/** Partners that receive the feed; others are added without a deployment (`npm run partner`). */
const Feed = z.strictObject({
  /** Where it is pushed to, each signed with a secret of its own that the deployment generates. */
  endpoints: z
    .array(
      z.strictObject({
        /** Tells it from others for good: under another name it is another endpoint, with another secret. */
        name: z.string().min(1),
        /** https, at a public host name. */
        url: z.url(),
        /** The highest TLP 2.0 marking that the partner may see. */
        audience: z.enum(CEILINGS),
        /** Whether it gets made-up wallets and nothing else. */
        exercise: z.boolean().default(false),
      }),
    )
    .default([]),
  delay: FeedDelay,
  /** Names of endpoints that may be on this machine; set by `npm start`. */
  loopback: z.array(z.string()).default([]),
});

/** A telephone number as SNS takes it: E.164. */
const SmsNumber = z.string().regex(/^\+[1-9]\d{6,14}$/, 'is not a number with its country (+358401234567)');

/** Who looks at reports of danger, and how they are paged: by mail, by SMS, or by both. */
const PagedWatch = Watch.extend({
  /** The IANA zone of the hours; without it that of the hotline. */
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone').optional(),
  mail: z.array(z.email()).default([]),
  sms: z.array(SmsNumber).default([]),
}).refine(
  ({ mail, sms }) => mail.length + sms.length > 0,
  'pages nobody: name an address under mail, or a number under sms',
);

/** The operator's settings: what differs between two hotlines. */
export const Settings = z.strictObject({
  /** Tells it from other hotlines in its account: every resource is called after it. It stays as it was first deployed. */
  name: z
    .string()
    .regex(HOTLINE_NAME, 'is no name of at most 20 small letters and digits, the first a letter')
    .refine((name) => !RESERVED.test(name), RESERVED_REFUSAL)
    .default(DEFAULT_NAME),
  operator: FunctionSettings.shape.operator,
  /** The AWS account; without it the one of the credentials at deployment. */
  account: z
    .string()
    .regex(/^\d{12}$/, 'is not an AWS account (12 digits)')
    .optional(),
  /** The AWS region; SES must receive mail there. */
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: 'is not an AWS region', abort: true })
    .refine(receivesMail, 'is no region in which SES is known to receive mail (lib/settings/receiving-regions.ts)')
    .default('eu-north-1'),
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .default([...LANGUAGES]),
  defaultLanguage: z.enum(LANGUAGES).default('fi'),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone').default('Europe/Helsinki'),
  mail: Mail,
  sealTo: SealTo,
  /** Who gets the briefs. */
  briefTo: z.array(z.email()).min(1, 'needs at least one address'),
  /** When the daily brief is sent, in the time zone above: `07:30`. */
  briefAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is not a time of day (HH:MM)')
    .default('07:30'),
  briefs: Briefs.prefault({}),
  /** How files are written that investigators ask for. */
  exports: Exports.prefault({}),
  /** What programs may do at the desk. */
  programs: Programs.prefault({}),
  /** How many of the account's functions may run at once in the region: `aws lambda get-account-settings`, once AWS raised it. */
  concurrency: z.int().min(200, 'leaves no room for a flood: ask AWS for at least 200, better 1,000').default(1_000),
  /** USD a month of the account at which `alarmsTo` is told, at half of it first (`npm run cost -- --budget`, docs/cost.md). */
  budget: z.number().positive().default(100),
  /** Mails that a bad day sends, answers and briefs: SES must let as many out (`npm run check`). */
  mailsPerDay: z.int().min(1).default(40_000),
  /** Who is woken when victims cannot reach us or a letter is in danger; without it those below are mailed. */
  pageTo: z.array(z.email()).min(1).optional(),
  /** Who is mailed when an alarm rings. */
  alarmsTo: z.array(z.email()).min(1, 'needs at least one address'),
  help: FunctionSettings.shape.help.default(FINNISH_HELP),
  /**
   * In which further languages there is one page that says what to do (do not pay, keep the message, forward it, call): each only
   * once somebody who speaks it has read `web/words/<language>/safety.ts`, with their name, the day, and whom one can call in it.
   */
  safety: SafetyPages.default({}),
  /**
   * Who is paged when somebody says that there is danger, how, within how many minutes they look, and at which hours. Only where
   * somebody does is that asked: name no hours at which they sleep.
   */
  watch: PagedWatch.nullable().default(null),
  /** The unit that suspected abuse material is handed to, and its age recipient: without it leads close such originals, and hand none over. */
  abuseUnit: AbuseUnit.refine(({ recipient }) => isAgeRecipient(recipient), 'is not an age recipient (age1...)')
    .nullable()
    .default(null),
  urls: Urls,
  /** ACM certificates of the URLs' host names; without them the APIs answer at API Gateway's own. */
  certificates: z
    .strictObject({ report: Certificate, desk: Certificate, feed: Certificate, evidence: Certificate })
    .optional(),
  identity: Identity,
  retention: Retention.prefault({}),
  contests: Contests.prefault({}),
  files: FileSettings.prefault({}),
  gate: Gate.prefault({}),
  /** Where payments are followed; without it they are not, and no wallet's age is asked for. */
  payments: PaymentSources.nullable().default(null),
  feed: Feed.prefault({}),
  /** The table that a restore made, and its stream, which the functions then work on (docs/runbook.md, "Restoring the table"). */
  ledger: z
    .strictObject({
      table: z.string().regex(/^[A-Za-z0-9_.-]{3,255}$/, 'is not the name of a table'),
      stream: z
        .string()
        .regex(
          /^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/[A-Za-z0-9_.-]+\/stream\/[0-9T:.-]+$/,
          'is not the ARN of a stream',
        ),
    })
    .optional(),
  /**
   * Whether stack, table and user pool refuse to be deleted. Set once the first deployment stands: a creation that fails has
   * to take back what it made before it can be tried again.
   */
  protected: z.boolean().default(false),
  /**
   * An account of others into which the ledger is copied each week, locked for 32 days (docs/deploy.md, "A copy elsewhere"). `key` is printed by
   * the deployment of its stack; until it is set nothing is copied.
   */
  archive: z
    .strictObject({
      account: z.string().regex(/^\d{12}$/, 'is not an account (12 digits)'),
      key: z
        .string()
        .regex(/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[0-9a-f-]{36}$/, 'is not the ARN of a key')
        .optional(),
      /** An account that may read the copies, while one is brought back into it: of whoever was lost nobody may. */
      reader: z
        .string()
        .regex(/^\d{12}$/, 'is not an account (12 digits)')
        .optional(),
    })
    .nullable()
    .default(null),
  /** Whether the hotline sends itself a mail and a form each quarter of an hour, and two that are missed wake somebody. */
  heartbeat: z.boolean().default(true),
  /**
   * Who asks people for a second factor before they take a role of the account (docs/deploy.md, "Who may do what"): IAM itself, or the
   * provider by which they come, whose sessions do not say so to IAM.
   */
  secondFactorBy: z.enum(['iam', 'provider']).default('iam'),
  /** Set by `npm start`: nothing of this is ever deployed. */
  laptop: z.boolean().default(false),
});

/** Settings as the operator writes them: what has a default may be left out. */
export type SettingsInput = z.input<typeof Settings>;
/** Settings as the program reads them. */
export type Settings = z.output<typeof Settings>;
