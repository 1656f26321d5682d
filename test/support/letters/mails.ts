/** What a raw mail is made of; everything has a default. */
export interface MailOptions {
  from?: string;
  to?: string;
  subject?: string;
  date?: string;
  messageId?: string;
  /** Further header lines, put in front as a receiving server does. */
  before?: readonly string[];
  /** Further header lines of the sender. */
  headers?: readonly string[];
}

const CRLF = '\r\n';

const base64 = (text: string | Uint8Array): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join(CRLF);

const encodedWord = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** Encodes text as quoted-printable, with soft line breaks every 72 characters. */
export const quotedPrintable = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) =>
      [...Buffer.from(line)]
        .map((byte) =>
          byte > 126 || byte === 61 || byte < 32
            ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
            : String.fromCharCode(byte),
        )
        .reduce<string[]>(
          (rows, piece) => {
            const row = rows.at(-1) ?? '';
            if (row.length + piece.length > 72) rows.push(piece);
            else rows[Math.max(0, rows.length - 1)] = row + piece;
            return rows;
          },
          [''],
        )
        .join(`=${CRLF}`),
    )
    .join(CRLF);

/** The header block of a mail. */
const head = (options: MailOptions): string =>
  [
    ...(options.before ?? []),
    `From: ${options.from ?? 'Aino Esimerkki <aino@example.org>'}`,
    `To: ${options.to ?? 'ilmoita@hotline.example'}`,
    `Subject: ${encodedWord(options.subject ?? 'Hei')}`,
    `Date: ${options.date ?? 'Tue, 24 Nov 2026 08:00:00 +0200'}`,
    `Message-ID: ${options.messageId ?? '<1@example.org>'}`,
    ...(options.headers ?? []),
    'MIME-Version: 1.0',
  ].join(CRLF);

const mail = (options: MailOptions, rest: string): Buffer => Buffer.from(`${head(options)}${CRLF}${rest}`);

/** A mail of plain text. */
export const plainMail = (text: string, options: MailOptions = {}): Buffer =>
  mail(
    options,
    `Content-Type: text/plain; charset=utf-8${CRLF}Content-Transfer-Encoding: quoted-printable${CRLF}${CRLF}${quotedPrintable(text)}${CRLF}`,
  );

/** A mail of HTML alone. */
export const htmlMail = (html: string, options: MailOptions = {}): Buffer =>
  mail(
    options,
    `Content-Type: text/html; charset=utf-8${CRLF}Content-Transfer-Encoding: base64${CRLF}${CRLF}${base64(html)}${CRLF}`,
  );

/** A part of a multipart: its header lines and its body. */
export interface MimePart {
  headers: readonly string[];
  body: string | Uint8Array;
}

export const textPart = (text: string, type = 'text/plain'): MimePart => ({
  headers: [`Content-Type: ${type}; charset=utf-8`, 'Content-Transfer-Encoding: base64'],
  body: base64(text),
});

