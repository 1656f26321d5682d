import type { WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import { demandsOf } from '#web/desk/amounts.ts';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { type DeskSite, reportPath, to } from '#web/desk/site.ts';

type SightingLine = WalletAnswer['sightings'][number];

const Counts = ({ site, sighting: { counts, why, sameAs } }: { site: DeskSite; sighting: SightingLine }) => {
  const { frame, wallet } = site.words;
  if (counts === null) return <>{frame.notKnown}</>;
  if (counts) return <Assessment site={site}>{frame.yes}</Assessment>;
  const reason = why === undefined ? '' : `: ${wallet.reports.why[why] ?? why.replaceAll('-', ' ')}`;
  return (
    <Assessment site={site} by={sameAs === undefined ? undefined : `${wallet.reports.as} ${sameAs}`}>
      {frame.no}
      {reason}
    </Assessment>
  );
};

/** The reports that name a wallet, newest first. */
export const ReportsSection = ({ site, wallet }: { site: DeskSite; wallet: WalletAnswer }) => {
  const { reports } = site.words.wallet;
  return (
    <section id="reports">
      <h2 class="govuk-heading-m">{reports.title(wallet.reports)}</h2>
      <Table
        site={site}
        caption={reports.caption}
        columns={[
          { title: reports.received },
          { title: reports.reference },
          { title: reports.channel },
          { title: reports.demand },
          { title: reports.counts },
        ]}
        lines={wallet.sightings.map((sighting) => ({
          id: sighting.report,
          cells: [
            <Moment key="time" site={site} at={sighting.time} />,
            <Identifier
              key="reference"
              site={site}
              value={sighting.report}
              href={to(site, reportPath(sighting.report))}
              what={reports.reference}
            />,
            reports.channels[sighting.channel] ?? sighting.channel,
            sighting.inDemand ? demandsOf(sighting.demands) || reports.none : reports.mentioned,
            <Counts key="counts" site={site} sighting={sighting} />,
          ],
        }))}
        paging={{ first: 1, total: wallet.reports, exact: true }}
        empty={reports.none}
      />
    </section>
  );
};

/** How many reports came on each day. */
export const DaysSection = ({ site, wallet }: { site: DeskSite; wallet: WalletAnswer }) => {
  const { days } = site.words.wallet;
  return (
    <section>
      <h2 class="govuk-heading-m">{days.title}</h2>
      <Table
        site={site}
        caption={days.caption}
        columns={[{ title: days.day }, { title: days.reports, numeric: true }]}
        lines={wallet.byDay.map(({ day, reports }) => ({ id: day, cells: [day, reports] }))}
        empty={site.words.wallet.reports.none}
      />
      {wallet.moreDays ? <p class="govuk-body">{days.more}</p> : null}
    </section>
  );
};
