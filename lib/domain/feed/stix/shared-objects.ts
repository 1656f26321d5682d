import type { Tlp } from '../audience.ts';
import { uuidFor } from '../object-uuid.ts';

/** An object of STIX 2.1, as far as reading a collection asks. */
export type StixObject = { type: string; id: string; spec_version: '2.1' } & Record<string, unknown>;

/** Whose feed it is. */
export interface Producer {
  /** The operator's name, and where the feed's API is: no other hotline has that. */
  name: string;
  feedUrl: string;
}

/** The extension that defines wallets as observables (muchdogesec/stix2extensions). */
export const WALLET_EXTENSION = 'extension-definition--be78509e-6958-51b1-8b26-d17ee0eba2d7';

/** The markings of TLP 2.0 as objects, and the extension that defines them (OASIS). */
const TLP_EXTENSION = 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d';
const TLP_MARKINGS: Record<Tlp, string> = {
  'TLP:GREEN': 'marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb',
  'TLP:AMBER': 'marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421',
  'TLP:AMBER+STRICT': 'marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003',
};
const TLP_SINCE = '2022-10-01T00:00:00.000Z';

/** Since when the objects of a hotline itself are as they are: before any log. */
const SINCE = '2026-11-01T00:00:00.000Z';

/** The id of a marking's object. */
export const markingRef = (tlp: Tlp): string => TLP_MARKINGS[tlp];

/** The id of the hotline as an identity. */
export const producerRef = ({ feedUrl }: Producer): string => `identity--${uuidFor(`stix identity|${feedUrl}`)}`;

/** What all other objects refer to: who says it, what a wallet is, and the markings. */
export const sharedObjects = (producer: Producer): StixObject[] => [
  {
    type: 'identity',
    spec_version: '2.1',
    id: producerRef(producer),
    created: SINCE,
    modified: SINCE,
    name: producer.name,
    identity_class: 'organization',
  },
  {
    type: 'extension-definition',
    spec_version: '2.1',
    id: WALLET_EXTENSION,
    created_by_ref: 'identity--9779a2db-f98c-5f4b-8d08-8ee04e02dbb5',
    created: '2020-01-01T00:00:00.000Z',
    modified: '2020-01-01T00:00:00.000Z',
    name: 'CryptocurrencyWallet',
    description: 'This extension creates a new SCO that can be used to represent cryptocurrency wallets.',
    schema:
      'https://raw.githubusercontent.com/muchdogesec/stix2extensions/main/automodel_generated/schemas/scos/cryptocurrency-wallet.json',
    version: '1.0',
    extension_types: ['new-sco'],
  },
  ...Object.entries(TLP_MARKINGS).map(
    ([name, id]): StixObject => ({
      type: 'marking-definition',
      spec_version: '2.1',
      id,
      created: TLP_SINCE,
      name,
      extensions: {
        [TLP_EXTENSION]: { extension_type: 'property-extension', tlp_2_0: name.slice('TLP:'.length).toLowerCase() },
      },
    }),
  ),
];

/** When the objects that all others refer to are said to have been added: before any log began. */
export const SHARED_SINCE = SINCE;
