import type { DeskRole } from './roles.ts';

/** Somebody at the desk, as their token last said. */
export interface Profile {
  /** The issuer's subject. */
  who: string;
  name: string;
  roles: DeskRole[];
  /** UTC, ISO 8601. */
  signedInAt: string;
  /** Until when they have read what is new: UTC, ISO 8601. */
  readAt?: string | undefined;
}
