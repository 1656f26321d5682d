import type * as z from 'zod';
import { InboxEnv } from '../chains/inbox-env.ts';

/** What process-files finds in its environment. */
export const Env = InboxEnv;
export type Env = z.infer<typeof Env>;
