import { deliverFeed } from '#actions/feed/deliver-feed.ts';
import { mailExerciseKey } from '#actions/feed/partners/mail-exercise-key.ts';
import { mailAboutKeys, mailPartner } from '#actions/feed/partners/mail-partner.ts';
import { settleEndpoint } from '#actions/feed/settle-endpoint.ts';
import { acknowledgeAt } from '#domain/feed/wallet-news.ts';
import { endpointOf } from '#domain/tasks/delivery.ts';
import { ledgerClient, mailClient, secretsClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSettings } from '#io/settings-file.ts';
import { taskHandler } from '../chains/queue.ts';
import { WebhooksEnv } from './env.ts';

const env = WebhooksEnv.parse(process.env);
const settings = readSettings();
const { feed } = settings;
const mailing = {
  table: { client: ledgerClient(), name: env.TABLE },
  mail: mailClient(),
  settings,
  clock: systemClock,
};
const world = {
  notify: mailPartner(mailing),
  notifyOfKeys: mailAboutKeys(mailing),
  giveExerciseKey: mailExerciseKey(mailing),
  table: { client: ledgerClient(), name: env.TABLE },
  secrets: secretsClient(),
  secretPrefix: env.ENDPOINT_SECRET_PREFIX,
  settings,
  endpoints: feed.endpoints,
  loopback: feed.loopback,
  acknowledge: acknowledgeAt(settings.urls.feed),
  clock: systemClock,
};

export const handler = taskHandler('webhooks', async (task) => {
  const endpoint = endpointOf(task);
  await settleEndpoint(world, endpoint);
  await deliverFeed(world, endpoint);
});
