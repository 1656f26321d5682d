import * as z from 'zod';
import { sendHeartbeat } from '#actions/operation/send-heartbeat.ts';
import { MeantSettings } from '#domain/operation/check/meant.ts';
import { logLeft } from '#io/access-refused.ts';
import { mailClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { scheduleHandler } from '../chains/schedule.ts';
import { HeartbeatEnv } from './env.ts';

const env = HeartbeatEnv.parse(process.env);
const secrets = secretsClient();
const mail = mailClient();
const settings = readSettings();
const meant = MeantSettings.parse(JSON.parse(env.MEANT));

const beat = async (): Promise<void> => {
  const key = await readSecret(secrets, env.HEARTBEAT_KEY_SECRET);
  // That one did not leave rings by its silence, as one that left and did not come.
  for (const { way, error } of await sendHeartbeat({ mail, key, settings, clock: systemClock })) {
    logLeft('heartbeat did not leave', error, { way });
  }
};

/** Once a day, and of no use to heartbeats: what it asks by is loaded then. */
const check = async (): Promise<void> => {
  const { checkLive } = await import('./check.ts');
  const findings = await checkLive(meant, systemClock());
  for (const { point, state, reasons } of findings) log.error('not as it was meant', { point, state, reasons });
  measure('ChecksFailed', findings.length);
};

/** What each schedule sends: that of the check says so, that of heartbeats nothing of ours. */
const Sent = z.looseObject({ check: z.literal(true).optional() }).catch({});

export const handler = scheduleHandler(Sent, ({ check: isCheck }) => (isCheck ? check() : beat()));
