import { contactSubject } from '#domain/feed/told/subject.ts';
import type { BriefContact, Heading } from './brief.ts';
import type { Mailed } from './mailed.ts';

const ofContacts = (contacts: readonly BriefContact[]): string[] =>
  contacts.flatMap(({ kind, hash }) => (hash === undefined ? [] : contactSubject({ kind, hash })));

const ofWallets = ({ listed, others = [] }: Heading['wallets']): string[] => [
  ...listed.flatMap(({ address, contacts }) => [address, ...ofContacts(contacts)]),
  ...others.map(({ address }) => address),
];

const named = (...ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

const all = (brief: Mailed): string[] => {
  switch (brief.kind) {
    case 'first-sighting': {
      const { id, letter } = brief.campaign;
      return [id, ...ofContacts(letter.contacts), ...ofWallets(brief.wallets)];
    }
    case 'digest':
      return [...brief.campaigns.listed.map(({ id }) => id), ...ofWallets(brief.wallets)];
    case 'daily': {
      const { first, reached } = brief.money ?? { first: { listed: [] }, reached: { listed: [] } };
      return [
        ...brief.campaigns.listed.flatMap(({ id, letter }) => [id, ...ofContacts(letter.contacts)]),
        ...ofWallets(brief.wallets),
        ...[...first.listed, ...reached.listed].map(({ address }) => address),
      ];
    }
    case 'growth':
      return [brief.campaign];
    case 'payment':
      return [...brief.first, ...brief.reached].flatMap(({ address, campaign }) => named(address, campaign));
    case 'departure':
      return brief.leaving.flatMap(({ address, campaign }) => named(address, campaign));
    // They say what is to be decided, and what was taken back: nothing that could be taken back in its turn.
    case 'contest':
    case 'crowded':
    case 'correction':
      return [];
  }
};

/** What a brief tells of, as the register of who was told names it, each once. */
export const subjectsOf = (brief: Mailed): string[] => [...new Set(all(brief))];
