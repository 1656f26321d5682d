import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type EvidenceKind, isHeard, type Link, linkId, recounted } from '#domain/cluster/link.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import { log } from '#io/log.ts';
import { putLink, readLink } from '#io/table/cluster/link.ts';
import { readReports } from '#io/table/report/report.ts';
import { commit } from '#io/table/store/transaction.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { linkDueAt } from './change-link.ts';
import { independentSendersFor, type LinkReport, servicesIn, vouchedFor } from './link-report.ts';

/**
 * Most pages of a wallet's sightings, a hundred each, that are read for those who speak for one of its links: a flood
 * of reports that name it must not make the one writer read without end. What was known stays then.
 */
const MAX_PAGES = 20;

const WALLET = walletNode('');

/** The address of a link's end that is a wallet; of two, of either. */
const walletOf = ({ a, b }: Link): string => (b.startsWith(WALLET) ? b : a).slice(WALLET.length);

/** Those who speak for a link, by kind, in the reports that are left; null where there are too many to be read. */
const sendersLeft = async (
  { table, matchKey }: LinkReport,
  link: Link,
): Promise<Map<EvidenceKind, Set<string>> | null> => {
  const senders = new Map<EvidenceKind, Set<string>>();
  let next: Record<string, unknown> | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const read = await readSightings(table, walletOf(link), next === undefined ? {} : { next });
    const speaking = read.sightings.filter((sighting: Sighting) => vouchedFor(sighting));
    for (const report of await readReports(
      table,
      speaking.map(({ report: id }) => id),
    )) {
      for (const { kind, source } of independentSendersFor(report, link, await servicesIn(table, report), matchKey)) {
        senders.set(kind, (senders.get(kind) ?? new Set()).add(source));
      }
    }
    next = read.next;
    const isEnough = link.evidence.every(({ kind }) => kind === 'co-spend' || isHeard(kind, senders.get(kind)));
    if (next === undefined || (isEnough && senders.size > 0)) return senders;
  }
  return null;
};

/**
 * Counts anew what reports say for a link, once it is due because one of them was withdrawn.
 *
 * A link keeps no more sources than are needed, so those who spoke for it later are looked for among its wallet's
 * sightings. That is done some minutes after the withdrawal: a report that was being entered at that moment, and took
 * the link for heard, is there by then.
 */
export const recountLink = async (world: LinkReport, id: string): Promise<void> => {
  const { table, clock } = world;
  const link = await readLink(table, id);
  if (link === null || link.recountAt === null || link.recountAt > clock().toISOString()) return;
  const senders = await sendersLeft(world, link);
  if (senders === null) log.error('link has too many reports to be counted anew', { link: linkId(link) });
  const counted = senders === null ? { ...link, recountAt: null, version: link.version + 1 } : recounted(link, senders);
  await commit(table, putLink(counted, link.version, linkDueAt(clock())));
};
