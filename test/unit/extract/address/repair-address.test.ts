import { describe, expect, it } from 'vitest';
import { newRepairEffort, repairAddress } from '#domain/extract/address/repair-address.ts';
import { addressOf } from '#test/support/addresses.ts';

/** A wrong candidate that is made to look like an address is one by chance once in so many: bech32's checksum has 30 bits, base58's 32. */
const FALSE_IN = 2 ** 30;

/** Readings that an engine gave of screenshots in six typefaces, in its order: enlarged three times, twice, the page. */
const SEEN: readonly (readonly [string, string[]])[] = [
  [
    'bc1qgfgvxfply6c6spq9ktkyekykvjdp6mufkfjuqf',
    [
      'bclggfgvxfply6c6spg9ktkyekykvjdpemufkfjuqf',
      'bclggfgvxfply6c6spg9ktkyekykvjdpemufkfjuqf',
      'bclqgfgvxfply6c6spq9ktkyekykvjdpemufkfjuqf',
    ],
  ],
  ['1MspDWqT2SQxiMeVTWs1EQh3sLvn19GfZW', ['1MspDWQT25QxiMeVTWs1EQh3sLvn19GfZW', '1MspDWgT2SOxiMeVTWSs1EOh3sLvn19GfzW']],
  ['18piELuCaSr48TCLGAT92oh6Zn7dV4u3K5', ['18piELuUCaSr48TCLGAT92oh6Zn7dV4u3K5', '18piELUCaSr48TCLGAT920h6Zn7dV4u3K5']],
  [
    '3JGnJsFf1h4bFvtf9SsB8CvWyZoBMDFtEn',
    ['3JGnJsFfT1hd4bFvtf9SsB8CVWyZoBMDFtEn', '3JGnJsFf1h4bFvtf9SsB8CvWyZoBMDFtEN'],
  ],
  [
    'bc1pgwgh7c6wl06te32q08kt9wu3vjvrvlefzyvz68rmguxuhzs7w9dqkuktw4',
    ['bclpgwgh7c6wl06te32g08kt9wu3vjvrvlefzyvz68rmguxuhzs7w9dgkuktw4'],
  ],
  [
    'bc1qgq282n2vxkz6ugs49zmzl5d6076hugmjtshz4x',
    ['bc1g9g9282n2vxkz6ugs49zmzl5d6076hugmjtshz4x', 'bclggg282n2vxkz6ugs49zmzI5d6076hugmjtshz4x'],
  ],
  // An engine doubled a letter of an address that has 34 of them.
  [
    '3E6MqfBRubd31VKa9De4ucJkAHGmbRV877',
    ['3E6MgfBRubd31VKa9Ded4uckAHGmMbRV877', '3E6MgfBRubd31VKa9De4ucJkAHGmMbRV877'],
  ],
  [
    '134JdT5AEzmVW4tRWgWZN7AfwWzYEk5Y6T',
    ['134JdT5SAEzmVW4tRWgWZNT7AfwWZYEKkSY6T', '134JdT5AEzmVW4tRWgWZN7AfwWzYEKS5Y6T'],
  ],
  // An `f` before a `p` looks like an `i`.
  ['1KrpGvgjDgWKpXkf7LcMvBMHKxRZ9vWfpY', ['1KrpGvgjDgWKpXkf7LcMvBMHKxRZ9vWipY']],
  // Three readings left a `9` out, and a fourth has it.
  [
    'bc1psgnjf0zx4ch386ku7jczk3vqrfvv9mvykfaaunpqp5jhgvh80ngqmcjsha',
    [
      'bc1psgnjfzx4ch386ku7jczk3vgrfvwmvykfaaunpgp5jhgvh80nggmcjsha',
      'bc1psgnjf0zx4ch386ku7jczk3vgrfvvmvykfaaunpgp5jhgvh80nggmcjsha',
      'be1psgnjfozx4ch386kurjezk3varfvv9mvykfaaunpapsihgvhsonggmcjsha',
    ],
  ],
];

describe('an address in a picture', () => {
  it.each(SEEN)('%s is found behind what was read', (address, readings) => {
    expect(repairAddress(readings, newRepairEffort())).toMatchObject({ address, exchanged: true });
  });

  it('that one reading has right is taken as it stands', () => {
    const address = addressOf('p2pkh', 'right');

    const repaired = repairAddress([`${address.slice(0, -1)}?`, address], newRepairEffort());

    expect(repaired).toEqual({ address, written: address, exchanged: false });
  });

  it.each([
    ['another letter at five places', 'bc1qgfgvxfply6c6spq9ktkyekykvjdp6mufkfjuqf'.replace('fgvxf', 'zzzzz')],
    ['a word', 'internationalisation1234567890'],
    ['nothing', ''],
    ['letters of no alphabet', `1${'ß'.repeat(33)}`],
  ])('is not made of %s', (_, reading) => {
    expect(repairAddress([reading], newRepairEffort())).toBeNull();
  });

  it.each(['p2pkh', 'p2sh', 'p2wpkh'] as const)('is found where one letter of it was left out: %s', (kind) => {
    const address = addressOf(kind, 'left out');

    for (const at of [8, 20, 30]) {
      const reading = address.slice(0, at) + address.slice(at + 1);
      expect(repairAddress([reading], newRepairEffort())?.address).toBe(address);
    }
  });

  it('is false at most once in 10,000 pictures that hold none, if all that may be tried is', () => {
    expect(FALSE_IN / newRepairEffort().checks).toBeGreaterThan(10_000);
  });

  it('is given up when the effort is spent', () => {
    const [address, readings] = SEEN[4] ?? ['', []];

    expect(repairAddress(readings, { checks: 10, steps: 1_000_000 })).toBeNull();
    expect(repairAddress([...readings, address], { checks: 10, steps: 1_000_000 })?.address).toBe(address);
  });

  it('costs a bounded number of checks, however many readings there are', () => {
    const effort = newRepairEffort();
    const { checks } = effort;

    repairAddress(
      Array.from({ length: 500 }, (_, index) => `1${'Il0O5S8B'.repeat(4)}${index % 9}`),
      effort,
    );

    expect(effort.checks).toBeLessThan(checks);
    expect(effort.checks).toBeGreaterThanOrEqual(0);
  });
});
