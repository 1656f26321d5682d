import { describe, expect, it } from 'vitest';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { isTransient } from '#io/transient-error.ts';

describe('a write that others may overtake', () => {
  it('is tried again until it is made, and gives what that try gave', async () => {
    let tries = 0;
    const result = await retryConflict('row', async () => {
      tries += 1;
      return tries < 4 ? CONFLICT : tries;
    });
    expect([result, tries]).toEqual([4, 4]);
  });

  it('ends after ten tries with an error that names the row and says nothing about it: its message comes again', async () => {
    let tries = 0;
    const error = await retryConflict('link a|b', async () => {
      tries += 1;
      return CONFLICT;
    }).catch((thrown: unknown) => thrown);
    expect(tries).toBe(10);
    expect(isTransient(error)).toBe(true);
    expect(error).toMatchObject({ message: 'link a|b' });
  });

  it('is tried as often as it is worth, and may end in an answer', async () => {
    const tried: number[] = [];
    const conflict = async (tries: number): Promise<string | typeof CONFLICT> => {
      tried.push(tries);
      return CONFLICT;
    };
    const otherwise = () => 'changed meanwhile';
    expect(await retryConflict('row', conflict, { attempts: 3, otherwise })).toBe('changed meanwhile');
    expect(tried).toEqual([0, 1, 2]);
  });

  it('that fails otherwise is not tried again', async () => {
    let tries = 0;
    await expect(
      retryConflict('row', async () => {
        tries += 1;
        throw new TypeError('no');
      }),
    ).rejects.toThrow(TypeError);
    expect(tries).toBe(1);
  });
});
