import type { listCampaignWallets } from '#actions/desk/list-campaign-wallets.ts';
import type { ReportsPage } from '#actions/desk/list-reports.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { demandOf } from '#web/desk/amounts.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { type Paging, Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import {
  campaignPath,
  campaignWalletsPath,
  DESK,
  type DeskSite,
  enteredPath,
  reportPath,
  to,
  walletPath,
} from '#web/desk/site.ts';
import { ADDRESS_KINDS } from '#web/words/address-kinds.ts';

type ShownReport = Extract<ReportsPage, { ok: true }>['reports'][number];

const Wallets = ({ site, report: { findings, walletsBeyond } }: { site: DeskSite; report: ShownReport }) => {
  const [first] = findings.wallets;
  const more = findings.wallets.length + walletsBeyond - 1;
  if (first === undefined) return <>–</>;
  const { wallets } = site.words.lists.reports.columns;
  return (
    <>
      <Identifier site={site} value={first.address} href={to(site, walletPath(first.address))} what={wallets} />
      {more > 0 ? <span class="dk-note">{site.words.lists.transaction.more(more)}</span> : null}
    </>
  );
};

/** Reports, a line each. */
const ReportTable = ({
  site,
  reports,
  paging,
  withCampaign,
  empty,
}: {
  site: DeskSite;
  reports: readonly ShownReport[];
  paging: Paging;
  withCampaign: boolean;
  empty: string;
}) => {
  const { caption, columns } = site.words.lists.reports;
  const { channels, languages } = site.words.queue;
  return (
    <Table
      site={site}
      caption={caption}
      columns={[
        { title: columns.reference },
        { title: columns.received },
        { title: columns.came },
        { title: columns.language },
        ...(withCampaign ? [{ title: columns.campaign }] : []),
        { title: columns.wallets },
        { title: columns.demanded },
      ]}
      lines={reports.map((report) => {
        const { reference, receivedAt, channel, language, campaign, findings } = report;
        const inCampaign =
          campaign === null ? (
            '–'
          ) : (
            <a class="govuk-link dk-name" href={to(site, campaignPath(campaign))}>
              {campaignName(campaign)}
            </a>
          );
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
            ...(withCampaign ? [inCampaign] : []),
            <Wallets site={site} report={report} />,
            findings.demands.map(demandOf).join(', ') || '–',
          ],
        };
      })}
      paging={paging}
      empty={empty}
    />
  );
};

/** A page of a list: where the next lines are; absent where these are the last. */
interface Listed {
  site: DeskSite;
  isFirst: boolean;
  older: string | undefined;
  entry: string;
}

/** The reports of a campaign, newest first. */
export const ReportsOfCampaignPage = ({
  site,
  found,
  isFirst,
  older,
  entry,
}: Listed & { found: Extract<ReportsPage, { ok: true }> }) => {
  const { reports: words } = site.words.lists;
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
      <ReportTable
        site={site}
        reports={found.reports}
        withCampaign={false}
        paging={{
          ...{ first: 1, total: found.total ?? found.reports.length, exact: found.total !== null, older },
          ...(isFirst ? {} : { newest: to(site, path) }),
        }}
        empty={words.empty}
      />
    </DeskLayout>
  );
};

/** What a list that is not counted says of its number: all where this is all, else that at least. */
const pagingOf = ({ isFirst, older }: Listed, lines: readonly unknown[], newest: string): Paging => ({
  ...{ first: 1, total: lines.length, exact: isFirst && older === undefined, older },
  ...(isFirst ? {} : { newest }),
});

/** The reports that were entered in a stretch of time, newest first: those that a number of the first page counts. */
export const ReportsEnteredPage = (
  props: Listed & { shown: { from: string; until: string }; lines: readonly ShownReport[] },
) => {
  const { site, shown, lines, entry } = props;
  const { entered } = site.words.lists;
  return (
    <DeskLayout site={site} title={entered.title} at={DESK.today} entry={entry}>
      <h1 class="govuk-heading-l">{entered.title}</h1>
      <p class="govuk-body">
        {entered.from} <Moment site={site} at={shown.from} /> {entered.until} <Moment site={site} at={shown.until} />
      </p>
      <ReportTable
        site={site}
        reports={lines}
        withCampaign
        paging={pagingOf(props, lines, to(site, enteredPath(shown.from, shown.until)))}
        empty={entered.empty}
      />
    </DeskLayout>
  );
};

type NamedWallet = Extract<Awaited<ReturnType<typeof listCampaignWallets>>, { ok: true }>['lines'][number];

/** The wallets that a campaign's letters name, newest first. */
export const WalletsOfCampaignPage = (props: Listed & { campaign: string; lines: readonly NamedWallet[] }) => {
  const { site, campaign, lines, entry } = props;
  const { named, reports } = site.words.lists;
  const name = campaignName(campaign);
  const title = named.title(name);
  return (
    <DeskLayout site={site} title={title} at={DESK.campaigns} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, campaignPath(campaign))}>
          {reports.back(name)}
        </a>
      </p>
      <AsFile site={site} list={{ of: 'campaign-wallets', campaign }} />
      <Table
        site={site}
        caption={named.caption}
        columns={[{ title: named.columns.address }, { title: named.columns.kind }, { title: named.columns.first }]}
        lines={lines.map(({ address, kind, firstSeen }) => ({
          id: address,
          cells: [
            <Identifier
              site={site}
              value={address}
              href={to(site, walletPath(address))}
              what={named.columns.address}
            />,
            ADDRESS_KINDS[kind],
            <Moment site={site} at={firstSeen} />,
          ],
        }))}
        paging={pagingOf(props, lines, to(site, campaignWalletsPath(campaign)))}
        empty={named.empty}
      />
    </DeskLayout>
  );
};
