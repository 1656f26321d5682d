import type { NoSender } from '#domain/gate/sighting.ts';
import type { Language } from '#domain/intake/submission.ts';
import type { UnreadKind } from '#domain/message/read/unread-kind.ts';
import type { MailVerdict, Message, UnreadableReason } from '#domain/message.ts';
import type { Flag } from '#domain/report/flags.ts';
import type { Channel, WithheldReason } from '#domain/report/report.ts';
import type { FileRefusal } from '#io/files/read-file.ts';
import type { ReceivedPart } from './seal-originals.ts';

/** What a mail or a submission says about itself and holds, before anything is looked for in its messages. */
export interface ReadReport {
  channel: Channel;
  /** UTC, ISO 8601. */
  receivedAt: string;
  /** The language that its sender chose; null where they could not. */
  language: Language | null;
  consent: boolean;
  /** The sender's mail address, which leaves memory as a keyed hash only; null where there is none that reports. */
  from: string | null;
  /** Whether the receiving server vouches for `from`: DMARC's verdict, or SPF's for the mailbox that passed an original on. */
  dmarc: MailVerdict;
  /** Why it has no sender; absent where it has one, or may have. */
  noSender?: NoSender;
  /** Staff wrote down what someone told them. */
  dictated?: true;
  /** Why nobody is to be answered; absent where the sender is. */
  withheld?: WithheldReason;
  /** Mail addresses of the one who reports, to be kept out of the findings. */
  own: string[];
  /** What of its circumstances is urgent; none where nothing was asked. */
  flags?: readonly Flag[];
  /** Of a mail: whether it holds nothing but its sender's own text, no mail that it forwards and no file. */
  ownTextOnly?: boolean;
  parts: ReceivedPart[];
  messages: Message[];
  /** Whether a limit cut the reading short. */
  truncated: boolean;
  /** Which kinds of files in it nothing opened; absent where there are none. */
  unread?: readonly UnreadKind[];
  /** Why something of it could not be read. */
  unreadable?: UnreadableReason | FileRefusal | 'no-submission' | 'unknown-file' | 'upload-missing' | 'gave-up';
}
