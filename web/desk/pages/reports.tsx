import type { ReportsPage } from '#actions/desk/list-reports.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { demandOf } from '#web/desk/amounts.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { campaignPath, DESK, type DeskSite, reportPath, to, walletPath } from '#web/desk/site.ts';

/** The reports of a campaign, newest first. */
export const ReportsOfCampaignPage = ({
  site,
  found,
  isFirst,
  older,
  entry,
}: {
  site: DeskSite;
  found: Extract<ReportsPage, { ok: true }>;
  isFirst: boolean;
  older: string | undefined;
  entry: string;
}) => {
  const { reports: words } = site.words.lists;
  const { columns } = words;
  const { channels, languages } = site.words.queue;
  const name = campaignName(found.campaign);
  const title = words.title(name, found.total);
  const path = `${campaignPath(found.campaign)}/reports`;
  return (
    <DeskLayout site={site} title={title} at={DESK.campaigns} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, campaignPath(found.campaign))}>
          {words.back(name)}
        </a>
      </p>
      <AsFile site={site} list={{ of: 'reports', campaign: found.campaign }} />
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.reference },
          { title: columns.received },
          { title: columns.came },
          { title: columns.language },
          { title: columns.wallets },
          { title: columns.demanded },
        ]}
        lines={found.reports.map(({ reference, receivedAt, channel, language, findings, walletsBeyond }) => {
          const [first] = findings.wallets;
          const more = findings.wallets.length + walletsBeyond - 1;
          return {
            id: reference,
            cells: [
              <Identifier
                site={site}
                value={reference}
                href={to(site, reportPath(reference))}
                what={columns.reference}
              />,
              <Moment site={site} at={receivedAt} />,
              channels[channel],
              languages[language],
              first === undefined ? (
                '–'
              ) : (
                <>
                  <Identifier
                    site={site}
                    value={first.address}
                    href={to(site, walletPath(first.address))}
                    what={columns.wallets}
                  />
                  {more > 0 ? <span class="dk-note">{site.words.lists.transaction.more(more)}</span> : null}
                </>
              ),
              findings.demands.map(demandOf).join(', ') || '–',
            ],
          };
        })}
        paging={{
          ...{ first: 1, total: found.total ?? found.reports.length, exact: found.total !== null, older },
          ...(isFirst ? {} : { newest: to(site, path) }),
        }}
        empty={words.empty}
      />
    </DeskLayout>
  );
};
