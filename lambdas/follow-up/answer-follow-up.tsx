import { answerContest } from '#lambdas/contest/answer-contest.tsx';
import { REPORT_API } from '#lambdas/http/report-api.tsx';
import { answering, type RouteAnswer } from '#lambdas/http/router.ts';
import { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { add } from './add.ts';
import { answerPdf, answerReport, keep, open, permit, reply, withdraw } from './answer-report.tsx';
import type { FollowUpContext } from './context.ts';
import { showAgain, showOpen, showOpened } from './show-report.tsx';

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
    sendContest: answerContest,
  },
  REPORT_API,
);
