import { describe, expect, it } from 'vitest';
import { Pace } from '#io/chain/pace.ts';

/** A clock that moves only when somebody waits on it. */
const heldTime = () => {
  const time = {
    at: 0,
    now: () => time.at,
    wait: async (milliseconds: number) => {
      time.at += milliseconds;
    },
  };
  return time;
};

/** When each of so many requests is made. */
const timesOf = async (pace: Pace, time: { at: number }, count: number): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) {
    await pace.turn();
    times.push(time.at);
  }
  return times;
};

describe('requests to a chain server', () => {
  it('go out at once up to the burst, then one by one', async () => {
    const time = heldTime();
    expect(await timesOf(new Pace(10, 3, time), time, 6)).toEqual([0, 0, 0, 100, 200, 300]);
  });

  it('may burst again after a rest, and no further', async () => {
    const time = heldTime();
    const pace = new Pace(10, 3, time);
    await timesOf(pace, time, 6);
    time.at = 10_000;
    expect(await timesOf(pace, time, 5)).toEqual([10_000, 10_000, 10_000, 10_100, 10_200]);
  });

  it('keep their distance where there is no burst', async () => {
    const time = heldTime();
    expect(await timesOf(new Pace(2, 1, time), time, 3)).toEqual([0, 500, 1_000]);
  });
});
