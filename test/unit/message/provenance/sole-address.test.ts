import { describe, expect, it } from 'vitest';
import { soleAddress } from '#domain/message/provenance/sole-address.ts';

describe('the one address of a From field', () => {
  it.each([
    ['aino@example.org', 'aino@example.org'],
    ['Aino Esimerkki <Aino@Example.ORG>', 'aino@example.org'],
    ['Esimerkki, Aino <aino@example.org>', 'aino@example.org'],
    ['"Esimerkki, Aino; x@y.example" <aino@example.org>', 'aino@example.org'],
    ['aino@example.org <aino@example.org>', 'aino@example.org'],
    ['(office) aino@example.org (x@y.example)', 'aino@example.org'],
    ['=?utf-8?q?=3Cx=40y.example=3E?= <aino@example.org>', 'aino@example.org'],
    ['aino@bücher.example', 'aino@bücher.example'],
  ])('is read in %s', (field, address) => {
    expect(soleAddress(field)).toBe(address);
  });

  it.each([
    '',
    'Aino',
    'a@example.org, b@example.org',
    'a@example.org; b@example.org',
    'Group: a@example.org;',
    'a@example.org <b@example.org>',
    'a@example.org, <b@example.org>',
    '<a@example.org> <b@example.org>',
    '<a@example.org>, b@example.org',
    'Aino <a@example.org',
    'Aino <@relay.example:a@example.org>',
    'a@b@example.org',
    '"a;dmarc=pass"@example.org',
    'a@example.org;dmarc=pass',
    'a@example.org.',
    'a@example..org',
    'a@.example.org',
    'a@[192.0.2.1]',
    'a@example.org"',
    'a(dmarc=pass@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(125)}example.org`,
    `a@example.org ${' '.repeat(5_000)}`,
  ])('is none in %s', (field) => {
    expect(soleAddress(field)).toBeNull();
  });
});
