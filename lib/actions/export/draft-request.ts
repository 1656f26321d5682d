import { randomUUID } from 'node:crypto';
import { recordAct } from '#actions/audit/record-act.ts';
import { seeCase } from '#actions/case/see-cases.ts';
import { paymentsOf } from '#actions/desk/list-of-wallet.ts';
import { listReports } from '#actions/desk/list-reports.ts';
import { type LookUpTransaction, lookUpTransaction } from '#actions/desk/look-up-transaction.ts';
import { type Asker, type AuditPlace, recordLook } from '#actions/desk/record-look.ts';
import { tellElsewhere } from '#actions/feed/sending/tell-elsewhere.ts';
import { keptText } from '#actions/queue/kept-text.ts';
import { leftOutOf } from '#domain/audit/recordable.ts';
import { campaignName } from '#domain/brief/brief.ts';
import {
  afterStep,
  type DraftedRequest,
  type DraftKind,
  type DraftMail,
  type DraftPayment,
  type HostFacts,
  MAX_ADDRESSEE_CHARACTERS,
  MAX_DRAFT_LINES,
  subjectOfDraft,
  subjectsOfDraft,
  type WalletFacts,
} from '#domain/case/draft.ts';
import { sha256 } from '#domain/identity.ts';
import { notKnownSince } from '#domain/payment/chain-knowledge.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { inChunks } from '#io/in-chunks.ts';
import { draftsPage, putDraft, readDraft } from '#io/table/case/drafts.ts';
import type { DraftLine } from '#io/table/case/rows.ts';
import { toldByWay } from '#io/table/feed/told-elsewhere.ts';
import { readFlagged } from '#io/table/gate/flagged.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';

/** What writing requests needs of the world. */
export interface DraftRequest extends LookUpTransaction {
  settings: Pick<FunctionSettings, 'retention'> & Partial<Pick<FunctionSettings, 'payments'>>;
}

/** What is asked for: of whom, and about which wallet, or which host of a campaign. */
export interface DraftWish {
  to: string;
  inEu: boolean;
  reason: string;
  about: { of: 'wallet'; address: string } | { of: 'campaign'; campaign: string; host: string };
}

/** Why nothing was done. */
export type DraftRefusal =
  | 'personal-data'
  | 'no-addressee'
  | 'no-reason'
  | 'unknown'
  | 'nothing-known'
  | 'no-such-step'
  | 'changed';
export type Drafted = { ok: true; id: string } | { ok: false; reason: DraftRefusal };

/** Transactions that are looked up at once, and pages of a campaign's reports. */
const AT_ONCE = 5;
const MAX_PAGES = 4;

const servicesOf = async (world: DraftRequest, txid: string, address: string): Promise<string[]> => {
  const found = await lookUpTransaction(world, txid);
  if (!found.ok) return [];
  return found.lines.flatMap(({ what, services, address: of }) =>
    what === 'trail' && of === address ? (services ?? []) : [],
  );
};

const walletFacts = async (world: DraftRequest, typed: string): Promise<WalletFacts | DraftRefusal> => {
  const read = readAddress(typed);
  const wallet = read.ok ? await readWallet(world.table, read.address) : null;
  if (wallet === null) return 'unknown';
  const { address, firstSeen } = wallet;
  const [{ payments }, days, chain] = await Promise.all([
    paymentsOf(world.table, address),
    readWalletTally(world.table, address),
    readChainKnowledge(world, world.clock()),
  ]);
  const victims = payments.filter(({ judged }) => judged.verdict === 'victim');
  if (victims.length === 0) return 'nothing-known';
  const named = await inChunks(
    victims.slice(0, MAX_DRAFT_LINES),
    AT_ONCE,
    async (one): Promise<DraftPayment> => ({
      ...{ txid: one.txid, vout: one.vout, satoshi: String(one.satoshi) },
      ...{ height: one.block.height, time: one.block.time },
      services: await servicesOf(world, one.txid, address),
    }),
  );
  return {
    ...{ of: 'wallet', address, firstSeen, payments: named, more: victims.length - named.length },
    reports: days.reduce((sum, { reports }) => sum + reports, 0),
    ...{ followedTo: chain.followedTo, notKnownSince: notKnownSince(chain) },
  };
};

