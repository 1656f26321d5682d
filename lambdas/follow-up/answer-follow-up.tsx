import { REPORT_API } from '#lambdas/http/report-api.tsx';
import { answering, type RouteAnswer } from '#lambdas/http/router.ts';
import { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { add } from './add.ts';
import { answerPdf, answerReport, keep, open, permit, reply, withdraw } from './answer-report.tsx';
import type { FollowUpContext } from './context.ts';
import { showAgain, showOpen, showOpened } from './show-report.tsx';

/** Loaded where somebody contests something: nobody who follows a report up waits for it. */
const contests = () => import('#lambdas/contest/answer-contest.tsx');

/** Answers what is asked about what the hotline holds already: one's own report, or an address that its owner contests. */
export const answerFollowUp: RouteAnswer<FollowUpContext> = answering(
  REPORT_ROUTES,
  'follow-up',
  {
    open: showOpen,
    opened: showOpened,
    openAgain: showAgain,
    openReport: answerReport(open),
    permit: answerReport(permit),
    add: answerReport(add),
    reply: answerReport(reply),
    withdraw: answerReport(withdraw),
    keep: answerReport(keep),
    pdf: answerPdf,
    contest: async (request, context) => (await contests()).showForm(request, context),
    contestAnswer: async (request, context) => (await contests()).showContest(request, context),
    sendContest: async (request, context) => (await contests()).answerContest(request, context),
    openContest: async (request, context) => (await contests()).openContest(request, context),
  },
  REPORT_API,
);
