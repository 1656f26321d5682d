import { TIMES_MARK } from '#domain/tasks/due-time.ts';

/** That a row's time has come, as a condition: one that the sweep put off when it enqueued it was due then, and is still. */
export const IS_DUE = '(dueAt <= :now OR contains(dueAt, :enqueued))';

/** The values that the condition names. */
export const dueBy = (now: string): Record<string, string> => ({ ':now': now, ':enqueued': TIMES_MARK });
