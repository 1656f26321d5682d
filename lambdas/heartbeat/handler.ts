import * as z from 'zod';
import { sendHeartbeat } from '#actions/operation/send-heartbeat.ts';
import { mailClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { log, reasonOf } from '#io/log.ts';
import { readSecret } from '#io/secrets.ts';
import { readSettings } from '#io/settings-file.ts';
import { scheduleHandler } from '../chains/schedule.ts';
import { HeartbeatEnv } from './env.ts';

const env = HeartbeatEnv.parse(process.env);
const secrets = secretsClient();
const mail = mailClient();
const settings = readSettings();

export const handler = scheduleHandler(z.unknown(), async () => {
  const key = await readSecret(secrets, env.HEARTBEAT_KEY_SECRET);
  // That one did not leave rings by its silence, as one that left and did not come.
  for (const { way, error } of await sendHeartbeat({ mail, key, settings, clock: systemClock })) {
    log.error('heartbeat did not leave', { way, reason: reasonOf(error) });
  }
});
