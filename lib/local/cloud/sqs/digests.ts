import { createHash } from 'node:crypto';
import type { MessageAttribute } from './messages.ts';

/** SDKs compare this with what they sent or received. */
export const textDigest = (text: string): string => createHash('md5').update(text).digest('hex');

/** The MD5 of attributes as SQS defines it: names in order, each with its type and value, lengths before all of them. */
export const attributesDigest = (attributes: Record<string, MessageAttribute>): string => {
  const hash = createHash('md5');
  const add = (bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.byteLength);
    hash.update(length).update(bytes);
  };
  for (const name of Object.keys(attributes).sort()) {
    const attribute = attributes[name];
    if (!attribute) continue;
    add(Buffer.from(name));
    add(Buffer.from(attribute.DataType));
    const binary = attribute.BinaryValue !== undefined;
    hash.update(Buffer.from([binary ? 2 : 1]));
    add(binary ? Buffer.from(attribute.BinaryValue ?? '', 'base64') : Buffer.from(attribute.StringValue ?? ''));
  }
  return hash.digest('hex');
};
