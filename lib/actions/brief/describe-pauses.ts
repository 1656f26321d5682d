import {
  MAX_LISTED_PAUSES,
  PAUSE_REMINDER_DAYS,
  type PausedWallet,
  type WaitingPauses,
} from '#domain/brief/paused-wallets.ts';
import { inChunks } from '#io/in-chunks.ts';
import { openPauses } from '#io/table/feed/pauses.ts';
import type { OpenPause } from '#io/table/feed/rows.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import type { Table } from '#io/table/store/table.ts';

/** Most wallets that are looked at: each costs a read. Those that wait longest come first. */
const MAX_LOOKED_AT = 500;
const WALLETS_AT_ONCE = 10;
const DAY_MS = 86_400_000;

/** What paused a wallet; null where an investigator held it by then: that one was decided. */
const described = async (table: Table, { address, since }: OpenPause, now: Date): Promise<PausedWallet | null> => {
  const { held, contested } = (await readDecided(table, address)).decisions;
  if (held !== null && held.at < now.toISOString()) return null;
  return { address, since, because: contested === null ? 'doubt' : contested.signed ? 'signed' : 'contested' };
};

/** The wallets that were paused days ago, by no investigator's hold, and that nobody has decided about since. */
export const describePauses = async (table: Table, now: Date): Promise<WaitingPauses> => {
  const before = new Date(now.getTime() - PAUSE_REMINDER_DAYS * DAY_MS).toISOString();
  const old = (await openPauses(table)).filter(({ since }) => since <= before);
  const looked = await inChunks(old.slice(0, MAX_LOOKED_AT), WALLETS_AT_ONCE, (one) => described(table, one, now));
  const waiting = looked.filter((one) => one !== null);
  const listed = waiting.slice(0, MAX_LISTED_PAUSES);
  return { listed, more: waiting.length - listed.length + Math.max(0, old.length - MAX_LOOKED_AT) };
};
