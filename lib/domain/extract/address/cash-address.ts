const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const PREFIX = 'bitcoincash';
const GENERATORS = [0x98f2bc8e61n, 0x79b76d99e2n, 0xf33e5fb3c4n, 0xae2eabe2a8n, 0x1e4f43e470n];

/** Whether 42 characters are a Bitcoin Cash address (CashAddr specification: a 40-bit BCH code), without its prefix. */
export const isCashAddress = (written: string): boolean => {
  const values = [...PREFIX].map((letter) => letter.charCodeAt(0) & 31);
  values.push(0);
  for (const letter of written.toLowerCase()) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return false;
    values.push(value);
  }
  let sum = 1n;
  for (const value of values) {
    const top = sum >> 35n;
    sum = ((sum & 0x07ffffffffn) << 5n) ^ BigInt(value);
    for (const [bit, generator] of GENERATORS.entries()) {
      if ((top >> BigInt(bit)) & 1n) sum ^= generator;
    }
  }
  return (sum ^ 1n) === 0n;
};
