import { decodeBase58Check, decodeSegwit } from '#domain/extract/address/bitcoin-address.ts';

/** What an address is locked by: a key's hash, the hash of a script, or a key itself. */
export type AddressLock =
  | { kind: 'p2pkh' | 'p2sh'; hash: Uint8Array }
  | { kind: 'p2wpkh'; hash: Uint8Array }
  | { kind: 'p2tr'; key: Uint8Array };

/** What an address is locked by; null where one key cannot sign for it, or it is none. */
export const lockOf = (address: string): AddressLock | null => {
  if (/^bc1/i.test(address)) {
    const segwit = decodeSegwit(address);
    if (segwit?.version === 0 && segwit.program.length === 20) return { kind: 'p2wpkh', hash: segwit.program };
    return segwit?.version === 1 && segwit.program.length === 32 ? { kind: 'p2tr', key: segwit.program } : null;
  }
  const payload = decodeBase58Check(address);
  if (payload?.length !== 21) return null;
  const hash = payload.subarray(1);
  if (payload[0] === 0x00) return { kind: 'p2pkh', hash };
  return payload[0] === 0x05 ? { kind: 'p2sh', hash } : null;
};

/** Whether an address is of a kind whose owner can sign with one key. */
export const isSignable = (address: string): boolean => lockOf(address) !== null;

/**
 * What the owner of an address signs to prove that it is theirs: it names where, which address and which contest, so that no
 * signature made for anything else is one. One line of what every wallet shows alike.
 */
export const contestText = (hotline: string, address: string, contest: string): string =>
  `Contest at ${hotline} of ${address}, number ${contest}`;
