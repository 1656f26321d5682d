import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { readSettings } from '#io/settings-file.ts';
import { httpHandler } from '../chains/http.ts';
import { answerFeed } from './answer-feed.ts';
import { FeedEnv } from './env.ts';

const env = FeedEnv.parse(process.env);
const settings = readSettings();
const world = {
  table: { client: ledgerClient(), name: env.TABLE },
  settings,
  producer: { name: settings.operator.name, feedUrl: settings.urls.feed },
  clock: systemClock,
};

export const handler = httpHandler((request) => answerFeed(request, world));
