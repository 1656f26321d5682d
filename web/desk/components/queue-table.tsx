import type { QueueAnswer } from '#actions/queue/list-queue.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { demandOf } from '#web/desk/amounts.ts';
import { campaignPath, type DeskSite, reportPath, to } from '#web/desk/site.ts';
import { Identifier } from './identifier.tsx';
import { Moment } from './moment.tsx';
import { Table } from './table.tsx';
import { Assessment } from './tag.tsx';

const Why = ({ site, line }: { site: DeskSite; line: QueueAnswer }) => {
  const { flags, lines, closed } = site.words.today.queue;
  if (line.flags === null) return <span class="dk-unknown">{closed}</span>;
  const words = [...line.flags.map((flag) => flags[flag]), ...(line.why === undefined ? [] : [lines[line.why]])];
  return (
    <>
      {words.map((word) => (
        <Assessment key={word} site={site} tone={line.rank === 1 ? 'care' : 'plain'}>
          {word}
        </Assessment>
      ))}
    </>
  );
};

const What = ({ site, line }: { site: DeskSite; line: QueueAnswer }) => {
  const { kinds } = site.words.today.queue;
  return (
    <>
      {line.reference === undefined ? (
        kinds[line.kind]
      ) : (
        <Identifier
          site={site}
          value={line.reference}
          href={to(site, reportPath(line.reference))}
          what={kinds.report}
        />
      )}{' '}
      {line.campaign === null ? null : (
        <a class="govuk-link" href={to(site, campaignPath(line.campaign))} data-open>
          {campaignName(line.campaign)}
        </a>
      )}{' '}
      {line.demand === undefined ? '' : demandOf(line.demand)}
    </>
  );
};

/** What waits for a person, the most urgent first. */
export const QueueTable = ({ site, lines }: { site: DeskSite; lines: readonly QueueAnswer[] }) => {
  const { caption, columns, none, late } = site.words.today.queue;
  return (
    <Table
      site={site}
      caption={caption}
      columns={[
        { title: columns.rank, numeric: true },
        { title: columns.why },
        { title: columns.what },
        { title: columns.wanted },
        { title: columns.received },
      ]}
      lines={lines.map((line) => ({
        id: line.id,
        cells: [
          line.rank,
          <Why key="why" site={site} line={line} />,
          <What key="what" site={site} line={line} />,
          <>
            <Moment site={site} at={line.wantedBy} />{' '}
            {line.isLate ? (
              <Assessment site={site} tone="care">
                {late}
              </Assessment>
            ) : null}
          </>,
          <Moment key="received" site={site} at={line.receivedAt} />,
        ],
      }))}
      empty={none}
    />
  );
};
