import { type BriefWallet, MAX_LISTED_DEMANDS } from '#domain/brief/brief.ts';
import { moment } from '#domain/brief/moment.ts';
import { ADDRESS_KINDS } from '#web/words/address-kinds.ts';
import { type Fact, type MailBlock, money } from '../block.ts';
import type { BriefWords } from './words.ts';

const demandsOf = ({ demands, demandsIn, reports }: BriefWallet, { card, ...words }: BriefWords): string => {
  if (demands.length === 0) return card.noAmount;
  const listed = demands.slice(0, MAX_LISTED_DEMANDS);
  const more = demands.length - listed.length;
  const texts = listed.map((demand) => card.inReports(money(demand, words.language), words.reports(demand.reports)));
  const all = [...texts, ...(more > 0 ? [card.others(more)] : [])].join(', ');
  return demandsIn < reports ? `${all} (${card.countedIn(demandsIn)})` : all;
};

/** How many reports name it, and how many people these are of, where that is another number. */
const namedBy = ({ reports, voices, demandsIn }: BriefWallet, words: BriefWords): string =>
  voices === reports
    ? words.reports(reports)
    : `${words.reports(reports)}, ${words.card.people(voices, demandsIn < reports ? demandsIn : null)}`;

const contactsOf = ({ contacts }: BriefWallet): string =>
  contacts.map(({ kind, value }) => `${kind} ${value}`).join(', ');

/** All that a brief knows of wallets, of each in some rows: too long for a mail, and what a file is made of. */
export const walletCards = (wallets: readonly BriefWallet[], timeZone: string, words: BriefWords): MailBlock[] => {
  const { card, language } = words;
  const cards = wallets.map((wallet): MailBlock => {
    const facts: Fact[] = [
      [card.namedBy, namedBy(wallet, words)],
      [card.demanded, demandsOf(wallet, words)],
      [card.firstSeen, moment(wallet.firstSeen, timeZone, language)],
      [card.lastSeen, moment(wallet.lastSeen, timeZone, language)],
      [card.kind, `Bitcoin, ${ADDRESS_KINDS[wallet.kind]}`],
      ...(wallet.contacts.length === 0 ? [] : [[card.reachedBy, contactsOf(wallet)] as const]),
    ];
    return { kind: 'wallet', address: wallet.address, facts };
  });
  return cards.length === 0 ? [] : [{ kind: 'heading', text: card.heading }, ...cards];
};
