const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text names a day that there is, as 2026-12-24. JavaScript itself takes 30 February for 2 March. */
export const isDay = (text: string): boolean =>
  DAY.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
