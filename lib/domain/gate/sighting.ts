/**
 * Why a mail is no one's report: a server passed on what another wrote, or a program or a list sent it (RFC 3834, 2369).
 */
export type NoSender = 'passed-on' | 'automatic';

/** What of a report says whose it is, and whether it counts: the same on the report's row and on its sightings. */
export interface ReportFacts {
  channel: 'mail' | 'form' | 'api';
  /** Whether the sender lets partners use what is found in it. */
  consent: boolean;
  /** Keyed hash of the sender's mailbox; null where there is none. */
  senderHash: string | null;
  /** Keyed hash of the sender's organisational domain; absent where anyone may have a mailbox there, or there is no sender. */
  organisation?: string;
  /** The receiving server's verdict that the sender is who the mail says (RFC 7489). */
  dmarc: 'pass' | 'fail' | 'none';
  /** Absent where a person sent it, as far as its header says. */
  noSender?: NoSender;
  /** What a form's or a program's text is compared by; absent where it holds none, and of mails. */
  sketch?: Uint8Array;
  /** Staff wrote down what someone told them. */
  dictated?: true;
  /** The letter asks for money and threatens nothing, as a shop's does. */
  threatless?: true;
  /** Keyed hash of the message's normalised text; null where it holds no text. */
  textHash: string | null;
  /** Whether it holds an original mail whose own headers are plausible. */
  headersFit: boolean;
}

/** What the gate is told of one report that names the wallet. */
export interface GateSighting extends ReportFacts {
  report: string;
  /** When the report was received: UTC, ISO 8601. */
  time: string;
  /** Whether the address stands in a demand's place. */
  inDemand: boolean;
}

/** Whether a report demands money to the wallet, and threatens: a shop's invoice asks for money at an address too. */
export const demandsByThreat = ({ inDemand, threatless }: Pick<GateSighting, 'inDemand' | 'threatless'>): boolean =>
  inDemand && threatless !== true;

const FACTS = [
  'channel',
  'consent',
  'senderHash',
  'organisation',
  'dmarc',
  'noSender',
  'sketch',
  'dictated',
  'threatless',
  'textHash',
  'headersFit',
] as const satisfies readonly (keyof ReportFacts)[];

/** The names of the attributes that hold a report's facts. */
export const REPORT_FACTS: readonly (keyof ReportFacts)[] = FACTS;

/** A report's facts alone, those that are absent left out. */
export const reportFacts = (report: ReportFacts): ReportFacts =>
  Object.fromEntries(
    FACTS.flatMap((fact) => (report[fact] === undefined ? [] : [[fact, report[fact]]])),
  ) as unknown as ReportFacts;
