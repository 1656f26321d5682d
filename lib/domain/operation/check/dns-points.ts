import * as z from 'zod';
import { type DnsRecord, stateOf, zoneOf } from '../zone.ts';
import { DNS } from './asked.ts';
import { definePoint, forEach, type Meant, type Point, unless } from './point.ts';

const zoneMeant = ({ region, domain, ownIdentity, dmarcReportsTo, hosts, outputs }: Meant): DnsRecord[] =>
  zoneOf({
    region,
    mail: { domain, identity: ownIdentity ? 'own' : 'existing', dmarcReportsTo: dmarcReportsTo ?? undefined },
    hosts,
    outputs,
  });

const nameOf = ({ type, name }: DnsRecord): string => `${type} ${name}`;

/** Whether mail and pages are found, and what is sent is believed. */
export const DNS_POINTS: readonly Point[] = [
  definePoint({
    point: 'DNS answers as the zone says',
    article: 'docs/deploy.md#7-point-dns-at-it',
    asks: (meant) =>
      Object.fromEntries(
        zoneMeant(meant).map((record) => [nameOf(record), [DNS, 'get-records', record.type, record.name]]),
      ),
    answers: forEach(z.array(z.string())),
    wrong: (found, meant) =>
      zoneMeant(meant).flatMap((record) => {
        const { state } = stateOf(record, found[nameOf(record)] ?? []);
        return unless(state === 'ok', `${record.type} of ${record.name} is ${state}`);
      }),
  }),
];
