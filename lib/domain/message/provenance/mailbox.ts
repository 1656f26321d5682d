import { domainToASCII } from 'node:url';
import { PUBLIC_PROVIDERS, SPELLINGS } from './mail-providers.ts';

const PROVIDER_OF = new Map(SPELLINGS.flatMap((provider) => provider.domains.map((domain) => [domain, provider])));

/** A domain as DNS compares it: ASCII (RFC 5891), lower case, without a dot at the end or an empty label. */
export const comparedDomain = (domain: string): string => {
  const labels = domain.trim().toLowerCase().split('.').filter(Boolean).join('.');
  return domainToASCII(labels) || labels;
};

/** The domain of an address, as DNS compares it. */
export const domainOfAddress = (address: string): string => comparedDomain(address.slice(address.lastIndexOf('@') + 1));

const localPart = (address: string): string =>
  address
    .slice(0, Math.max(address.lastIndexOf('@'), 0))
    .trim()
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();

/**
 * An address at a name below a public provider's domain, as the one mailbox whose it is: Fastmail delivers
 * `anything@aino.fastmail.com` to `aino@fastmail.com`, and whoever has such a name elsewhere has all of its addresses.
 */
const ofSubdomain = (local: string, domain: string): [local: string, domain: string] => {
  const labels = domain.split('.');
  for (let at = 1; at < labels.length - 1 && !PUBLIC_PROVIDERS.has(domain); at += 1) {
    const provider = labels.slice(at).join('.');
    if (PUBLIC_PROVIDERS.has(provider)) return [labels[at - 1] ?? local, provider];
  }
  return [local, domain];
};

/** A local part up to where a sub-address begins; the whole where nothing stands in front of that. */
const withoutTag = (local: string, sign: string): string => {
  const at = local.indexOf(sign);
  return at > 0 ? local.slice(0, at) : local;
};

/**
 * The one spelling of a mailbox that stands for all of its spellings: one mailbox is one person.
 *
 * Case, sub-addresses (`aino+1@...`, RFC 5233), a dot behind the domain and empty labels say nothing anywhere; what else one
 * provider does not look at is data (`mail-providers.ts`). It is a name to compare by, and never written to: another
 * mailbox may have it.
 *
 * @example mailboxOf('A.ino+1@googlemail.com') // 'aino@gmail.com'
 */
export const mailboxOf = (address: string): string => {
  const [local, domain] = ofSubdomain(localPart(address), domainOfAddress(address));
  const provider = PROVIDER_OF.get(domain);
  const unquoted = local.replace(/^"(.*)"$/, '$1').replace(/\\(.)/g, '$1');
  const untagged = withoutTag(unquoted, '+');
  const plain = provider?.tagsFrom === undefined ? untagged : withoutTag(untagged, provider.tagsFrom);
  const looked = [...plain].filter((sign) => provider?.ignores?.includes(sign) !== true).join('');
  return `${looked || plain}@${provider?.domains[0] ?? domain}`;
};

/**
 * An address as it is the same mailbox for certain: of a provider that is known, what it does not look at is folded; elsewhere
 * only case, and how the domain is written, for `aino+1@...` may be another's than `aino@...`. It may be written to.
 *
 * @example spellingOf('Aino+1@Example.org') // 'aino+1@example.org'
 */
export const spellingOf = (address: string): string => {
  const domain = domainOfAddress(address);
  return PROVIDER_OF.has(domain) ? mailboxOf(address) : `${localPart(address)}@${domain}`;
};
