import type { WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import { demandsOf } from '#web/desk/amounts.ts';
import type { KnownFact } from '#web/desk/components/facts.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { campaignPath, clusterPath, type DeskSite, to } from '#web/desk/site.ts';
import { ADDRESS_KINDS } from '#web/words/address-kinds.ts';
import { receivedOf } from './received.tsx';
import { toneOf } from './verdict.tsx';

const demanded = ({ words: { wallet } }: DeskSite, { demands, sightings }: WalletAnswer): string => {
  if (demands.length > 0) return demandsOf(demands);
  return sightings.every(({ inDemand }) => !inDemand) ? wallet.summary.nothingDemanded : wallet.reports.none;
};

/** What a wallet is, was asked for and has received, who holds it with others, and whether partners may be told. */
export const summaryOf = (site: DeskSite, wallet: WalletAnswer): KnownFact[] => {
  const { summary, outcome } = site.words.wallet;
  const { campaign, cluster, gate, published, reports, voices, demandsIn } = wallet;
  return [
    {
      label: summary.reports,
      value: (
        <a class="govuk-link" href="#reports">
          {reports}
        </a>
      ),
      note: summary.people(voices, demandsIn),
    },
    { label: summary.first, value: <Moment site={site} at={wallet.firstSeen} /> },
    { label: summary.last, value: <Moment site={site} at={wallet.lastSeen} /> },
    { label: summary.demanded, value: demanded(site, wallet), note: summary.demandedIn(demandsIn, reports) },
    receivedOf(site, { ...wallet.money, totals: wallet.money.wallet }),
    {
      label: summary.campaign,
      value:
        campaign === null ? (
          summary.noCampaign
        ) : (
          <a class="govuk-link" href={to(site, campaignPath(campaign.id))}>
            {campaign.name}
          </a>
        ),
    },
    {
      label: summary.cluster,
      value:
        cluster.id === null ? (
          summary.noCluster
        ) : (
          <a class="govuk-link" href={to(site, clusterPath(cluster.id))}>
            {summary.clusterSize(cluster.size)}
          </a>
        ),
    },
    {
      label: summary.gate,
      value: (
        <Assessment site={site} tone={toneOf(gate.outcome)}>
          {outcome[gate.outcome]}
        </Assessment>
      ),
    },
    {
      label: summary.published,
      value:
        published
          .map(({ audience, state, seq, toldTo }) => `${audience}: ${summary.told(state, seq, toldTo)}`)
          .join(', ') || summary.notPublished,
    },
    { label: summary.kind, value: ADDRESS_KINDS[wallet.kind] },
  ];
};
