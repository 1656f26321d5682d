import { describe, expect, it } from 'vitest';
import { base58Check, segwit } from '#test/support/addresses.ts';
import { findingsOf } from '#test/unit/extract/findings-of.ts';

const twenty = new Uint8Array(20).fill(7);

describe('other assets', () => {
  it.each([
    ['LTC', base58Check(0x30, twenty)],
    ['LTC', segwit('ltc', 0, twenty)],
    ['DOGE', base58Check(0x1e, twenty)],
    ['TRX', base58Check(0x41, twenty)],
    ['TBTC', base58Check(0x6f, twenty)],
    ['TBTC', segwit('tb', 0, twenty)],
    ['BCH', 'qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a'],
    ['ETH', '0x52908400098527886E0F7030069857D2E4169EE7'],
    ['ETH', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'],
    ['XMR', '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A'],
    ['IBAN', 'DE89370400440532013000'],
    ['IBAN', 'FI2112345600000785'],
  ])('labels %s %s and takes it for no Bitcoin', (asset, value) => {
    const findings = findingsOf(`Pay to ${value} now`);
    expect(findings.assets).toEqual([{ asset, value }]);
    expect(findings.wallets).toEqual([]);
  });

  it.each([
    ['an Ethereum address with wrong capitals', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD'],
    [
      'a Monero address with a wrong letter',
      '44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3B',
    ],
    ['an account with wrong digits', 'DE89370400440532013001'],
    ['a hash', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['a transaction id with 0x', `0x${'ab'.repeat(32)}`],
  ])('takes %s for nothing', (_, value) => {
    expect(findingsOf(`Pay to ${value} now`).assets).toEqual([]);
  });

  it('labels gift cards and payment apps', () => {
    expect(findingsOf('Buy Steam gift cards or send it by PayPal.').assets).toEqual([
      { asset: 'gift-card', value: 'steam' },
      { asset: 'payment-app', value: 'paypal' },
    ]);
  });
});
