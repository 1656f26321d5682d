import { schnorr, secp256k1 } from '@noble/curves/secp256k1.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64 } from '@scure/base';
import { addressesOfKeyHash } from '#domain/extract/address/key-hash.ts';
import { type AddressLock, lockOf } from './ownership.ts';

/** Longest signature that is looked at, in base64: a witness of one key has some 150 characters. */
const MAX_SIGNATURE_CHARACTERS = 400;

const bytes = (...parts: readonly (Uint8Array | readonly number[] | string)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part)))),
  );

const sha256d = (content: Uint8Array): Uint8Array => sha256(sha256(content));
const hash160 = (content: Uint8Array): Uint8Array => ripemd160(sha256(content));
const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const littleEndian = (value: number, length: number): Uint8Array => {
  const written = new Uint8Array(length);
  for (let at = 0, rest = value; at < length; at += 1, rest = Math.floor(rest / 256)) written[at] = rest % 256;
  return written;
};

/** A length as Bitcoin writes it; none here has 65,536 or more. */
const varInt = (value: number): Uint8Array =>
  value < 0xfd ? Uint8Array.of(value) : bytes([0xfd], littleEndian(value, 2));

const varBytes = (content: Uint8Array): Uint8Array => bytes(varInt(content.length), content);

/** BIP 340's tagged hash. */
const tagged = (tag: string, content: Uint8Array): Uint8Array => {
  const name = sha256(bytes(tag));
  return sha256(bytes(name, name, content));
};

const witnessProgram = (hash: Uint8Array): Uint8Array => bytes([0x00, 0x14], hash);

/** What is signed in the format of the first wallets ("Bitcoin Signed Message"), which BIP 137 describes. */
const legacyHash = (message: string): Uint8Array =>
  sha256d(bytes(varBytes(bytes('Bitcoin Signed Message:\n')), varBytes(bytes(message))));

/** The first byte of such a signature: from which on, and in which the key is compressed. */
const FIRST_HEADER = 27;
const FIRST_COMPRESSED = 31;
const LAST_HEADER = 42;

/** Who signed: the hash of their key (HASH160), or null where the signature shows a key that has none (taproot). */
interface Signer {
  keyHash: Uint8Array | null;
}

const verifyLegacy = (lock: AddressLock, message: string, signature: Uint8Array): Signer | null => {
  const [header = 0] = signature;
  if (signature.length !== 65 || header < FIRST_HEADER || header > LAST_HEADER || lock.kind === 'p2tr') return null;
  const point = secp256k1.Signature.fromBytes(signature.subarray(1), 'compact')
    .addRecoveryBit((header - FIRST_HEADER) & 3)
    .recoverPublicKey(legacyHash(message));
  const isCompressed = header >= FIRST_COMPRESSED;
  const keyHash = hash160(point.toBytes(isCompressed));
  const isOwner =
    lock.kind === 'p2sh'
      ? isCompressed && isSame(hash160(witnessProgram(keyHash)), lock.hash)
      : (isCompressed || lock.kind === 'p2pkh') && isSame(keyHash, lock.hash);
  return isOwner ? { keyHash } : null;
};

const scriptOf = (lock: AddressLock): Uint8Array | null => {
  if (lock.kind === 'p2wpkh') return witnessProgram(lock.hash);
  return lock.kind === 'p2tr' ? bytes([0x51, 0x20], lock.key) : null;
};

/** The output that BIP 322's virtual transaction spends: the transaction that holds the message, and its only output. */
const outpointOf = (script: Uint8Array, message: string): Uint8Array => {
  const said = tagged('BIP0322-signed-message', bytes(message));
  const toSpend = bytes(
    littleEndian(0, 4),
    [1],
    new Uint8Array(32),
    littleEndian(0xffff_ffff, 4),
    varBytes(bytes([0x00, 0x20], said)),
    littleEndian(0, 4),
    [1],
    littleEndian(0, 8),
    varBytes(script),
    littleEndian(0, 4),
  );
  return bytes(sha256d(toSpend), littleEndian(0, 4));
};

/** The one output of the transaction that is signed: nothing, to nobody. */
const OUTPUT = bytes(littleEndian(0, 8), varBytes(Uint8Array.of(0x6a)));
const SIGHASH_ALL = 1;

