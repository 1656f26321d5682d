import { NO_CASE } from '#actions/case/see-cases.ts';
import { MAX_LINKS } from '#actions/cluster/describe-cluster.ts';
import { PUBLIC_AUDIENCES } from '#actions/feed/publish-wallet.ts';
import { EDGE, type ReadPage } from '#actions/gate/read-voices.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import type { Sighting } from '#domain/wallet/sighting.ts';
import { casesOf } from '#io/table/case/case.ts';
import { contactsLinkedAt, linkEndsAt } from '#io/table/cluster/link.ts';
import { readNodes } from '#io/table/cluster/node.ts';
import { key } from '#io/table/store/keys.ts';
import { behind, readAhead } from '#io/table/store/read-ahead.ts';
import type { Table } from '#io/table/store/table.ts';
import { LAST_DAYS_ROWS } from '#io/table/tally/wallet-totals.ts';
import {
  type LastSightings,
  readLastSightings,
  readSightings,
  type SightingPage,
  sayWhatIsDemanded,
  verifiedDemands,
} from '#io/table/wallet/sighting.ts';

/** Most sightings that an answer lists. */
const MAX_SIGHTINGS = 50;
/** Most links, letters that name it beyond their ten wallets, and payments that are read together: of a wallet with more, apart. */
const MAX_TOGETHER = 500;
/** Most words of investigators that are read ahead: one more than an answer lists, and what holds now. */
const MAX_WORDS = 22;
/** Most contacts whose decisions are read ahead. */
const MAX_CONTACTS = 10;

/** What the page of a wallet is made of, most of it read. */
export interface AheadOfWallet {
  /** The ledger's table, from which the parts of the page read. */
  table: Table;
  /** Its last sightings, and where few mails of verified senders are among them, earlier ones. */
  lastSightings: () => Promise<Pick<LastSightings, 'last' | 'before'>>;
  /** Its sightings for the gate: those that are there already, or as they are asked for. */
  readSightings: ReadPage<Sighting>;
  /** Reads what the wallet's own rows lead to: its campaign, its cluster, its links, its contacts' decisions, and the cases of who asks. */
  readLinked: (who: string, campaign: string | null) => Promise<void>;
}

/** The stretches of a wallet's partition, and of those beside it, that the page shows. */
const stretchesOf = (address: string) => {
  const { pk } = key.wallet(address);
  const words = key.decisions(address);
  const told = key.told(address, '', '');
  return [
    // Its row, what was counted, and its last days.
    { pk, first: 'TALLY#', last: key.wallet(address).sk, newestFirst: true, limit: LAST_DAYS_ROWS + 2 },
    // Its links, which letters name it beyond their ten, where it hangs, and its payments by day and one by one.
    { pk, first: 'LINK#', last: behind('PAYMENT#'), limit: MAX_TOGETHER },
    // Further campaigns, cases, and what the chain said.
    { pk, first: 'CAMPAIGN#', last: 'CHAIN' },
    // As it is now: whoever has just decided is to see it.
    { pk: words.pk, first: 'DECISION#', last: words.sk, newestFirst: true, limit: MAX_WORDS, consistent: true },
    { pk: told.pk, first: 'feed#', last: behind('feed#') },
  ];
};

const singleRows = (address: string) => [
  ...PUBLIC_AUDIENCES.map((audience) => key.published(audience, address)),
  key.openContest(address),
  key.service(address),
  key.serviceLists(),
];

/** A wallet's sightings, newest first, of which the earliest are read where there are more. */
const sightingsOf = (table: Table, address: string) => {
  const newest = readSightings(table, address, { limit: MAX_SIGHTINGS, newestFirst: true });
  let read: Promise<SightingPage> | undefined;
  const earliest = (): Promise<SightingPage> => {
    read ??= readSightings(table, address, { limit: EDGE });
    return read;
  };
  const page: ReadPage<Sighting> = async (from) => {
    const { sightings, next } = await newest;
    if (from.next !== undefined) return readSightings(table, address, from);
    if (next === undefined) return { sightings: from.newestFirst === true ? sightings : sightings.toReversed() };
    if (from.limit > EDGE) return readSightings(table, address, from);
    return from.newestFirst === true ? { sightings: sightings.slice(0, from.limit), next } : earliest();
  };
  const last = async (): Promise<Pick<LastSightings, 'last' | 'before'>> => {
    const { sightings, next } = await newest;
    if (next === undefined || sayWhatIsDemanded(sightings)) return { last: sightings, before: [] };
    const listed = new Set(sightings.map(({ report }) => report));
    const before = verifiedDemands((await earliest()).sightings).filter(({ report }) => !listed.has(report));
    if (sayWhatIsDemanded([...sightings, ...before])) return { last: sightings, before };
    return readLastSightings(table, address, MAX_SIGHTINGS);
  };
  return { newest, page, last };
};

/**
 * Reads what the page of a wallet shows, in a few calls whatever its age and however many name it: several kinds of rows stand beside
 * each other in its partition, and are read together. What is beyond the ends of these is read by who shows it.
 */
export const readWalletAhead = async (of: Table, address: string): Promise<AheadOfWallet> => {
  const { table, keys, stretch } = readAhead(of);
  const { newest, page, last } = sightingsOf(table, address);
  await Promise.all([newest, keys(singleRows(address), true), ...stretchesOf(address).map(stretch)]);
  const readLinked = async (who: string, campaign: string | null): Promise<void> => {
    const node = walletNode(address);
    const [{ links }, { contacts }, [{ parent } = { parent: null }], held] = await Promise.all([
      linkEndsAt(table, node, MAX_LINKS),
      contactsLinkedAt(table, node, MAX_CONTACTS),
      readNodes(table, [node]),
      casesOf(table, 'wallet', address),
    ]);
    // As much is read where no case holds it as where a covert one does.
    const cases = held.length === 0 ? [NO_CASE] : held;
    const linked = [
      ...(campaign === null ? [] : [key.campaign(campaign)]),
      ...(parent === null ? [] : [key.cluster(parent)]),
      ...links.map(key.link),
      ...contacts.map(({ kind, hash }) => key.contactDecision(kind, hash)),
      ...cases.flatMap((id) => [key.case(id), key.ownCase(who, id)]),
    ];
    // As they are now where leads decide: a contact that was rejected a moment ago may be a victim's own, and is not shown once more.
    await keys(linked, contacts.length > 0);
  };
  return { table, lastSightings: last, readSightings: page, readLinked };
};
