import { describe, expect, it } from 'vitest';
import { readEndpointUrl } from '#domain/feed/endpoint-url.ts';
import { partnerIdOf } from '#domain/feed/partner-id.ts';

describe("an endpoint's URL", () => {
  it.each([
    ['https://cert.example/hook', false, 'ok'],
    ['https://cert.example/hook?tenant=1', false, 'ok'],
    ['https://cert.example:443/hook', false, 'ok'],
    ['https://cert.example:8443/hook', false, 'not-port-443'],
    ['https://cert.example:8443/hook', true, 'not-port-443'],
    ['http://cert.example/hook', false, 'not-https'],
    ['http://cert.example/hook', true, 'not-https'],
    ['http://127.0.0.1:8090/', false, 'not-https'],
    ['http://127.0.0.1:8090/', true, 'ok'],
    ['http://localhost:8090/', true, 'ok'],
    ['http://10.0.0.1/', true, 'not-https'],
    ['http://127.0.0.1.cert.example/', true, 'not-https'],
    ['https://user:secret@cert.example/', false, 'credentials-in-url'],
    ['https://cert.example/#part', false, 'fragment-in-url'],
    ['file:///etc/passwd', true, 'not-https'],
    ['gopher://127.0.0.1/', true, 'not-https'],
    ['cert.example/hook', false, 'not-a-url'],
    ['', false, 'not-a-url'],
  ])('%s, loopback allowed: %s, is %s', (text, allowLoopback, expected) => {
    const read = readEndpointUrl(text, allowLoopback);
    expect(read.ok ? 'ok' : read.reason).toBe(expected);
  });
});

describe("a partner's id", () => {
  it.each(['CERT Example', '  Kyberturvallisuuskeskus (Åland) ', 'a/b#c', 'x'.repeat(60), '电脑应急'])(
    'of %s is one',
    (name) => {
      expect(partnerIdOf(name)).toMatch(/^prt_[0-9a-z]{16}$/);
      expect(partnerIdOf(` ${name.normalize('NFD')} `)).toBe(partnerIdOf(name));
    },
  );

  it('is another for each name, however alike they are', () => {
    const names = ['CERT', 'ČERT', 'cert', 'CERT.', 'CÉRT'];
    expect(new Set(names.map(partnerIdOf)).size).toBe(names.length);
  });

  it('is none of what has no letter and no digit', () => {
    expect(partnerIdOf('***')).toBeNull();
  });
});