/** A file of a mail, attached; `type` as a mail program guesses it. */
export const filePart = (name: string, bytes: Uint8Array, type = 'application/octet-stream'): MimePart => ({
  headers: [
    `Content-Type: ${type}; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
  ],
  body: base64(bytes),
});

/** A multipart mail. */
export const multipartMail = (
  parts: readonly MimePart[],
  options: MailOptions & { subtype?: string; boundary?: string } = {},
): Buffer => {
  const boundary = options.boundary ?? 'part-of-a-mail';
  const pieces = parts.flatMap((part) => [
    Buffer.from(`--${boundary}${CRLF}${[...part.headers, ''].join(CRLF)}${CRLF}`),
    Buffer.from(part.body),
    Buffer.from(CRLF),
  ]);
  const start = mail(
    options,
    `Content-Type: multipart/${options.subtype ?? 'mixed'}; boundary="${boundary}"${CRLF}${CRLF}`,
  );
  return Buffer.concat([start, ...pieces, Buffer.from(`--${boundary}--${CRLF}`)]);
};

/** A mail of text and HTML that say the same, or not. */
export const alternativeMail = (text: string, html: string, options: MailOptions = {}): Buffer =>
  multipartMail([textPart(text), textPart(html, 'text/html')], { ...options, subtype: 'alternative' });

/** The mail as its extorter sent it: with the headers that a real one has. */
export const originalMail = (text: string, options: MailOptions = {}): Buffer =>
  plainMail(text, {
    from: 'ransom_man <ransom@extorter.example>',
    to: 'aino@example.org',
    messageId: '<letter@extorter.example>',
    ...options,
    before: [
      'Received: from mx.extorter.example ([192.0.2.7]) by mx.example.org; Tue, 24 Nov 2026 07:00:00 +0200',
      ...(options.before ?? []),
    ],
  });

/** A mail that forwards another one attached whole (`message/rfc822`). */
export const attachingMail = (original: Uint8Array, words = 'Sain tämän viestin.', options: MailOptions = {}): Buffer =>
  multipartMail(
    [
      textPart(words),
      {
        headers: ['Content-Type: message/rfc822', 'Content-Disposition: attachment; filename="letter.eml"'],
        body: original,
      },
    ],
    { subject: 'Fwd: Tietojesi turvallisuus', ...options },
  );

/** How mail programs write a forwarded message into the text. */
export const FORWARD_STYLES: Readonly<
  Record<'gmail' | 'outlook' | 'newOutlook' | 'appleMail' | 'thunderbird', (text: string, words: string) => string>
> = {
  gmail: (text, words) =>
    `${words}\n\n---------- Forwarded message ---------\nLähettäjä: ransom_man <ransom@extorter.example>\nDate: ti 24. marrask. 2026 klo 7.00\nSubject: Tietojesi turvallisuus\nTo: <aino@example.org>\n\n\n${text}\n`,
  outlook: (text, words) =>
    `${words}\n\n________________________________\nFrom: ransom_man <ransom@extorter.example>\nSent: Tuesday, November 24, 2026 7:00\nTo: aino@example.org <aino@example.org>\nSubject: Tietojesi turvallisuus\n\n${text}\n`,
  newOutlook: (text, words) =>
    `${words}\n\nLähettäjä: ransom_man <ransom@extorter.example>\nPäivämäärä: tiistaina, 24. marraskuuta 2026 klo 7.00\nVastaanottaja: aino@example.org <aino@example.org>\nAihe: Tietojesi turvallisuus\n${text}\n`,
  appleMail: (text, words) =>
    `${words}\n\n> Välitetty viesti alkaa:\n> \n> Lähettäjä: ransom_man <ransom@extorter.example>\n> Aihe: Tietojesi turvallisuus\n> Päivämäärä: 24. marraskuuta 2026 klo 7.00.00 UTC+2\n> Vastaanottaja: aino@example.org\n> \n${text.replace(/^/gm, '> ')}\n`,
  thunderbird: (text, words) =>
    `${words}\n\n-------- Välitetty viesti / Fwd.Msg --------\nAihe: \tTietojesi turvallisuus\nPäiväys: \tTue, 24 Nov 2026 07:00:00 +0200\nLähettäjä: \transom_man <ransom@extorter.example>\nVastaanottaja: \taino@example.org\n\n\n\n${text}\n`,
};

/** A mail that forwards a letter in its text, as a mail program does it. */
export const forwardingMail = (
  text: string,
  style: keyof typeof FORWARD_STYLES = 'gmail',
  words = 'Hei, sain tämän. Soittakaa 040 000 0000 tai aino@example.org.',
  options: MailOptions = {},
): Buffer => plainMail(FORWARD_STYLES[style](text, words), { subject: 'Fwd: Tietojesi turvallisuus', ...options });

/** Text as it stands in HTML. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
