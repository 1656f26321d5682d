const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The end of a day as somebody writes it, 2026-12-24, in UTC, ISO 8601; null where there is no such day. */
export const readDay = (text: string): string | null => {
  const end = `${text}T23:59:59.999Z`;
  if (!DAY.test(text) || Number.isNaN(Date.parse(end))) return null;
  // JavaScript takes 30 February for 2 March.
  return new Date(end).toISOString() === end ? end : null;
};
