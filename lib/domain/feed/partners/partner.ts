import { type Audience, CEILINGS } from '../audience.ts';

/** Whom to reach at a partner: who runs its receiver, and who is on duty. */
export interface PartnerContacts {
  technical?: string | undefined;
  duty?: string | undefined;
}

/** A partner: who it is, whom to reach, and up to which marking it may be told. */
export interface Partner extends PartnerContacts {
  partnerName: string;
  /** The strictest log that its endpoints may receive; whatever they are registered for, where absent. */
  ceiling?: (typeof CEILINGS)[number] | undefined;
  /** The day of the agreement with it. */
  agreement?: string | undefined;
}

/** Whether an audience is told more than a ceiling lets a partner be told. */
export const isAbove = (audience: Audience, ceiling: (typeof CEILINGS)[number]): boolean =>
  audience !== 'exercise' && CEILINGS.indexOf(audience) > CEILINGS.indexOf(ceiling);

/** What its contacts are mailed about an endpoint or a key. */
export const MOMENTS = ['failing', 'failing-24h', 'suspended', 'disabled', 'enabled', 'key-unused'] as const;
export type Moment = (typeof MOMENTS)[number];
/** What they are mailed once: a moment, or a key to what is made up. */
export type Notice = Moment | 'exercise-key';

/** After how many days without a use a key is asked about. */
const UNUSED_DAYS = 60;
const DAY_MS = 86_400_000;

/** Whether a key was not used for so long that it is better ended. */
export const isUnused = ({ madeAt, usedOn }: { madeAt: string; usedOn?: string | undefined }, now: Date): boolean =>
  now.getTime() - Date.parse(usedOn ?? madeAt) >= UNUSED_DAYS * DAY_MS;

/** Whether an endpoint has failed for a day. */
export const isFailingForADay = (failingSince: string, now: Date): boolean =>
  now.getTime() - Date.parse(failingSince) >= DAY_MS;
