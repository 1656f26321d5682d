import { type ContactAnswer, type DescribeContacts, describeContacts } from '#actions/contact/describe-contacts.ts';
import { listCampaignWallets } from './list-campaign-wallets.ts';

/** Newest wallets of a campaign whose contacts are looked at: each costs some reads. */
const MAX_WALLETS = 25;
/** How many of them at once. */
const TOGETHER = 5;
const ID = /^[0-9a-z]{6,64}$/i;

/** The contacts that letters about a campaign's newest wallets give, as a page of each wallet shows them; null where there is no such campaign. */
export const listCampaignContacts = async (
  world: DescribeContacts,
  asked: string,
): Promise<{ campaign: string; contacts: ContactAnswer[]; isCut: boolean } | null> => {
  const page = ID.test(asked) ? await listCampaignWallets(world.table, asked, undefined, MAX_WALLETS) : null;
  if (!page?.ok) return null;
  const contacts = new Map<string, ContactAnswer>();
  let isCut = page.lines.length === MAX_WALLETS;
  for (let n = 0; n < page.lines.length; n += TOGETHER) {
    const some = page.lines.slice(n, n + TOGETHER);
    for (const one of await Promise.all(some.map(({ address }) => describeContacts(world, address)))) {
      for (const contact of one.contacts) contacts.set(contact.id, contact);
      isCut ||= one.moreContacts > 0;
    }
  }
  const confirmedFirst = [...contacts.values()].sort(
    (a, b) => Number(b.confirmed) - Number(a.confirmed) || b.reports - a.reports || (a.id < b.id ? -1 : 1),
  );
  return { campaign: page.campaign, contacts: confirmedFirst, isCut };
};
