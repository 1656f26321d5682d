import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSettings } from '#io/settings-file.ts';
import { httpHandler } from '../http.ts';
import { answerDesk } from './answer-desk.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  settings: readSettings(),
  clock: systemClock,
};

export const handler = httpHandler((request) => answerDesk(request, world));
