import * as z from 'zod';
import { campaignName } from '#domain/brief/brief.ts';
import { defineList, type InList, type List } from './list.ts';
import type { Table } from './table.ts';
import { whenUsed } from './when-used.ts';

/** What a name stands for. */
type Named = 'campaign' | 'cluster';

interface NamedLine {
  id: string;
  /** Absent of a campaign. */
  kind?: 'cluster';
}

/** Campaigns and clusters by the names that briefs print: ids that begin alike have one name. */
export const BriefNames: List<NamedLine> = /* @__PURE__ */ whenUsed(() =>
  defineList<NamedLine>('briefNames', { id: z.string(), kind: z.literal('cluster').optional() }),
);

/** A name as briefs print it: six letters of an id, however they are typed. */
const NAME = /^[0-9a-z]{6}$/i;

/** The attributes by which a row is found by the name that briefs print of its campaign or cluster. */
export const namedInBriefs = (kind: Named, id: string): InList<NamedLine> =>
  BriefNames.entry(campaignName(id), `${kind}#${id}`, { id, ...(kind === 'cluster' ? { kind } : {}) });

/** The ids, as they were given, of the campaigns or the clusters that a name from a brief stands for; none where it is no name. */
export const idsNamed = async (table: Table, kind: Named, typed: string): Promise<string[]> => {
  if (!NAME.test(typed)) return [];
  const page = await BriefNames.page(table, typed.toUpperCase());
  if (!page.ok) return [];
  return page.lines.filter((line) => (line.kind ?? 'campaign') === kind).map(({ id }) => id);
};
