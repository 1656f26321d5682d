/** Satoshi in one bitcoin. */
export const SATOSHI_PER_BITCOIN = 100_000_000n;

/** How many smallest units of a currency one unit of it is: satoshi, else hundredths. */
export const smallestUnits = (currency: string): bigint => (currency === 'BTC' ? SATOSHI_PER_BITCOIN : 100n);

const DECIMAL = /^(\d{1,18})(?:\.(\d{1,18}))?$/;

/** Reads a plain decimal (`0.05`) as a whole number of its smallest units, or null where it has finer parts. */
export const toUnits = (decimal: string, places: number): bigint | null => {
  const match = DECIMAL.exec(decimal);
  if (!match) return null;
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > places) return null;
  return BigInt((match[1] ?? '') + fraction.padEnd(places, '0'));
};

const fromUnits = (units: bigint, places: number): string => {
  const digits = units.toString().padStart(places + 1, '0');
  const fraction = digits.slice(-places).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -places) : `${digits.slice(0, -places)}.${fraction}`;
};

/** Bitcoin as a decimal string to satoshi: `0.05` is 5,000,000n. Null where it is no amount or has a part of a satoshi. */
export const toSatoshi = (bitcoin: string): bigint | null => toUnits(bitcoin, 8);

/** Satoshi to bitcoin as a decimal string without trailing zeros: 5,000,000n is `0.05`. */
export const fromSatoshi = (satoshi: bigint): string => fromUnits(satoshi, 8);

/** Integer cents to a decimal string without trailing zeros: 20,000 is `200`, 19,990 is `199.9`. */
export const fromCents = (cents: number): string => fromUnits(BigInt(cents), 2);
