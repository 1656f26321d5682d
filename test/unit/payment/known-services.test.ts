import { describe, expect, it } from 'vitest';
import { readTagPack, servicesByAddress, type TagPackReading } from '#domain/payment/known-services.ts';
import { addressOf } from '#test/support/addresses.ts';

const legacy = addressOf('p2pkh', 'service');
const segwit = addressOf('p2wpkh', 'service');

const reading = (text: string): Extract<TagPackReading, { ok: true }> => {
  const read = readTagPack(text);
  if (!read.ok) throw new Error(read.reason);
  return read;
};

const PACK = `---
title: Services of an example
creator: Example CERT
lastmod: 2026-11-24
currency: BTC
label: Example Exchange
source: https://exchange.example/addresses
category: exchange
confidence: service_data
tags:
  - address: ${legacy}
  - address: ${segwit.toUpperCase()}
    label: Example Charity
    category: donation
  - address: "0xFA8E3920daF271daB92Be9B87d9998DDd94FEF08"
    currency: ETH
  - address: ${legacy.slice(0, -1)}x
  - address: ${addressOf('p2sh', 'extorter')}
    abuse: sextortion
  - label: without an address
`;

describe('a TagPack', () => {
  it('gives its Bitcoin services, with what the header says unless a tag says otherwise', () => {
    const { title, creator, services } = reading(PACK);
    expect([title, creator]).toEqual(['Services of an example', 'Example CERT']);
    expect(services).toEqual([
      {
        address: legacy,
        label: 'Example Exchange',
        category: 'exchange',
        source: 'https://exchange.example/addresses',
        confidence: 'service_data',
      },
      {
        address: segwit,
        label: 'Example Charity',
        category: 'donation',
        source: 'https://exchange.example/addresses',
        confidence: 'service_data',
      },
    ]);
  });

  it('says of every tag that it does not take why', () => {
    expect(reading(PACK).skipped).toEqual([
      { tag: 2, reason: 'other-currency' },
      { tag: 3, reason: 'no-address' },
      { tag: 4, reason: 'names-abuse' },
      { tag: 5, reason: 'incomplete' },
    ]);
  });

  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
    .split('')
    .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(',')}]`)
    .join('\n')}`;
  it.each([
    ['something that is not YAML', 'title: [', 'not-yaml'],
    ['aliases that unfold to gigabytes', bomb, 'not-yaml'],
    ['two values of one key', 'title: a\ntitle: b\ncreator: c\ntags: []', 'not-yaml'],
    ['another document', 'hello', 'no-tag-pack'],
    ['nothing', '', 'no-tag-pack'],
    ['a pack without tags', 'title: a\ncreator: b', 'no-tag-pack'],
  ])('is refused when it is %s', (_, text, reason) => {
    expect(readTagPack(text)).toEqual({ ok: false, reason });
  });

  it('counts by address, the first tag of each', () => {
    const { services } = reading(PACK);
    const again = services.map((service) => ({ ...service, label: 'again' }));
    expect(servicesByAddress([...services, ...again]).get(legacy)?.label).toBe('Example Exchange');
  });
});
