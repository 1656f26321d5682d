import { describe, expect, it } from 'vitest';
import { readContact } from '#domain/desk/read-contact.ts';

const onion = `${'a'.repeat(56)}.onion`;

describe('a contact that was typed', () => {
  it.each([
    ['Pay.Me@Mail.Example', 'email', 'pay.me@mail.example'],
    ['<pay.me@mail.example>,', 'email', 'pay.me@mail.example'],
    ['mailto:pay.me@mail.example', 'email', 'pay.me@mail.example'],
    ['pay.me (at) mail [dot] example', 'email', 'pay.me@mail.example'],
    ['pay.me[@]mail.example'.replace('[@]', '[at]'), 'email', 'pay.me@mail.example'],
    ['https://t.me/Pay_Me', 'telegram', 'pay_me'],
    ['hxxps://t[.]me/pay_me', 'telegram', 'pay_me'],
    ['telegram.me/pay_me/', 'telegram', 'pay_me'],
    ['t.me/+AbCdEf123', 'telegram', '+AbCdEf123'],
    ['wa.me/358401234567', 'whatsapp', '+358401234567'],
    ['https://www.instagram.com/pay.me', 'instagram', 'pay.me'],
    ['discord.gg/AbCdEf', 'discord', 'AbCdEf'],
    ['telegram: @Pay_Me', 'telegram', 'pay_me'],
    ['tg pay_me', 'telegram', 'pay_me'],
    ['wickr pay-me', 'wickr', 'pay-me'],
    [`http://${onion}/`, 'onion', onion],
    [`05${'ab'.repeat(32)}`.toUpperCase(), 'session', `05${'ab'.repeat(32)}`],
    ['\u200B@pay_me\u202C', 'telegram', 'pay_me'],
    ['＠ｐａｙ_me', 'telegram', 'pay_me'],
  ])('%j is read as %s %s', (typed, kind, value) => {
    expect(readContact(typed)).toContainEqual({ kind, value });
  });

  it.each(['+358 40 123 4567', '00358401234567', 'tel:+358-40-1234567', '+358 (0)40 123 45 67'])(
    'a number is E.164 however it is written, under each service of numbers: %j',
    (typed) => {
      const read = readContact(typed);
      for (const kind of ['phone', 'whatsapp', 'signal']) expect(read).toContainEqual({ kind, value: '+358401234567' });
    },
  );

  it.each([
    '',
    'NQA6VW',
    'ABCD-EFGH',
    'pay 200 euros now',
    'bc1qexample',
    'a@b',
    '@',
    '+12',
    'x'.repeat(10_000),
    '@'.repeat(399),
  ])('%j is none', (typed) => {
    expect(readContact(typed)).toEqual([]);
  });
});
