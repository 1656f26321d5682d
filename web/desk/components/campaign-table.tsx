import type { TodayAnswer } from '#actions/desk/describe-today.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { sumsOf } from '#domain/brief/demands.ts';
import { demandsOf } from '#web/desk/amounts.ts';
import { campaignPath, type DeskSite, to } from '#web/desk/site.ts';
import { Moment } from './moment.tsx';
import { Table } from './table.tsx';

/** Campaigns as a list shows them, each as it was last counted. */
export const CampaignTable = ({ site, campaigns }: { site: DeskSite; campaigns: TodayAnswer['campaigns'] }) => {
  const { columns, caption, noText, none } = site.words.today.campaigns;
  return (
    <Table
      site={site}
      caption={caption}
      columns={[
        { title: columns.name },
        { title: columns.text },
        { title: columns.languages },
        { title: columns.day, numeric: true },
        { title: columns.week, numeric: true },
        { title: columns.reports, numeric: true },
        { title: columns.wallets, numeric: true },
        { title: columns.demanded },
        { title: columns.counted },
      ]}
      lines={campaigns.map((campaign) => ({
        id: campaign.id,
        cells: [
          <a key="name" class="govuk-link dk-name" href={to(site, campaignPath(campaign.id))} data-open>
            {campaignName(campaign.id)}
          </a>,
          campaign.text === '' ? (
            <span key="text" class="dk-unknown">
              {noText}
            </span>
          ) : (
            <q key="text" dir="auto">
              {campaign.text}
            </q>
          ),
          campaign.languages.join(', '),
          campaign.day,
          campaign.week,
          campaign.reports,
          campaign.wallets,
          demandsOf(sumsOf(campaign.demanded)),
          <Moment key="counted" site={site} at={campaign.asOf} />,
        ],
      }))}
      empty={none}
    />
  );
};
