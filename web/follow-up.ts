import type { KeptFindings } from '#domain/findings.ts';
import type { Language } from '#domain/intake/submission.ts';
import { amountInWords, deadlineInWords } from '#web/words/quantities.ts';
import type { Site } from './site.ts';

/** A sealed thing of a report: what it is, when it came, how large it is. */
export interface SealedThing {
  /** `mail`, `submission`, the number of an upload, or `more`. */
  part: string;
  name?: string | null;
  size: number;
  /** Of the bytes as received, hex: what a court compares. */
  sha256: string;
  receivedAt: string;
}

/** A text in the languages of the hotline, with the moment (UTC, ISO 8601) it was published at. */
interface Dated {
  at: string;
  text: Partial<Record<Language, string>>;
}

/** A report as its sender sees it; what is only known once it is read is null until then. */
export interface Mine {
  /** In groups of four with hyphens. */
  code: string;
  reference: string | null;
  receivedAt: string | null;
  state: 'received' | 'processed' | 'unreadable';
  byMail: boolean;
  /** Contacts stay sealed: they are shown to nobody here. */
  findings: Omit<KeptFindings, 'contacts'> | null;
  walletsBeyond: number;
  consent: boolean | null;
  others: number | null;
  /** From investigators to all who reported the same, latest first; and what a lead published about the message. */
  notices: readonly Dated[];
  known: Dated | null;
  /** What an investigator asked. */
  questions: readonly { askedAt: string; question: string; answer?: { receivedAt: string } }[];
  /** Whether an investigator has taken it into a case. */
  inCase: boolean;
  sealed: readonly SealedThing[];
  withdrawal: { destroyAt: string; hidden: boolean } | null;
}

/** What was found of one kind, in the reader's words. */
interface FoundOfKind {
  label: string;
  values: string[];
  /** Whether they are to be copied letter by letter. */
  machine: boolean;
}

/** What was found, kind by kind; kinds of which nothing was found are left out. */
export const findingsInWords = (site: Site, findings: Mine['findings']): FoundOfKind[] => {
  const { found } = site.words.mine;
  const { language } = site.words;
  const { timeZone } = site.settings;
  const { wallets = [], demands = [], deadlines = [], assets = [] } = findings ?? {};
  const lists = [
    {
      label: found.wallets,
      machine: true,
      values: [...wallets.map(({ address }) => address), ...assets.map(({ asset, value }) => `${asset} ${value}`)],
    },
    { label: found.amounts, machine: false, values: demands.map((demand) => amountInWords(demand, language)) },
    {
      label: found.deadlines,
      machine: false,
      values: deadlines.flatMap((it) => deadlineInWords(it, language, timeZone) ?? []),
    },
  ];
  return lists
    .map(({ values, ...kind }) => ({ ...kind, values: [...new Set(values)] }))
    .filter(({ values }) => values.length);
};

/** A size as people say it, in kilobytes at least: `1 kB`, `3.2 MB`. */
export const sizeInWords = (bytes: number, language: string): string => {
  const [value, unit] = bytes >= 1_000_000 ? [bytes / 1_000_000, 'megabyte'] : [Math.ceil(bytes / 1_000), 'kilobyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
};
