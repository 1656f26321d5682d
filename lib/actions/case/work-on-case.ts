import { randomUUID } from 'node:crypto';
import { type Act, recordAct } from '#actions/audit/record-act.ts';
import type { Deed } from '#domain/audit/audit.ts';
import type { Case, CaseEntry, Held } from '#domain/case/case.ts';
import { keptReason } from '#domain/case/kept-reason.ts';
import { keptContacts } from '#domain/findings.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { reportExpiry } from '#domain/withdraw/retention.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { changeCase, createCase, type HeldReport, noteCase, readCases } from '#io/table/case/case.ts';
import { readCluster } from '#io/table/cluster/cluster.ts';
import { expireContactSighting } from '#io/table/contact/contact.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readReport } from '#io/table/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import type { World } from '#io/world.ts';
import { seeCase } from './see-cases.ts';
import { watchCaseWallets } from './watch-case-wallets.ts';

/** What working on cases needs of the world. */
export interface WorkOnCase extends Pick<World, 'table' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/** Who works on it: of somebody at the desk what their token calls them and gives them, and by which way they came. */
export type CaseWorker = Pick<Deed, 'who' | 'name' | 'roles' | 'via'>;

/** Who opens a case, what it is called, and why. */
export interface CaseToOpen extends CaseWorker {
  title: string;
  reason: string;
}

/** Who puts what into a case or takes it out, and why. */
export interface CaseChange extends CaseWorker {
  case: string;
  verb: 'put-in' | 'take-out';
  /** As typed. */
  held: Held;
  reason: string;
}

export type OpenedCase = { ok: true; id: string } | { ok: false; reason: 'no-title' | 'no-reason' };
export type Changed =
  | { ok: true; held: Held }
  | {
      ok: false;
      reason:
        | 'no-reason'
        | 'no-such-case'
        | 'closed'
        | 'unknown'
        | 'in-already'
        | 'not-in'
        | 'in-too-many-cases'
        | 'being-destroyed'
        | 'changed-meanwhile';
    };

/** Longest title that is kept, in characters. */
const MAX_TITLE = 200;
/** Most cases that hold one report: its row, which each write of it costs, must not grow for ever. */
const MAX_CASES_PER_REPORT = 20;
/** How often a change is tried that another's change to the case overtook. */
const MAX_ATTEMPTS = 5;

/** The audit entry comes first: what cannot be recorded is not done. */
const record = async (world: WorkOnCase, act: Act): Promise<string> => {
  const at = world.clock().toISOString();
  await recordAct(world, { ...act, at });
  return at;
};

/** A worker as the audit log has them, and as an entry of the case. */
const workerIn = ({ who, name, roles, via }: CaseWorker): CaseWorker => ({
  who,
  ...(name === undefined ? {} : { name }),
  ...(roles === undefined ? {} : { roles }),
  ...(via === undefined ? {} : { via }),
});
const signedBy = ({ who, name }: CaseWorker) => ({ by: who, ...(name === undefined ? {} : { name }) });

/** Opens a case. */
export const openCase = async (world: WorkOnCase, { title, reason, ...worker }: CaseToOpen): Promise<OpenedCase> => {
  if (title.trim() === '') return { ok: false, reason: 'no-title' };
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const id = randomUUID();
  const at = await record(world, {
    ...workerIn(worker),
    ...{ what: 'case.open', about: id, case: id, reason: reason.trim() },
  });
  const openedBy = { openedBy: worker.who, ...(worker.name === undefined ? {} : { openedByName: worker.name }) };
  const leads = worker.roles?.includes('lead') === true;
  const lead = leads ? { lead: worker.who, leadName: worker.name ?? worker.who } : {};
  const opened = { id, title: title.trim().slice(0, MAX_TITLE), ...openedBy, ...lead, openedAt: at, version: 1 };
  const because = keptReason(reason);
  // A command's name is nobody's subject: it opens a case for those who then lead it.
  const member =
    worker.via === 'page'
      ? ({
          who: worker.who,
          name: worker.name ?? worker.who,
          duty: leads ? 'lead' : 'member',
          by: worker.who,
          at,
        } as const)
      : null;
  await createCase(world.table, opened, { verb: 'open', ...signedBy(worker), at, reason: because }, member);
  return { ok: true, id };
};

/** What became of a note. */
export type Noted = { ok: true } | { ok: false; reason: 'no-reason' | 'no-such-case' | 'closed' | 'changed-meanwhile' };

/** Keeps a note with a case, for colleagues: the log has that it was made, the case what it says. */
export const noteInCase = async (
  world: WorkOnCase,
  { case: id, text, ...worker }: CaseWorker & { case: string; text: string },
): Promise<Noted> => {
  const { table } = world;
  if (text.trim() === '') return { ok: false, reason: 'no-reason' };
  const refusal = refusalOf(await seeCase(table, worker.who, id));
  if (refusal !== null) return { ok: false, reason: refusal };
  const at = await record(world, { ...workerIn(worker), what: 'case.note', about: id, case: id });
  return keepEntry(table, worker.who, id, {
    ...{ verb: 'note', ...signedBy(worker), at, reason: keptReason(text) },
  });
};

const refusalOf = (found: Case | null): 'no-such-case' | 'closed' | null =>
  found === null ? 'no-such-case' : found.closedAt === undefined ? null : 'closed';

