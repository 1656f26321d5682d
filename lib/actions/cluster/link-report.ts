import type { Recording } from '#actions/audit/record-act.ts';
import { isCrowded, needsPerson } from '#domain/campaign/ledger-findings.ts';
import { evidenceOfReport, type SpokenFor } from '#domain/cluster/evidence-of-report.ts';
import {
  addDoubt,
  addEvidence,
  askRecount,
  type EvidenceKind,
  isPending,
  type Link,
  linkId,
  newLink,
  suggest,
} from '#domain/cluster/link.ts';
import { keptContacts } from '#domain/findings.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { boundedName, type IndependentSender, independentSender } from '#domain/gate/independent-sender.ts';
import type { ReportFacts } from '#domain/gate/sighting.ts';
import { keyedHash } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { log } from '#io/log.ts';
import { readLinks } from '#io/table/cluster/link.ts';
import { readServices } from '#io/table/gate/service.ts';
import { finish } from '#io/table/report/pending.ts';
import { readReport } from '#io/table/report/report.ts';
import type { Table } from '#io/table/store/table.ts';
import type { World } from '#io/world.ts';
import { changeLink, recountAt } from './change-link.ts';
import { settleLink } from './join-wallets.ts';

/** What linking a report's wallets needs of the world. */
export type LinkReport = Recording & Pick<World, 'matchKey'>;

/** Addresses of known services. */
export type Services = ReadonlySet<string>;

type Speaking = ReportFacts & Pick<Report, 'findings'> & Partial<Pick<Report, 'walletsBeyond'>>;

/** The addresses of known services that a report demands money to; who is linked with nobody is not looked up. */
export const servicesIn = async (table: Table, { findings }: Pick<Speaking, 'findings'>): Promise<Services> => {
  const demanded = findings.wallets.filter(({ inDemand }) => inDemand).map(({ address }) => address);
  if (demanded.length + keptContacts(findings).length < 2) return new Set();
  return new Set((await readServices(table, demanded)).keys());
};

/** The pairs of nodes that a report speaks for. */
const pairsOf = (report: Pick<Speaking, 'findings' | 'walletsBeyond'>, services: Services): SpokenFor[] => {
  const crowded = isCrowded(report);
  return evidenceOfReport({
    wallets: report.findings.wallets.map(({ address, inDemand }) => ({
      address,
      inDemand: inDemand && !crowded,
      isService: services.has(address),
    })),
    contacts: keptContacts(report.findings),
  });
};

/**
 * The mailbox that a server vouches for; null where it vouches for none. Anyone can fill a form in a thousand times: a form
 * suggests a link and never joins.
 */
const mailboxOfReport = (report: ReportFacts): Extract<IndependentSender, { kind: 'mailbox' }> | null => {
  const told = independentSender('', report);
  return 'sender' in told && told.sender.kind === 'mailbox' ? told.sender : null;
};

/** Whether a server vouches for a report's sender. */
export const vouchedFor = (report: ReportFacts): boolean => mailboxOfReport(report) !== null;

/** Who says so, as another name at each link, and two at most of one organisation; null where nobody does whose word joins. */
const sourceOf = (report: Speaking, link: Link, matchKey: Uint8Array): string | null => {
  const sender = mailboxOfReport(report);
  // Which of its wallets counts is unclear: it suggests the link, and speaks for none.
  if (sender === null || needsPerson(report)) return null;
  const name = sender.organisation === null ? report.senderHash : boundedName(sender);
  return keyedHash(matchKey, 'sender', `${linkId(link)}\n${name}`);
};

/** Independent senders that speak for a link in a report, by kind: none, where it says nothing of that link or no server vouches for it. */
export const independentSendersFor = (
  report: Speaking,
  link: Link,
  services: Services,
  matchKey: Uint8Array,
): { kind: EvidenceKind; source: string }[] => {
  const source = sourceOf(report, link, matchKey);
  if (source === null) return [];
  const said = pairsOf(report, services).filter(({ one, other }) => linkId(newLink(one, other)) === linkId(link));
  return said.map(({ kind }) => ({ kind, source }));
};

/** What a report adds to a link; null where it is known already. */
const spokenFor = (report: Speaking, { kind, isService }: SpokenFor, matchKey: Uint8Array, link: Link): Link | null => {
  const source = sourceOf(report, link, matchKey);
  const said = source === null ? suggest(link) : addEvidence(link, kind, source);
  const doubted = isService ? addDoubt(said ?? link, 'known-service') : null;
  return doubted ?? said;
};

/**
 * Whether a report says anything about links that is not known yet: most reports do not, and cost no cluster write. Of a
 * link that is to be counted anew nothing counts as known.
 */
export const speaksForLinks = async (table: Table, report: Speaking, matchKey: Uint8Array): Promise<boolean> => {
  const pairs = pairsOf(report, await servicesIn(table, report));
  if (pairs.length === 0) return false;
  const known = await readLinks(
    table,
    pairs.map(({ one, other }) => linkId(newLink(one, other))),
  );
  const byId = new Map(known.map((link) => [linkId(link), link]));
  return pairs.some((pair) => {
    const fresh = newLink(pair.one, pair.other);
    const link = byId.get(linkId(fresh)) ?? fresh;
    return link.recountAt !== null || spokenFor(report, pair, matchKey, link) !== null;
  });
};

/** Whether a report's withdrawal can no longer be taken back: it speaks for nothing any more. */
const isDestroyed = ({ channel, withdrawal }: Report & Pick<FollowUpReport, 'withdrawal'>): boolean =>
  channel === 'mail' && withdrawal?.hidden === true;

const askRecounts = async (table: Table, pairs: readonly SpokenFor[], now: Date): Promise<void> => {
  for (const { one, other } of pairs)
    await changeLink(table, [one, other], (link) => askRecount(link, recountAt(now)), now);
};

/** Enters what a report says about links, joins what that makes active, and takes it off the report's work. */
export const linkReport = async (world: LinkReport, id: string): Promise<void> => {
  const { table, matchKey, clock } = world;
  const report = await readReport(table, id);
  if (report?.todo?.has('links') !== true) return;
  if (isDestroyed(report)) {
    await finish(table, id, 'links', report.todo);
    return;
  }
  const pairs = pairsOf(report, await servicesIn(table, report));
  for (const pair of pairs) {
    const ends = [pair.one, pair.other] as const;
    const link = await changeLink(table, ends, (before) => spokenFor(report, pair, matchKey, before), clock());
    if (isPending(link)) await settleLink(world, linkId(link));
  }
  const after = await readReport(table, id);
  // Destroyed meanwhile: it may have spoken after its links were marked to be counted anew.
  if (after === null || isDestroyed(after)) await askRecounts(table, pairs, clock());
  await finish(table, id, 'links', report.todo);
  log.info('report linked', { report: id });
};
