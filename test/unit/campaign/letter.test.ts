import { describe, expect, it } from 'vitest';
import { letterOf } from '#domain/campaign/letter.ts';
import type { ReadMessage } from '#domain/extract/carriers.ts';
import type { Findings } from '#domain/findings.ts';
import { namedWallet } from '#test/support/ledger/reports.ts';

const read = (text: string, found: Partial<Findings> = {}): ReadMessage => ({
  message: {
    text,
    parts: [{ name: 'text', text }],
    origin: 'pasted',
    headersFit: false,
    sender: null,
    sentAt: null,
    victims: [],
  },
  findings: { language: null, wallets: [], demands: [], deadlines: [], contacts: [], truncated: false, ...found },
});
const demands = [{ amount: '200', currency: 'EUR' }];

describe('the letter of a report', () => {
  it.each([
    ['demands payment to a wallet', [read('a note'), read('x', { wallets: [namedWallet(1)] })], 'x'],
    [
      'demands it rather than only names a wallet',
      [read('named', { wallets: [namedWallet(1, false)] }), read('demanded', { wallets: [namedWallet(2)] })],
      'demanded',
    ],
    [
      'names a wallet rather than only an amount',
      [read('amount', { demands }), read('named', { wallets: [namedWallet(1, false)] })],
      'named',
    ],
    ['is the first of equals', [read('first', { demands }), read('the second one', { demands })], 'first'],
    ['is the longest where none says anything', [read('short'), read('the longer one')], 'the longer one'],
  ])('%s', (_, messages, text) => {
    expect(letterOf(messages)?.message.text).toBe(text);
  });

  it('is missing where there is no message', () => {
    expect(letterOf([])).toBeNull();
  });
});
