/** Does a piece of ALTCHA work: finds the counter whose key begins as it should, and answers as the server reads it. */
const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

addEventListener('message', async ({ data }: MessageEvent<string>) => {
  const challenge = JSON.parse(data);
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const keyOptions = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  const derive = async (counter: number): Promise<string> => {
    const password = bytesOf(nonce + counter.toString(16).padStart(8, '0'));
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    return hex(await crypto.subtle.deriveBits(keyOptions, key, keyLength * 8));
  };
  let counter = 0;
  let derivedKey = await derive(counter);
  while (!derivedKey.startsWith(keyPrefix)) {
    counter += 1;
    derivedKey = await derive(counter);
  }
  postMessage(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
});
