import type { FunctionSettings } from '#domain/settings.ts';

type Retention = FunctionSettings['retention'];

const DAY = 86_400;

const daysAfter = (at: string, days: number): number => Math.floor(Date.parse(at) / 1_000) + days * DAY;

/** When a report that was received then (UTC, ISO 8601), or what belongs to it, expires, in seconds since 1970. */
export const reportExpiry = (receivedAt: string, { reportDays }: Retention): number =>
  daysAfter(receivedAt, reportDays);

/** When an entry of the audit log, or a brief, of that time (UTC, ISO 8601) expires, in seconds since 1970. */
export const auditExpiry = (at: string, { auditDays }: Retention): number => daysAfter(at, auditDays);
