/** A part of a mail that holds no others. */
export interface MimeLeaf {
  fields: string[];
  /** Bytes, not yet encoded. */
  content: Uint8Array;
}

const CRLF = '\r\n';
/** Base64 of 57 bytes is a line of 76 characters (RFC 2045). */
const LINE = 57;

/** A header field of one line: no line break that a sender wrote begins another field, and other scripts are encoded (RFC 2047). */
export const encodedField = (name: string, value: string): string => {
  const line = value.replace(/[\r\n\0]+/g, ' ');
  const plain = /^[\x20-\x7e]*$/.test(line);
  return `${name}: ${plain ? line : `=?utf-8?B?${Buffer.from(line, 'utf8').toString('base64')}?=`}`;
};

/** A part of that type; `name` makes it a file. */
export const leaf = (type: string, content: Uint8Array, name?: string): MimeLeaf => ({
  fields: [
    `Content-Type: ${type}`,
    ...(name === undefined
      ? []
      : [`Content-Disposition: attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"`]),
  ],
  content,
});

/** A part written out, in base64. */
export const part = ({ fields, content }: MimeLeaf): Buffer => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += LINE) lines.push(bytes.toString('base64', at, at + LINE));
  return Buffer.from([...fields, 'Content-Transfer-Encoding: base64', '', ...lines, ''].join(CRLF), 'latin1');
};

/** A multipart of parts that are written out. Its boundary cannot stand in them: base64 has no `=_`. */
export const multipart = (kind: 'mixed' | 'alternative', parts: readonly Buffer[]): Buffer => {
  const boundary = `=_${kind}`;
  return Buffer.concat([
    Buffer.from(`Content-Type: multipart/${kind}; boundary="${boundary}"${CRLF}${CRLF}`, 'latin1'),
    ...parts.flatMap((each) => [Buffer.from(`--${boundary}${CRLF}`, 'latin1'), each]),
    Buffer.from(`--${boundary}--${CRLF}`, 'latin1'),
  ]);
};
