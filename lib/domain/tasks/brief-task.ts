import { DIGEST } from '#domain/brief/pace.ts';
import { STANDING_ALERTS, type TaskOf, taskOf } from './task.ts';

/** What the names of alerts about payments begin with, among campaigns' ids: both are briefs that wait. */
export const PAYMENT_ALERT = 'alert-';

/** What the names of alerts about campaigns that grow begin with. */
export const GROWTH_ALERT = 'growth-';

/** The task of a brief's row, by the name that it has: a campaign's id, the digest, or an alert about payments or growth. */
export const briefTask = (name: string): TaskOf<'briefs'> => {
  if (name.startsWith(PAYMENT_ALERT)) return taskOf('alert-payment', name.slice(PAYMENT_ALERT.length));
  if (name.startsWith(GROWTH_ALERT)) return taskOf('alert-growth', name.slice(GROWTH_ALERT.length));
  return name === DIGEST ? taskOf('send-digest', DIGEST) : taskOf('brief-campaign', name);
};

/** The same, as messages of before named it: alerts of a row of their own stood among them. */
export const namedInBriefs = (name: string): TaskOf<'briefs'> => {
  const alert = STANDING_ALERTS.find((each) => each === name);
  return alert === undefined ? briefTask(name) : taskOf('alert', alert);
};
