import { isIp } from '../message/mime/ip-address.ts';

/** Addresses that are nobody's or many people's: of networks of one's own, of the machine itself (RFC 1918, 6598, 3927, 4193). */
const PRIVATE_V4 =
  /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^(?:22[4-9]|2[3-5]\d)\./;
const PRIVATE_V6 = /^(?:::|f[cd]|fe[89ab]|ff)/i;
const PRIVATE_NAME = /(?:^|\.)(?:local|localhost|localdomain|lan|home|internal|intranet|corp|arpa|invalid|test)$/i;

/** Whether a host can be told apart from another network's: a public address, or a name with a domain. */
export const isPublicHost = (host: string): boolean => {
  if (isIp(host)) return !(host.includes(':') ? PRIVATE_V6 : PRIVATE_V4).test(host);
  return host.includes('.') && !PRIVATE_NAME.test(host);
};
