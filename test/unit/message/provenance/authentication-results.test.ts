import { describe, expect, it } from 'vitest';
import { readAuthenticationResults } from '#domain/message/provenance/authentication-results.ts';

/** What a field says, as `method=result`. */
const said = (field: string): string[] =>
  readAuthenticationResults(field).results.map(({ method, result }) => `${method}=${result}`);

describe('readAuthenticationResults (RFC 8601)', () => {
  // Appendix B of the RFC, and what SES, Google and Outlook write.
  it.each<[string, string, string | null, string[]]>([
    ['no results', 'example.org 1; none', 'example.org', []],
    ['one result', 'example.com; spf=pass smtp.mailfrom=example.net', 'example.com', ['spf=pass']],
    [
      'several methods, comments among them',
      'example.com; auth=pass (cram-md5) smtp.auth=sender@example.net; spf=pass smtp.mailfrom=example.net',
      'example.com',
      ['auth=pass', 'spf=pass'],
    ],
    [
      'comments in every place',
      'foo.example.net (foobar) 1 (baz); dkim (Because I like it) / 1 (One yay) = (wait for it) fail policy (A dot can go here) . (like that) expired (this surprised me) = (as I wasn’t expecting it) 1362471462',
      'foo.example.net',
      ['dkim=fail'],
    ],
    [
      'what SES writes',
      'amazonses.com; spf=pass (spfCheck: domain of example.org designates 192.0.2.1 as permitted sender) client-ip=192.0.2.1; envelope-from=a@example.org; helo=mx.example.org; dkim=pass header.i=@example.org; dmarc=pass header.from=example.org;',
      'amazonses.com',
      ['spf=pass', 'envelope-from=a@example.org', 'helo=mx.example.org', 'dkim=pass', 'dmarc=pass'],
    ],
    [
      'a server that leaves out its name',
      'spf=pass smtp.mailfrom=example.org; dkim=none',
      null,
      ['spf=pass', 'dkim=none'],
    ],
  ])('reads %s', (_, field, server, results) => {
    const { server: named, results: found } = readAuthenticationResults(field);
    expect(named).toBe(server);
    expect(found.map(({ method, result }) => `${method}=${result}`)).toEqual(results);
  });

  it.each<[string, string, string[]]>([
    ['an address', 'mx; spf=fail smtp.mailfrom=dmarc=pass@attacker.example', ['spf=fail']],
    ['a quoted value', 'mx; spf=fail smtp.mailfrom="; dmarc=pass"@attacker.example', ['spf=fail']],
    ['a quoted value with an escaped quote', 'mx; spf=fail smtp.helo="\\"; dmarc=pass"', ['spf=fail']],
    ['a comment', 'mx; spf=fail (domain of ; dmarc=pass) smtp.helo=x', ['spf=fail']],
    ['a comment with an escaped bracket', 'mx; spf=fail (\\); dmarc=pass)', ['spf=fail']],
    ['a further word of a clause', 'mx; spf=fail dmarc=pass', ['spf=fail']],
    ['a value around an equals sign', 'mx; spf=fail smtp.helo = dmarc=pass', ['spf=fail']],
  ])('takes no result from %s', (_, field, results) => {
    expect(said(field)).toEqual(results);
  });

  it('finds what the server wrote last where a quote or a comment is left open', () => {
    for (const greeting of ['"', '(', '")', '"; dmarc=pass ('])
      expect(said(`mx; spf=fail smtp.helo=${greeting}; dmarc=fail header.from=example.org`)).toContain('dmarc=fail');
  });

  it('reads nothing of a field that is too long, whose end may be pushed out of sight', () => {
    expect(said(`mx; dmarc=pass; x=${'y'.repeat(10_000)}; dmarc=fail`)).toEqual([]);
  });
});
