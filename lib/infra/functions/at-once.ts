/**
 * Deliveries to partners that are under way at once: where 30 receivers hang for ten seconds each, others wait for less than 30
 * (`npm run bench:feed`; five let them wait for a minute).
 */
export const WEBHOOKS_AT_ONCE = 13;
