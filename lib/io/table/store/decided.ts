import * as z from 'zod';
import { defineList, type InList, type List } from './list.ts';
import { whenUsed } from './when-used.ts';

/** What a line of the list of decisions shows, whatever was decided about. */
export interface DecidedLine {
  /** UTC, ISO 8601. */
  at: string;
  /** What was decided: `wallet.hold`. */
  what: string;
  /** About what: an address, the two of a link, a campaign, a reference. */
  about: string;
  /** Their token's subject, and what it calls them. */
  by: string;
  name?: string | undefined;
  reason: string;
  /** Who took it back, and when; absent where it holds. */
  undone?: { at: string; by: string; name?: string | undefined } | undefined;
}

/** How much of a reason the list shows, in characters: the row has all of it. */
const MAX_REASON_CHARACTERS = 160;

/** What was decided in a month, newest first. */
export const Decided: List<DecidedLine> = /* @__PURE__ */ whenUsed(() =>
  defineList<DecidedLine>('decided', {
    at: z.string(),
    what: z.string(),
    about: z.string(),
    by: z.string(),
    name: z.string().optional(),
    reason: z.string(),
    undone: z.object({ at: z.string(), by: z.string(), name: z.string().optional() }).optional(),
  }),
);

/** What puts a decision into the list of its month. */
export const amongDecided = ({ at, what, about, by, name, reason, undone }: DecidedLine): InList<DecidedLine> =>
  Decided.entry(at.slice(0, 7), `${at}#${what}#${about}`, {
    ...{ at, what, about, by },
    ...(name === undefined ? {} : { name }),
    reason: reason.slice(0, MAX_REASON_CHARACTERS),
    ...(undone === undefined ? {} : { undone }),
  });
