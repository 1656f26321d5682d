import type { AddressKind } from '#domain/findings.ts';

/** What kinds of Bitcoin addresses are called where people read them: as wallets and explorers say, the same in every language. */
export const ADDRESS_KINDS: Readonly<Record<AddressKind, string>> = {
  p2pkh: 'Legacy (P2PKH)',
  p2sh: 'Script (P2SH)',
  p2wpkh: 'SegWit (P2WPKH)',
  p2wsh: 'SegWit script (P2WSH)',
  p2tr: 'Taproot (P2TR)',
};
