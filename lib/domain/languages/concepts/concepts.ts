/** Words of one meaning, parted by a space, in lower case; a beginning of words with a `*`. */
type WordList = string;

/**
 * What people speak of in a few words about money, each with its words in a language: demands and bills speak of other things,
 * and which of them together make a demand is learnt once from all languages (`npm run learn`).
 */
export interface Concepts {
  /** Handing money over: `pay`, `transfer`. */
  pay: WordList;
  /** Handing anything over: `send`, `give`, `buy`. */
  give: WordList;
  /** Asking for it: `demand`, `want`, `my price`. */
  want: WordList;
  /** A ransom by its name, protection, a fee for deleting. */
  ransom: WordList;
  /** Keeping quiet, forgetting. */
  silence: WordList;
  /** Deleting, and what disappears. */
  erase: WordList;
  /** Keys, unlocking, what comes back. */
  key: WordList;
  /** Files, data, machines, sites. */
  files: WordList;
  /** Pictures and recordings. */
  image: WordList;
  /** What people are seen at undressed. */
  nude: WordList;
  /** Messages, calls, histories. */
  message: WordList;
  /** What somebody would rather hide. */
  secret: WordList;
  /** What is known of a person: passwords, numbers, records of health. */
  personal: WordList;
  family: WordList;
  friends: WordList;
  /** Work, and those whom it is done with and for. */
  work: WordList;
  school: WordList;
  /** Everybody, and where everybody sees it. */
  public: WordList;
  police: WordList;
  /** Making public. */
  publish: WordList;
  /** Showing and telling, where the writer does it or says where it goes. */
  show: WordList;
  /** Seeing, hearing, getting to know. */
  learn: WordList;
  sell: WordList;
  /** Breaking in, taking over, copying. */
  hack: WordList;
  encrypt: WordList;
  /** Filming, watching, following. */
  record: WordList;
  /** What the writer knows, found or has. */
  know: WordList;
  /** Killing and hurting. */
  kill: WordList;
  /** Fire, bombs, what breaks. */
  burn: WordList;
  /** Attacks on services, and what is down. */
  attack: WordList;
  /** Being sorry, losing, the end of something. */
  regret: WordList;
  /** Ruin, reputation, shame. */
  ruin: WordList;
  /** Hostages, and whether they are seen again. */
  captive: WordList;
  /** Warnings, clocks, no joke. */
  threat: WordList;
  /** What follows otherwise. */
  else: WordList;
  if: WordList;
  not: WordList;
  you: WordList;
  I: WordList;
  we: WordList;
  they: WordList;
  /** Times to act in, by when. */
  time: WordList;
  /** Growing, each time. */
  more: WordList;
  /** Bills, rents, fees, subscriptions. */
  bill: WordList;
  /** Due, reminders, debt collectors. */
  due: WordList;
  /** Orders, bookings, parcels, travel. */
  order: WordList;
  /** Refunds, discounts, prizes. */
  refund: WordList;
  /** Selling and what is sold, tickets, what something costs. */
  sale: WordList;
  donate: WordList;
  /** Salaries, pensions, benefits. */
  income: WordList;
  /** Owing and sharing among friends, and what is shared. */
  owe: WordList;
  /** News, courts, markets, films and books. */
  news: WordList;
  /** Warnings of crime, reports to the police. */
  advice: WordList;
  /** What a coin is worth. */
  rate: WordList;
  /** Greetings, thanks, please. */
  thanks: WordList;
  joke: WordList;
  /** Repairs, courses, trades. */
  service: WordList;
  /** What somebody has paid, sent, lost or won. */
  past: WordList;
  coin: WordList;
  /** Gift cards and their codes. */
  card: WordList;
  /** What hired criminals say. */
  hit: WordList;
  /** Homes, doors, cars, where somebody lives. */
  home: WordList;
  /** Stopping, leaving alone. */
  stop: WordList;
}

export type Concept = keyof Concepts;
