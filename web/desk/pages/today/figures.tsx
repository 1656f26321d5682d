import type { TodayAnswer } from '#actions/desk/describe-today.ts';
import type { ReceivedBy } from '#domain/payment/totals.ts';
import { bitcoinOf, euroOf } from '#web/desk/amounts.ts';
import { DayBars } from '#web/desk/components/day-bars.tsx';
import { Facts } from '#web/desk/components/facts.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { casePath, DESK, type DeskSite, enteredPath, to } from '#web/desk/site.ts';

/** The cases that somebody works on, and what others did in them. */
export const CasesSection = ({ site, today }: { site: DeskSite; today: TodayAnswer }) => {
  const { cases: words } = site.words.today;
  const { verbs } = site.words.cases;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: words.columns.title },
          { title: words.columns.news, numeric: true },
          { title: words.columns.last },
        ]}
        lines={today.cases.map(({ of, news }) => {
          const [last] = news;
          return {
            id: of.id,
            cells: [
              <a key="title" class="govuk-link" href={to(site, casePath(of.id))} data-open>
                {of.title}
              </a>,
              news.length,
              last === undefined ? (
                <span key="last" class="dk-quiet">
                  {words.nothing}
                </span>
              ) : (
                <>
                  {verbs[last.verb]}, {last.name ?? last.by} <Moment site={site} at={last.at} />
                </>
              ),
            ],
          };
        })}
        empty={words.none}
      />
      <p class="dk-pager">
        {today.moreCases > 0 ? <span>{words.more(today.moreCases)}</span> : null}
        <a class="govuk-link dk-no-print" href={to(site, DESK.cases)}>
          {words.all}
        </a>
      </p>
    </section>
  );
};

const Received = ({ site, received: { victim, other, unknown } }: { site: DeskSite; received: ReceivedBy }) => {
  const { money } = site.words.today;
  const others = other.payments + unknown.payments;
  return (
    <>
      {bitcoinOf(Number(victim.satoshi))}, {money.of(victim.payments)}
      {victim.payments === 0 ? null : <span class="dk-note">{money.euro(euroOf(victim.cents.EUR))}</span>}
      {others === 0 ? null : <span class="dk-note">{money.others(others)}</span>}
    </>
  );
};

/** What victims paid, as far as the chain is known: what is not known is never said to be nothing. */
export const MoneySection = ({ site, today: { money, chain } }: { site: DeskSite; today: TodayAnswer }) => {
  const { money: words } = site.words.today;
  const sum = (received: ReceivedBy) =>
    chain.followedTo === null ? (
      <span class="dk-unknown">{words.never}</span>
    ) : !chain.current && received.victim.payments === 0 ? (
      <span class="dk-unknown">
        {words.since} <Moment site={site} at={chain.followedTo.time} />
      </span>
    ) : (
      <Received site={site} received={received} />
    );
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Facts
        facts={[
          { label: words.day, value: sum(money.day) },
          { label: words.week, value: sum(money.week), note: money.truncated ? words.truncated : undefined },
        ]}
      />
      {chain.followedTo === null ? null : (
        <p class="dk-note">
          {words.followedTo(chain.followedTo.height)} <Moment site={site} at={chain.followedTo.time} />
        </p>
      )}
    </section>
  );
};

/** A calendar day of the operator's: `Mon 30 Nov`. */
const dayOf = (site: DeskSite, at: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ weekday: 'short', day: 'numeric', month: 'short', timeZone: site.settings.timeZone },
  })
    .format(new Date(at))
    .replace(',', '');

/** Reports of 14 calendar days, as bars and as a table. */
export const DaysSection = ({ site, today: { days, at } }: { site: DeskSite; today: TodayAnswer }) => {
  const { days: words } = site.words.today;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="dk-note">{words.caption(site.settings.timeZone)}</p>
      <DayBars
        timeZone={site.settings.timeZone}
        bars={days.map(({ from, reports }) => ({ at: from, value: reports }))}
      />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.table}</span>
        </summary>
        <Table
          site={site}
          caption={words.caption(site.settings.timeZone)}
          columns={[{ title: words.day }, { title: words.reports, numeric: true }]}
          lines={days.toReversed().map(({ from, reports }, n) => ({
            id: `day-${from.slice(0, 13)}`,
            cells: [
              n === 0 ? `${dayOf(site, from)}, ${words.soFar}` : dayOf(site, from),
              reports === 0 ? (
                0
              ) : (
                // A day ends where the next one begins.
                <a key="n" class="govuk-link" href={to(site, enteredPath(from, days[days.length - n]?.from ?? at))}>
                  {reports}
                </a>
              ),
            ],
          }))}
          empty=""
        />
      </details>
    </section>
  );
};
