import { walletsOfContact } from '#actions/contact/confirmed-contacts.ts';
import { type ContactAnswer, type DescribeContacts, describeContact } from '#actions/contact/describe-contacts.ts';
import { campaignName } from '#domain/brief/brief.ts';
import type { ContactDecision, ContactName } from '#domain/contact/contact.ts';
import { readCampaigns } from '#io/table/campaign/campaign.ts';
import { readContactDecision, readContactSightings } from '#io/table/contact/contact.ts';
import { readOpenContest } from '#io/table/gate/contest.ts';
import { readReportSummaries } from '#io/table/report/report-summaries.ts';
import { key } from '#io/table/store/keys.ts';
import { readRows } from '#io/table/store/read.ts';
import { WalletRow } from '#io/table/wallet/rows.ts';

/** What the desk says of a contact. */
export interface ContactPageAnswer extends Pick<ContactAnswer, 'kind' | 'value' | 'reports'> {
  hash: string;
  /** What a lead decided; null where nobody has. */
  decision: Pick<ContactDecision, 'verdict' | 'by' | 'name' | 'reason' | 'at'> | null;
  /** Whether somebody on the public page contests it and was not answered. */
  contested: boolean;
  /** The reports that give it, oldest first, by their references. */
  sightings: { reference: string; time: string }[];
  /** The wallets that these name, and their campaigns. */
  wallets: { address: string; firstSeen: string }[];
  campaigns: { id: string; name: string; foundedAt: string }[];
}

/** Most wallets that an answer lists. */
const MAX_WALLETS = 100;

/** Describes a contact by its kind and keyed hash; null where no report in sight gives it, and nobody contests it. */
export const lookUpContact = async (
  world: DescribeContacts,
  contact: ContactName,
): Promise<ContactPageAnswer | null> => {
  const { table } = world;
  const [sightings, decision, addresses, open] = await Promise.all([
    readContactSightings(table, contact),
    readContactDecision(table, contact),
    walletsOfContact(table, contact),
    readOpenContest(table, `${contact.kind}:${contact.hash}`),
  ]);
  if (sightings.length === 0 && decision === null && open === null) return null;
  const shown = await describeContact(world, contact, { sightings, decision });
  const summaries = await readReportSummaries(
    table,
    sightings.map(({ report }) => report),
  );
  const keys = addresses.slice(0, MAX_WALLETS).map(key.wallet);
  const wallets = await readRows(table, keys, WalletRow.part('address', 'firstSeen', 'campaign'));
  const named = [...new Set(wallets.flatMap(({ campaign }) => campaign ?? []))];
  const campaigns = await readCampaigns(table, named);
  const present = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const word = decision && { by: decision.by, name: decision.name, reason: decision.reason, at: decision.at };
  return {
    kind: contact.kind,
    hash: contact.hash,
    value: shown?.value ?? null,
    reports: sightings.length,
    contested: open !== null,
    decision: decision && word && { ...word, verdict: decision.verdict },
    sightings: sightings.flatMap(({ report, time }) => {
      const summary = summaries.get(report);
      return summary === undefined || summary.hidden ? [] : [{ reference: summary.reference, time }];
    }),
    wallets: wallets
      .map(({ address, firstSeen }) => ({ address, firstSeen }))
      .toSorted((a, b) => a.firstSeen.localeCompare(b.firstSeen)),
    campaigns: [...present.values()].map(({ id, foundedAt }) => ({ id, name: campaignName(id), foundedAt })),
  };
};
