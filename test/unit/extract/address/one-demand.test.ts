import { describe, expect, it } from 'vitest';
import { extractAll } from '#domain/extract/extract.ts';
import { readPasted } from '#domain/message/read/read-pasted.ts';
import type { Part } from '#domain/message.ts';
import { addressOf } from '#test/support/addresses.ts';
import { DECOYED } from '#test/support/letters/decoyed-letters.ts';
import { MENTIONING, DEMANDED as T, MENTIONED as X } from '#test/support/letters/mentioning-letters.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

const THREAT = 'I hacked your computer and will publish your files.';

describe('which of several demanded wallets counts', () => {
  it.each(DECOYED)(
    'is unclear where one is asked for less, or for nothing that is said: $language, $text',
    ({ text }) => {
      const { wallets, unclear } = findingsOf(text);
      expect(unclear).toBe(true);
      expect(wallets.map(({ address }) => address).sort()).toEqual([T, X].sort());
    },
  );

  const nested = addressOf('p2sh', 'another of the extorter');
  it.each([
    `Pay 1400 USD to ${T}.`,
    `First pay a deposit of 300 USD to ${T}, and the rest of 1100 USD to ${T}.`,
    `Pay 1400 USD to ${T}. After 48 hours it is 2800 USD.`,
    `Pay 1400 USD to ${T} or to ${nested}.`,
    `Pay 1400 USD to one of these wallets:\n${T}\n${nested}`,
    `Send 1400 USD in Bitcoin to the address\n\n${T}\n\nSend 1400 USD in Bitcoin to the address\n\n${nested}`,
    `Pay 1400 USD to ${T}. If that fails, pay 1400 USD to ${nested}.`,
    `Pay 1400 USD to ${T}. If that fails, pay to ${nested}.`,
    `Pay 1400 USD (0.02 BTC) to ${T}, or 0.02 BTC to ${nested}.`,
    `Maksa 1400 euroa osoitteeseen ${T} tai osoitteeseen ${nested}.`,
    `Betala 1400 euro till ${T} eller till ${nested}.`,
    `Zahlen Sie 1400 Euro an ${T} oder an ${nested}.`,
    `Pay 200 EUR to ${T}. If we have not received it by then, you still have 48 hours to send us 500 EUR.\n\nYou may also pay 200 EUR to ${nested}.`,
    `Maksa 200 euroa osoitteeseen\n\n${T}\n\nJos emme saa rahaa siihen mennessä, sinulla on vielä 48 tuntia aikaa toimittaa meille 500 euroa.\n\nVoit maksaa 200 euroa myös osoitteeseen\n\n${nested}`,
    `Betala 200 euro till ${T}. Om vi inte har fått pengarna då har du 48 timmar på dig att överföra 500 euro.\n\nDu kan betala 200 euro också till ${nested}.`,
    `Pay 1400 USD to\nBTC: ${T}\nor LTC: LcHKmEFsFZnyUvgLzZ1tsDPBBTBhgUyJZX`,
  ])('is clear where each is asked for one sum: %s', (demand) => {
    const { wallets, unclear } = findingsOf(`${THREAT} ${demand}`);
    expect(wallets.find(({ inDemand }) => inDemand)?.address).toBe(T);
    expect(unclear).toBeUndefined();
  });

  it.each([
    `Pay 5 USD to ${X}. If you do not, pay 1400 USD to ${T}.`,
    `Pay 5 USD to ${X}. If you have not paid by then, you still have to send 1400 USD. The wallet: ${T}`,
    `Pay 5 USD to ${X}. Unless you send 1400 USD as well all is published. Write to us for the wallet.`,
  ])('is unclear where the price stands behind "if not": %s', (demand) => {
    expect(findingsOf(`${THREAT} ${demand}`).unclear).toBe(true);
  });

  it.each(MENTIONING)('is clear beside a wallet that is only mentioned: $language, $kind, $text', ({ text }) => {
    expect(findingsOf(text).unclear).toBeUndefined();
  });

  it('is not made unclear by an alternative that is not shown', () => {
    const part = (name: string, text: string): Part => ({ name, text, ...(name === '1' ? { alternative: true } : {}) });
    const message = readPasted('');
    const parts = [
      part('1', `${THREAT} Send 5 USD to ${X}. Pay 1400 USD to ${T}.`),
      part('2', `${THREAT} Pay 1400 USD to ${T}.`),
    ];
    const { findings } = extractAll([{ ...message, parts }]);
    expect(findings).toMatchObject({
      wallets: [
        { address: X, inDemand: false },
        { address: T, inDemand: true },
      ],
    });
    expect(findings.unclear).toBeUndefined();
  });

  it('is unclear where two letters of one report demand to different ones', () => {
    const letters = [T, X].map((wallet) => readPasted(`${THREAT} Pay 1400 USD to ${wallet}.`));
    expect(extractAll(letters).findings.unclear).toBe(true);
    expect(extractAll([letters[0], letters[0]].flatMap((letter) => letter ?? [])).findings.unclear).toBeUndefined();
  });
});
