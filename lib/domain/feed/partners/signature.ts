import { createHash, createPublicKey, verify } from 'node:crypto';
import type { PullRef } from '../pull-token.ts';

/** Bytes of an Ed25519 key, and what stands before one in its standard form (RFC 8410): an algorithm and two lengths. */
const KEY_BYTES = 32;
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** How far the clock of who signs may be off, in milliseconds (Standard Webhooks). */
export const SIGNED_WITHIN_MS: number = 5 * 60_000;

/** Most signatures of one message that are looked at: a partner that changes its key sends two. */
const MAX_SIGNATURES = 4;

const KEY_NAME = /^([a-z0-9_-]{1,100})\.([0-9a-f]{16})$/;

/**
 * Reads a public key as Standard Webhooks writes one, `whpk_<base64>`; null where it is none. Partners sign with the private one: the
 * function that is reached from outside holds nothing that signs.
 */
export const readPublicKey = (text: string): string | null => {
  const key = Buffer.from(text.trim().replace(/^whpk_/, ''), 'base64');
  return key.length === KEY_BYTES ? `whpk_${key.toString('base64')}` : null;
};

/** Length of a public key's id, in hexadecimal digits: 128 bits. */
const PUBLIC_KEY_ID = 32;

/** A public key's id, by which it is known whose it is. */
export const publicKeyId = (publicKey: string): string =>
  `key_${createHash('sha256').update(publicKey).digest('hex').slice(0, PUBLIC_KEY_ID)}`;

/** Whose key a `webhook-key` header says that a message is signed with: `<partner>.<key>`; null where it is none. */
export const readKeyName = (header: string | undefined): PullRef | null => {
  const [, partner, id] = KEY_NAME.exec(header ?? '') ?? [];
  return partner === undefined || id === undefined ? null : { partner, id };
};

/** A message as it came: its headers, and the bytes of its body. */
export interface SignedMessage {
  id: string;
  /** `webhook-timestamp`: seconds since 1970. */
  timestamp: string;
  /** `webhook-signature`: `v1a,<base64>`, several with a space between two. */
  signature: string;
  body: Uint8Array;
}

/** Whether a message is signed with the private key of a public one, at a moment near `now` (Standard Webhooks 1.0, `v1a`: Ed25519). */
export const isSigned = (publicKey: string, { id, timestamp, signature, body }: SignedMessage, now: Date): boolean => {
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(Number(timestamp) * 1_000 - now.getTime()) > SIGNED_WITHIN_MS)
    return false;
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64');
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`, 'utf8'), body]);
  return signature
    .split(' ', MAX_SIGNATURES)
    .filter((one) => one.startsWith('v1a,'))
    .some((one) => verify(null, signed, key, Buffer.from(one.slice('v1a,'.length), 'base64')));
};
