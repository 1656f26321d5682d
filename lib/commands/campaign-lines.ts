import type { CampaignAnswer } from '#actions/desk/describe-campaign.ts';
import type { NamedCluster } from '#actions/desk/look-up-cluster.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import { sharingWords } from '#domain/campaign/sharing.ts';
import { amounts, recordedLine, refusalIn } from './desk-answers.ts';

/** A campaign's numbers, in a line. */
export const campaignLine = (campaign: CampaignAnswer): string => {
  const { id, reports, named, wallets, demanded, voices, heard, outliers } = campaign;
  const apart = outliers === 0 ? '' : `, ${outliers} of over a million euros in no sum`;
  const sum = voices === 0 ? 'nothing by anyone who counts' : `${amounts(demanded)} by ${voices} different people`;
  return `${id}: reports ${reports}, wallets named ${named}, of these first named here ${wallets}, demanded ${sum} in ${heard} of ${reports} reports${apart}`;
};

/** What the desk answered about a campaign's name, as lines for a terminal: each that is called so. */
export const campaignLines = (status: number, text: string): string[] => {
  if (status !== 200) return [`${refusalIn(text)} (${status})`];
  const { campaigns, audit }: { campaigns: CampaignAnswer[]; audit: AuditPlace } = JSON.parse(text);
  return [
    ...(campaigns.length > 1 ? [`${campaigns.length} campaigns are called so:`] : []),
    ...campaigns.flatMap((campaign) => [
      campaignLine(campaign),
      `  first report ${campaign.foundedAt}`,
      ...campaign.shares.map((one) => `  ${sharingWords(one)}`),
    ]),
    '',
    recordedLine(audit),
  ];
};

const totalsLine = ({ totals }: NamedCluster): string => {
  if (totals === null) return '  not counted yet';
  const { asOf, reports, wallets, demanded, summedOver, truncated } = totals;
  const of = truncated ? `its ${wallets} nearest wallets` : `${wallets} wallets`;
  return `  reports ${reports}, ${of}, demanded ${amounts(demanded)} in ${summedOver} of ${reports} reports, as of ${asOf}`;
};

/** What the desk answered about a cluster's name, as lines for a terminal: each that is called so. */
export const clusterLines = (status: number, text: string): string[] => {
  if (status !== 200) return [`${refusalIn(text)} (${status})`];
  const { clusters, audit }: { clusters: NamedCluster[]; audit: AuditPlace } = JSON.parse(text);
  return [
    ...(clusters.length > 1 ? [`${clusters.length} clusters are called so:`] : []),
    ...clusters.flatMap((cluster) => [
      `${cluster.name}  cluster ${cluster.id}: ${cluster.size} wallets and contacts`,
      totalsLine(cluster),
      ...(cluster.splitFrom === null ? [] : [`  cut off from ${cluster.splitFrom}`]),
    ]),
    '',
    recordedLine(audit),
  ];
};
