import { inboxHandler } from '../chains/inbox.ts';
import { ProcessReportEnv } from './env.ts';

const env = ProcessReportEnv.parse(process.env);

export const handler = inboxHandler(env, (queue) => ({ queue: queue(env.FILES_QUEUE_URL) }), env.HEARTBEAT_KEY_SECRET);
