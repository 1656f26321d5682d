import * as z from 'zod';
import { SAFETY_LANGUAGES } from '#domain/intake/safety-language.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { isDay } from './day.ts';
import { REPORTS_TO_LEAVE } from './enough-reports.ts';
import { NamedEndpoint } from './feed/named-endpoint.ts';
import { WEEKDAYS } from './watch-hours.ts';

/** Hours of some days, in local time: to an hour that is earlier than the first, into the next day. */
const WeeklyHours = z
  .strictObject({
    days: z.array(z.enum(WEEKDAYS)).min(1),
    from: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is no time of day (HH:MM)'),
    to: z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'is no time of day (HH:MM, or 24:00)'),
  })
  .refine(({ from, to }) => from !== to, 'end as they begin: all day is 00:00 to 24:00');

/** A day of each year, `12-25`, or of one, `2027-03-26`. */
const CalendarDay = z
  .string()
  .refine((day) => isDay(day.length === 'MM-DD'.length ? `2024-${day}` : day), 'is no day (MM-DD, or YYYY-MM-DD)');

/** A place that a victim can turn to, as pages and mails name it. */
export const HelpLine = z
  .strictObject({
    name: z.string().min(1),
    /** As it is dialled in the country, with spaces: `116 006`. */
    phone: z.string().min(1).optional(),
    url: z.url().optional(),
    /** Where one writes with somebody: a threat may sit in the same flat. */
    chat: z.url().optional(),
    /** When it answers, by the clocks of the hotline's `timeZone`: pages say whether it does now, and from when on. */
    open: z
      .strictObject({
        hours: z.array(WeeklyHours).min(1),
        /** Days on which nobody answers, whatever the week says. */
        closed: z.array(CalendarDay).optional(),
      })
      .optional(),
    /** What else there is to say of when it answers, or all that is known, in the language it stands under. */
    hours: z.string().min(1).optional(),
    /** Whether a call costs nothing. */
    free: z.boolean().optional(),
    /** Whether a call shows on the telephone's bill. */
    onBill: z.boolean().optional(),
    /** The day on which somebody last called or looked it up. */
    checked: z.iso.date().optional(),
    /**
     * Whom it is for, where it is not for everyone: children, those who think of suicide (it stands in the line about danger),
     * those who are threatened at home, and companies.
     */
    for: z.enum(['children', 'crisis', 'violence', 'organisations']).optional(),
  })
  .refine(({ phone, url, chat }) => phone ?? url ?? chat, 'names neither a phone number nor an address');
export type HelpLine = z.infer<typeof HelpLine>;

/** Where the three APIs are reached, without a slash at the end. */
export const Urls = z.strictObject({
  report: z.url(),
  desk: z.url(),
  feed: z.url(),
  /** The page that opens sealed originals: it shares its origin with nothing. */
  evidence: z.url(),
});
export type Urls = z.infer<typeof Urls>;

/** How long things are kept, in days. */
export const Retention = z.strictObject({
  /** A report's row, its sightings and its sealed originals, the unreadable ones' too. */
  reportDays: z.int().min(30).default(730),
  /** The feed's log. */
  feedDays: z.int().min(7).default(90),
  /** The keyed hash by which one sender's reports are told from another's, after the last of them. */
  senderDays: z.int().min(1).default(30),
  /** Briefs and audit entries. */
  auditDays: z.int().min(365).default(1826),
});

/** What a finding needs before it may leave by itself. */
export const Gate = z
  .strictObject({
    /** Different reports that name it. */
    reports: z.int().min(2).default(REPORTS_TO_LEAVE),
    /**
     * How many of them must be mails, each from another verified sender; the others may be forms. With 1, who owns one mail
     * account opens the gate for an address with that and two forms (ADR 0014): more where somebody does.
     */
    mails: z.int().min(1).default(1),
    /**
     * What such a mail must be: one from a verified sender (`mail`), or such a mail with the original attached, its
     * headers plausible (`original`). Phones forward inline: they cannot attach.
     */
    provenance: z.enum(['mail', 'original']).default('mail'),
  })
  .refine(({ mails, reports }) => mails <= reports, 'no more mails can be asked for than reports');

