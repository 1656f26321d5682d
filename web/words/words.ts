import type { Language } from '#domain/intake/submission.ts';
import type { Law } from '#domain/settings.ts';
import type { AskWords } from './ask-words.ts';
import type { MineWords } from './follow-up-words.ts';
import type { Passage } from './passage.ts';

/** Every text of the public pages in one language. A text that is missing is a type error. */
export interface Words {
  language: Language;
  /** The direction it is written in. */
  dir: 'ltr' | 'rtl';
  /** Its own name for itself, for the language switch. */
  name: string;

  service: string;
  /** Of a tab whose page's heading would tell of the matter. */
  tab: string;
  skip: string;
  languages: string;
  exit: {
    /** Names the part of the page that holds it. */
    landmark: string;
    label: string;
    /** What it does, and what it cannot do. */
    explanation: string;
    href: string;
    /** Of the page that leads away: nothing that gives the matter away. */
    leaving: string;
    traces: string;
    on: string;
  };
  /** Begins a page's title when something on it needs correcting. */
  errorPrefix: string;
  footer: { runBy: (operator: string) => string; help: string; privacy: string; start: string };

  /** What everyone needs first. */
  now: { heading: string; steps: readonly { what: string; why: string }[] };
  /** When life is at stake; whom to call about suicide is a line of the settings where there is one. */
  danger: { life: string; suicide: string; or: string; unanswered: string; other: string };
  support: {
    heading: string;
    text: string;
    chat: string;
    free: string;
    paid: string;
    onBill: string;
    notOnBill: string;
    checked: (day: string) => string;
  };
  notPolice: { heading: string; text: string; link: string; href: string };

  start: {
    title: string;
    lead: string;
    /** Leads to the form. */
    begin: string;
    /** Leads to a report that was sent before. */
    before: string;
    /** Leads who is under 18 to a page of their own. */
    young: string;
    copy: { label: string; done: string };
    forward: {
      heading: string;
      text: string;
      subject: string;
      answer: string;
      partners: string;
      /** The address for a mailbox that others read. */
      quiet: { text: string; after: string };
      /** How, by mail program. */
      how: string;
      programs: readonly { name: string; text: string }[];
    };
  };

  form: {
    /** Of the page that the form comes back on. */
    title: string;
    intro: string;
    message: { label: string; hint: string };
    files: { label: string; hint: string };
    partners: { legend: string; hint: string; yes: string; no: string };
    contact: { label: string; hint: string };
    /** Label of a field that only machines fill. */
    trap: string;
    privacy: string;
    submit: string;
  };

  /** The form that asks one thing a page. */
  ask: AskWords;
  /** Coming back to one's own report. */
  mine: MineWords;

  errors: {
    /** Above what has to be corrected anywhere but in a report. */
    check: string;
    heading: string;
    empty: string;
    textTooLong: string;
    tooLarge: (reportAddress: string) => string;
    tooManyFiles: (most: number) => string;
    wrongType: (name: string) => string;
    emptyFile: (name: string) => string;
    contactTooLong: string;
    stale: string;
    soon: string;
    broken: string;
    trap: string;
    chooseAgain: string;
    unavailable: (reportAddress: string) => string;
  };

  answer: {
    title: string;
    lead: string;
    reference: { label: string; hint: string };
    code: { label: string; hint: string };
    keep: string;
    /** Where so many report that reading takes its time: how long, about. */
    busy: (wait: string) => string;
    copy: { label: string; done: string };
    /** The button that takes the code off the page. */
    saved: string;
    /** In place of a code that is shown no more. */
    gone: string;
    next: { heading: string; steps: readonly string[]; partners: string; noPartners: string; later: string };
    remember: { heading: string; never: string; fraud: string };
  };

  help: { title: string; lead: string; passages: readonly Passage[] };

  privacy: {
    title: string;
    lead: string;
    passages: (site: { operator: string; contact: string; kept: string; logged: string }) => readonly Passage[];
    /** What whoever watches learns, where danger is asked about. */
    danger: (name: string) => Passage;
    /** Heads what the settings say of it. */
    basis: string;
    /** What the law gives people, by which of the two the hotline is under. */
    law: Record<Law, Passage>;
  };

  /** The accessibility statement, as law 306/2019 asks for it. */
  accessibility: {
    /** Also of the link to it. */
    title: string;
    lead: string;
    passages: (site: { operator: string; contact: string; assessed: string }) => readonly Passage[];
  };

  tryAgain: { title: string; text: string; link: string };

  notFound: { title: string; text: string; link: string };
}
