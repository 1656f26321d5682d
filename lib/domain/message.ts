/** How the text of a message reached the hotline. */
export type Origin =
  /** A mail attached whole to the report: its own headers are there. */
  | 'attached'
  /** Cut out of a mail that forwards it in its text. */
  | 'inline'
  /** The mail itself, where nothing shows that it forwards another. */
  | 'body'
  /** Text that a person pasted into the form. */
  | 'pasted'
  /** Read in a picture that the sender calls a screenshot of it. */
  | 'picture'
  /** Read in a document that came with it: a PDF, a text of an office program. */
  | 'document';

/** An address in a picture whose letters could not be read straight away. */
export interface Repair {
  /** What stands in the text in its place, confirmed by its checksum. */
  address: string;
  /** The reading that it was made of. */
  written: string;
  /** Whether letters were exchanged for those that they look like; else an enlargement was read as it stood. */
  exchanged: boolean;
}

/** How the name of a reading ends that holds what a page's links lead to and its fields hold. */
export const LINK_PART = '/link';

/** One reading of a message: a mail may say one thing in text and another in HTML. */
export interface Part {
  /** `subject`, or the number of the MIME part (`1.2`) that holds it; of a picture with `/ocr` or `/qr`; of what its links lead to with `/link`. */
  name: string;
  text: string;
  /** Whether it is in the words of the one who reports, who tells of a letter and does not give it. */
  paraphrased?: true;
  /** Stretches of it in the words of the one who reports, that stand beside the letter's. */
  own?: readonly { start: number; end: number; signature?: true }[];
  /** Whether a reader sees none of it: it stood hidden in HTML of which nothing is visible. It says what a page holds, and demands nothing. */
  hidden?: true;
  /** Whether it is an alternative that mail programs do not show (RFC 2046, 5.1.4): `text/plain` beside `text/html`. */
  alternative?: true;
  /** Where an earlier message begins that the letter quotes below itself. */
  quotedFrom?: number;
  /** Of a picture's text: addresses that were put right. */
  repairs?: readonly Repair[];
}

/** The extortion text of a report, without the words of the one who reports it. */
export interface Message {
  /** What a person sees: the text that names the campaign. */
  text: string;
  /** All readings of it, `text`'s own first; findings are looked for in each. */
  parts: readonly Part[];
  origin: Origin;
  /** Whether it is an original mail whose own headers are plausible (From, Date and Received). */
  headersFit: boolean;
  /** The address that it says it came from. */
  sender: string | null;
  /** When it says it was sent, ISO 8601. */
  sentAt: string | null;
  /** What an original mail's own headers say of the way it came; absent where its own headers are not there. */
  sending?: MailOrigin;
  /** Mail addresses of the victim's side: who it was sent to, who reports it. Never the extorter's contact. */
  victims: readonly string[];
}

/** Where an original mail came from, by the headers of the server that received it. */
export interface MailOrigin {
  /** Hosts of the sender's side, names and network addresses, the nearest to the receiver first. */
  hosts: readonly string[];
  /** The domains that signed it (DKIM). */
  dkim: readonly { domain: string; verdict: MailVerdict }[];
  spf?: MailVerdict;
  dmarc?: MailVerdict;
  arc?: MailVerdict;
}

/** Why nothing could be read. */
export type UnreadableReason = 'empty' | 'not-a-mail' | 'no-text' | 'too-large';

export type MailVerdict = 'pass' | 'fail' | 'none';

/** What the receiving server found out about a mail. */
export interface MailVerdicts {
  spf: MailVerdict;
  dkim: MailVerdict;
  dmarc: MailVerdict;
  spam: MailVerdict;
  virus: MailVerdict;
}

/** The outside of the mail that reports: who sent it, and whether an answer may go back. */
export interface Envelope {
  from: string | null;
  replyTo: string | null;
  messageId: string | null;
  subject: string | null;
  date: string | null;
  /** Sent by a program, a list or nobody (RFC 3834): never to be answered. */
  automatic: boolean;
  /** A list or a program sent it to many or to anyone: no one person's mail. */
  bulk: boolean;
  verdicts: MailVerdicts;
  /** Domains whose signature (DKIM) the receiving server found good. */
  signers: readonly string[];
}

export type MailReading =
  | { ok: true; envelope: Envelope; messages: Message[]; truncated: boolean }
  | { ok: false; reason: UnreadableReason; envelope: Envelope | null };
