import { getDomain } from 'tldts-icann';
import { PUBLIC_PROVIDERS } from './mail-providers.ts';
import { domainOfAddress } from './mailbox.ts';

/**
 * The organisational domain of a sender's address (RFC 7489, section 3.2), whose owner can make any number of addresses;
 * null where it is a public provider's, at which anyone may have a mailbox.
 *
 * Of the Public Suffix List its ICANN part alone is looked at: names below `duckdns.org` or `github.io` cost nothing, so that
 * all of them are one organisation's here.
 */
export const organisationOfSender = (address: string): string | null => {
  const domain = domainOfAddress(address);
  return PUBLIC_PROVIDERS.has(domain) ? null : (getDomain(domain) ?? domain);
};
