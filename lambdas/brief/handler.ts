import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { sendBrief } from '#actions/brief/send-brief.ts';
import { sendContestAlert } from '#actions/brief/send-contest-alert.ts';
import { sendCorrections } from '#actions/brief/send-corrections.ts';
import { sendCrowdedAlert } from '#actions/brief/send-crowded-alert.ts';
import { sendDailyBrief, sendWeeklyBrief } from '#actions/brief/send-daily-brief.ts';
import { sendDepartureAlert } from '#actions/brief/send-departure-alert.ts';
import { sendDigest } from '#actions/brief/send-digest.ts';
import { sendGrowthAlert } from '#actions/brief/send-growth-alert.ts';
import { sendPaymentAlert } from '#actions/payment/send-payment-alert.ts';
import { pageWatch } from '#actions/queue/page-watch.ts';
import { settledBefore } from '#domain/brief/window.ts';
import { type StandingAlert, type TaskOf, unhandled } from '#domain/tasks/task.ts';
import { ledgerClient, mailClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { pagerClient } from '#io/pager.ts';
import { readSettings } from '#io/settings-file.ts';
import { FONT_FILES } from '#web/pdf/fonts.ts';
import { taskHandler } from '../chains/queue.ts';
import { batchesAndSchedule, scheduleHandler } from '../chains/schedule.ts';
import { BriefEnv } from './env.ts';

/** What the schedule sends; `at` is when it was due, the same however often the invocation is tried. */
const Daily = z.object({ daily: z.literal(true), at: z.iso.datetime().optional().catch(undefined) });

/** Beside the code, where the bundle puts them. */
const readFont = (file: string): Uint8Array => readFileSync(join(import.meta.dirname, file));

const env = BriefEnv.parse(process.env);
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  mail: mailClient(),
  configurationSet: env.CONFIGURATION_SET,
  settings: readSettings(),
  clock: systemClock,
  fonts: () => ({ regular: readFont(FONT_FILES.regular), bold: readFont(FONT_FILES.bold) }),
};

const pager = env.PAGER_TOPIC === undefined ? null : { client: pagerClient(), topic: env.PAGER_TOPIC };

const alert = (about: StandingAlert): Promise<void> => {
  switch (about) {
    case 'departures':
      return sendDepartureAlert(world);
    case 'crowded':
      return sendCrowdedAlert(world);
    case 'corrections':
      return sendCorrections(world);
    case 'contests':
      return sendContestAlert(world);
    default:
      return unhandled(about);
  }
};

const brief = (task: TaskOf<'briefs'>): Promise<void> => {
  switch (task.kind) {
    case 'brief-campaign':
      return sendBrief(world, task.id);
    case 'send-digest':
      return sendDigest(world);
    case 'alert-payment':
      return sendPaymentAlert(world, task.id);
    case 'alert-growth':
      return sendGrowthAlert(world, task.id);
    case 'alert':
      return alert(task.id);
    case 'page-watch':
      return pageWatch(world, pager);
    default:
      return unhandled(task);
  }
};

const daily = scheduleHandler(Daily, async ({ at }) => {
  const to = settledBefore(at === undefined ? systemClock() : new Date(at));
  await sendDailyBrief(world, to);
  await sendWeeklyBrief(world, to);
});

export const handler = batchesAndSchedule(taskHandler('briefs', brief), daily);
