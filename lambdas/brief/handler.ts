import * as z from 'zod';
import { sendBrief } from '#actions/brief/send-brief.ts';
import { sendContestAlert } from '#actions/brief/send-contest-alert.ts';
import { sendCrowdedAlert } from '#actions/brief/send-crowded-alert.ts';
import { sendDailyBrief } from '#actions/brief/send-daily-brief.ts';
import { sendDepartureAlert } from '#actions/brief/send-departure-alert.ts';
import { sendDigest } from '#actions/brief/send-digest.ts';
import { sendPaymentAlert } from '#actions/payment/send-payment-alert.ts';
import { DIGEST } from '#domain/brief/pace.ts';
import { ledgerClient, mailClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSettings } from '#io/settings-file.ts';
import { CROWDED_ALERT } from '#io/table/brief/crowded-letters.ts';
import { DEPARTURE_ALERT } from '#io/table/feed/departures.ts';
import { CONTEST_ALERT } from '#io/table/gate/contest.ts';
import { ALERT } from '#io/table/payment/payment-alert.ts';
import { queueHandler } from '../chains/queue.ts';
import { batchesAndSchedule, scheduleHandler } from '../chains/schedule.ts';
import { Env } from './env.ts';

/** A campaign that has something to tell, the digest, or an alert about money, contests or what is about to leave. */
const Look = z.object({ look: z.string() });

/** What the schedule sends; `at` is when it was due, the same however often the invocation is tried. */
const Daily = z.object({ daily: z.literal(true), at: z.iso.datetime().optional().catch(undefined) });

const env = Env.parse(process.env);
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  mail: mailClient(),
  settings: readSettings(),
  clock: systemClock,
};

const campaigns = queueHandler((body) => {
  const { look } = Look.parse(body);
  if (look.startsWith(ALERT)) return sendPaymentAlert(world, look.slice(ALERT.length));
  if (look === DEPARTURE_ALERT) return sendDepartureAlert(world);
  if (look === CROWDED_ALERT) return sendCrowdedAlert(world);
  if (look === CONTEST_ALERT) return sendContestAlert(world);
  return look === DIGEST ? sendDigest(world) : sendBrief(world, look);
});

const daily = scheduleHandler(Daily, ({ at }) =>
  sendDailyBrief(world, at === undefined ? systemClock() : new Date(at)),
);

export const handler = batchesAndSchedule(campaigns, daily);
