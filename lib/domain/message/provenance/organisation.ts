import { getDomain } from 'tldts-icann';
import { PUBLIC_PROVIDERS } from './mail-providers.ts';
import { domainOfAddress, mailboxOf } from './mailbox.ts';

/**
 * The organisational domain of a sender's address (RFC 7489, section 3.2), whose owner can make any number of addresses;
 * null where it is a public provider's, at which anyone may have a mailbox.
 *
 * Of the Public Suffix List its ICANN part alone is looked at: names below `duckdns.org` or `github.io` cost nothing, so that
 * all of them are one organisation's here.
 */
export const organisationOfSender = (address: string): string | null => {
  // By its mailbox: a name below a provider's domain is one customer's.
  const domain = domainOfAddress(mailboxOf(address));
  return PUBLIC_PROVIDERS.has(domain) ? null : (getDomain(domain) ?? domain);
};
