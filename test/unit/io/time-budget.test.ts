import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inBudget, OutOfBudget, withinMs } from '#io/time-budget.ts';
import { isTransient } from '#io/transient-error.ts';

/** A call that takes so many milliseconds. */
const call = inBudget(async (milliseconds: number) => {
  await pause(milliseconds);
  return 'answered';
});

describe('a time budget', () => {
  it('lets calls end that are made in it', async () => {
    expect(await withinMs(5_000, () => call(1))).toBe('answered');
  });

  it('ends a call that is silent, as what may succeed a moment later', async () => {
    const begun = performance.now();
    const error = await withinMs(30, () => call(60_000)).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(OutOfBudget);
    expect(isTransient(error)).toBe(true);
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  it('is of all calls together: what comes after its end is not begun', async () => {
    let begun = 0;
    const counted = inBudget(async () => {
      begun += 1;
    });
    const after = withinMs(10, async () => {
      await pause(20);
      return counted({});
    });
    await expect(after).rejects.toThrow('not begun');
    expect(begun).toBe(0);
  });

  it('is never longer within another', async () => {
    await expect(withinMs(30, () => withinMs(60_000, () => call(60_000)))).rejects.toThrow(OutOfBudget);
  });

  it('holds for nothing outside', async () => {
    expect(await call(1)).toBe('answered');
  });
});