const keepEntry = (table: Table, who: string, id: string, entry: CaseEntry): Promise<Noted> => {
  const tryOnce = async (): Promise<Noted | typeof CONFLICT> => {
    const before = await seeCase(table, who, id);
    const refusal = refusalOf(before);
    if (before === null || refusal !== null) return { ok: false, reason: refusal ?? 'no-such-case' };
    return (await noteCase(table, before, entry)) ? { ok: true } : CONFLICT;
  };
  const otherwise = (): Noted => ({ ok: false, reason: 'changed-meanwhile' });
  return retryConflict(`case ${id}`, tryOnce, { attempts: MAX_ATTEMPTS, otherwise });
};

/** Keeps with a case what was decided for it, and why, which the audit log has already: others may be told less. */
export const keepDecision = async (
  { table, clock }: Pick<WorkOnCase, 'table' | 'clock'>,
  {
    case: id,
    what,
    about,
    reason,
    ...worker
  }: CaseWorker & { case: string; what: string; about: string; reason: string },
): Promise<void> => {
  const at = clock().toISOString();
  await keepEntry(table, worker.who, id, {
    ...{ verb: 'decide', ...signedBy(worker), at, reason: keptReason(reason), about: `${what} ${about}` },
  });
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

/** The contacts that a report gives stay with it as long as it does: set again where a case took it in or let go meanwhile. */
const keepContacts = async (table: Table, id: string): Promise<void> => {
  let kept: number | null | undefined;
  const keep = async () => {
    const report = await readReport(table, id);
    const expires = report?.expires ?? null;
    if (report === null || kept === expires) return;
    for (const contact of keptContacts(report.findings)) await expireContactSighting(table, contact, report, expires);
    kept = expires;
    return CONFLICT;
  };
  await retryConflict(`contacts of report ${id}`, keep, { attempts: MAX_ATTEMPTS, otherwise: () => undefined });
};

/** A report as a case finds it. */
const heldAs = ({ settings }: WorkOnCase, { cases = new Set(), receivedAt }: FollowUpReport): HeldReport => ({
  cases,
  expires: reportExpiry(receivedAt, settings.retention),
});

/** Why a report cannot go into a case; null where it can. */
const reportRefusal = async (table: Table, report: FollowUpReport | null, into: Case) => {
  if (report === null) return 'unknown';
  if (report.withdrawal?.destroying === true) return 'being-destroyed';
  const cases = report.cases ?? new Set<string>();
  if (cases.size < MAX_CASES_PER_REPORT || cases.has(into.id)) return null;
  // Open cases are counted by themselves, and covert ones too: nobody learns of the ones by what the others are refused.
  const others = (await readCases(table, [...cases])).filter(({ covert }) => covert !== into.covert);
  return cases.size - others.length >= MAX_CASES_PER_REPORT ? 'in-too-many-cases' : null;
};

/**
 * Puts a wallet, a cluster, a campaign or a report into a case, or takes it out, with a reason.
 *
 * A report is not destroyed by a withdrawal while any case holds it, and its sender is told so; nor does it expire.
 */
export const workOnCase = async (world: WorkOnCase, change: CaseChange): Promise<Changed> => {
  const { table } = world;
  const { verb, reason } = change;
  if (reason.trim() === '') return { ok: false, reason: 'no-reason' };
  const closed = refusalOf(await seeCase(table, change.who, change.case));
  if (closed !== null) return { ok: false, reason: closed };
  const found = await find(table, change.held);
  // What is gone can still be taken out.
  const id = found ?? (verb === 'take-out' ? change.held.id : null);
  if (id === null) return { ok: false, reason: 'unknown' };
  const held = { kind: change.held.kind, id };
  const about = `${change.case} ${held.kind} ${id}`;
  const at = await record(world, {
    ...workerIn(change),
    ...{ what: `case.${verb}`, about, case: change.case, reason: reason.trim() },
  });
  const entry: CaseEntry = { verb, ...signedBy(change), at, reason: keptReason(reason), held };
  const tryOnce = async (): Promise<Changed | typeof CONFLICT> => {
    const before = await seeCase(table, change.who, change.case);
    const gone = refusalOf(before);
    if (before === null || gone !== null) return { ok: false, reason: gone ?? 'no-such-case' };
    const report = held.kind === 'report' ? await readFollowUpReport(table, id) : null;
    const refusal = held.kind === 'report' && verb === 'put-in' ? await reportRefusal(table, report, before) : null;
    if (refusal !== null) return { ok: false, reason: refusal };
    const written = await changeCase(table, before, held, entry, report && heldAs(world, report));
    const isAsIs = !written.ok && written.refused.includes('held');
    // Done again where it was done before: the try that did it may have died before the contacts.
    if (held.kind === 'report' && (written.ok || isAsIs)) await keepContacts(table, id);
    if (isAsIs) return { ok: false, reason: verb === 'put-in' ? 'in-already' : 'not-in' };
    if (written.ok) {
      if (verb === 'put-in' && held.kind === 'wallet') await watchCaseWallets(table, change.case, id, world.clock());
      return { ok: true, held };
    }
    return CONFLICT;
  };
  const otherwise = (): Changed => ({ ok: false, reason: 'changed-meanwhile' });
  return retryConflict(`case ${change.case}`, tryOnce, { attempts: MAX_ATTEMPTS, otherwise });
};
