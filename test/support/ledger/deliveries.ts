import { sha256 } from '#domain/identity.ts';
import type { Submission } from '#domain/intake/submission.ts';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { readEnvelope } from '#domain/message/provenance/envelope.ts';
import { type MailOptions, plainMail } from '#test/support/letters/mails.ts';

/** How SES takes a mail in, each time differently. */
export interface Delivery {
  /** The receiving server's id of this delivery. */
  id: string;
  returnPath?: string;
  dmarc?: 'pass' | 'fail' | 'none';
  to?: string;
}

/** The headers that SES puts in front of a mail, from the top. */
const sesHeaders = (
  { id, returnPath, dmarc = 'pass', to = 'report@hotline.example' }: Delivery,
  author = 'aino@example.org',
): string[] =>
  [
    `Return-Path: <${returnPath ?? author}>`,
    `Received: from mx.example.org (mx.example.org [192.0.2.1]) by inbound-smtp.eu-north-1.amazonaws.com with SMTP id ${id} for ${to}; Tue, 24 Nov 2026 06:00:00 +0000 (UTC)`,
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    'Received-SPF: pass (spfCheck: domain of example.org designates 192.0.2.1 as permitted sender)',
    `Authentication-Results: amazonses.com; spf=pass; dkim=pass; dmarc=${dmarc} header.from=${author.split('@').at(-1)};`,
    `X-SES-RECEIPT: ${id}`,
  ].map((line) => `${line}\r\n`);

/** A raw mail as SES stores it in the inbox. */
export const delivered = (raw: Uint8Array, delivery: Delivery): Buffer => {
  const { from } = readEnvelope(readHeaders(Buffer.from(raw)).fields);
  return Buffer.concat([Buffer.from(sesHeaders(delivery, from ?? undefined).join('')), raw]);
};

/** A text mail as SES stores it. */
export const deliveredText = (text: string, delivery: Delivery, options: MailOptions = {}): Buffer =>
  delivered(plainMail(text, options), delivery);

/** A submission of a pasted text, with uploads by file name. */
export const submissionOf = (
  id: string,
  text: string,
  uploads: Readonly<Record<string, Uint8Array>> = {},
): { submission: Submission; files: Map<string, Uint8Array> } => {
  const files = new Map(Object.values(uploads).map((bytes, n) => [`upload/${id}/${n}`, bytes]));
  const named = Object.entries(uploads).map(([name, bytes], n) => ({
    key: `upload/${id}/${n}`,
    name,
    type: name.endsWith('.eml') ? 'message/rfc822' : 'text/plain',
    size: bytes.length,
    sha256: sha256(bytes),
  }));
  const submission: Submission = {
    version: 1,
    channel: 'form',
    id,
    receivedAt: '2026-11-24T06:00:00.000Z',
    language: 'fi',
    text,
    uploads: named,
    consent: { partners: true },
  };
  return { submission, files };
};
