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
  it.each([
    ['CERT Example', 'cert-example'],
    ['  Kyberturvallisuuskeskus (Åland) ', 'kyberturvallisuuskeskus-aland'],
    ['a/b#c', 'a-b-c'],
    ['***', null],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('of %s is %s', (name, id) => {
    expect(partnerIdOf(name)).toBe(id);
  });
});
