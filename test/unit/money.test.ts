import { describe, expect, it } from 'vitest';
import { fromCents, fromSatoshi, toSatoshi, toUnits } from '#domain/money.ts';

describe('money', () => {
  it.each([
    ['0.05', 5_000_000n],
    ['0.00000001', 1n],
    ['21000000', 2_100_000_000_000_000n],
    ['0', 0n],
  ])('turns %s bitcoin into satoshi and back', (bitcoin, satoshi) => {
    expect(toSatoshi(bitcoin)).toBe(satoshi);
    expect(fromSatoshi(satoshi)).toBe(bitcoin);
  });

  it.each([
    ['200', 20_000],
    ['199.9', 19_990],
    ['0.01', 1],
  ])('turns %s into cents and back', (amount, cents) => {
    expect(toUnits(amount, 2)).toBe(BigInt(cents));
    expect(fromCents(cents)).toBe(amount);
  });

  it.each(['0.000000001', '1,5', '-1', '', '1e3'])('refuses %j as bitcoin', (amount) => {
    expect(toSatoshi(amount)).toBeNull();
  });

  it('reads an amount with zeros behind its cents, and none finer than cents', () => {
    expect(toUnits('1490.50', 2)).toBe(149_050n);
    expect(toUnits('0.001', 2)).toBeNull();
  });
});
