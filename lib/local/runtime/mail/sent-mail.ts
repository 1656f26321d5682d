import PostalMime, { type Email } from 'postal-mime';
import type { SentMail } from '../../cloud/ses/mails.ts';

/** A sent mail as `GET /store` gives it. */
export interface ReadableMail {
  id: string;
  from: string;
  /** Whom it was sent to: the envelope's recipients. */
  to: string[];
  subject: string;
  /** When it was sent on the hotline's clock, ISO 8601. */
  date: string;
  text: string;
  html: string | null;
  /** By lower-case name; several of one name are joined by a line break. */
  headers: Record<string, string>;
  attachments: ReadableAttachment[];
}

export interface ReadableAttachment {
  filename: string;
  contentType: string;
  size: number;
  /** Base64. */
  content: string;
}

/** Takes a sent mail apart; one that is none is shown as it is. */
export async function readSentMail({ id, sender, recipients, raw, sentAt }: SentMail): Promise<ReadableMail> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'base64' }).catch(
    (): Pick<Email, 'headers' | 'from' | 'subject' | 'text' | 'html' | 'attachments'> => ({
      headers: [],
      attachments: [],
      text: raw.toString('utf8'),
    }),
  );
  const headers = Object.groupBy(mail.headers, ({ key }) => key);
  return {
    id,
    from: mail.from?.address ?? sender,
    to: recipients,
    subject: mail.subject ?? '',
    date: new Date(sentAt).toISOString(),
    text: mail.text ?? '',
    html: mail.html ?? null,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, all]) => [name, (all ?? []).map(({ value }) => value).join('\n')]),
    ),
    attachments: mail.attachments.map(({ filename, mimeType, content }, i) => ({
      filename: filename ?? `attachment-${i + 1}`,
      contentType: mimeType,
      size: Buffer.from(String(content), 'base64').length,
      content: String(content),
    })),
  };
}
