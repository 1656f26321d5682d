import type { AddressKind } from '#domain/findings.ts';
import { addressKind } from './bitcoin-address.ts';

/** What the readings of one message may still spend on checksums. */
export interface Effort {
  checks: number;
  truncated: boolean;
}

/**
 * Most checksums computed for one message: text made of address-like strings costs one of some microseconds at each
 * place; letters need fewer than 20.
 */
export const MAX_CHECKS = 600;

export const newEffort = (): Effort => ({ checks: MAX_CHECKS, truncated: false });

/** Whether one more checksum may be computed. */
export const spend = (effort: Effort): boolean => {
  if (effort.checks <= 0) {
    effort.truncated = true;
    return false;
  }
  effort.checks -= 1;
  return true;
};

const BASE58_LENGTHS = { least: 26, most: 35 };
const BECH32_LENGTHS: ReadonlySet<number> = new Set([42, 62]);

/** The address that a string is, and its kind, or null; bech32 in any case, as people type it. */
export const checkAddress = (written: string, effort: Effort): { address: string; kind: AddressKind } | null => {
  const { length } = written;
  const first = written.charCodeAt(0) | 0x20;
  const isBech32 = first === 0x62;
  if (isBech32 ? !BECH32_LENGTHS.has(length) : length < BASE58_LENGTHS.least || length > BASE58_LENGTHS.most)
    return null;
  if (!spend(effort)) return null;
  const address = isBech32 ? written.toLowerCase() : written;
  const kind = addressKind(address);
  return kind && { address, kind };
};
