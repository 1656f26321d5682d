import type { CAME, DANGER, WHOM } from '#domain/intake/form-answers.ts';
import type { Passage } from './passage.ts';
import type { WatchInWords } from './watch-in-words.ts';

/** Texts of the form that asks one thing a page. */
export interface AskWords {
  back: string;
  go: string;
  /** Sends the report as it is, from any page. */
  sendNow: string;
  /** Leads from the message to what may be added. */
  more: string;
  /** How far one is in the pages that may be left out: `Optional, page 2 of 3`. */
  place: (n: number, of: number) => string;
  /** Until when the answers are kept, as a time of day. */
  kept: (until: string) => string;

  whom: { title: string; choices: Record<(typeof WHOM)[number], string> };
  about: { title: string; lead: string };
  danger: {
    title: string;
    /** Who is paged when, and within how many minutes they look. */
    hint: (watch: WatchInWords) => string;
    choices: Record<(typeof DANGER)[number], string>;
    /** What will and what will not happen. */
    after: (watch: WatchInWords) => string;
  };
  /** Help for whom it is about, and for how the message came. */
  support: {
    title: string;
    help: string;
    whom: Record<'child' | 'helping' | 'organisation', readonly Passage[]>;
    came: Record<'sms' | 'whatsapp' | 'instagram' | 'app' | 'paper', Passage>;
  };
  young: { title: string; lead: string; passages: readonly Passage[]; help: string };
  came: { title: string; choices: Record<(typeof CAME)[number], string> };
  message: {
    title: string;
    lead: (address: string) => string;
    text: { label: string; hint: string };
    files: {
      label: string;
      hint: string;
      kept: string;
      drop: (name: string) => string;
      tooLarge: (reportAddress: string) => string;
      /** What the page's script says while it stores files that are too large for the form. */
      storing: { hint: string; sending: string; kept: string; failed: string; cancel: string; cancelled: string };
    };
    /** Stands before the file field. */
    noPictures: string;
    gone: string;
    /** The box that lets partners use what is found. */
    partners: { label: string; hint: string };
  };
  memory: { title: string; hint: string };
  happened: { title: string };
  paid: { title: string; hint: string; yes: string; no: string };
  carried: { title: string; hint: string; yes: string; no: string };
  advice: { title: string; paid: Passage; give: string; details: readonly string[]; carried: Passage };
  contact: {
    title: string;
    lead: string;
    contact: { label: string; hint: string };
    safe: { label: string; hint: string };
    leave: { legend: string; yes: string; no: string };
  };
  check: {
    title: string;
    lead: string;
    answers: string;
    labels: Record<
      'whom' | 'came' | 'message' | 'paid' | 'carried' | 'contact' | 'safe' | 'leave' | 'partners',
      string
    >;
    unanswered: string;
    yes: string;
    no: string;
    text: (characters: string) => string;
    files: (count: number) => string;
    memory: string;
    change: string;
    found: string;
    foundLead: string;
    nothing: string;
    /** Where there are pictures: of them only codes have been read. */
    pictures: string;
    /** Where there are files that our programs do not read. */
    unread: (names: string) => string;
    wallet: string;
    amount: string;
    deadline: string;
    notFound: string;
    corrected: string;
    correct: string;
    send: string;
    over: string;
  };
  found: { title: string; hint: string; save: string };
  over: { title: string; text: string; start: string };
  sent: { title: string; text: (reference: string, time: string) => string; code: string };
  late: { title: string; text: string };

  errors: {
    empty: string;
    memory: string;
    /** A corrected address whose checksum is wrong. */
    wallet: string;
    tooLong: string;
    total: (reportAddress: string) => string;
  };
}
