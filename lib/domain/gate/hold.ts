import { isDay } from '#domain/day.ts';

/** The end of a day as somebody writes it, 2026-12-24, in UTC, ISO 8601; null where there is no such day. */
export const readDay = (text: string): string | null => (isDay(text) ? `${text}T23:59:59.999Z` : null);
