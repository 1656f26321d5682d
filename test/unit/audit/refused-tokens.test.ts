import { expect, it } from 'vitest';
import { gatherRefusals } from '#domain/audit/refused-tokens.ts';

const HOUR = 3_600_000;
const at = (ms: number): Date => new Date(Date.parse('2026-11-24T12:00:00Z') + ms);

it('a refusal is told at once, those of the hour after it in one number', () => {
  const note = gatherRefusals();
  expect(note('expired', at(0))).toEqual([{ kind: 'expired', count: 1 }]);
  for (let n = 1; n <= 1_000; n += 1) expect(note('expired', at(n))).toEqual([]);
  expect(note('forged', at(2_000))).toEqual([{ kind: 'forged', count: 1 }]);
  expect(note('expired', at(HOUR))).toEqual([
    { kind: 'expired', count: 1_000 },
    { kind: 'expired', count: 1 },
  ]);
  expect(note('expired', at(2 * HOUR))).toEqual([{ kind: 'expired', count: 1 }]);
});

it('a subject for each refusal makes no entry for each', () => {
  const note = gatherRefusals();
  const told = Array.from({ length: 5_000 }, (_, n) => note(`scope by ${n}`, at(n))).flat();
  expect(told).toHaveLength(21);
  expect(told.at(-1)).toEqual({ kind: 'others', count: 1 });
  expect(note('expired', at(HOUR + 100))).toContainEqual({ kind: 'others', count: 4_979 });
});
