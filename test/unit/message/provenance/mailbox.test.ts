import { describe, expect, it } from 'vitest';
import { mailboxOf } from '#domain/message/provenance/mailbox.ts';
import { organisationOfSender } from '#domain/message/provenance/organisation.ts';

describe('one mailbox', () => {
  it.each([
    [
      'aino@example.org',
      ['Aino@Example.ORG', 'aino+1@example.org', 'aino+a+b@example.org', 'aino@example.org.', 'aino@example..org'],
    ],
    [
      'aino@example.org',
      [
        '"aino"@example.org',
        ' aino@example.org ',
        '"a\\ino+x"@example.org',
        'ai\u00adno@example.org',
        'ＡＩＮＯ@example.org',
      ],
    ],
    ['aino@gmail.com', ['a.i.n.o@gmail.com', 'aino@googlemail.com', 'A.ino+x@GoogleMail.com.']],
    ['aino@proton.me', ['a_i-n.o@protonmail.com', 'aino@pm.me']],
    ['aino@icloud.com', ['aino@me.com', 'aino+x@mac.com']],
    ['aino@yahoo.com', ['aino-shop@yahoo.com']],
    ['aino@yahoo.fi', ['aino-shop@yahoo.fi']],
    ['aino@fastmail.com', ['x@aino.fastmail.com', 'y+z@Aino.Fastmail.com.', 'x@a.aino.fastmail.com']],
    ['aino@daum.net', ['aino@hanmail.net']],
    ['aino@xn--bcher-kva.example', ['aino@bücher.example', 'aino@BÜCHER.example']],
  ])('is %s, however it is spelled', (mailbox, spellings) => {
    expect(mailboxOf(mailbox)).toBe(mailbox);
    for (const spelling of spellings) expect(mailboxOf(spelling)).toBe(mailbox);
  });

  it.each([
    ['a.ino@outlook.com', 'aino@outlook.com'],
    ['aino-shop@example.org', 'aino@example.org'],
    ['aino@ymail.com', 'aino@yahoo.com'],
    ['aino@hotmail.com', 'aino@outlook.com'],
    ['+aino@example.org', '+otto@example.org'],
    ['x@aino.fastmail.com', 'x@otto.fastmail.com'],
    ['x@pp.inet.fi', 'y@pp.inet.fi'],
    ['x@aino.example.org', 'y@aino.example.org'],
    ['...@gmail.com', '....@gmail.com'],
  ])('is not another: %s, %s', (one, other) => {
    expect(mailboxOf(one)).not.toBe(mailboxOf(other));
  });
});

describe('the organisation of a sender', () => {
  it.each([
    ['aino@mail.example.org', 'example.org'],
    ['aino@a.b.example.co.uk', 'example.co.uk'],
    ['aino@one.duckdns.org', 'duckdns.org'],
    ['aino@two.github.io', 'github.io'],
    ['aino@Example.ORG.', 'example.org'],
    ['aino@localhost', 'localhost'],
  ])('of %s is %s', (address, organisation) => {
    expect(organisationOfSender(address)).toBe(organisation);
  });

  it.each(['aino@gmail.com', 'aino@luukku.com', 'aino@GMX.de', 'aino@hotmail.se'])(
    'is not looked at where anyone may have a mailbox: %s',
    (address) => {
      expect(organisationOfSender(address)).toBeNull();
    },
  );
});
