import type { Currency } from '#domain/currencies.ts';

/** Words of one meaning, parted by a space, in lower case; a beginning of words with a `*`. */
export type WordList = string;
/** Names of one meaning, of one word or several, parted by `, `, in lower case. */
export type NameList = string;
/** Words and phrases of one meaning, parted by `|`; `*` stands for any ending, `~` for up to three words between. */
export type PhraseList = string;

/** What a word means to one who looks for demands. */
export interface Cues {
  /** Says that money is to be handed over. */
  ask: WordList;
  /** Speaks of a price or a sum, in demands and in shops. */
  price: WordList;
  /** Speaks of a wallet, an address or a cryptocurrency. */
  wallet: WordList;
  /** Says in what time: `within`, `kuluessa`, `inom`. */
  within: WordList;
  /** Gives someone time: `have`, `saat`, `har`. */
  gives: WordList;
  /** Says that a time is past, or how often something happens. */
  past: WordList;
  /** Speaks of opening or reading the letter. */
  opened: WordList;
  /** Says that more is to be paid later: `then`, `otherwise`, `doubles`. */
  raise: WordList;
  /** Says that less is to be paid at once. */
  discount: WordList;
  /** Money that is spoken of and not asked for: a balance, a salary, a fine. */
  otherMoney: WordList;
  /** Says what extorters do: publish, encrypt. */
  threat: WordList;
  /** Speaks of writing to someone. */
  contact: WordList;
  /** Says that something is the reader's own. */
  yours: WordList;
  /** Says by when: `by`, `viimeistään`, `senast`. */
  until: WordList;
  /** Something takes so long: `takes`, `kestää`, `tar`. */
  takes: WordList;
  /** Something is so long ago or so old: behind a time. */
  ago: WordList;
  /** Says that a time begins to run. */
  clock: WordList;
  /** Speaks of what a coin is worth. */
  rate: WordList;
  /** Tells the reader to leave letters out. */
  drop: WordList;
  /** A brand of gift cards or payments. */
  brand: WordList;
  /** A messaging service. */
  messenger: WordList;
  /** A number in words, or part of one. */
  number: WordList;
  /** `a`, `ett`, `eine`: one, where a time follows. */
  article: WordList;
  /** A time or a half that may stand without a number in digits: `viikon kuluessa`, `to dage`, `puoli`. */
  single: WordList;
  /** Something that lasts for the time beside it: an attack, a video. */
  event: WordList;
  /** Says that the amount rises. */
  rises: WordList;
  /** Says that an address comes in pieces. */
  pieces: WordList;
  /** A sum that someone owes anyway: asked for where the words beside it ask. */
  owed: WordList;
  /** NameList what extorters hold: pictures, files. */
  held: WordList;
  /** Says that something follows when the reader does not do as told. */
  orElse: WordList;
  /** Those before whom people are shamed: friends, family, everyone. */
  audience: WordList;
  /** Says that an address stands last letter first. */
  reversed: WordList;
}

export type CueName = keyof Cues;

/** What a language says short threats with. */
export interface Menace {
  /** Opens what happens otherwise: what follows it counts. */
  or: PhraseList;
  /** The same wherever it stands: what happens may be said before it. */
  unless: PhraseList;
  /** The writer passes on, in the forms that say `I` or `we`: a threat where it says to whom. */
  exposes: PhraseList;
  /** The writer makes public, in the same forms: whatever is held needs nobody named. */
  leaks: PhraseList;
  /** What may be made public. */
  held: PhraseList;
  /** Before whom people are shamed, and where. */
  audience: PhraseList;
  /** What those do, or what is held does: get, see, hear; go, land, be published. */
  reaches: PhraseList;
  /** They get to know or to see, where what is held need not be named: a threat where it says who. */
  learns: PhraseList;
  /** What is held is made public, whoever does it. */
  published: PhraseList;
  /** What is threatened with and needs nothing beside it: fire, ruin, an outage. */
  harms: PhraseList;
  /** What the writer says to hold over the reader: with a sum beside it, that is a demand. */
  power: PhraseList;
  /** Tells of others' threats: a warning, news. */
  tells: PhraseList;
}

/** How a language says by which day something is to be done. */
export interface DateWords {
  /** Months from January on, in the forms that stand beside a day; `|` between forms, `*` for up to three more letters. */
  months: readonly [
    january: string,
    february: string,
    march: string,
    april: string,
    may: string,
    june: string,
    july: string,
    august: string,
    september: string,
    october: string,
    november: string,
    december: string,
  ];
  /** Days of the week from Monday on, in the forms that say by when; `|` between forms, `=` behind one that says so by itself. */
  weekdays: readonly [
    monday: string,
    tuesday: string,
    wednesday: string,
    thursday: string,
    friday: string,
    saturday: string,
    sunday: string,
  ];
  /** Says right in front of a day that it is the last: `by`, `no later than`. */
  by: string;
  /** Says so right behind it: `mennessä`. */
  byBehind: string;
  /** May stand between them: `next`, `the end of`. */
  next: string;
  /** Stands in front of an hour: `at`, `klo`. */
  at: string;
}