/** The mails of a campaign's latest reports, by what their senders' hosts are called. */
const mailsOf = async (world: DraftRequest, typed: string) => {
  const mails: DraftMail[] = [];
  let looked = 0;
  let campaign: string | null = null;
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const found = await listReports(world, { campaign: typed, cursor });
    if (!found.ok) break;
    campaign = found.campaign;
    looked += found.reports.length;
    for (const { reference, receivedAt, findings } of found.reports) {
      for (const { hosts, dkim } of findings.senders ?? []) {
        const signed = dkim.map(({ domain, verdict }) => `${domain} (${verdict})`);
        mails.push({ report: reference, receivedAt, hosts: [...hosts], dkim: signed });
      }
    }
    cursor = found.next;
    if (cursor === undefined) break;
  }
  return { campaign, looked, mails };
};

/** A host, and how many mails of a campaign's latest reports it handed over. */
export interface CountedHost {
  host: string;
  mails: number;
}

/** The hosts that a campaign's letters came from, the most frequent first. */
export const hostsOfCampaign = async (world: DraftRequest, campaign: string): Promise<CountedHost[]> => {
  const counts = new Map<string, number>();
  for (const { hosts } of (await mailsOf(world, campaign)).mails) {
    for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1);
  }
  return [...counts]
    .map(([host, mails]) => ({ host, mails }))
    .sort((a, b) => b.mails - a.mails || (a.host < b.host ? -1 : 1))
    .slice(0, MAX_DRAFT_LINES);
};

const hostFacts = async (world: DraftRequest, typed: string, host: string): Promise<HostFacts | DraftRefusal> => {
  const { campaign, looked, mails } = await mailsOf(world, typed);
  if (campaign === null) return 'unknown';
  const own = mails.filter(({ hosts }) => hosts.includes(host));
  if (own.length === 0) return 'nothing-known';
  const named = own.slice(0, MAX_DRAFT_LINES);
  const name = campaignName(campaign);
  return { of: 'campaign', campaign, name, host, looked, mails: named, more: own.length - named.length };
};

const factsOf = (world: DraftRequest, { about }: DraftWish) =>
  about.of === 'wallet' ? walletFacts(world, about.address) : hostFacts(world, about.campaign, about.host);

const KIND = { wallet: 'hold-funds', campaign: 'preserve-logs' } as const satisfies Record<string, DraftKind>;

/** What somebody typed, as it may be kept: no sender, victim or code stands in it. */
const wordIn = (typed: string): { ok: true; text: string } | { ok: false; reason: 'no-reason' | 'personal-data' } => {
  const kept = keptText(typed);
  return kept.ok ? kept : { ok: false, reason: kept.reason === 'nothing-said' ? 'no-reason' : kept.reason };
};

/**
 * Writes a request from what the ledger knows at this moment, to be checked, signed and sent by people. The audit log is told first.
 * Nothing is sent.
 */
export const draftRequest = async (world: DraftRequest, asker: Asker, wish: DraftWish): Promise<Drafted> => {
  const to = wish.to.trim().slice(0, MAX_ADDRESSEE_CHARACTERS);
  if (to === '') return { ok: false, reason: 'no-addressee' };
  // A company may be called like a person.
  if (leftOutOf(to).length > 0) return { ok: false, reason: 'personal-data' };
  const said = wordIn(wish.reason);
  if (!said.ok) return said;
  const reason = said.text;
  const facts = await factsOf(world, wish);
  if (typeof facts === 'string') return { ok: false, reason: facts };
  const id = randomUUID();
  const at = world.clock().toISOString();
  const digest = sha256(Buffer.from(JSON.stringify(facts)));
  const { who: by, name, case: of } = asker;
  const about = `${id} ${subjectOfDraft({ facts })}`;
  await recordAct(world, { ...asker, reason, what: 'draft.write', about, digest, at });
  const drafted = { at, by, ...(name === undefined ? {} : { name }), text: reason };
  const draft: DraftedRequest = {
    ...{ id, kind: KIND[facts.of], to, inEu: wish.inEu, facts, state: 'drafted', drafted },
    ...(of === undefined ? {} : { case: of }),
    expires: auditExpiry(at, world.settings.retention),
    version: 1,
  };
  await putDraft(world.table, draft);
  return { ok: true, id };
};

