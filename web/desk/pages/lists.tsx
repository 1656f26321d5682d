import type { CampaignPage, CampaignSort } from '#actions/desk/list-campaigns.ts';
import type { listClusters } from '#actions/desk/list-clusters.ts';
import type { listDecisions } from '#actions/desk/list-decisions.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { sumsOf } from '#domain/brief/demands.ts';
import { normaliseReference } from '#domain/identity.ts';
import { readAddress } from '#domain/wallet-address.ts';
import { demandsOf } from '#web/desk/amounts.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { type Line, Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import {
  asking,
  campaignPath,
  clusterPath,
  DESK,
  DESK_FIELD,
  type DeskSite,
  linkPath,
  looksOfPath,
  reportPath,
  to,
  walletPath,
} from '#web/desk/site.ts';

/** A line of a page of a list. */
type LineOf<Page> = Extract<Page, { ok: true; lines: unknown }> extends { lines: (infer Item)[] } ? Item : never;
type OneCampaign = LineOf<CampaignPage>;
type OneCluster = LineOf<Awaited<ReturnType<typeof listClusters>>>;
type OneDecision = LineOf<Awaited<ReturnType<typeof listDecisions>>>;

/** A page of a list: its lines, and where the next ones are; absent where these are the last. */
interface Listed<Item> {
  site: DeskSite;
  lines: readonly Item[];
  older?: string | undefined;
  /** Whether these are the first. */
  isFirst: boolean;
  entry: string;
}

const Named = ({ site, id, path }: { site: DeskSite; id: string; path: string }) => (
  <a class="govuk-link" href={to(site, path)} data-open>
    <code class="dk-id">{campaignName(id)}</code>
  </a>
);

const pagingOf = <Item,>({ lines, older, isFirst }: Listed<Item>, first: string) => ({
  ...{ first: 1, total: lines.length, exact: isFirst && older === undefined, older },
  ...(isFirst ? {} : { newest: first }),
});

const countOf = <Item,>({ site, lines, older, isFirst }: Listed<Item>): string =>
  isFirst && older === undefined ? String(lines.length) : site.words.lists.atLeast(lines.length);

const campaignLine = (site: DeskSite, campaign: OneCampaign): Line => {
  const { id, text, languages, day, week, reports, wallets, demanded, foundedAt, asOf } = campaign;
  return {
    id,
    cells: [
      <Named site={site} id={id} path={campaignPath(id)} />,
      text === '' ? (
        <span class="dk-quiet">{site.words.lists.campaigns.noText}</span>
      ) : (
        <q lang={languages[0]}>{text}</q>
      ),
      languages.join(', ') || '–',
      day,
      week,
      reports,
      wallets,
      demandsOf(sumsOf(demanded)) || '–',
      <Moment site={site} at={foundedAt} />,
      <Moment site={site} at={asOf} />,
    ],
  };
};

/** All campaigns. */
export const CampaignsPage = (
  props: Listed<OneCampaign> & { sort: CampaignSort; sorted?: (CampaignPage & { ok: true })['sorted'] },
) => {
  const { site, lines, sort, sorted, entry } = props;
  const { campaigns } = site.words.lists;
  const title = campaigns.title(sorted?.isAll === true ? String(sorted.of) : countOf(props));
  const { columns, sort: by } = campaigns;
  return (
    <DeskLayout site={site} title={title} at={DESK.campaigns} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body dk-no-print">
        {by.title}{' '}
        {(['last', 'reports', 'growth', 'wallets'] as const).map((each) => (
          <span key={each}>
            {each === sort ? (
              <strong>{by[each]}</strong>
            ) : (
              <a class="govuk-link" href={to(site, asking(DESK.campaigns, { sort: each }))}>
                {by[each]}
              </a>
            )}{' '}
          </span>
        ))}
      </p>
      {sorted?.isAll === false ? <p class="govuk-body">{campaigns.cut(sorted.of)}</p> : null}
      <AsFile site={site} list={{ of: 'campaigns' }} sort={sort} />
      <Table
        site={site}
        caption={campaigns.caption}
        columns={[
          { title: columns.name },
          { title: columns.text },
          { title: columns.languages },
          { title: columns.day, numeric: true },
          { title: columns.week, numeric: true },
          { title: columns.reports, numeric: true },
          { title: columns.wallets, numeric: true },
          { title: columns.demanded },
          { title: columns.founded },
          { title: columns.counted },
        ]}
        lines={lines.map((line) => campaignLine(site, line))}
        paging={pagingOf(props, to(site, asking(DESK.campaigns, { sort })))}
        empty={campaigns.empty}
      />
    </DeskLayout>
  );
};

/** All clusters. */
export const ClustersPage = (props: Listed<OneCluster>) => {
  const { site, lines, entry } = props;
  const { clusters } = site.words.lists;
  const title = clusters.title(countOf(props));
  const { columns } = clusters;
  return (
    <DeskLayout site={site} title={title} at={DESK.clusters} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <AsFile site={site} list={{ of: 'clusters' }} />
      <Table
        site={site}
        caption={clusters.caption}
        columns={[
          { title: columns.name },
          { title: columns.wallets, numeric: true },
          { title: columns.reports, numeric: true },
          { title: columns.demanded },
          { title: columns.counted },
        ]}
        lines={lines.map(({ id, wallets, truncated, reports, demanded, asOf }) => ({
          id,
          cells: [
            <Named site={site} id={id} path={clusterPath(id)} />,
            truncated ? site.words.lists.atLeast(wallets) : wallets,
            reports,
            demandsOf(sumsOf(demanded)) || '–',
            <Moment site={site} at={asOf} />,
          ],
        }))}
        paging={pagingOf(props, to(site, DESK.clusters))}
        empty={clusters.empty}
      />
    </DeskLayout>
  );
};

