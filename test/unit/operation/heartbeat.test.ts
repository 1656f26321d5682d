import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heartbeatSentAt, heartbeatToken, looksLikeHeartbeat, roundTripOf } from '#domain/operation/heartbeat.ts';

const KEY = new Uint8Array(64).fill(7);
const NOW = new Date('2026-11-30T12:00:00Z');

describe('a heartbeat', () => {
  it('says when it was sent, to who has its key', () => {
    const token = heartbeatToken(KEY, NOW);

    expect(looksLikeHeartbeat(token)).toBe(true);
    expect(heartbeatSentAt(KEY, token)).toBe(NOW.getTime());
    expect(heartbeatSentAt(new Uint8Array(64), token)).toBeNull();
  });

  it('is no letter that was changed, cut or made up', () => {
    const token = heartbeatToken(KEY, NOW);
    const changed = fc.tuple(fc.nat(token.length - 1), fc.constantFrom(...'0123456789abcdef-')).map(([at, by]) => {
      return token.slice(0, at) + by + token.slice(at + 1);
    });
    fc.assert(
      fc.property(fc.oneof(changed, fc.string(), fc.constant(`${token} `), fc.constant(`\n${token}`)), (text) => {
        expect(heartbeatSentAt(KEY, text) === null).toBe(text !== token);
      }),
    );
  });

  it('that is sent again an hour later says nothing about now, and is a heartbeat still', () => {
    const sentAt = NOW.getTime() - 61 * 60_000;

    expect(roundTripOf(sentAt, NOW)).toBeNull();
    expect(roundTripOf(NOW.getTime() + 1, NOW)).toBeNull();
    expect(roundTripOf(NOW.getTime() - 2_500, NOW)).toBe(2.5);
    expect(heartbeatSentAt(KEY, heartbeatToken(KEY, new Date(sentAt)))).toBe(sentAt);
  });
});