/** Longest wait before what passes the gate leaves, in minutes: what waits longer warns nobody in time. */
const MAX_DELAY_MINUTES = 24 * 60;

/**
 * Minutes for which what passes the gate waits, from when investigators were asked by mail whether to hold it; the first
 * wallet of a campaign waits four times as long. 0 for none.
 */
export const FeedDelay = z.int().min(0).max(MAX_DELAY_MINUTES).default(15);

/**
 * Fewest minutes within which somebody can promise to look: whom a page wakes has to get to a screen, and half of them are longer than the
 * five minutes between two pages, which ring no alarm.
 */
const LEAST_WATCH_MINUTES = 15;

/** Who looks at reports of danger, within how many minutes, and at which hours. */
export const Watch = z.strictObject({
  name: z.string().min(1),
  minutes: z
    .int()
    .min(LEAST_WATCH_MINUTES)
    .max(24 * 60),
  hours: z.array(WeeklyHours).min(1),
  /** The IANA zone of these hours. */
  timeZone: z.string(),
});
export type Watch = z.infer<typeof Watch>;

/** Who has read the one page of a language through, when, and whom one can call in it. */
export const ProofReading = z.strictObject({
  proofReader: z.string().min(1),
  /** The day on which they did. */
  date: z.iso.date(),
  help: z.array(HelpLine).default([]),
});

/** The languages in which there is one page that says what to do: only those that somebody who speaks them has read. */
export const SafetyPages = z.partialRecord(z.enum(SAFETY_LANGUAGES), ProofReading);

/** How briefs are written and sent. */
export const Briefs = z.strictObject({
  /** The team's language. */
  language: z.enum(LANGUAGES).default('en'),
  /** Whether the PDF comes with the mail, or is fetched at the desk: a mailbox may take no files. */
  pdf: z.enum(['attached', 'at-desk']).default('at-desk'),
  /** Whether a brief of the week is sent each Monday, beside that of the day. */
  weekly: z.boolean().default(false),
});

/** How files are written that investigators ask for. */
export const Exports = z.strictObject({
  /** Whether a CSV begins with a byte order mark: spreadsheets know UTF-8 by it, and some other programs stumble over it. */
  byteOrderMark: z.boolean().default(true),
});

/** What programs may do at the desk beside looking things up. */
export const Programs = z.strictObject({
  /** Whether a program with the scope `desk.decide` decides as a lead does: a machine that lets wallets out is nobody to ask. */
  decide: z.boolean().default(false),
});

/** Within how many days whoever contests an address is answered: pages promise it, alerts say by when. */
export const Contests = z.strictObject({ answerDays: z.int().min(1).max(30).default(14) });

/** What of files is read that not every hotline reads. */
export const FileSettings = z.strictObject({
  /**
   * Photos in the HEIC format. Their decoder's licence grants no patents (ADR 0032): whether they may be read is the operator's to
   * ask. Without it they are sealed, and their senders told so; phones hand pages a JPEG.
   */
  heic: z.boolean().default(false),
});

/** Where the chain and the rates are read. */
export const PaymentSources = z.strictObject({
  /** The API of an Esplora-compatible server, without a slash at its end: best one's own, for it is asked about wallets. */
  esplora: z.url(),
  /** What the server bears. */
  requestsPerSecond: z.number().positive().max(1_000).default(5),
  /** Historical prices of bitcoin as mempool gives them; null for none. */
  bitcoinRates: z.url().nullable().default('https://mempool.space/api/v1/historical-price'),
  /** The ECB's reference rates as XML, the last days among them; null for none. */
  exchangeRates: z.url().nullable().default('https://www.ecb.europa.eu/stats/eurofxref/eurofxref-hist-90d.xml'),
});

/** The two laws under which personal data is held: of authorities for offences, and of everybody else. */
export const LAWS = ['led', 'gdpr'] as const;
export type Law = (typeof LAWS)[number];

/** A unit of the police that takes what may be sexual abuse of children. */
export const AbuseUnit = z.strictObject({
  name: z.string().min(1).max(100),
  /** Its age recipient: what is handed over is sealed to this key alone. */
  recipient: z.string().startsWith('age1').max(200),
});

