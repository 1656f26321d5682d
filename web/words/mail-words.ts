import type { UnreadKind } from '#domain/message/read/unread-kind.ts';

/** What an acknowledgement says, in one language. Each is written for its readers, not translated sentence by sentence. */
interface AcknowledgementWords {
  /** Sender name and subject say nothing of the matter: others may see the inbox. */
  sender: string;
  subject: string;
  greeting: string;
  thanks: string;
  /** In place of the thanks, where a mail holds no letter: what answers, what is missing, and how to send it. */
  letterless: { machine: string; missing: string; send: string; fine: string };
  /** Where so many report that answers take their time: how long, about. */
  busy: (wait: string) => string;
  comfort: string;
  notPay: { heading: string; text: string };
  receipts: {
    heading: string;
    reference: string;
    code: string;
    keep: string;
    /** Where the code is typed: the address is spelled, for mails hold no link. */
    where: (address: string) => string;
    /** That partners may use what is found, and how to say no; only where that is so by default. */
    partners: string;
  };
  danger: { life: string; suicide: (lines: string) => string; other: string };
  next: { heading: string; text: string; notPolice: string };
  never: { heading: string; text: string };
  help: { heading: string; text: string };
  automatic: (operator: string, contact: string) => string;
}

/** What an acknowledgement says of files that nothing opened, in one language. */
interface UnreadWords {
  heading: string;
  text: (kinds: string) => string;
  kinds: Readonly<Record<UnreadKind, string>>;
}

/** What is said to who forwarded a message when its report is being withdrawn, in one language. */
interface NoticeWords {
  sender: string;
  subject: string;
  /** The address is spelled, so that no program makes a link of it. */
  text: (reference: string, until: string, contact: string, address: string) => string;
}

/** Every text of the mails to victims, in one language. */
export interface MailWords {
  acknowledgement: AcknowledgementWords;
  /** Of files that nothing opened: what they are, that they are kept, and what helps. */
  unread: UnreadWords;
  /** Like the acknowledgement, it says nothing of the matter and holds no link: a forged one that does can be told apart. */
  withdrawal: NoticeWords;
  /** How a dot is read out in an address. */
  dot: string;
}
