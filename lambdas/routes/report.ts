import * as z from 'zod';
import { QUESTIONS, STEPS } from '#domain/intake/form-answers.ts';
import { SAFETY_LANGUAGES } from '#domain/intake/safety-language.ts';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { DRAFT, FROM, OVER, REASONS, ROUTE, safetyPath, VIEW, WHY, WORKER } from '#web/site.ts';
import type { Routes } from '../http/route.ts';

/** Below each language; which of them are spoken here is the operator's to say. */
const below = (route: string): string => `/:language${route}`;
const Language = z.object({ language: z.enum(LANGUAGES) });

const PAGE = ['text/html'];
const Draft = z.object({ [DRAFT]: z.string().default('') });
const View = z.object({ [VIEW]: z.string().default('') });

/** A page that is read. */
const shown = {
  method: 'GET',
  by: 'pages',
  public: true,
  audit: null,
  input: { params: Language },
  output: PAGE,
} as const;
/** A page about what the hotline holds already. */
const shownBack = { ...shown, by: 'follow-up' } as const;
/** A form that is sent. */
const sent = {
  method: 'POST',
  by: 'intake',
  public: true,
  audit: null,
  input: { params: Language, body: 'form' },
  output: PAGE,
} as const;
/** A form about what the hotline holds already. */
const followed = { ...sent, by: 'follow-up' } as const;

/** The API of victims, and of programs that report for them. */
export const REPORT_ROUTES = {
  anyLanguage: { ...shown, path: '/', input: {} },
  worker: { ...shown, path: WORKER, input: {}, output: ['text/javascript'] },
  /** One page in a language in which there are no others. */
  safety: {
    ...shown,
    path: safetyPath(':safety'),
    input: { params: z.object({ safety: z.enum(SAFETY_LANGUAGES) }) },
  },
  start: { ...shown, path: below(ROUTE.start) },
  help: { ...shown, path: below(ROUTE.help) },
  young: { ...shown, path: below(ROUTE.young) },
  privacy: { ...shown, path: below(ROUTE.privacy) },
  accessibility: { ...shown, path: below(ROUTE.accessibility) },
  receipt: { ...shown, path: below(ROUTE.receipt), input: { params: Language, query: View } },
  open: { ...shownBack, path: below(ROUTE.mine), input: { params: Language, query: View } },
  opened: { ...shownBack, path: below(ROUTE.mineOpened), input: { params: Language, query: View } },
  /** What only answers a form: who comes back to its address types the code again. */
  openAgain: { ...shownBack, path: below(`${ROUTE.mine}/:rest{.+}`) },
  contest: { ...shownBack, path: below(ROUTE.contest) },
  contestAnswer: { ...shownBack, path: below(ROUTE.contestAnswer), input: { params: Language, query: View } },
  begin: { ...shown, path: below(ROUTE.report) },
  leave: { ...shown, path: below(ROUTE.leave), input: { params: Language, query: Draft } },
  step: {
    ...shown,
    path: below(`${ROUTE.report}/:step`),
    input: {
      params: Language.extend({ step: z.enum(STEPS) }),
      query: Draft.extend({
        [FROM]: z.string().optional(),
        [OVER]: z.string().optional(),
        [WHY]: z.enum(REASONS).optional().catch(undefined),
      }),
    },
  },
  sendForm: { ...sent, path: below(ROUTE.report) },
  sendCheck: { ...sent, path: below(`${ROUTE.report}/check`) },
  saved: { ...sent, path: below(ROUTE.saved) },
  sendFile: { ...sent, path: below(ROUTE.upload), output: ['application/json'] },
  sendStep: {
    ...sent,
    path: below(`${ROUTE.report}/:question`),
    input: { params: Language.extend({ question: z.enum(QUESTIONS) }), body: 'form' },
  },
  sendByProgram: { ...sent, path: '/reports', input: { body: 'json' }, output: ['application/json'] },
  openReport: { ...followed, path: below(ROUTE.mine) },
  add: { ...followed, path: below(ROUTE.add) },
  reply: { ...followed, path: below(ROUTE.reply) },
  permit: { ...followed, path: below(ROUTE.permit) },
  withdraw: { ...followed, path: below(ROUTE.withdraw) },
  keep: { ...followed, path: below(ROUTE.keep) },
  pdf: { ...followed, path: below(ROUTE.pdf), output: [...PAGE, 'application/pdf'] },
  sendContest: { ...followed, path: below(ROUTE.contest) },
  openContest: { ...followed, path: below(ROUTE.contestAnswer) },
} as const satisfies Routes;
