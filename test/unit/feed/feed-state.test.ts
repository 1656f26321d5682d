import { describe, expect, it } from 'vitest';
import { eventBetween, type Said, type WantedState } from '#domain/feed/feed-state.ts';

const told = (atLeast: number, confidence = 50): Said => ({ state: 'published', atLeast, confidence });
const under = (state: Said['state']): Said => ({ state, atLeast: 3, confidence: 50 });

describe('what a log says next of a wallet', () => {
  it.each<[string, Said | undefined, WantedState, ReturnType<typeof eventBetween>]>([
    ['never told, let out', undefined, told(3) as WantedState, 'wallet.seen'],
    ['told, let out again', told(3), told(3) as WantedState, null],
    ['told, named by more', told(3), told(5) as WantedState, 'wallet.updated'],
    ['told, confirmed', told(3), told(3, 85) as WantedState, 'wallet.updated'],
    ['told as confirmed, confirmed no more', told(3, 85), told(3) as WantedState, null],
    ['told, named by fewer', told(5), told(3) as WantedState, null],
    ['told, not let out for lack of reports', told(3), { state: 'as-it-was' }, null],
    ['told, contested', told(3), { state: 'paused' }, 'wallet.paused'],
    ['told, barred', told(3), { state: 'retracted', reason: 'not-extortion' }, 'wallet.retracted'],
    ['paused, barred', under('paused'), { state: 'retracted', reason: 'not-extortion' }, 'wallet.retracted'],
    ['paused, let out', under('paused'), told(3) as WantedState, 'wallet.seen'],
    ['paused, contested again', under('paused'), { state: 'paused' }, null],
    ['retracted, let out', under('retracted'), told(3) as WantedState, 'wallet.seen'],
    ['retracted, contested', under('retracted'), { state: 'paused' }, null],
    ['retracted, barred again', under('retracted'), { state: 'retracted', reason: 'not-extortion' }, null],
    [
      'retracted for its marking, barred',
      { ...under('retracted'), reason: 'marking-raised' },
      { state: 'retracted', reason: 'not-extortion' },
      'wallet.retracted',
    ],
    [
      'retracted for its marking, raised again',
      { ...under('retracted'), reason: 'marking-raised' },
      { state: 'retracted', reason: 'marking-raised' },
      null,
    ],
    [
      'retracted for its marking, contested',
      { ...under('retracted'), reason: 'marking-raised' },
      { state: 'paused' },
      null,
    ],
    ['never told, contested', undefined, { state: 'paused' }, null],
    ['never told, barred', undefined, { state: 'retracted', reason: 'not-extortion' }, null],
  ])('%s', (_, said, wanted, type) => {
    expect(eventBetween(said, wanted)).toBe(type);
  });
});
