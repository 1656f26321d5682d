import { describe, expect, it } from 'vitest';
import { eventBetween, type Said, type Wanted } from '#domain/feed/feed-state.ts';

const told = (atLeast: number): Said => ({ standing: 'told', atLeast });
const under = (standing: Said['standing']): Said => ({ standing, atLeast: 3 });

describe('what a log says next of a wallet', () => {
  it.each<[string, Said | undefined, Wanted, ReturnType<typeof eventBetween>]>([
    ['never told, let out', undefined, told(3) as Wanted, 'wallet.seen'],
    ['told, let out again', told(3), told(3) as Wanted, null],
    ['told, named by more', told(3), told(5) as Wanted, 'wallet.updated'],
    ['told, named by fewer', told(5), told(3) as Wanted, null],
    ['told, not let out for lack of reports', told(3), { standing: 'as-it-was' }, null],
    ['told, contested', told(3), { standing: 'under-review' }, 'wallet.under-review'],
    ['told, barred', told(3), { standing: 'withdrawn' }, 'wallet.withdrawn'],
    ['under review, barred', under('under-review'), { standing: 'withdrawn' }, 'wallet.withdrawn'],
    ['under review, let out', under('under-review'), told(3) as Wanted, 'wallet.seen'],
    ['under review, contested again', under('under-review'), { standing: 'under-review' }, null],
    ['withdrawn, let out', under('withdrawn'), told(3) as Wanted, 'wallet.seen'],
    ['withdrawn, contested', under('withdrawn'), { standing: 'under-review' }, null],
    ['withdrawn, barred again', under('withdrawn'), { standing: 'withdrawn' }, null],
    ['never told, contested', undefined, { standing: 'under-review' }, null],
    ['never told, barred', undefined, { standing: 'withdrawn' }, null],
  ])('%s', (_, said, wanted, type) => {
    expect(eventBetween(said, wanted)).toBe(type);
  });
});