/** Whether somebody may see a request: its writer, who may be told of its case, leads where it is of none. */
const maySee = async (
  { table }: DraftRequest,
  { who, roles = [] }: Asker,
  { by, case: of }: { by: string; case?: string | undefined },
): Promise<boolean> => {
  if (by === who) return true;
  if (of === undefined) return roles.includes('lead');
  return (await seeCase(table, who, of)) !== null;
};

/** Something that a request tells of and that holds no more: since when (UTC, ISO 8601), and whether its addressee was told. */
export interface DraftCorrection {
  subject: string;
  at: string;
  isHeard: boolean;
}

/** What of a request holds no more: of one that was sent by the register, of one that was not as it is now. */
const takenBackOf = async (table: DraftRequest['table'], draft: DraftedRequest): Promise<DraftCorrection[]> => {
  const subject = subjectOfDraft(draft);
  if (draft.state === 'drafted') {
    const rejected = (await readFlagged(table, [subject])).get(subject);
    return rejected === undefined ? [] : [{ subject, at: rejected.at, isHeard: false }];
  }
  const rows = await toldByWay(table, subjectsOfDraft(draft), { channel: 'request', recipient: draft.to });
  return rows.flatMap(({ subject: of, retractedAt: at, ackedAt }) =>
    at === undefined ? [] : [{ subject: of, at, isHeard: ackedAt !== undefined }],
  );
};

/** A request as somebody may see it; null where there is none, or it is not for them. Recorded before it is shown. */
export const seeDraft = async (
  world: DraftRequest,
  asker: Asker,
  id: string,
): Promise<{ draft: DraftedRequest | null; takenBack: DraftCorrection[]; audit: AuditPlace }> => {
  const found = await readDraft(world.table, id);
  const draft =
    found !== null && (await maySee(world, asker, { by: found.drafted.by, case: found.case })) ? found : null;
  const outcome = draft === null ? 'unknown' : 'ok';
  const audit = await recordLook(world, asker, { what: 'draft.show', about: draft?.id ?? 'draft', outcome });
  return { draft, takenBack: draft === null ? [] : await takenBackOf(world.table, draft), audit };
};

/** A page of the requests that somebody may see, newest first. */
export const listDrafts = async (
  world: DraftRequest,
  asker: Asker,
  cursor?: string,
): Promise<{ ok: true; lines: DraftLine[]; next?: string } | { ok: false }> => {
  const page = await draftsPage(world.table, { cursor });
  if (!page.ok) return { ok: false };
  const seen = await inChunks(page.lines, AT_ONCE, async (line) => ((await maySee(world, asker, line)) ? [line] : []));
  return { ok: true, lines: seen.flat(), ...(page.next === undefined ? {} : { next: page.next }) };
};

/**
 * Notes that a lead has sent a request, and how, or what was answered. What is sent tells its addressee of the wallet or campaign: the
 * register of who was told has it before.
 */
export const noteDraftStep = async (
  world: DraftRequest,
  asker: Asker,
  { id, state, text: said }: { id: string; state: 'sent' | 'answered'; text: string },
): Promise<Drafted> => {
  const { draft } = await seeDraft(world, asker, id);
  if (draft === null) return { ok: false, reason: 'unknown' };
  const kept = wordIn(said);
  if (!kept.ok) return kept;
  const word = kept.text;
  const at = world.clock().toISOString();
  const { who: by, name } = asker;
  const after = afterStep(draft, state, { at, by, ...(name === undefined ? {} : { name }), text: word });
  if (after === null) return { ok: false, reason: 'no-such-step' };
  await recordAct(world, { ...asker, what: `draft.${state}`, about: id, reason: word, at });
  if (state === 'sent') {
    const way = { channel: 'request', recipient: draft.to, ref: id } as const;
    await tellElsewhere(world, way, subjectsOfDraft(draft), at);
  }
  const expires = auditExpiry(at, world.settings.retention);
  const isWritten = await putDraft(world.table, { ...after, expires, version: draft.version + 1 });
  return isWritten ? { ok: true, id } : { ok: false, reason: 'changed' };
};
