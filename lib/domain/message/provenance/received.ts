import type { Header } from '#domain/message/mime/headers.ts';
import { isIp } from '#domain/message/mime/ip-address.ts';
import { type MailHop, readHop } from './hop.ts';

/** Most steps read of one mail: a chain of thousands is made up. */
const MAX_HOPS = 30;
const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);

/** The part of a host's name that one organisation holds: `mx.mail.example.co.uk` is of `example.co.uk`. */
export const organisationOf = (host: string): string => {
  const labels = host.split('.');
  const deep = labels.length > 2 && (labels.at(-1)?.length ?? 0) === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(deep ? -3 : -2).join('.');
};

const PRIVATE =
  /^(?:0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe[89ab])/;
/** Whether a network address is one of the open network. */
export const isPublic = (ip: string): boolean => !PRIVATE.test(ip);

/** A mail's way: what the sender's side says of it, and what the receiving side has seen. */
export interface MailWay {
  /** Hosts of the sender's side, names and network addresses, the nearest to the receiver first. */
  hosts: string[];
  /** The organisations of the receiving side. */
  receivers: ReadonlySet<string>;
  /** Index of the first header field that the sender's side wrote, and of the one that the receiving side took it over with. */
  takenOver: number;
  foreign: number;
}

/** Most hosts kept. */
const MAX_HOSTS = 10;

/** Servers of Exchange Online hand mail to each other from these, and write down a greeting alone. */
const EXCHANGE_ONLINE = /^2603:10[a-f]6:/;

/**
 * Whether a step lies within the receiving side: from one of its own hosts, or from nobody. A greeting alone does not say so
 * of a public address, for whoever sends chooses it.
 */
const isInternal = (hop: MailHop, receivers: ReadonlySet<string>): boolean => {
  if (hop.reverse !== null) return receivers.has(organisationOf(hop.reverse));
  if (hop.ip !== null && !isPublic(hop.ip)) return true;
  if (hop.greeting === null) return hop.ip === null;
  return (hop.ip === null || EXCHANGE_ONLINE.test(hop.ip)) && receivers.has(organisationOf(hop.greeting));
};

/**
 * Follows a mail's Received fields down from the receiving server to the step where it took the mail over.
 *
 * What stands there and below is the sender's side; hosts of the receiving side (the servers above, the domains that the
 * mail was sent to) are never among them, whatever the sender calls itself.
 */
export const followWay = (fields: readonly Header[], recipients: readonly string[]): MailWay => {
  const receivers = new Set(recipients.map((address) => organisationOf(address.slice(address.lastIndexOf('@') + 1))));
  const hosts = new Set<string>();
  let takenOver = -1;
  let foreign = fields.length;
  const received = fields.flatMap(({ name }, index) => (name === 'received' ? [index] : [])).slice(0, MAX_HOPS);
  for (const index of received) {
    const hop = readHop(fields[index]?.value ?? '');
    if (takenOver < 0) {
      if (hop?.by) receivers.add(organisationOf(hop.by));
      if (hop !== null && isInternal(hop, receivers)) continue;
      takenOver = index;
    } else if (foreign === fields.length) {
      foreign = index;
    }
    if (hop === null) continue;
    for (const host of [hop.ip !== null && isPublic(hop.ip) ? hop.ip : null, hop.reverse, hop.greeting]) {
      if (host && (isIp(host) || !receivers.has(organisationOf(host)))) hosts.add(host);
    }
  }
  return { hosts: [...hosts].slice(0, MAX_HOSTS), receivers, takenOver, foreign };
};
