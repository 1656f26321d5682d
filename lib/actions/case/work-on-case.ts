import { randomUUID } from 'node:crypto';
import type { CaseEntry, Held } from '#domain/case/case.ts';
import { keptContacts } from '#domain/findings.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { auditExpiry, reportExpiry } from '#domain/withdraw/retention.ts';
import { writeAudit } from '#io/table/audit/audit.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { changeCase, createCase, readCase } from '#io/table/case/case.ts';
import { readCluster } from '#io/table/cluster/cluster.ts';
import { expireContactSighting } from '#io/table/contact/contact.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readReport } from '#io/table/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import type { World } from '#io/world.ts';
import { watchCaseWallets } from './watch-case-wallets.ts';

/** What working on cases needs of the world. */
export interface WorkOnCase extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** Who opens a case, what it is called, and why. */
export interface CaseToOpen {
  who: string;
  title: string;
  reason: string;
}

/** Who puts what into a case or takes it out, and why. */
export interface CaseChange {
  who: string;
  case: string;
  verb: 'put-in' | 'take-out';
  /** As typed. */
  held: Held;
  reason: string;
}

export type Opened = { ok: true; id: string } | { ok: false; reason: 'no-title' | 'no-reason' };
export type Changed =
  | { ok: true; held: Held }
  | {
      ok: false;
      reason:
        | 'no-reason'
        | 'no-such-case'
        | 'unknown'
        | 'in-already'
        | 'not-in'
        | 'in-another-case'
        | 'being-destroyed'
        | 'changed-meanwhile';
    };

/** Longest title and reason that are kept, in characters. */
const MAX_TITLE = 200;
const MAX_REASON = 1_000;
/** How often a change is tried that another's change to the case overtook. */
const MAX_ATTEMPTS = 5;

/** The audit entry comes first: what cannot be recorded is not done. */
const record = async (world: WorkOnCase, who: string, what: string, about: string): Promise<string> => {
  const now = world.clock();
  const expires = auditExpiry(now.toISOString(), world.settings.retention);
  const at = now.toISOString();
  await writeAudit(world.table, { who, what, about, at }, expires);
  return at;
};

/** Opens a case. */
export const openCase = async (world: WorkOnCase, { who, title, reason }: CaseToOpen): Promise<Opened> => {
  if (title.trim() === '') return { ok: false, reason: 'no-title' };
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const id = randomUUID();
  const at = await record(world, who, 'case.open', id);
  const opened = { id, title: title.trim().slice(0, MAX_TITLE), openedBy: who, openedAt: at, version: 1 };
  await createCase(world.table, opened, { verb: 'open', by: who, at, reason: reason.trim().slice(0, MAX_REASON) });
  return { ok: true, id };
};

/** What is meant, by the name that it has now; null where there is no such thing. */
const find = async (table: Table, { kind, id }: Held): Promise<string | null> => {
  switch (kind) {
    case 'wallet': {
      const read = readAddress(id);
      return read.ok ? ((await readWallet(table, read.address))?.address ?? null) : null;
    }
    case 'cluster':
      return (await readCluster(table, id))?.id ?? null;
    case 'campaign':
      return (await readCampaign(table, id))?.id ?? null;
    case 'report':
      return (await readReport(table, id))?.id ?? null;
  }
};

/** When a report expires that no case holds, in seconds since 1970. */
const expiryOf = async ({ table, settings, clock }: WorkOnCase, id: string): Promise<number> => {
  const receivedAt = (await readReport(table, id))?.receivedAt ?? clock().toISOString();
  return reportExpiry(receivedAt, settings.retention);
};

/** The contacts that a report gives stay with it as long as it does. */
const keepContacts = async (table: Table, id: string, expires: number | null): Promise<void> => {
  const report = await readReport(table, id);
  if (report === null) return;
  for (const contact of keptContacts(report.findings)) await expireContactSighting(table, contact, report, expires);
};

const refusalOf = (refused: readonly string[], verb: CaseChange['verb']) => {
  if (refused.includes('held')) return verb === 'put-in' ? 'in-already' : 'not-in';
  return refused.includes('report') ? 'in-another-case' : 'changed-meanwhile';
};

/**
 * Puts a wallet, a cluster, a campaign or a report into a case, or takes it out, with a reason.
 *
 * A report in a case is not destroyed by a withdrawal while it is there, and its sender is told so; nor does it expire.
 */
export const workOnCase = async (world: WorkOnCase, change: CaseChange): Promise<Changed> => {
  const { table } = world;
  const { who, verb, reason } = change;
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  if ((await readCase(table, change.case)) === null) return { ok: false, reason: 'no-such-case' };
  const found = await find(table, change.held);
  // What is gone can still be taken out.
  const id = found ?? (verb === 'take-out' ? change.held.id : null);
  if (id === null) return { ok: false, reason: 'unknown' };
  const held = { kind: change.held.kind, id };
  const at = await record(world, who, `case.${verb}`, `${change.case} ${held.kind} ${id}`);
  const entry: CaseEntry = { verb, by: who, at, reason: reason.trim().slice(0, MAX_REASON), held };
  const expires = held.kind === 'report' && found !== null ? await expiryOf(world, id) : null;
  for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
    const before = await readCase(table, change.case);
    if (before === null) return { ok: false, reason: 'no-such-case' };
    const written = await changeCase(table, before, held, entry, expires);
    if (written.ok) {
      if (held.kind === 'report') await keepContacts(table, id, verb === 'put-in' ? null : expires);
      if (verb === 'put-in' && held.kind === 'wallet') await watchCaseWallets(table, change.case, id, world.clock());
      return { ok: true, held };
    }
    const refusal = refusalOf(written.refused, verb);
    if (
      verb === 'put-in' &&
      refusal === 'in-another-case' &&
      (await readFollowUpReport(table, id))?.case === undefined
    ) {
      return { ok: false, reason: 'being-destroyed' };
    }
    if (refusal !== 'changed-meanwhile' || attempt === MAX_ATTEMPTS) return { ok: false, reason: refusal };
  }
  return { ok: false, reason: 'changed-meanwhile' };
};
