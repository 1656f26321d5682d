import { REPORT_API } from '#lambdas/http/report-api.tsx';
import { answering, type RouteAnswer } from '#lambdas/http/router.ts';
import { REPORT_ROUTES } from '#lambdas/routes/report.ts';
import { answerCheck } from './answer-check.tsx';
import { answerForm } from './answer-form.tsx';
import { answerProgram } from './answer-program.ts';
import { answerSaved } from './answer-saved.ts';
import { answerStep } from './answer-step.tsx';
import { answerUpload } from './answer-upload.ts';
import type { FormContext } from './context.ts';

/** Answers a POST that hands something in: the form, its files, and programs. */
export const answerPost: RouteAnswer<FormContext> = answering(
  REPORT_ROUTES,
  'intake',
  {
    sendForm: answerForm,
    sendCheck: answerCheck,
    saved: answerSaved,
    sendFile: answerUpload,
    sendStep: (asked, context) => answerStep(asked, context, asked.params.question),
    sendByProgram: answerProgram,
  },
  REPORT_API,
);
