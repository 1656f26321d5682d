import type { FunctionSettings } from './settings.ts';

const DAY = 86_400;

/** When a report that was received then (UTC, ISO 8601) expires, in seconds since 1970. */
export const reportExpiry = (receivedAt: string, { reportDays }: FunctionSettings['retention']): number =>
  Math.floor(Date.parse(receivedAt) / 1_000) + reportDays * DAY;
