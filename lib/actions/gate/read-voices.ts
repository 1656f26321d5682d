import { type GateSettings, sayEnough } from '#domain/gate/gate.ts';
import { tellingOf } from '#domain/gate/telling.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import type { Table } from '#io/table/store/table.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';

/** How many of a wallet's first sightings, and of its last ones, are read in any case. */
const EDGE = 30;
/** How many of those between are read at once, and how many pages of them at most: 20,000 are some 2,000 read units, and seconds. */
const READ_AT_ONCE = 1_000;
const MAX_PAGES = 20;

/** Those who speak of a wallet, and whether there are more of them than are read. */
export interface Voices {
  sightings: Sighting[];
  isCut: boolean;
}

/**
 * Reads a wallet's first and last sightings; where these do not open the gate, those between too, up to 20,000. Whoever posts
 * sixty forms that count for nothing, thirty before the honest reports and thirty after, must not hide them.
 */
export const readVoices = async (
  table: Table,
  address: string,
  gate: GateSettings,
  pages = MAX_PAGES,
): Promise<Voices> => {
  const first = await readSightings(table, address, { limit: EDGE });
  if (first.next === undefined) return { sightings: first.sightings, isCut: false };
  const { sightings: last } = await readSightings(table, address, { limit: EDGE, newestFirst: true });
  let between: Sighting[] = [];
  let next: Record<string, unknown> | undefined = first.next;
  const all = (): Sighting[] => [...first.sightings, ...between, ...last];
  for (let page = 0; page < pages && next !== undefined && !sayEnough(all(), gate); page += 1) {
    const read = await readSightings(table, address, { next, limit: READ_AT_ONCE });
    const edge = new Set(first.sightings);
    between = tellingOf([...first.sightings, ...between, ...read.sightings]).filter((one) => !edge.has(one));
    next = read.next;
  }
  return { sightings: all(), isCut: next !== undefined && !sayEnough(all(), gate) };
};
