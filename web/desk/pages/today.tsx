import type { TodayAnswer } from '#actions/desk/describe-today.ts';
import { CampaignTable } from '#web/desk/components/campaign-table.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { QueueTable } from '#web/desk/components/queue-table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, to } from '#web/desk/site.ts';
import { CasesSection, DaysSection, MoneySection } from './today/figures.tsx';
import { NewsSection } from './today/news.tsx';

/** What is wrong with the data: shown only where something is. */
const Banner = ({ site, today: { chain, waiting } }: { site: DeskSite; today: TodayAnswer }) => {
  const { late: isLate, chain: words } = site.words.today;
  const { late } = waiting;
  if (chain.current && late.lines === 0) return null;
  return (
    <div class="dk-banner">
      {chain.current ? null : (
        <p>
          {chain.followedTo === null ? (
            words.never
          ) : (
            <>
              {words.silent} <Moment site={site} at={chain.followedTo.time} />
            </>
          )}
        </p>
      )}
      {late.lines === 0 ? null : <p>{isLate(late.lines, late.areAll)}</p>}
    </div>
  );
};

const Working = ({ site, today }: { site: DeskSite; today: TodayAnswer }) => {
  const { queue, campaigns } = site.words.today;
  return (
    <>
      <Banner site={site} today={today} />
      <section>
        <h2 class="govuk-heading-m">{queue.title(today.waiting.all.lines, today.waiting.all.areAll)}</h2>
        <QueueTable site={site} lines={today.queue} />
        {today.moreQueued ? (
          <p class="dk-pager">
            <a class="govuk-link dk-no-print" href={to(site, DESK.queue)}>
              {queue.more}
            </a>
          </p>
        ) : null}
      </section>
      <div class="dk-grid">
        <NewsSection site={site} today={today} />
        <div>
          <CasesSection site={site} today={today} />
          <MoneySection site={site} today={today} />
        </div>
      </div>
      <section>
        <h2 class="govuk-heading-m">{campaigns.title}</h2>
        <CampaignTable site={site} campaigns={today.campaigns} />
        <p class="dk-pager">
          <a class="govuk-link dk-no-print" href={to(site, DESK.campaigns)}>
            {campaigns.all}
          </a>
        </p>
      </section>
      <DaysSection site={site} today={today} />
    </>
  );
};

/** The first page: what is wrong, what is urgent, what is new. `today` is null for those who see no report. */
export const TodayPage = ({ site, today }: { site: DeskSite; today: TodayAnswer | null }) => {
  const { title, others } = site.words.today;
  const roles = site.person?.roles ?? [];
  return (
    <DeskLayout site={site} title={title} at={DESK.today}>
      <h1 class="govuk-heading-l">{title}</h1>
      {today === null ? null : <Working site={site} today={today} />}
      {roles.includes('auditor') ? <p class="govuk-body">{others.auditor}</p> : null}
      {roles.includes('admin') ? <p class="govuk-body">{others.admin}</p> : null}
    </DeskLayout>
  );
};