/** The settings that every function finds as `settings.json` beside its code; synthesis derives them from the operator's. */
export const FunctionSettings = z.strictObject({
  operator: z.strictObject({
    name: z.string().min(1),
    /** Whether a report here is a report of an offence to the police. */
    isPolice: z.boolean(),
    /** A mail address or number that a victim can ask about the hotline itself. */
    contact: z.string().min(1),
    /** By which right it holds the data, in each language, as the privacy notice prints it: article 6 of the GDPR or a law. */
    legalBasis: z.partialRecord(z.enum(LANGUAGES), z.string().min(1)).optional(),
    /**
     * Under which law it holds the data: `led` where it is a competent authority for offences (Directive (EU) 2016/680), else `gdpr`.
     * Where it is not said, the police are under the first and all others under the second.
     */
    law: z.enum(LAWS).optional(),
  }),
  languages: z.array(z.enum(LANGUAGES)).min(1),
  defaultLanguage: z.enum(LANGUAGES),
  mail: z.strictObject({
    /** The neutral sender of acknowledgements and briefs. */
    from: z.email(),
    /** Where victims forward messages to. */
    reportAddress: z.email(),
    /** The same for shared mailboxes: mail to it is never answered. */
    quietAddress: z.email(),
    /** Whether a forwarded mail may count for partners, as the page that gives the address says. */
    consentByDefault: z.boolean(),
  }),
  /** Age recipients that originals are sealed to: the investigators' and the recovery keys. */
  sealTo: z.array(z.string()).min(3),
  /** Age recipient that the extorters' contacts are sealed to: the desk alone has its key. */
  sealContactsTo: z.string(),
  /** Who gets the briefs. */
  briefTo: z.array(z.email()).min(1),
  briefs: Briefs.prefault({}),
  exports: Exports.prefault({}),
  programs: Programs.prefault({}),
  /** The IANA zone in which days begin and briefs are dated. */
  timeZone: z.string(),
  /** Whom a victim can turn to, in each language. */
  help: z.strictObject({ fi: z.array(HelpLine), sv: z.array(HelpLine), en: z.array(HelpLine) }),
  /** The languages that have one page, which says what to do. */
  safety: SafetyPages.default({}),
  /** Who is paged, and within how many minutes, where somebody says that there is danger; null where nobody is, and nobody is asked. */
  watch: Watch.nullable().default(null),
  /** The unit that takes suspected abuse material, and the age key that it alone has; null where none is named. */
  abuseUnit: AbuseUnit.nullable().default(null),
  urls: Urls,
  retention: Retention,
  contests: Contests.prefault({}),
  gate: Gate,
  files: FileSettings.prefault({}),
  /** Null where payments are not followed. */
  payments: PaymentSources.nullable().default(null),
  feed: z.strictObject({
    /** Where partners that the settings name receive the feed. */
    endpoints: z.array(NamedEndpoint),
    /** Names of endpoints that may be on this machine: on a laptop only. */
    loopback: z.array(z.string()),
    /** Minutes for which what passes the gate waits. */
    delay: FeedDelay,
  }),
});
export type FunctionSettings = z.infer<typeof FunctionSettings>;

/** What of its settings the hotline says that it runs by, for commands that judge as it does. */
export const RunningSettings = z.object({
  gate: Gate,
  retention: Retention,
  languages: FunctionSettings.shape.languages,
  followsPayments: z.boolean(),
  /** Absent where none is named, and in what hotlines said before. */
  abuseUnit: AbuseUnit.optional(),
});
export type RunningSettings = z.infer<typeof RunningSettings>;

/** What a hotline says of its settings. */
export const runningOf = ({
  gate,
  retention,
  languages,
  payments,
  abuseUnit,
}: Pick<FunctionSettings, 'gate' | 'retention' | 'languages' | 'payments'> &
  Partial<Pick<FunctionSettings, 'abuseUnit'>>): RunningSettings => ({
  gate,
  retention,
  languages,
  followsPayments: payments !== null,
  ...(abuseUnit === undefined || abuseUnit === null ? {} : { abuseUnit }),
});

/** Under which law a hotline holds the data: it decides what its notice and its impact assessment say. */
export const lawOf = ({ law, isPolice }: FunctionSettings['operator']): Law => law ?? (isPolice ? 'led' : 'gdpr');
