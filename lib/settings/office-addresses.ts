import type { Settings } from './schema.ts';

/** Mailboxes that each domain that sends mail must have (RFC 2142): whom others write to when something of ours goes wrong. */
const OFFICES = ['postmaster', 'abuse'];

/** Addresses of the hotline to which people write who report nothing: mail to them is handed on to the operator. */
export const officeAddresses = ({ domain, from, reportAddress, quietAddress }: Settings['mail']): string[] => {
  const ofReports = [reportAddress, quietAddress].map((address) => address.toLowerCase());
  const all = [...OFFICES.map((name) => `${name}@${domain}`), from].map((address) => address.toLowerCase());
  return [...new Set(all)].filter((address) => !ofReports.includes(address));
};
