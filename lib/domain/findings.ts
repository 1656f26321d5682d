/** The Bitcoin output types that an address can name (BIP 13, 16, 141, 341). */
export type AddressKind = 'p2pkh' | 'p2sh' | 'p2wpkh' | 'p2wsh' | 'p2tr';

/** Where a finding stood, and what was undone to read it there. */
export interface FindingPlace {
  /** The part of the mail: its MIME number (`1.2`), or `text`; of a picture with `/ocr` (read letters) or `/qr`; of what its links lead to with `/link`. */
  part: string;
  /** Characters from the beginning of that part's text. */
  offset: number;
  /** As it stands there. */
  written: string;
  /** What was undone: `folded`, `joined`, `letters-exchanged` ...; empty where it stood plain. */
  steps: string[];
  /** Whether it stands in the words of the one who reports, where they tell of a letter and do not give it. */
  paraphrased?: true;
  /** Whether no reader sees it: in HTML of which nothing is visible, or in an alternative that is not shown, `text/plain` beside HTML. */
  hidden?: true;
}

/** A Bitcoin address that the message names, as the chain knows it (bech32 in lower case, base58 as written). */
export interface FoundWallet {
  asset: 'BTC';
  address: string;
  kind: AddressKind;
  /** Whether it stands in a demand's place: beside an amount, or where the text says to pay. */
  inDemand: boolean;
  evidence?: FindingPlace[];
}

/** What is asked for: a decimal string without separators, and ISO 4217 or the coin (`BTC`, `XMR`, `USDT`). */
export interface Demand {
  amount: string;
  currency: string;
  /** Whether it is asked for first, or when the first has not come. */
  role?: 'initial' | 'raised';
  /** The same demand in another currency, where the letter gives both: `2,000 USD = 0.278430 BTC`. */
  equals?: { amount: string; currency: string };
}

/** When it is asked for: a duration in hours, or minutes where it is no whole hour (ISO 8601, `PT24H`, `PT30M`), or a moment (ISO 8601, UTC or a date). */
export interface Deadline {
  within?: string;
  at?: string;
  /** What the time counts from: the sending or the opening of the letter, or what the letter states. */
  start?: 'sent' | 'opened' | 'stated';
  /** Whether only days of business count. */
  business?: boolean;
}

/** A way to reach the extorter that the message gives: words of contacting its writer govern it. */
export interface Contact {
  kind:
    | 'email'
    | 'onion'
    | 'telegram'
    | 'whatsapp'
    | 'instagram'
    | 'snapchat'
    | 'discord'
    | 'session'
    | 'tox'
    | 'signal'
    | 'wickr'
    | 'kik'
    | 'viber'
    | 'line'
    | 'threema'
    | 'skype'
    | 'icq'
    | 'wire'
    | 'phone'
    /** An account at a service that the letter does not say. */
    | 'handle';
  /** In its one spelling: mail in lower case, numbers as E.164, handles without `@`. */
  value: string;
}

/**
 * A contact of the extorter as the ledger keeps it: for equal ones a keyed hash, and the value sealed to the key that the
 * desk alone has. Rows of before have neither, and give none.
 */
export interface KeptContact {
  kind: Contact['kind'];
  hash: string;
  /** The value, sealed with age. */
  sealed: Uint8Array;
}

/** Anything else that money could be sent by: no Bitcoin, and never counted as it. */
export interface Asset {
  asset: 'TBTC' | 'LTC' | 'DOGE' | 'BCH' | 'ETH' | 'XMR' | 'TRX' | 'IBAN' | 'gift-card' | 'payment-app';
  /** The address, the account number, or the brand. */
  value: string;
}

/** Where an original came from, as far as it or the server that received it says; never a host of the victim's side. */
export interface Sender {
  /** The address that it says it came from; absent where that is the victim's own. */
  address?: string;
  /** Names and network addresses of the sender's hosts, the nearest to the receiver first. */
  hosts: readonly string[];
  /** The domains that signed it (DKIM), and what the receiving server found of each signature. */
  dkim: readonly { domain: string; verdict: 'pass' | 'fail' | 'none' }[];
  spf?: 'pass' | 'fail' | 'none';
  dmarc?: 'pass' | 'fail' | 'none';
  arc?: 'pass' | 'fail' | 'none';
}

/** All that one message says, deduplicated, in the order in which it says it. */
export interface Findings {
  /** ISO 639-1, or null where the text is too short to tell. */
  language: string | null;
  wallets: FoundWallet[];
  /**
   * Whether it is for a person to say which of the wallets in a demand's place counts: the letter asks for different sums, as one
   * does that has a decoy paid a little first.
   */
  unclear?: true;
  demands: Demand[];
  deadlines: Deadline[];
  contacts: Contact[];
  assets?: Asset[];
  /** Where the originals came from, one for each that says so. */
  senders?: Sender[];
  /** Whether a limit cut the list of findings: the text holds more than is listed. */
  truncated: boolean;
}

/** The same as the ledger keeps it: a contact is in clear on no report. */
export type KeptFindings = Omit<Findings, 'contacts'> & { contacts: KeptContact[] };

/** The contacts of a row that hold what one is known by; a row of before had them in clear, and those are left out. */
export const keptContacts = ({ contacts }: Pick<KeptFindings, 'contacts'>): KeptContact[] =>
  contacts.filter((contact) => contact.hash !== undefined && contact.sealed !== undefined);