/** What a key's signature signs there (BIP 143). */
const witnessHash = (hash: Uint8Array, outpoint: Uint8Array): Uint8Array =>
  sha256d(
    bytes(
      littleEndian(0, 4),
      sha256d(outpoint),
      sha256d(littleEndian(0, 4)),
      outpoint,
      varBytes(bytes([0x76, 0xa9, 0x14], hash, [0x88, 0xac])),
      littleEndian(0, 8),
      littleEndian(0, 4),
      sha256d(OUTPUT),
      littleEndian(0, 4),
      littleEndian(SIGHASH_ALL, 4),
    ),
  );

/** The same of a taproot key (BIP 341). */
const taprootHash = (script: Uint8Array, outpoint: Uint8Array, hashType: number): Uint8Array =>
  tagged(
    'TapSighash',
    bytes(
      [0x00, hashType],
      littleEndian(0, 4),
      littleEndian(0, 4),
      sha256(outpoint),
      sha256(littleEndian(0, 8)),
      sha256(varBytes(script)),
      sha256(littleEndian(0, 4)),
      sha256(OUTPUT),
      [0x00],
      littleEndian(0, 4),
    ),
  );

/** The parts of a witness, all of whose lengths fit one byte; null where it is none, or holds anything beyond. */
const readWitness = (witness: Uint8Array): Uint8Array[] | null => {
  const [count = 0] = witness;
  const parts: Uint8Array[] = [];
  let at = 1;
  while (parts.length < count && at < witness.length) {
    const length = witness[at] ?? 0;
    parts.push(witness.subarray(at + 1, at + 1 + length));
    at += 1 + length;
  }
  return parts.length === count && at === witness.length ? parts : null;
};

const verifySimple = (lock: AddressLock, message: string, witness: Uint8Array): Signer | null => {
  const script = scriptOf(lock);
  const [signature, key, ...more] = readWitness(witness) ?? [];
  if (script === null || signature === undefined || more.length > 0) return null;
  const outpoint = outpointOf(script, message);
  if (lock.kind === 'p2wpkh') {
    if (key?.length !== 33 || !isSame(hash160(key), lock.hash) || signature.at(-1) !== SIGHASH_ALL) return null;
    const der = signature.subarray(0, -1);
    const isSigned = secp256k1.verify(der, witnessHash(lock.hash, outpoint), key, { prehash: false, format: 'der' });
    return isSigned ? { keyHash: lock.hash } : null;
  }
  if (lock.kind !== 'p2tr' || key !== undefined) return null;
  const hashType = signature.length === 65 ? signature[64] : 0;
  if (signature.length < 64 || signature.length > 65 || (signature.length === 65 && hashType !== SIGHASH_ALL))
    return null;
  const isSigned = schnorr.verify(signature.subarray(0, 64), taprootHash(script, outpoint, hashType ?? 0), lock.key);
  return isSigned ? { keyHash: null } : null;
};

const signerOf = (address: string, message: string, signature: string): Signer | null => {
  const lock = lockOf(address);
  // Some wallets put the name of BIP 322's simple format in front.
  const text = signature.trim().replace(/^smp(?=A)/, '');
  if (lock === null || text.length > MAX_SIGNATURE_CHARACTERS) return null;
  try {
    const decoded = base64.decode(text);
    return decoded.length === 65 && decoded[0] !== 1
      ? verifyLegacy(lock, message, decoded)
      : verifySimple(lock, message, decoded);
  } catch {
    return null;
  }
};

/**
 * Whose addresses a message was signed for with the key of one: that one, and all that pay to the key which its signature shows,
 * though a nested address does not name it. None where it was not signed: in the format of the first wallets (BIP 137; addresses
 * of one key, nested segwit too), or simply by BIP 322 (`p2wpkh`, `p2tr`). It never throws.
 *
 * @example
 * signedFor('bc1q9vza2e8x573nczrlzms0wvx3gsqjx7vavgkx0l', 'Hello World', 'AkcwRAIg...');
 */
export const signedFor = (address: string, message: string, signature: string): string[] => {
  const signer = signerOf(address, message, signature);
  if (signer === null) return [];
  return [...new Set([address, ...(signer.keyHash === null ? [] : addressesOfKeyHash(signer.keyHash))])];
};
