import * as z from 'zod';
import { InboxEnv } from '../chains/inbox-env.ts';

/** What process-report finds in its environment. */
export const ProcessReportEnv = InboxEnv.extend({ FILES_QUEUE_URL: z.string(), HEARTBEAT_KEY_SECRET: z.string() });
export type ProcessReportEnv = z.infer<typeof ProcessReportEnv>;
