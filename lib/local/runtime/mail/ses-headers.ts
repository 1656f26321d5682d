import { createHash } from 'node:crypto';
import { addressParser } from 'postal-mime';
import { domainOf } from './receipt-rules.ts';
import { type SesVerdict, verdictsFor } from './verdicts.ts';

/** How a mail came in. */
export interface Delivery {
  /** SES's message id: the end of the object's key. */
  id: string;
  /** `MAIL FROM`; empty for a bounce. */
  sender: string;
  recipients: string[];
  /** What the client called itself in `EHLO`. */
  greeting: string;
  clientAddress: string;
  receivedAt: Date;
}

/**
 * The header lines that SES puts before a mail that it receives, in its order, each ended by CRLF. What the client says of
 * itself is repeated in them, as SES does: `MAIL FROM:<dmarc=pass@attacker.example>` stands in Authentication-Results.
 */
export function sesHeaders(delivery: Delivery, mail: Buffer, region: string): string {
  const { id, clientAddress, receivedAt } = delivery;
  const sender = printable(delivery.sender);
  const greeting = printable(delivery.greeting);
  const verdicts = verdictsFor(greeting);
  const [recipient, ...others] = delivery.recipients.map(outsideQuotes);
  const author = pvalue(authorDomain(mail) ?? domainOf(sender));
  const spf = `${verdicts.spf} (spfCheck: domain of ${comment(domainOf(sender))}) client-ip=${clientAddress}; envelope-from=${pvalue(sender)}; helo=${pvalue(greeting)};`;
  const lines = [
    `Return-Path: <${outsideQuotes(sender)}>`,
    `Received: from ${outsideQuotes(greeting)} (${outsideQuotes(greeting)} [${clientAddress}])`,
    ` by inbound-smtp.${region}.amazonaws.com with SMTP id ${id}`,
    ...(others.length === 0 ? [` for ${recipient};`] : [' ;']),
    ` ${receivedAt.toUTCString().replace('GMT', '+0000 (UTC)')}`,
    `X-SES-Spam-Verdict: ${scan(verdicts.spam)}`,
    `X-SES-Virus-Verdict: ${scan(verdicts.virus)}`,
    `Received-SPF: ${spf}`,
    'Authentication-Results: amazonses.com;',
    ` spf=${spf}`,
    ` dkim=${verdicts.dkim} header.i=@${author};`,
    ` dmarc=${verdicts.dmarc} header.from=${author};`,
    `X-SES-RECEIPT: ${createHash('sha256').update(id).digest('base64')}`,
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Most bytes of a mail in which its From field is looked for. */
const MAX_HEAD_BYTES = 64 * 1024;

/** The domain of a mail's From field, which DMARC is about; null where there is none. */
function authorDomain(mail: Buffer): string | null {
  const head = mail.toString('latin1', 0, MAX_HEAD_BYTES).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const from = /^from[ \t]*:(.*(?:\r?\n[ \t].*)*)/im.exec(head)?.[1]?.replace(/\r?\n/g, '') ?? '';
  const address = addressParser(from, { flatten: true }).find((found) => found.address?.includes('@'))?.address;
  return address === undefined ? null : domainOf(printable(address));
}

const scan = (verdict: SesVerdict): string => (verdict === 'none' ? 'DISABLED' : verdict.toUpperCase());

/** A client's own words on one line. */
const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '').slice(0, 320);

/** They stand outside quotes and comments without what would end the part of a header that they stand in. */
const outsideQuotes = (text: string): string => printable(text).replace(/[ ;()<>"\\]/g, '');

/** They are quoted where they hold a sign of the grammar (RFC 8601, 2.2: `pvalue`). */
const pvalue = (text: string): string => (/[\s;()<>"\\,[\]]/.test(text) ? `"${text.replace(/["\\]/g, '\\$&')}"` : text);

/** In a comment, brackets and backslashes are escaped (RFC 5322, 3.2.2). */
const comment = (text: string): string => text.replace(/[()\\]/g, '\\$&');
