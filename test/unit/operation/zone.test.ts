import { expect, it } from 'vitest';
import { type DnsRecord, notYetKnown, stateOf, type ZoneInput, zoneLine, zoneOf } from '#domain/operation/zone.ts';

const URLS = {
  report: 'https://report.hotline.example',
  desk: 'https://desk.hotline.example',
  feed: 'https://feed.hotline.example',
  evidence: 'https://evidence.hotline.example',
};
const OUTPUTS = {
  DkimName1: 'one._domainkey.hotline.example',
  DkimValue1: 'one.dkim.amazonses.com',
  DkimName2: 'two._domainkey.hotline.example',
  DkimValue2: 'two.dkim.amazonses.com',
  DkimName3: 'three._domainkey.hotline.example',
  DkimValue3: 'three.dkim.amazonses.com',
  ReportTarget: 'd-1.execute-api.eu-north-1.amazonaws.com',
  DeskTarget: 'd-2.execute-api.eu-north-1.amazonaws.com',
  FeedTarget: 'd-3.execute-api.eu-north-1.amazonaws.com',
};
const input = (changes: Partial<ZoneInput> = {}): ZoneInput => ({
  region: 'eu-north-1',
  mail: { domain: 'hotline.example', identity: 'own' },
  hosts: URLS,
  outputs: OUTPUTS,
  ...changes,
});

it('names each record that mail and pages need', () => {
  expect(zoneOf(input()).map(zoneLine)).toEqual([
    'hotline.example. 3600 IN MX 10 inbound-smtp.eu-north-1.amazonaws.com.',
    'hotline.example. 3600 IN TXT "v=spf1 include:amazonses.com -all"',
    'bounce.hotline.example. 3600 IN MX 10 feedback-smtp.eu-north-1.amazonses.com.',
    'bounce.hotline.example. 3600 IN TXT "v=spf1 include:amazonses.com -all"',
    'one._domainkey.hotline.example. 3600 IN CNAME one.dkim.amazonses.com.',
    'two._domainkey.hotline.example. 3600 IN CNAME two.dkim.amazonses.com.',
    'three._domainkey.hotline.example. 3600 IN CNAME three.dkim.amazonses.com.',
    '_dmarc.hotline.example. 3600 IN TXT "v=DMARC1; p=reject"',
    'report.hotline.example. 3600 IN CNAME d-1.execute-api.eu-north-1.amazonaws.com.',
    'desk.hotline.example. 3600 IN CNAME d-2.execute-api.eu-north-1.amazonaws.com.',
    'feed.hotline.example. 3600 IN CNAME d-3.execute-api.eu-north-1.amazonaws.com.',
  ]);
  expect(notYetKnown(input())).toEqual([]);
});

it('says what only a deployment can tell', () => {
  const before = input({ outputs: {} });

  expect(zoneOf(before)).toHaveLength(5);
  expect(notYetKnown(before)).toEqual([
    'the three records that mail is signed by',
    'what the hosts of the pages point at',
  ]);
});

it('leaves signing and bounces to who owns the identity already, and hosts that are API Gateway’s own out', () => {
  const zone = zoneOf(input({ mail: { domain: 'hotline.example', identity: 'existing' }, hosts: null, outputs: {} }));

  expect(zone.map(({ name, type }) => `${type} ${name}`)).toEqual([
    'MX hotline.example',
    'TXT hotline.example',
    'TXT _dmarc.hotline.example',
  ]);
  expect(notYetKnown(input({ mail: { domain: 'x.example', identity: 'existing' }, hosts: null, outputs: {} }))).toEqual(
    [],
  );
});

it('asks for reports of forged mail where a mailbox for them is set', () => {
  const zone = zoneOf(
    input({ mail: { domain: 'h.example', identity: 'own', dmarcReportsTo: 'dmarc@police.example' } }),
  );

  expect(zone.map(({ value }) => value)).toContain('v=DMARC1; p=reject; rua=mailto:dmarc@police.example');
});

const record = (type: DnsRecord['type'], value: string, name = 'hotline.example'): DnsRecord => ({
  name,
  type,
  value,
  for: '',
});
const MX = record('MX', '10 inbound-smtp.eu-north-1.amazonaws.com');
const SPF = record('TXT', 'v=spf1 include:amazonses.com -all');
const DMARC = record('TXT', 'v=DMARC1; p=reject', '_dmarc.hotline.example');
const HOST = record('CNAME', 'd-1.execute-api.eu-north-1.amazonaws.com', 'report.hotline.example');

it.each<[what: string, DnsRecord, found: string[], state: string]>([
  ['the same', MX, ['10 inbound-smtp.eu-north-1.amazonaws.com'], 'ok'],
  ['the same in another case, with its root', HOST, ['D-1.execute-api.eu-north-1.amazonaws.com.'], 'ok'],
  ['nothing', MX, [], 'missing'],
  ['mail that goes elsewhere', MX, ['10 mx.other.example'], 'wrong'],
  ['mail that goes elsewhere as well', MX, [MX.value, '20 mx.other.example'], 'wrong'],
  ['another region', MX, ['10 inbound-smtp.eu-west-1.amazonaws.com'], 'wrong'],
  ['texts of other uses beside it', SPF, ['google-site-verification=x', SPF.value], 'ok'],
  ['texts of other uses alone', SPF, ['google-site-verification=x'], 'missing'],
  ['two SPF records, which void each other (RFC 7208, 3.2)', SPF, [SPF.value, 'v=spf1 -all'], 'wrong'],
  ['an SPF record that lets SES out', SPF, ['v=spf1 mx -all'], 'wrong'],
  ['a DMARC policy with more to it', DMARC, ['v=DMARC1; rua=mailto:x@police.example; p=reject; adkim=s'], 'ok'],
  ['a DMARC policy that lets forged mail through', DMARC, ['v=DMARC1; p=none'], 'wrong'],
  ['a DMARC policy of subdomains alone', DMARC, ['v=DMARC1; p=none; sp=reject'], 'wrong'],
  ['a host that points elsewhere', HOST, ['203.0.113.9'], 'wrong'],
])('of a record tells %s', (_what, wanted, found, state) => {
  expect(stateOf(wanted, found).state).toBe(state);
});
