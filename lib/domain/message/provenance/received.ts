import type { Header } from '#domain/message/mime/headers.ts';
import { isIp } from '#domain/message/mime/ip-address.ts';

/** One step of a mail's way (RFC 5321, section 4.4): who handed it over, as the receiving server saw it, and to whom. */
export interface Hop {
  /** What the sender called itself. */
  greeting: string | null;
  /** The name that its network address has, by the receiving server's own look-up. */
  reverse: string | null;
  ip: string | null;
  by: string | null;
}

/** Most steps read of one mail: a chain of thousands is made up. */
const MAX_HOPS = 30;
/** Most characters read of one step. */
const MAX_HOP = 1_000;

const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+[a-z][a-z0-9-]{1,62}$/;

const hostOf = (word: string | undefined): string | null => {
  const name = (word ?? '').toLowerCase().replace(/^[[(]+|[\])>,;.]+$/g, '');
  return HOST.test(name) ? name : null;
};

const ipOf = (from: string): string | null => {
  for (const [, word = ''] of from.matchAll(/[[(\s](?:ipv6:)?([0-9a-f:.]{3,45})[\])\s]/gi)) {
    if (isIp(word)) return word.toLowerCase();
  }
  return null;
};

/** Reads one Received field, as far as it can be read. */
export const readHop = (value: string): Hop => {
  const text = value.slice(0, MAX_HOP);
  const by = /(?:^|\s)by\s+(\S+)/i.exec(text);
  const from = /^\s*from\s/i.test(text)
    ? ` ${text
        .slice(0, by?.index ?? text.length)
        .trim()
        .slice(5)} `
    : '';
  const greeted = /\bhelo[= ]\s?([^\s)]+)/i.exec(from)?.[1] ?? from.trim().split(/\s/, 1)[0];
  const reverse = hostOf(/[(\s]([\w.-]+)\.?\s+(?:\([^()]*\)\s*)?\[/.exec(from.replace(/^\s*\S+/, ''))?.[1]);
  return {
    greeting: hostOf(greeted),
    reverse,
    ip: ipOf(from.replace(/^\s*\S+/, '')) ?? ipOf(from),
    by: hostOf(by?.[1]),
  };
};

const SECOND_LEVEL = new Set(['co', 'com', 'org', 'net', 'gov', 'ac', 'edu']);

/** The part of a host's name that one organisation holds: `mx.mail.example.co.uk` is of `example.co.uk`. */
export const organisationOf = (host: string): string => {
  const labels = host.split('.');
  const deep = labels.length > 2 && (labels.at(-1)?.length ?? 0) === 2 && SECOND_LEVEL.has(labels.at(-2) ?? '');
  return labels.slice(deep ? -3 : -2).join('.');
};

const PRIVATE =
  /^(?:0\.|10\.|127\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd]|fe[89ab])/;
const isPublic = (ip: string): boolean => !PRIVATE.test(ip);

/** A mail's way: what the sender's side says of it, and what the receiving side has seen. */
export interface Way {
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

/** Whether a step lies within the receiving side: from one of its own hosts, or from nobody. */
const isInternal = (hop: Hop, receivers: ReadonlySet<string>): boolean => {
  if (hop.reverse !== null) return receivers.has(organisationOf(hop.reverse));
  if (hop.ip !== null && !isPublic(hop.ip)) return true;
  return hop.greeting === null ? hop.ip === null : receivers.has(organisationOf(hop.greeting));
};

/** `(unknown [203.0.113.9])`: the address has no name, so a greeting that claims the receiver's is a lie. */
const UNKNOWN = /\(\s*(?:unknown|unverified|may be forged)/i;

/**
 * Follows a mail's Received fields down from the receiving server to the step where it took the mail over.
 *
 * What stands there and below is the sender's side; hosts of the receiving side (the servers above, the domains that the
 * mail was sent to) are never among them, whatever the sender calls itself.
 */
export const followWay = (fields: readonly Header[], recipients: readonly string[]): Way => {
  const receivers = new Set(recipients.map((address) => organisationOf(address.slice(address.lastIndexOf('@') + 1))));
  const hosts = new Set<string>();
  let takenOver = -1;
  let foreign = fields.length;
  const received = fields.flatMap(({ name }, index) => (name === 'received' ? [index] : [])).slice(0, MAX_HOPS);
  for (const index of received) {
    const value = fields[index]?.value ?? '';
    const hop = readHop(value);
    if (takenOver < 0) {
      if (hop.by) receivers.add(organisationOf(hop.by));
      const lies = UNKNOWN.test(value) && hop.ip !== null && isPublic(hop.ip);
      if (!lies && isInternal(hop, receivers)) continue;
      takenOver = index;
    } else if (foreign === fields.length) {
      foreign = index;
    }
    for (const host of [hop.ip !== null && isPublic(hop.ip) ? hop.ip : null, hop.reverse, hop.greeting]) {
      if (host && (isIp(host) || !receivers.has(organisationOf(host)))) hosts.add(host);
    }
  }
  return { hosts: [...hosts].slice(0, MAX_HOSTS), receivers, takenOver, foreign };
};
