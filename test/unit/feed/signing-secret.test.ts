import { describe, expect, it } from 'vitest';
import { readSigningSecret } from '#domain/feed/signing-secret.ts';

const KEY = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

describe('the secret of an endpoint', () => {
  it.each([
    ['as Standard Webhooks writes it', `whsec_${KEY}`, `whsec_${KEY}`],
    ['as CloudFormation generates it', `${'Ab1'.repeat(21)}Z`, `whsec_${'Ab1'.repeat(21)}Z`],
    ['with a line break behind it', `${KEY}\n`, `whsec_${KEY}`],
    ['of fewer than 24 bytes', Buffer.alloc(23, 7).toString('base64'), null],
    ['that is no base64', `${KEY}!`, null],
    ['that is cut short', KEY.slice(1), null],
    ['that is empty', '', null],
  ])('%s', (_, text, secret) => {
    expect(readSigningSecret(text)).toBe(secret);
  });
});
