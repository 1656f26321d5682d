import { describe, expect, it } from 'vitest';
import { MAX_WALLETS } from '#domain/extract/extract.ts';
import { ADDRESS_KINDS, addressOf } from '#test/support/addresses.ts';
import { addressesOf, findingsOf } from '#test/unit/extract/findings-of.ts';

const p2pkh = addressOf('p2pkh', 'a');
const p2sh = addressOf('p2sh', 'b');
const p2wpkh = addressOf('p2wpkh', 'c');
const p2tr = addressOf('p2tr', 'd');

const cut = (address: string, size: number, mark: string): string =>
  (address.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(mark);
const cyrillic = (address: string): string =>
  address.replace(/[aceopx]/g, (letter) => 'асеорх'.charAt('aceopx'.indexOf(letter)));
const fullWidth = (address: string): string =>
  address.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const backwards = (address: string): string => [...address].reverse().join('');
const entities = (address: string): string => address.replace(/./g, (letter) => `&#${letter.charCodeAt(0)};`);

describe('addresses', () => {
  it.each(ADDRESS_KINDS)('finds a plain %s with its kind', (kind) => {
    const address = addressOf(kind, 'plain');
    expect(findingsOf(`Maksa tänne: ${address}.`).wallets).toMatchObject([
      { asset: 'BTC', address, kind, inDemand: true },
    ]);
  });

  it.each([
    ['over two lines', `${p2pkh.slice(0, 17)}\n${p2pkh.slice(17)}`, p2pkh, 'joined'],
    ['over two quoted lines', `\n> ${p2wpkh.slice(0, 20)}\n> ${p2wpkh.slice(20)}\n>`, p2wpkh, 'joined'],
    ['a space after 38 letters', `${p2tr.slice(0, 38)} ${p2tr.slice(38)}`, p2tr, 'joined'],
    ['a space after each letter', cut(p2pkh, 1, ' '), p2pkh, 'joined'],
    ['hyphens', cut(p2sh, 6, '-'), p2sh, 'marks-dropped'],
    ['asterisks', `${cut(p2wpkh, 9, '*')} (delete *)`, p2wpkh, 'marks-dropped'],
    [
      'letters that the text says to remove',
      `${p2sh.slice(0, 9)}QWERTY${p2sh.slice(9)}. Remove "QWERTY" from it.`,
      p2sh,
      'letters-dropped',
    ],
    [
      'letters that a Finnish text says to remove',
      `${p2sh.slice(0, 9)}XX${p2sh.slice(9)} (poista "XX")`,
      p2sh,
      'letters-dropped',
    ],
    [
      'two parts that the text announces',
      `first part ${p2pkh.slice(0, 18)}, and the second part is ${p2pkh.slice(18)}`,
      p2pkh,
      'pieces-joined',
    ],
    ['an address to be reversed', `Reverse this string: ${backwards(p2wpkh)}`, p2wpkh, 'reversed'],
    ['one written backwards', `(it is written backwards)\n${backwards(p2pkh)}`, p2pkh, 'reversed'],
    ['one written backwards, in Finnish', `${backwards(p2tr)} (osoite on takaperin)`, p2tr, 'reversed'],
    ['one to be turned, in Finnish', `Käännä osoite ensin: ${backwards(p2sh)}`, p2sh, 'reversed'],
    ['one written backwards, in Swedish', `${backwards(p2wpkh)} är skriven baklänges`, p2wpkh, 'reversed'],
    ['one written backwards, in German', `Rückwärts lesen: ${backwards(p2wpkh)}.`, p2wpkh, 'reversed'],
    [
      'one written backwards over two lines',
      `Backwards:\n${backwards(p2tr).slice(0, 30)}\n${backwards(p2tr).slice(30)}`,
      p2tr,
      'reversed joined',
    ],
    ['one backwards from right to left', `Lue oikealta vasemmalle: ${backwards(p2wpkh)}`, p2wpkh, 'reversed'],
    [
      'letters that the text names right away',
      `${p2sh.slice(0, 9)}XXX${p2sh.slice(9)}. Delete XXX`,
      p2sh,
      'letters-dropped',
    ],
    ['a zero-width space', `${p2pkh.slice(0, 9)}\u200b${p2pkh.slice(9)}`, p2pkh, 'folded'],
    ['soft hyphens', cut(p2wpkh, 5, '\u00ad'), p2wpkh, 'folded'],
    ['bidi marks', `\u202d${p2wpkh}\u202c`, p2wpkh, ''],
    ['Cyrillic letters', cyrillic(p2tr), p2tr, 'folded'],
    ['full-width letters', fullWidth(p2pkh), p2pkh, 'folded'],
    ['HTML entities in plain text', entities(p2pkh), p2pkh, 'folded'],
    ['capitals', p2wpkh.toUpperCase(), p2wpkh, 'case-folded'],
    ['a capital that a phone wrote', p2wpkh.replace('bc1', 'Bc1'), p2wpkh, 'case-folded'],
    ['a payment link', `bitcoin:${p2wpkh}?amount=0.05`, p2wpkh, ''],
    ['a link to an explorer', `https://www.blockchain.com/btc/address/${p2pkh}`, p2pkh, ''],
  ])('finds one written with %s', (_, written, address, step) => {
    const [wallet, ...others] = findingsOf(`Pay to this wallet: ${written}\nDo it.`).wallets;

    expect(others).toEqual([]);
    expect(wallet?.address).toBe(address);
    expect(wallet?.evidence?.[0]?.steps).toEqual(step ? step.split(' ') : []);
  });

  it('says where it stood and as what', () => {
    const written = `${p2pkh.slice(0, 17)}\n${p2pkh.slice(17)}`;
    const [wallet] = findingsOf(`Maksa\u200b tänne ${written} heti`).wallets;
    expect(wallet?.evidence).toEqual([{ part: 'text', offset: 13, written, steps: ['joined'] }]);
  });

  it.each([
    ['part of a longer word', `${p2pkh}abc`],
    ['a word before it', `x${p2wpkh}`],
    ['base64', `MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A+${p2pkh}/AQ8AMIIBCgKCAQEA`],
    ['a key', `token=${p2pkh}==`],
    ['a wrong checksum', p2pkh.slice(0, -1) + (p2pkh.endsWith('a') ? 'b' : 'a')],
    ['a transaction id', 'a1075db55d416d3ca199f55b6084e2115b9345e16c5cf302fc80e9d5fbf5d48d'],
    ['its letters backwards, where nothing says so', backwards(p2wpkh)],
    ['two halves of different addresses', `${p2pkh.slice(0, 17)} ${addressOf('p2pkh', 'z').slice(17)}`],
  ])('finds none in %s', (_, text) => {
    expect(addressesOf(`Pay to the wallet ${text} now`)).toEqual([]);
  });

  it('finds the one to be reversed beside one that is not', () => {
    const text = `Not ${p2pkh}, but this one, reversed: ${backwards(p2wpkh)}`;
    const { wallets } = findingsOf(text);
    expect(wallets.map(({ address }) => address)).toEqual([p2pkh, p2wpkh]);
    expect(wallets[1]?.evidence?.[0]).toMatchObject({
      offset: text.indexOf(backwards(p2wpkh)),
      written: backwards(p2wpkh),
    });
  });

  it('keeps several addresses apart, each once, in their order', () => {
    expect(addressesOf(`${p2wpkh}\n${p2pkh}\n${p2sh} ${p2wpkh}`)).toEqual([p2wpkh, p2pkh, p2sh]);
  });

  it('cuts a list of 5,000 addresses, and says so', () => {
    const list = Array.from({ length: 5_000 }, (_, number) => addressOf('p2wpkh', number)).join('\n');
    const findings = findingsOf(list.slice(0, 190_000));
    expect(findings.wallets).toHaveLength(MAX_WALLETS);
    expect(findings.truncated).toBe(true);
  });

  it('tells an address in a demand from one that only stands there', () => {
    const far = 'Sanoja ilman merkitystä täällä. '.repeat(30);
    expect(findingsOf(`Lähetä 200 euroa: ${p2pkh}`).wallets[0]?.inDemand).toBe(true);
    expect(findingsOf(`${far}\n${p2pkh}\n${far}`).wallets[0]?.inDemand).toBe(false);
  });
});
