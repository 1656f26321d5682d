import * as z from 'zod';
import { InboxEnv } from '../chains/inbox-env.ts';

/** What process-report finds in its environment. */
export const Env = InboxEnv.extend({ FILES_QUEUE_URL: z.string() });
export type Env = z.infer<typeof Env>;