/** What a language says of whose a mailbox, a number or an account is that stands beside it. */
export interface ContactWords {
  /** Asks the reader to get in touch: `write`, `kontakta`, `ota yhteyttä`. */
  ask: WordList;
  /** A heading for contacts, that says nothing of whose: `contacts`, `yhteystiedot`. */
  heading: WordList;
  /** Says how somebody is reached; of whom, the words beside it say: `tavoittaa`, `når`, `reached`. */
  reaches: WordList;
  /** Asks for something to be sent: a message, where its object says so, or the video to a friend. */
  send: WordList;
  /** What is sent to whoever extorts: a receipt, a code, a message. */
  object: WordList;
  /** The writer's own doing, by its form: `kirjoitan`, `veröffentliche`; or what others then get. */
  act: WordList;
  /** The writer: `me`, `our`, `meille`. */
  self: WordList;
  /** Who does what the verb says, where that is not the reader. */
  subject: WordList;
  /** Who does it, where that is the reader. */
  reader: WordList;
  /** The reader, to whom something is done: `reach you`, `sinut tavoittaa`. */
  you: WordList;
  /** May stand in front of what is asked: `please`, `to`, `then`. */
  lead: WordList;
  /** Says that something is the reader's, or another's whom they know. */
  yours: WordList;
  /** A person whom the reader knows, and what belongs to them. */
  person: WordList;
  /** An organisation, or somebody with an office. */
  office: WordList;
  /** A mailbox, an address, a number, an account: may stand between those words and the contact. */
  label: WordList;
  /** What follows if the reader does not: `otherwise`, `muuten`. */
  orElse: WordList;
  /** From here to there: `to`, `till`. */
  to: WordList;
  not: WordList;
  /** What is known of a person: `password`, `details`. */
  known: WordList;
  /** Answers: behind a contact, it is the one that does. */
  answers: WordList;
  /** A further one of the kind: `backup`, `vara`. */
  further: WordList;
  or: WordList;
  /** Somebody's words or a place of them, that a letter gives: `says`, `profile`, `lukee`. */
  speech: WordList;
}

/**
 * What mail programs write in a language above what they pass on or quote, in lower case with `|` between names, and how people end a
 * mail.
 */
export interface MailPhrases {
  /** What they call the field that says who wrote. */
  from: string;
  /** When. */
  date: string;
  subject: string;
  /** To whom. */
  to: string;
  cc: string;
  replyTo: string;
  /** The verb of `Aino wrote:` above a quoted message: alternatives of a regular expression. */
  wrote: string;
  /** What the line says above a name at a mail's end, or a program below it: alternatives of a regular expression for all of the line. */
  ends: string;
}

/** The names of times. */
export interface TimeNames {
  minute: NameList;
  hour: NameList;
  day: NameList;
  week: NameList;
  /** A day of business. */
  businessDay: NameList;
}

/**
 * All that reading knows of a language, for one who reads it as their own to check. Where letters say something in a way that
 * it does not know, the word is added here and nowhere else. An empty field is one that nobody has filled in yet.
 */
export interface ReadLanguage {
  /** ISO 639-1. */
  code: string;
  /** Its name in its own words. */
  name: string;
  /** Its commonest words, but for those that its neighbours share: what tells the language of a letter. */
  common: WordList;
  /** WordList of letters, invoices and notices: what tells the language of a text too short for its commonest words. */
  telling: WordList;
  /** Letters and endings that speak for it in such a text, and how much. */
  forms: readonly (readonly [form: RegExp, points: number])[];
  /** What words mean to one who looks for demands. */
  cues: Cues;
  /**
   * Number words, each with what it says: `7`; `×100`, by which it multiplies the one before; `+10`, what it adds within a longer
   * word or between two, where alone it is no number.
   */
  numbers: string;
  /** WordList for a thousand, a million, a thousand million, in the forms that follow a number. */
  scales: { thousand: NameList; million: NameList; milliard: NameList };
  times: TimeNames;
  /** What it calls currencies, beside their codes and signs: in the forms that follow a number. */
  money: Readonly<Partial<Record<Currency, NameList>>>;
  /** Names of so many units of a currency in one (`万円` is 10 to the power of 4 yen). */
  multiples: readonly (readonly [currency: Currency, exponent: number, names: NameList])[];
  /** What its `kr` is, where its speakers have crowns. */
  crowns: Currency | null;
  dates: DateWords;
  /** Says that another than the reader has paid: an amount behind it is theirs. Alternatives with `|`, in a regular expression. */
  paid: string;
  /**
   * Beginnings of words and phrases for what an extorter does, or says to hold over the reader: makes public, harms, takes hold of.
   * A part of a regular expression: alternatives with `|` and groups.
   */
  deeds: string;
  /** What is read of mails, whatever the letter in them. */
  mail: MailPhrases;
  /** What tells whose a contact is; null where it is not read for that, and only keys made for one purpose are kept. */
  contacts: ContactWords | null;
  /** What short threats are told by; null where it is not read for them. */
  menace: Menace | null;
}

/** A language that is read for nothing but some of the fields: the others are empty, and say so. */
export const NO_CUES: Cues = {
  ask: '',
  price: '',
  wallet: '',
  within: '',
  gives: '',
  past: '',
  opened: '',
  raise: '',
  discount: '',
  otherMoney: '',
  threat: '',
  contact: '',
  yours: '',
  until: '',
  takes: '',
  ago: '',
  clock: '',
  rate: '',
  drop: '',
  brand: '',
  messenger: '',
  number: '',
  article: '',
  single: '',
  event: '',
  rises: '',
  pieces: '',
  owed: '',
  held: '',
  orElse: '',
  audience: '',
  reversed: '',
};

export const NO_DATES: DateWords = {
  months: ['', '', '', '', '', '', '', '', '', '', '', ''],
  weekdays: ['', '', '', '', '', '', ''],
  by: '',
  byBehind: '',
  next: '',
  at: '',
};