/** What a page of decisions is filtered by. */
export interface DecisionsShown {
  month: string;
  by?: string | undefined;
  what?: string | undefined;
}

const Field = ({ name, label, value }: { name: string; label: string; value: string }) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={name}>
      {label}
    </label>
    <input class="govuk-input" id={name} name={name} type="text" value={value} autocomplete="off" />
  </div>
);

/** The page that shows what a decision is about; null where there is none. */
const pathAbout = ({ what, about }: OneDecision): string | null => {
  const [one = '', other = ''] = about.split(' ');
  if (readAddress(one).ok) return readAddress(other).ok ? linkPath(one, other) : walletPath(one);
  if (what.startsWith('campaign.')) return campaignPath(one);
  return what.startsWith('queue.') && normaliseReference(one) !== null ? reportPath(one) : null;
};

const About = ({ site, line }: { site: DeskSite; line: OneDecision }) => {
  const path = pathAbout(line);
  const said = <code class="dk-id">{line.about}</code>;
  return path === null ? (
    said
  ) : (
    <a class="govuk-link" href={to(site, path)} data-open>
      {said}
    </a>
  );
};

/** What was found of a line that no report's page shows can be taken back here. */
const TakeBack = ({ site, line, month }: { site: DeskSite; line: OneDecision; month: string }) => {
  const { queue } = site.words;
  const isLine = /^queue\.(?!undo)/.test(line.what) && /^(?:campaign|contest)-/.test(line.about);
  if (!isLine || line.undone !== undefined) return null;
  const id = `undo-${line.at}`;
  return (
    <details class="govuk-details dk-no-print">
      <summary class="govuk-details__summary">{queue.undo.title}</summary>
      <form method="post" action={to(site, DESK.queue)} class="dk-form">
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.next} value={asking(DESK.decisions, { month })} />
        {/* Whatever version holds now: it is refused where it is handled no more. */}
        <input type="hidden" name={DESK_FIELD.of} value={`${line.about}:now`} />
        <label class="govuk-label" for={id}>
          {queue.handle.reason}
        </label>
        <input class="govuk-input" id={id} name={DESK_FIELD.reason} type="text" autocomplete="off" />
        <button class="govuk-button govuk-button--secondary" type="submit" name={DESK_FIELD.act} value="undo">
          {queue.undo.button}
        </button>
      </form>
    </details>
  );
};

/** What those looked at who decided: of two people of one name each has their own. */
const LookedToo = ({ site, lines, month }: { site: DeskSite; lines: readonly OneDecision[]; month: string }) => (
  <ul class="govuk-list dk-no-print">
    {[...new Map(lines.map(({ by, name }) => [by, name ?? by]))].map(([by, name]) => (
      <li key={by}>
        <a class="govuk-link" href={to(site, looksOfPath(by, month))}>
          {site.words.audit.looks.ofPerson(name)}
        </a>
      </li>
    ))}
  </ul>
);

/** What was decided in a month, by whom and why. */
export const DecisionsPage = (props: Listed<OneDecision> & { shown: DecisionsShown }) => {
  const { site, lines, shown, entry } = props;
  const { decisions } = site.words.lists;
  const { columns, filter } = decisions;
  const title = decisions.title(shown.month);
  return (
    <DeskLayout site={site} title={title} at={DESK.decisions} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="get" action={to(site, DESK.decisions)} class="dk-filter dk-no-print" aria-label={filter.title}>
        <Field name="month" label={filter.month} value={shown.month} />
        <Field name="by" label={filter.by} value={shown.by ?? ''} />
        <Field name="what" label={filter.what} value={shown.what ?? ''} />
        <button class="govuk-button" type="submit">
          {filter.button}
        </button>
      </form>
      <AsFile site={site} list={{ of: 'decisions', ...shown }} />
      {shown.by === undefined ? null : <LookedToo site={site} lines={lines} month={shown.month} />}
      <Table
        site={site}
        caption={decisions.caption}
        columns={[
          { title: columns.at },
          { title: columns.what },
          { title: columns.about },
          { title: columns.by },
          { title: columns.reason },
        ]}
        lines={lines.map((line) => ({
          id: `${line.at}-${line.what}`,
          cells: [
            <Moment site={site} at={line.at} />,
            <Assessment site={site}>{line.what}</Assessment>,
            <About site={site} line={line} />,
            <a class="govuk-link" href={to(site, asking(DESK.decisions, { month: shown.month, by: line.by }))}>
              {line.name ?? line.by}
            </a>,
            <>
              {line.reason}
              {line.undone === undefined ? null : (
                <>
                  {' '}
                  <Assessment site={site} tone="care">
                    {decisions.undone(line.undone.name ?? line.undone.by)}
                  </Assessment>{' '}
                  <Moment site={site} at={line.undone.at} />
                </>
              )}
              <TakeBack site={site} line={line} month={shown.month} />
            </>,
          ],
        }))}
        paging={pagingOf(props, to(site, asking(DESK.decisions, { ...shown })))}
        empty={decisions.empty}
      />
    </DeskLayout>
  );
};

/** The answer to a cursor that is none of ours. */
export const NoListPage = ({ site, at }: { site: DeskSite; at: string }) => {
  const { title, text } = site.words.lists.noPage;
  return (
    <DeskLayout site={site} title={title} at={at}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, at)}>
          {site.words.frame.newer}
        </a>
      </p>
    </DeskLayout>
  );
};
