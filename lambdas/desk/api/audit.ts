import { listEntries, type ShownEntry } from '#actions/audit/list-entries.ts';
import type { ApiHandle } from './context.ts';
import { answerList, type ReadLines } from './list.ts';

const lineOf = ({ expires: _expires, ...entry }: ShownEntry) => ({
  ...{ day: entry.day, chain: entry.chain, seq: entry.seq, at: entry.at, who: entry.who, name: entry.name ?? null },
  ...{ roles: [...(entry.roles ?? [])], via: entry.via, what: entry.what, about: entry.about, masked: entry.masked },
  ...{ reason: entry.reason ?? null, case: entry.case ?? null, outcome: entry.outcome ?? null },
  ...{ digest: entry.digest ?? null, previous: entry.previous, hash: entry.hash },
});

/** `GET /audit`: all of a day for auditors and for programs that may read it, one's own entries for others. */
export const auditOfApi: ApiHandle<'auditOfApi'> = async ({ query: { day: asked, ...page } }, api) => {
  const { world, asker, roles } = api;
  const day = asked ?? world.clock().toISOString().slice(0, 10);
  const { who, name, reason } = asker;
  const by = { who, ...(name === undefined ? {} : { name }), ...(reason === undefined ? {} : { reason }) };
  const seen = { ...by, roles: roles.length === 0 ? (['auditor'] as const) : roles };
  const read: ReadLines<ShownEntry> = async (cursor) => {
    const found = await listEntries(world, seen, { day, cursor });
    return found.ok ? { ...found, lines: found.entries } : found;
  };
  return answerList(api, { filter: { day }, page, about: day }, read, lineOf);
};
