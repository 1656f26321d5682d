import { ledgerFindings } from '#domain/campaign/ledger-findings.ts';
import { letterOf } from '#domain/campaign/letter.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import { normaliseText } from '#domain/campaign/normalise.ts';
import type { Signature } from '#domain/campaign/signature.ts';
import { textSketch } from '#domain/campaign/text-sketch.ts';
import { threatens } from '#domain/extract/amount/threatens.ts';
import { extractAll } from '#domain/extract/extract.ts';
import type { Contact, Findings } from '#domain/findings.ts';
import type { ReportFacts } from '#domain/gate/sighting.ts';
import { keyedHash, referenceOf } from '#domain/identity.ts';
import { LANGUAGES, type Language } from '#domain/intake/submission.ts';
import { mailboxOf, spellingOf } from '#domain/message/provenance/mailbox.ts';
import { organisationOfSender } from '#domain/message/provenance/organisation.ts';
import type { Flag } from '#domain/report/flags.ts';
import type { Report } from '#domain/report/report.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { reportExpiry } from '#domain/withdraw/retention.ts';
import { fingerprintOf } from '#io/seal/seal.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import type { ReadReport } from './read-report.ts';

/** Whether nothing was found that a letter demands: no place to pay to, sum or deadline. */
const demandsNothing = ({ wallets, demands, deadlines, assets = [] }: Findings): boolean =>
  [wallets, demands, deadlines, assets].every(({ length }) => length === 0);

/** A report before it has a campaign and originals, before its contacts are sealed, and which of its wallets are new is known. */
export type Draft = Omit<Report, 'campaign' | 'newWallets' | 'originals'>;

/** Which inbox object brought the report under which id, and when it is worked on. */
export interface Arrival {
  id: string;
  inboxKey: string;
  workedOn: Date;
}

const answerLanguage = (chosen: Language | null, found: string | null, settings: FunctionSettings): Language =>
  chosen ??
  LANGUAGES.find((language) => language === found && settings.languages.includes(language)) ??
  settings.defaultLanguage;

const textHashOf = (letter: string, matchKey: Uint8Array): string | null => {
  const text = normaliseText(letter);
  return text === '' ? null : keyedHash(matchKey, 'text', text);
};

/** Who sent a report, as keyed hashes: the mailbox, and the organisation's domain where it is no public provider's. */
const senderFacts = (
  { from, dmarc, noSender }: ReadReport,
  hashKey: Uint8Array,
): Pick<ReportFacts, 'senderHash' | 'organisation' | 'dmarc' | 'noSender'> => {
  const organisation = from === null ? null : organisationOfSender(from);
  return {
    senderHash: from === null ? null : keyedHash(hashKey, 'sender', mailboxOf(from)),
    ...(organisation === null ? {} : { organisation: keyedHash(hashKey, 'organisation', organisation) }),
    dmarc,
    ...(noSender === undefined ? {} : { noSender }),
  };
};

/** The spelling of its sender's address, as a keyed hash, where that is not the one that stands for the mailbox. */
const sentAsOf = ({ from }: ReadReport, hashKey: Uint8Array): Pick<Report, 'sentAs'> => {
  if (from === null || spellingOf(from) === mailboxOf(from)) return {};
  return { sentAs: keyedHash(hashKey, 'sent-as', spellingOf(from)) };
};

/** The keys that a report is hashed with. */
export interface Keys {
  /** Of ids, references and senders. */
  hashKey: Uint8Array;
  /** Of what is searched for: texts. */
  matchKey: Uint8Array;
}

/** A report before it is entered, and what its letter is compared by: null where it is too short for that. */
export interface Made {
  draft: Draft;
  signature: Signature | null;
  /** The letter itself, which is kept nowhere. */
  letter: string;
  /** How the extorter is reached: kept sealed only. */
  contacts: Contact[];
  /** What of its circumstances is urgent: kept sealed only. */
  flags: Flag[];
  /** Addresses that it names beyond those of its report's row. */
  beyond: string[];
}

/** Whether something of a report is sealed and was not read. */
export const hasUnread = ({ unreadable, unread }: Pick<ReadReport, 'unreadable' | 'unread'>): boolean =>
  unreadable !== undefined || unread !== undefined;

/** Makes a report's row of what was read: findings, keyed hashes, state and pending work. Pure. */
export const makeReport = (
  { id, inboxKey, workedOn }: Arrival,
  read: ReadReport,
  settings: FunctionSettings,
  { hashKey, matchKey }: Keys,
): Made => {
  const { read: messages, findings: merged } = extractAll(read.messages);
  const hotlineDomain = settings.mail.reportAddress.split('@')[1] ?? '';
  const { findings, walletsBeyond, beyond } = ledgerFindings(merged, read.own, hotlineDomain);
  const letter = letterOf(messages)?.message.text ?? '';
  const sketch = read.channel === 'mail' ? null : textSketch(letter, matchKey);
  const draft: Draft = {
    id,
    reference: referenceOf(hashKey, id),
    channel: read.channel,
    receivedAt: read.receivedAt,
    processedAt: workedOn.toISOString(),
    language: answerLanguage(read.language, findings.language, settings),
    state: messages.length > 0 ? 'processed' : 'unreadable',
    ...(read.unreadable === undefined ? {} : { unreadable: read.unreadable }),
    ...(read.unread === undefined ? {} : { unread: read.unread }),
    textHash: textHashOf(letter, matchKey),
    findings: { ...findings, contacts: [], truncated: findings.truncated || read.truncated },
    walletsBeyond,
    sealedTo: settings.sealTo.map(fingerprintOf),
    ...senderFacts(read, hashKey),
    ...sentAsOf(read, hashKey),
    consent: read.consent,
    ...(sketch === null ? {} : { sketch }),
    ...(read.dictated === undefined ? {} : { dictated: read.dictated }),
    ...(read.messages.length === 0 || read.messages.some(threatens) ? {} : { threatless: true }),
    ...(read.ownTextOnly && demandsNothing(merged) ? { letterless: true } : {}),
    headersFit: read.messages.some(({ headersFit }) => headersFit),
    ack: read.withheld === undefined ? 'none' : 'withheld',
    ...(read.withheld === undefined ? {} : { withheld: read.withheld }),
    inbox: new Set([inboxKey]),
    todo: new Set(['ack', 'changes']),
    dueAt: new Date(workedOn.getTime() + SWEEP_AFTER_MS).toISOString(),
    expires: reportExpiry(read.receivedAt, settings.retention),
  };
  const flags: Flag[] = [...(read.flags ?? []), ...(hasUnread(read) ? (['unread-parts'] as const) : [])];
  return { draft, signature: signatureOf(letter), letter, contacts: findings.contacts, flags, beyond };
};
