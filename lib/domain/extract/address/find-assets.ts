import { keccak_256 } from '@noble/hashes/sha3.js';
import { base58 } from '@scure/base';
import { findBrands } from '#domain/extract/amount/find-brands.ts';
import type { Tokens } from '#domain/extract/text/tokens.ts';
import type { Asset } from '#domain/findings.ts';
import { type Effort, spend } from './address-effort.ts';
import { decodeBase58Check, decodeSegwit } from './bitcoin-address.ts';
import { isCashAddress } from './cash-address.ts';
import { findIbans } from './iban.ts';

/** Most assets read of one text. */
const MAX_ASSETS = 100;

/** Version bytes of base58check addresses that are not Bitcoin's, by the asset that they are of. */
const BASE58_VERSIONS: ReadonlyMap<number, Asset['asset']> = new Map([
  [0x30, 'LTC'],
  [0x32, 'LTC'],
  [0x1e, 'DOGE'],
  [0x16, 'DOGE'],
  [0x41, 'TRX'],
  [0x6f, 'TBTC'],
  [0xc4, 'TBTC'],
]);
const BECH32_PREFIXES: ReadonlyMap<string, Asset['asset']> = new Map([
  ['ltc', 'LTC'],
  ['tb', 'TBTC'],
  ['bcrt', 'TBTC'],
]);
/** First letters of those: L, M, D, A, 9, T, m, n, 2. */
const BASE58_START = /^[LMDA9Tmn2]/;

/** Whether a mixed-case Ethereum address has the capitals that its hash says (EIP-55); one case alone has no checksum. */
const isEthereum = (written: string): boolean => {
  const digits = written.slice(2);
  const lower = digits.toLowerCase();
  if (digits === lower || digits === digits.toUpperCase()) return true;
  const hash = Buffer.from(keccak_256(Buffer.from(lower))).toString('hex');
  return [...digits].every(
    (digit, at) => (Number.parseInt(hash.charAt(at), 16) >= 8 ? digit.toUpperCase() : digit.toLowerCase()) === digit,
  );
};

/** Lengths of a Monero address in base58: standard, and integrated with a payment id. */
const MONERO_LENGTHS = new Set([95, 106]);
const MONERO_BLOCK = 11;

/** Monero cuts base58 into blocks of 11 characters for 8 bytes; the last 4 bytes are a hash of the rest. */
const isMonero = (written: string): boolean => {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < written.length; at += MONERO_BLOCK) {
    const block = base58.decode(written.slice(at, at + MONERO_BLOCK).replace(/^1+(?=.)/, ''));
    const size = written.length - at >= MONERO_BLOCK ? 8 : Math.floor(((written.length - at) * 8) / MONERO_BLOCK);
    blocks.push(Buffer.concat([Buffer.alloc(Math.max(0, size - block.length)), block]));
  }
  const bytes = Buffer.concat(blocks);
  return Buffer.from(keccak_256(bytes.subarray(0, -4)))
    .subarray(0, 4)
    .equals(bytes.subarray(-4));
};

const assetOf = (written: string, effort: Effort): Asset['asset'] | null => {
  const { length } = written;
  if (/^0x[0-9a-f]{40}$/i.test(written)) return spend(effort) && isEthereum(written) ? 'ETH' : null;
  if (MONERO_LENGTHS.has(length) && /^[48][1-9A-HJ-NP-Za-km-z]+$/.test(written))
    return spend(effort) && isMonero(written) ? 'XMR' : null;
  if (length >= 26 && length <= 36 && BASE58_START.test(written)) {
    const payload = spend(effort) ? decodeBase58Check(written) : null;
    const asset = payload?.length === 21 ? BASE58_VERSIONS.get(payload[0] ?? -1) : undefined;
    if (asset) return asset;
  }
  if (length >= 40 && length <= 90 && /^(?:ltc|tb|bcrt)1/i.test(written)) {
    const segwit = spend(effort) ? decodeSegwit(written) : null;
    return (segwit && BECH32_PREFIXES.get(segwit.hrp)) ?? null;
  }
  if (length === 42 && /^[qp]/i.test(written)) return spend(effort) && isCashAddress(written) ? 'BCH' : null;
  return null;
};

/** A run of letters and digits this long can be an address of some chain. */
const SHORTEST = 26;
const LONGEST = 106;

const isAlone = (text: string, start: number, end: number): boolean =>
  !/[\w+/=@%]/.test(text.charAt(start - 1)) && !/[\w+=@%]/.test(text.charAt(end));

/** Finds what else money could be sent by: addresses of other chains, bank accounts, gift cards, payment apps. */
export const findAssets = (text: string, tokens: Tokens, effort: Effort): Asset[] => {
  const assets: Asset[] = [];
  for (let index = 0; index < tokens.count && assets.length < MAX_ASSETS; ) {
    const start = tokens.start[index] ?? 0;
    let end = tokens.end[index] ?? 0;
    index += 1;
    while (index < tokens.count && tokens.start[index] === end) {
      end = tokens.end[index] ?? end;
      index += 1;
    }
    if (end - start < SHORTEST || end - start > LONGEST || !isAlone(text, start, end)) continue;
    const value = text.slice(start, end);
    const asset = assetOf(value, effort);
    if (asset) assets.push({ asset, value });
  }
  return [...assets, ...findIbans(text, tokens), ...findBrands(tokens)];
};
