import * as z from 'zod';
import { deliverFeed } from '#actions/feed/deliver-feed.ts';
import { settleEndpoint } from '#actions/feed/settle-endpoint.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSettings } from '#io/settings-file.ts';
import { queueHandler } from '../chains/queue.ts';
import { Env } from './env.ts';

/** `<partner>/<endpoint>`. */
const Look = z.object({ look: z.string().regex(/^[^/]+\/[^/]+$/) });

const env = Env.parse(process.env);
const settings = readSettings();
const { feed } = settings;
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  secrets: secretsClient(),
  secretPrefix: env.ENDPOINT_SECRET_PREFIX,
  settings,
  endpoints: feed.endpoints,
  loopback: feed.loopback,
  clock: systemClock,
};

export const handler = queueHandler(async (body) => {
  const [partner = '', id = ''] = Look.parse(body).look.split('/');
  await settleEndpoint(world, { partner, id });
  await deliverFeed(world, { partner, id });
});
