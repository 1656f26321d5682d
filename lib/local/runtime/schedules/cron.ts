import { Cron } from 'croner';
import { CommandError } from '#commands/terminal/command-error.ts';

/** AWS's cron expression has six fields: minutes, hours, day of month, month, day of week (SUN is 1), year. */
const FIELDS = 6;

/** Reads `0 7 ? * MON-FRI *`, and gives what tells the first time after a time in a time zone; null where there is none. */
export function readCron(expression: string, timezone: string): (after: number) => number | null {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== FIELDS) throw unreadable(expression);
  // AWS's `?` says that the other field of days decides: any day, as `*`.
  const pattern = ['0', ...fields.map((field) => (field === '?' ? '*' : field))].join(' ');
  try {
    const options = {
      timezone,
      mode: '7-part',
      domAndDow: true,
      alternativeWeekdays: true,
      sloppyRanges: true,
    } as const;
    const cron = new Cron(pattern, options);
    return (after) => cron.nextRun(new Date(after))?.getTime() ?? null;
  } catch (cause) {
    throw unreadable(expression, cause);
  }
}

const unreadable = (expression: string, cause?: unknown): CommandError =>
  new CommandError(
    `A schedule says cron(${expression}), which the laptop cannot read.`,
    'Correct it: minutes, hours, day of month, month, day of week, year.',
    { cause },
  );
