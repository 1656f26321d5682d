import { domainToASCII } from 'node:url';
import { MessageRejected, type SESClient, SESServiceException, SendRawEmailCommand } from '@aws-sdk/client-ses';

/** SES's tag of a mail that names the report which it answers. */
export const REPORT_TAG = 'report';

/** What mails are sent by. */
export type Mailer = SESClient;

/** A mail to be sent, as plain text and, if it has one, HTML that says the same. */
export interface Mail {
  /** An address, or a name with one: `Hotline <hotline@example.org>`. */
  from: string;
  to: readonly string[];
  subject: string;
  text: string;
  html?: string;
  date: Date;
  /** Without angle brackets. SES puts its own in this one's place: what must be recognised again goes in a header too. */
  messageId?: string;
  inReplyTo?: string;
  /** Message-IDs with their brackets, as `References` lists them. */
  references?: readonly string[];
  /** The report that it is about: SES repeats its id where it says that the mail came back. */
  report?: string;
  /** By which configuration set of SES it is sent; by that of its identity where absent. */
  configurationSet?: string;
  /** Files that go with it. */
  files?: readonly { name: string; type: string; content: Uint8Array }[];
  /** Further headers by name, such as `Auto-Submitted`. */
  headers?: Readonly<Record<string, string>>;
}

/** Names that no file and no URL can hide behind: a mail is made of the strings that it is given. */
const SEALED = { disableFileAccess: true, disableUrlAccess: true } as const;

/** Composes a mail as MIME (RFC 5322, 2045): UTF-8, folded lines, text before HTML. */
const composeMail = async ({
  messageId,
  inReplyTo,
  references,
  headers,
  report: _,
  configurationSet: __,
  files,
  ...mail
}: Mail): Promise<Uint8Array> => {
  // Loaded with the first mail: most requests to a function that may send one send none.
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    ...SEALED,
    ...mail,
    to: [...mail.to],
    ...(messageId === undefined ? {} : { messageId: `<${messageId}>` }),
    ...(files === undefined
      ? {}
      : {
          attachments: files.map(({ name, type, content }) => ({
            filename: name,
            contentType: type,
            content: Buffer.from(content),
          })),
        }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    ...(references === undefined ? {} : { references: [...references] }),
    ...(headers === undefined ? {} : { headers: { ...headers } }),
  });
  return composer.compile().build();
};

/** An address with its domain as DNS has it: SES takes no other. */
const inAscii = (address: string): string => {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at + 1)}${domainToASCII(address.slice(at + 1)) || address.slice(at + 1)}`;
};

/** Sends a mail through SES and gives the id that SES knows it by. */
export const sendMail = async (client: Mailer, mail: Mail): Promise<string> => {
  const command = new SendRawEmailCommand({
    Source: mail.from,
    Destinations: mail.to.map(inAscii),
    RawMessage: { Data: await composeMail(mail) },
    ...(mail.configurationSet === undefined ? {} : { ConfigurationSetName: mail.configurationSet }),
    ...(mail.report === undefined ? {} : { Tags: [{ Name: REPORT_TAG, Value: mail.report }] }),
  });
  const { MessageId = '' } = await client.send(command);
  return MessageId;
};

/**
 * Whether SES will never send a mail: it refuses it, or takes its address for none (a local part beyond ASCII or of more than
 * 64 characters). Whoever reports chooses the address: tried again, it would stay in the inbox for ever.
 */
export const isRefusedMail = (error: unknown): boolean =>
  error instanceof MessageRejected || (error instanceof SESServiceException && error.name === 'InvalidParameterValue');
