import type { Passage } from './passage.ts';

/** Texts of coming back to one's own report, of its PDF, and of contesting an address. */
export interface MineWords {
  title: string;
  lead: string;
  code: { label: string; hint: string };
  open: string;
  wrong: string;
  /** Nothing was typed; or the report's number alone was. */
  noCode: string;
  onlyReference: string;
  /** Unfolds the code. */
  showCode: string;
  permit: {
    heading: string;
    /** That it governs partners, and nobody else. */
    only: string;
    inCase: string;
    sayNo: string;
    sayYes: string;
    nowNo: string;
    nowYes: string;
    tooOften: (from: string) => string;
  };
  /** What a report is called on its own page. */
  report: (reference: string) => string;
  received: (when: string) => string;
  state: Record<'received' | 'processed' | 'unreadable', string>;
  others: (atLeast: string) => string;
  fewOthers: string;
  found: {
    heading: string;
    wallets: string;
    amounts: string;
    deadlines: string;
    nothing: string;
    beyond: (count: number) => string;
    note: string;
  };
  kept: {
    heading: string;
    text: string;
    what: string;
    when: string;
    size: string;
    part: (part: string) => string;
    consent: { yes: string; no: string };
  };
  add: {
    heading: string;
    text: { label: string; hint: string };
    files: {
      label: string;
      hint: string;
      /** In place of what the form says, where the page's script stores large files. */
      storing: { hint: string; failed: string };
    };
    send: string;
  };
  added: string;
  nothingToAdd: string;
  tooMuch: string;
  paper: { heading: string; text: string; pdf: string };
  /** A text for the police's own form: what they ask, as far as it is known here, with gaps for the rest. */
  police: {
    heading: string;
    text: string;
    copy: string;
    done: string;
    lines: (found: {
      reference: string;
      received: string;
      wallets: string;
      amounts: string;
      deadlines: string;
    }) => readonly string[];
    /** Where the message says nothing of it. */
    unknown: string;
  };
  notices: { heading: string; dated: (when: string) => string };
  known: { heading: string; dated: (when: string) => string };
  questions: {
    heading: string;
    asked: (when: string) => string;
    answer: { label: string; hint: string };
    send: string;
    answered: (when: string) => string;
    thanks: string;
    /** Where the question was answered before. */
    before: string;
    empty: string;
  };
  withdraw: {
    heading: string;
    /** Said first where an investigator has taken the report into a case. */
    inCase: (operator: string, contact: string) => string;
    text: string;
    mail: string;
    address: { label: string; hint: string };
    otherAddress: string;
    sure: string;
    send: string;
  };
  withdrawn: {
    heading: string;
    hidden: (until: string) => string;
    waiting: (until: string) => string;
    back: string;
    kept: string;
    keptTwice: (from: string) => string;
  };
  pdf: {
    title: string;
    lead: string;
    made: (when: string) => string;
    /** The originals, each with its time and hash. */
    originals: { heading: string; more: (count: number) => string };
    /** Heads the second sheet, which its sender keeps. */
    receipt: string;
    /** Where the code is typed: whoever kept only the paper has no other way back. */
    where: (address: string) => string;
    offence: Passage;
    later: string;
    notPolice: string;
    fraud: string;
  };
  contest: {
    title: string;
    /** Within how long it is answered: `14 days`. */
    lead: (within: string) => string;
    wallet: { label: string; hint: string };
    why: { label: string; hint: string };
    contact: { label: string; hint: string };
    send: string;
    wrongWallet: string;
    /** A name alone is another person's at each service. */
    whichService: string;
    noReason: string;
    /** Coming back by the code. */
    code: {
      link: string;
      title: string;
      label: string;
      hint: string;
      open: string;
      wrong: string;
      yours: string;
      keep: string;
    };
    about: string;
    received: string;
    state: string;
    /** What a person found; until then `done.text` says by when. */
    outcomes: Record<'paused' | 'removed' | 'kept', string>;
    /** What stands above an investigator's own words. */
    inWords: string;
    done: { title: string; text: (within: string) => string };
    proof: {
      heading: string;
      text: string;
      signature: { label: string; hint: string };
      send: string;
      wrong: string;
      done: { title: string; text: string };
    };
    link: string;
  };
}
