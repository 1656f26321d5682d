import type { FormStep } from '#domain/intake/form-answers.ts';
import type { SafetyLanguage } from '#domain/intake/safety-language.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import type { Words } from '#web/words/words.ts';

/** What every page of the public side is rendered for. */
export interface Site {
  settings: FunctionSettings;
  words: Words;
  /** What stands before every path: a stage, a custom domain's prefix, or nothing. */
  basePath: string;
  /** When it was asked for: by it pages say who answers now. */
  now: Date;
}

/** Paths of the public side, below a language. */
export const ROUTE = {
  start: '',
  /** Begins the form; answers the short one. */
  report: '/report',
  /** Lets a page's script store a file. */
  upload: '/report/upload',
  /** What the sender of a report takes away, for ten minutes. */
  receipt: '/report/receipt',
  /** Takes the code off it. */
  saved: '/report/saved',
  help: '/help',
  /** For who is under 18, without a question asked first. */
  young: '/young',
  privacy: '/privacy',
  accessibility: '/accessibility',
  /** One's own report, by its receipt code. */
  mine: '/mine',
  /** What a code opened, for ten minutes. */
  mineOpened: '/mine/report',
  /** Says whether partners may use what was found. */
  permit: '/mine/partners',
  add: '/mine/add',
  /** Answers an investigator's question. */
  reply: '/mine/answer',
  withdraw: '/mine/withdraw',
  keep: '/mine/keep',
  pdf: '/mine/pdf',
  /** For the owner of an address or an account. */
  contest: '/contest',
  /** What became of a contest, by its code. */
  contestAnswer: '/contest/answer',
  /** Drops what was written and leaves. */
  leave: '/leave',
} as const;

/** The path of the one page of a further language; it stands below no language of the other pages. */
export const safetyPath = (language: SafetyLanguage | ':safety'): string => `/safety/${language}`;

/** The script that does a page's work, below the base path. */
export const WORKER = '/work.js';

/** The query parameter in which a form's pages carry their token from one to the next. */
export const DRAFT = 'd';
/** The query parameter that names a page that answered a form: what it shows lies sealed for it. */
export const VIEW = 'v';

/** The path of a receipt's page, below a language. */
export const receiptRoute = (view: string): string => `${ROUTE.receipt}?${VIEW}=${view}`;
/** The path of what a code opened, below a language. */
export const openedRoute = (view: string): string => `${ROUTE.mineOpened}?${VIEW}=${view}`;

/** The path of what became of a contest, below a language. */
export const contestAnswerRoute = (view: string): string => `${ROUTE.contestAnswer}?${VIEW}=${view}`;

/** The path of the page that asks for a code, after one that led to nothing. */
export const wrongRoute = (view: string): string => `${ROUTE.mine}?${VIEW}=${view}`;

/** The query parameter that says that a page was opened from the check, and leads back to it. */
export const FROM = 'from';

/** The query parameter that tells the check that earlier answers are gone. */
export const OVER = 'over';

/** The query parameter that says why a page is shown again: what is not taken, never what was written. */
export const WHY = 'why';
/** Why a page may be shown again without what was sent. */
export const REASONS = ['trap', 'soon', 'empty'] as const;
export type Why = (typeof REASONS)[number];

/** The path of a page of the form, below a language; without a token where the form is sent to. */
export const stepRoute = (step: FormStep, token?: string, from?: 'check'): string =>
  `${ROUTE.report}/${step}${token === undefined ? '' : `?${DRAFT}=${token}${from ? `&${FROM}=${from}` : ''}`}`;

/** The address of a page, by its path below a language, in the reader's language or in another. */
export const href = (site: Site, route: string, language: string = site.words.language): string =>
  `${site.basePath}/${language}${route}`;
