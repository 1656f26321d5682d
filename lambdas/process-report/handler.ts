import { inboxHandler } from '../chains/inbox.ts';
import { Env } from './env.ts';

const env = Env.parse(process.env);

export const handler = inboxHandler(env, (queue) => ({ queue: queue(env.FILES_QUEUE_URL) }));
