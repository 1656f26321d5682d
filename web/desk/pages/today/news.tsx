import type { ComponentChildren } from 'preact';
import type { TodayAnswer, TodayNews } from '#actions/desk/describe-today.ts';
import { campaignName } from '#domain/brief/brief.ts';
import { bitcoinOf } from '#web/desk/amounts.ts';
import { Facts } from '#web/desk/components/facts.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { campaignPath, DESK, DESK_FIELD, type DeskSite, enteredPath, to, walletPath } from '#web/desk/site.ts';

const Lines = ({
  lines,
  none,
}: {
  lines: readonly { id: string; said: ComponentChildren }[];
  none: ComponentChildren;
}) =>
  lines.length === 0 ? (
    <span class="dk-quiet">{none}</span>
  ) : (
    <ul class="dk-lines">
      {lines.map(({ id, said }) => (
        <li key={id}>{said}</li>
      ))}
    </ul>
  );

const Campaign = ({ site, id }: { site: DeskSite; id: string }) => (
  <a class="govuk-link dk-name" href={to(site, campaignPath(id))}>
    {campaignName(id)}
  </a>
);

const campaigns = (site: DeskSite, of: TodayNews['founded']) => {
  const { news } = site.words.today;
  return of.map(({ id, text, day, week }) => ({
    id,
    said: (
      <>
        <Campaign site={site} id={id} /> {news.grown(day, week)}
        {text === '' ? null : (
          <q class="dk-note" dir="auto">
            {text}
          </q>
        )}
      </>
    ),
  }));
};

const Wallet = ({ site, address }: { site: DeskSite; address: string }) => (
  <Identifier site={site} value={address} href={to(site, walletPath(address))} what={site.words.wallet.title} />
);

/** What is new since who looks has read what was new before, each with the page that proves it. */
export const NewsSection = ({ site, today }: { site: DeskSite; today: TodayAnswer }) => {
  const { news: words } = site.words.today;
  const { news, chain, at } = today;
  // What is not known has not been nothing.
  const nothingPaid = chain.current ? words.none : words.unknown;
  return (
    <section id="news">
      <h2 class="govuk-heading-m">
        {news.isMarked ? (
          <>
            {words.title} <Moment site={site} at={news.since} />
          </>
        ) : (
          words.ofDay
        )}
      </h2>
      <Facts
        facts={[
          {
            label: words.reports,
            value: (
              <a class="govuk-link" href={to(site, enteredPath(news.since, at))}>
                {news.reports}
              </a>
            ),
          },
          {
            label: words.founded,
            value: <Lines lines={campaigns(site, news.founded)} none={words.none} />,
          },
          { label: words.growing, value: <Lines lines={campaigns(site, news.growing)} none={words.none} /> },
          {
            label: words.first,
            value: (
              <Lines
                lines={news.first.map(({ address, satoshi, at: entered }) => ({
                  id: `${address}-${entered}`,
                  said: (
                    <>
                      {bitcoinOf(Number(satoshi))} <Wallet site={site} address={address} />
                    </>
                  ),
                }))}
                none={nothingPaid}
              />
            ),
          },
          {
            label: words.reached,
            value: (
              <Lines
                lines={news.reached.map(({ address, service, satoshi, at: entered }) => ({
                  id: `${address}-${service}-${entered}`,
                  said: (
                    <>
                      {bitcoinOf(Number(satoshi))} {words.at(service)} <Wallet site={site} address={address} />
                    </>
                  ),
                }))}
                none={nothingPaid}
              />
            ),
          },
          {
            label: words.decided,
            value: (
              <Lines
                lines={news.decided.map((line) => ({
                  id: `${line.at}-${line.about}`,
                  said: (
                    <>
                      {line.what.replaceAll('.', ' ').replaceAll('-', ' ')}: <code class="dk-id">{line.about}</code>,{' '}
                      {line.name ?? line.by}
                    </>
                  ),
                }))}
                // Who decides much fills the list that was looked at: what others decided is behind it.
                none={news.moreDecided ? words.behind : words.none}
              />
            ),
            note: news.moreDecided ? (
              <a class="govuk-link" href={to(site, DESK.decisions)}>
                {words.all}
              </a>
            ) : undefined,
          },
        ]}
      />
      <form class="dk-after dk-no-print" method="post" action={to(site, DESK.today)}>
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.read} value={at} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.mark}
        </button>
        {news.isMarked ? null : <span class="dk-note">{words.ofDayNote}</span>}
      </form>
    </section>
  );
};
