import { listEntries, type ShownEntry } from '#actions/audit/list-entries.ts';
import { MAX_VERIFIED_DAYS, verifyChains } from '#actions/audit/verify-chains.ts';
import { type ApiHandle, refuse } from './context.ts';
import { answerList, type ReadLines } from './list.ts';

const lineOf = ({ expires: _expires, ...entry }: ShownEntry) => ({
  ...{ day: entry.day, chain: entry.chain, seq: entry.seq, at: entry.at, who: entry.who, name: entry.name ?? null },
  ...{ roles: [...(entry.roles ?? [])], via: entry.via, what: entry.what, about: entry.about, masked: entry.masked },
  ...{ reason: entry.reason ?? null, case: entry.case ?? null, outcome: entry.outcome ?? null },
  ...{ digest: entry.digest ?? null, previous: entry.previous, hash: entry.hash },
});

/** `GET /audit`: all of a day for auditors and for programs that may read it, one's own entries for others. */
export const auditOfApi: ApiHandle<'auditOfApi'> = async ({ query }, api) => {
  const { day: asked, who: of, about, what, ...page } = query;
  const { world, asker, roles } = api;
  const day = asked ?? world.clock().toISOString().slice(0, 10);
  const { who, name, reason } = asker;
  const by = { who, ...(name === undefined ? {} : { name }), ...(reason === undefined ? {} : { reason }) };
  const seen = { ...by, roles: roles.length === 0 ? (['auditor'] as const) : roles };
  const read: ReadLines<ShownEntry> = async (cursor) => {
    const found = await listEntries(world, seen, { day, cursor, filter: { who: of, about, what } });
    return found.ok
      ? { ok: true, lines: found.entries, ...(found.next === undefined ? {} : { next: found.next }) }
      : found;
  };
  return answerList(api, { filter: { day, of, about, what }, page, about: day }, read, lineOf);
};

const DAY_MS = 86_400_000;
/** How many days are verified where nothing is said. */
const DAYS = 7;

/** `POST /audit/verify`: the chains from a day on, as they lie in the table. */
export const verifyAuditOfApi: ApiHandle<'verifyAuditOfApi'> = async ({ json }, api) => {
  const today = Date.parse(api.world.clock().toISOString().slice(0, 10));
  const dayBefore = (days: number): string => new Date(today - days * DAY_MS).toISOString().slice(0, 10);
  const from = json.from ?? dayBefore(DAYS - 1);
  if (from < dayBefore(MAX_VERIFIED_DAYS - 1)) {
    const detail = `A call verifies ${MAX_VERIFIED_DAYS} days at most; npm run verify-audit verifies all`;
    return refuse(400, detail, { reason: 'from' });
  }
  const { broken, entries, chains } = await verifyChains(api.world, from);
  const [first] = broken;
  const audit = await api.record(`from ${from}`, first === undefined ? 'ok' : `${broken.length} broken`);
  const body = { ok: first === undefined, from, entries, chains, firstBroken: first ?? null, anchoredHead: null };
  return { body: { ...body, audit } };
};
