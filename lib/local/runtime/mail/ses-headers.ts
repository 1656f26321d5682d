import { createHash } from 'node:crypto';
import { domainOf } from './receipt-rules.ts';
import { type Verdict, verdictsFor } from './verdicts.ts';

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

/** The header lines that SES puts before a mail that it receives, in its order, each ended by CRLF. */
export function sesHeaders(delivery: Delivery, region: string): string {
  const { id, clientAddress, receivedAt } = delivery;
  const sender = printable(delivery.sender);
  const greeting = printable(delivery.greeting);
  const verdicts = verdictsFor(greeting);
  const domain = domainOf(sender);
  const [recipient, ...others] = delivery.recipients.map(printable);
  const spf = `${verdicts.spf} (spfCheck: domain of ${domain}) client-ip=${clientAddress}; envelope-from=${sender}; helo=${greeting};`;
  const lines = [
    `Return-Path: <${sender}>`,
    `Received: from ${greeting} (${greeting} [${clientAddress}])`,
    ` by inbound-smtp.${region}.amazonaws.com with SMTP id ${id}`,
    ...(others.length === 0 ? [` for ${recipient};`] : [' ;']),
    ` ${receivedAt.toUTCString().replace('GMT', '+0000 (UTC)')}`,
    `X-SES-Spam-Verdict: ${scan(verdicts.spam)}`,
    `X-SES-Virus-Verdict: ${scan(verdicts.virus)}`,
    `Received-SPF: ${spf}`,
    'Authentication-Results: amazonses.com;',
    ` spf=${spf}`,
    ` dkim=${verdicts.dkim} header.i=@${domain};`,
    ` dmarc=${verdicts.dmarc} header.from=${domain};`,
    `X-SES-RECEIPT: ${createHash('sha256').update(id).digest('base64')}`,
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

const scan = (verdict: Verdict): string => (verdict === 'none' ? 'DISABLED' : verdict.toUpperCase());

/** A client's own words without what would end a header's part: a greeting must not state a verdict. */
const printable = (text: string): string => text.replace(/[^\x21-\x7e]|[;()<>]/g, '').slice(0, 320);
