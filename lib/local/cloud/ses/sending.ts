import { CloudError } from '../errors.ts';
import { headerValues } from './compose.ts';

/** A mail as somebody asks SES to send it. */
export interface OutgoingMail {
  sender: string;
  recipients: string[];
  raw: Buffer;
}

/** Most recipients of one mail. */
const MAX_RECIPIENTS = 50;
/** Fields of which SES takes one. */
const ONCE = ['from', 'subject', 'to', 'date', 'message-id', 'reply-to'];

const domainOf = (address: string): string => address.toLowerCase().split('@').at(-1) ?? '';

/** For whom SES sends, and to whom: any sender until identities are said, and anybody until it is put into its sandbox. */
export class SendingRights {
  #senders: ReadonlySet<string> | null = null;
  #readers: ReadonlySet<string> | null = null;
  #sets: ReadonlySet<string> | null = null;

  /** Says which identities (domains or addresses) are verified: from then on nobody else sends. */
  verify(identities: readonly string[]): void {
    this.#senders = new Set(identities.map((identity) => identity.toLowerCase()));
  }

  /** Puts the account into the sandbox, where these identities alone are written to; null takes it out. */
  sandbox(identities: readonly string[] | null): void {
    this.#readers = identities && new Set(identities.map((identity) => identity.toLowerCase()));
  }

  /** Says which configuration sets there are: a mail by another is refused from then on. */
  configure(sets: readonly string[]): void {
    this.#sets = new Set(sets);
  }

  hasConfigurationSet(name: string): boolean {
    return this.#sets === null || this.#sets.has(name);
  }

  /** The identities on which the sender needs a right: its own, and in the sandbox its readers' too. */
  identitiesOf({ sender, recipients }: OutgoingMail): string[] {
    return [domainOf(sender), ...(this.#readers === null ? [] : recipients)];
  }

  /** Refuses what SES refuses. */
  check(mail: OutgoingMail): void {
    if (mail.recipients.length > MAX_RECIPIENTS) {
      throw new CloudError('InvalidParameterValue', `Recipient count exceeds ${MAX_RECIPIENTS}.`);
    }
    const twice = ONCE.find((name) => linesOf(mail.raw, name) > 1);
    if (twice !== undefined) throw new CloudError('InvalidParameterValue', `Duplicate header '${twice}'.`);
    const all = [...unverified(this.#senders, [mail.sender]), ...unverified(this.#readers, mail.recipients)];
    if (all.length === 0) return;
    const failed = `The following identities failed the check: ${all.join(', ')}`;
    throw new CloudError('MessageRejected', `Email address is not verified. ${failed}`);
  }
}

const unverified = (verified: ReadonlySet<string> | null, addresses: readonly string[]): string[] =>
  addresses.filter(
    (address) => verified !== null && !(verified.has(address.toLowerCase()) || verified.has(domainOf(address))),
  );

/** How many fields of a name the head has, whatever stands in them. */
const linesOf = (raw: Buffer, name: string): number => {
  if (headerValues(raw, [name]).length < 2) return 0;
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.toString('latin1', 0, end === -1 ? raw.byteLength : end);
  return head.split('\r\n').filter((line) => line.toLowerCase().startsWith(`${name}:`)).length;
};
