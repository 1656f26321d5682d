import { sharingWords } from '#domain/campaign/sharing.ts';
import { amounts, type BodyOf, recordedLine } from './desk-answers.ts';

type Campaigns = BodyOf<'campaignOfApi'>;
type Clusters = BodyOf<'clusterOfApi'>;
type OneCampaign = Campaigns['items'][number];
type OneCluster = Clusters['items'][number];

/** A campaign's numbers, in a line. */
const campaignLine = (campaign: OneCampaign): string => {
  const { id, reports, named, firstNamedHere, demanded, people, heardIn, outliers } = campaign;
  const apart = outliers === 0 ? '' : `, ${outliers} of over a million euros in no sum`;
  const sum = people === 0 ? 'nothing by anyone who counts' : `${amounts(demanded)} by ${people} different people`;
  return `${id}: reports ${reports}, wallets named ${named}, of these first named here ${firstNamedHere}, demanded ${sum} in ${heardIn} of ${reports} reports${apart}`;
};

/** What the desk answered about a campaign's name, as lines for a terminal: each that is called so. */
export const campaignLines = ({ items, audit }: Campaigns): string[] => [
  ...(items.length > 1 ? [`${items.length} campaigns are called so:`] : []),
  ...items.flatMap((campaign) => [
    campaignLine(campaign),
    `  first report ${campaign.foundedAt}`,
    ...campaign.shares.map((one) => `  ${sharingWords(one)}`),
  ]),
  '',
  recordedLine(audit),
];

const totalsLine = ({ totals }: OneCluster): string => {
  if (totals === null) return '  not counted yet';
  const { countedAt, reports, wallets, demanded, truncated } = totals;
  const of = truncated ? `its ${wallets} nearest wallets` : `${wallets} wallets`;
  return `  reports ${reports}, ${of}, demanded ${amounts(demanded)}, as of ${countedAt}`;
};

/** What the desk answered about a cluster's name, as lines for a terminal: each that is called so. */
export const clusterLines = ({ items, audit }: Clusters): string[] => [
  ...(items.length > 1 ? [`${items.length} clusters are called so:`] : []),
  ...items.flatMap((cluster) => [
    `${cluster.name}  cluster ${cluster.id}: ${cluster.size} wallets and contacts`,
    totalsLine(cluster),
    ...(cluster.splitFrom === null ? [] : [`  cut off from ${cluster.splitFrom}`]),
  ]),
  '',
  recordedLine(audit),
];
