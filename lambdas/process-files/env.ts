import type * as z from 'zod';
import { InboxEnv } from '../chains/inbox-env.ts';

/** What process-files finds in its environment. */
export const ProcessFilesEnv = InboxEnv;
export type ProcessFilesEnv = z.infer<typeof ProcessFilesEnv>;
