import { type GateSettings, sayEnough } from '#domain/gate/gate.ts';
import type { GateSighting } from '#domain/gate/sighting.ts';
import { tellingOf } from '#domain/gate/telling.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import type { Table } from '#io/table/store/table.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';

/** How many of the first sightings, and of the last ones, are read in any case. */
export const EDGE = 30;
/** How many of those between are read at once, and how many pages of them at most: 20,000 are some 2,000 read units, and seconds. */
const READ_AT_ONCE = 1_000;
const MAX_PAGES = 20;

/** Those who speak of a wallet or a campaign, and whether there are more of them than are read. */
export interface ReadVoices<S> {
  sightings: S[];
  isCut: boolean;
  /** Whether some between the first and the last are not among them. */
  isPart: boolean;
}

/** Reads a page of sightings, oldest first or newest first, on from where the page before ended. */
export type ReadPage<S> = (from: {
  limit: number;
  next?: Record<string, unknown>;
  newestFirst?: boolean;
}) => Promise<{ sightings: S[]; next?: Record<string, unknown> }>;

/**
 * Reads the first and the last sightings; where these do not open the gate, those between too, up to 20,000. Whoever posts
 * sixty forms that count for nothing, thirty before the honest reports and thirty after, must not hide them.
 */
export const readThrough = async <S extends GateSighting>(
  read: ReadPage<S>,
  gate: GateSettings,
  pages = MAX_PAGES,
): Promise<ReadVoices<S>> => {
  const first = await read({ limit: EDGE });
  if (first.next === undefined) return { sightings: first.sightings, isCut: false, isPart: false };
  const { sightings: last } = await read({ limit: EDGE, newestFirst: true });
  let between: S[] = [];
  let next: Record<string, unknown> | undefined = first.next;
  const all = (): S[] => [...first.sightings, ...between, ...last];
  for (let page = 0; page < pages && next !== undefined && !sayEnough(all(), gate); page += 1) {
    const more = await read({ next, limit: READ_AT_ONCE });
    const edge = new Set(first.sightings);
    between = tellingOf([...first.sightings, ...between, ...more.sightings]).filter((one) => !edge.has(one));
    next = more.next;
  }
  // Of those between only what tells something is kept.
  return { sightings: all(), isCut: next !== undefined && !sayEnough(all(), gate), isPart: true };
};

/** Reads the sightings of a wallet that the gate judges it by. */
export const readVoices = (
  table: Table,
  address: string,
  gate: GateSettings,
  pages?: number,
): Promise<ReadVoices<Sighting>> => readThrough((from) => readSightings(table, address, from), gate, pages);
