import type { CampaignAnswer } from '#actions/desk/describe-campaign.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { FollowedAnswer, ReceivedTotals } from '#actions/payment/describe-money.ts';
import type { Case } from '#domain/case/case.ts';
import { demandOf, demandsOf } from '#web/desk/amounts.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Choice } from '#web/desk/components/choice.tsx';
import { DayBars } from '#web/desk/components/day-bars.tsx';
import { DecisionForm, isLead } from '#web/desk/components/decision-form.tsx';
import { DraftLink } from '#web/desk/components/draft-link.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts, type KnownFact } from '#web/desk/components/facts.tsx';
import { GraphLink } from '#web/desk/components/graph-link.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { PutIntoCase } from '#web/desk/components/put-into-case.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { receivedOf } from '#web/desk/pages/wallet/received.tsx';
import { campaignPath, campaignWalletsPath, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** A language by its name; what is no code of one stands as it was found. */
const languageOf = (code: string): string => (/^[a-z]{2,3}$/.test(code) ? (LANGUAGE_NAMES.of(code) ?? code) : code);

/** Words with how many reports each is of: `Finnish (12), Swedish (3)`. */
const countsOf = (counts: readonly (readonly [word: string, reports: number])[]): string =>
  counts.map(([word, reports]) => `${word} (${reports})`).join(', ');

/** What is known of a campaign, and of its money. */
export interface ShownCampaign extends CampaignAnswer {
  money: FollowedAnswer & { totals: ReceivedTotals };
}

const factsOf = (site: DeskSite, campaign: ShownCampaign): KnownFact[] => {
  const { summary } = site.words.campaign;
  const { id, foundedAt, reports, voices, heard, named, wallets, demanded, outliers } = campaign;
  return [
    {
      label: summary.reports,
      value: (
        <a class="govuk-link" href={to(site, `${campaignPath(id)}/reports`)}>
          {reports}
        </a>
      ),
    },
    { label: summary.people, value: voices, note: summary.heard(heard, reports) },
    { label: summary.founded, value: <Moment site={site} at={foundedAt} /> },
    {
      label: summary.demanded,
      value: demandsOf(demanded) || summary.nothing,
      note: `${summary.once}${outliers > 0 ? `. ${summary.outliers(outliers)}` : ''}`,
    },
    receivedOf(site, campaign.money),
    {
      label: summary.wallets,
      value: (
        <a class="govuk-link" href={to(site, campaignWalletsPath(id))}>
          {named}
        </a>
      ),
      note: summary.first(wallets),
    },
    {
      label: summary.languages,
      value:
        countsOf(Object.entries(campaign.counted.languages).map(([code, count]) => [languageOf(code), count])) ||
        summary.nothing,
    },
    {
      label: summary.amounts,
      value:
        countsOf(
          campaign.counted.amounts.map(({ reports: count, ...least }) => [summary.orMore(demandOf(least)), count]),
        ) || summary.nothing,
    },
    {
      label: summary.deadlines,
      value:
        countsOf(
          Object.entries(campaign.counted.deadlines)
            .sort(([a], [b]) => Number(a) - Number(b))
            .map(([hours, count]) => [summary.hours(Number(hours)), count]),
        ) || summary.nothing,
    },
    { label: summary.id, value: <Identifier site={site} value={id} what={summary.id} /> },
  ];
};

/** How many days are drawn; all of them stand in the table. */
const DAYS_DRAWN = 14;
const DAY_MS = 86_400_000;

/** How it grows: its reports of each day, as bars up to today and as a table. */
const Growth = ({ site, days }: { site: DeskSite; days: CampaignAnswer['days'] }) => {
  const { growth } = site.words.campaign;
  const counted = new Map(days.map(({ day, reports }) => [day, reports]));
  const drawn = Array.from({ length: DAYS_DRAWN }, (_, n) =>
    new Date(site.now.getTime() - (DAYS_DRAWN - 1 - n) * DAY_MS).toISOString().slice(0, 10),
  );
  return (
    <section id="growth">
      <h2 class="govuk-heading-m">{growth.title}</h2>
      <p class="dk-note">{growth.note}</p>
      <DayBars timeZone="UTC" bars={drawn.map((day) => ({ at: day, value: counted.get(day) ?? 0 }))} />
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{growth.table}</span>
        </summary>
        <Table
          site={site}
          caption={growth.caption}
          columns={[{ title: growth.day }, { title: growth.reports, numeric: true }]}
          lines={days.map(({ day, reports }) => ({ id: `day-${day}`, cells: [day, reports] }))}
          empty={growth.none}
        />
      </details>
    </section>
  );
};

const Shares = ({ site, shares }: { site: DeskSite; shares: CampaignAnswer['shares'] }) => {
  const { shares: words } = site.words.campaign;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[{ title: words.name }, { title: words.languages }, { title: words.by }]}
        lines={shares.map(({ id, name, languages, by }) => ({
          id: `${id}-${by}`,
          cells: [
            <a key="name" class="govuk-link" href={to(site, campaignPath(id))} data-open>
              {name}
            </a>,
            languages.join(', '),
            by,
          ],
        }))}
        empty={words.none}
      />
    </section>
  );
};

/** Longest name of an organisation that a form takes, in characters. */
const MAX_NAME_CHARACTERS = 60;

/** Asks a lead which gap of the text is an organisation's name, or which is to be a gap again. */
const Names = ({ site, campaign }: { site: DeskSite; campaign: CampaignAnswer }) => {
  const { names: words } = site.words.campaign;
  const { version, all } = campaign.gaps;
  const choices = all.flatMap(({ before, after, name, mayBeNamed }, n) =>
    mayBeNamed ? [[`${n + 1}`, words.gap(n + 1, before.join(' '), name, after.join(' '))] as const] : [],
  );
  if (!isLead(site) || choices.length === 0) return null;
  const isReleased = all.some(({ name }) => name !== null);
  return (
    <details class="govuk-details dk-no-print">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{words.title}</span>
      </summary>
      <p class="govuk-body">{words.text}</p>
      <DecisionForm
        site={site}
        about={[campaign.id]}
        seen={version}
        choices={{ 'name.release': words.release, ...(isReleased ? { 'name.undo': words.undo } : {}) }}
        next={campaignPath(campaign.id)}
      >
        <Choice name={DESK_FIELD.nth} label={words.which} choices={Object.fromEntries(choices)} chosen="" />
        <TextField name={DESK_FIELD.name} label={words.name} hint={words.hint} most={MAX_NAME_CHARACTERS} />
      </DecisionForm>
    </details>
  );
};

const Campaign = ({ site, campaign }: { site: DeskSite; campaign: ShownCampaign }) => {
  const { text } = site.words.campaign;
  return (
    <>
      <section>
        <h2 class="govuk-visually-hidden">{site.words.campaign.summary.title}</h2>
        <Facts facts={factsOf(site, campaign)} />
        <GraphLink site={site} subject={{ kind: 'campaign', id: campaign.id }} />
        <DraftLink site={site} of="campaign" id={campaign.id} />
      </section>
      <section>
        <h2 class="govuk-heading-m">{text.title}</h2>
        {campaign.text === '' ? (
          <p class="dk-empty">{text.none}</p>
        ) : (
          <>
            <blockquote class="dk-letter" dir="auto">
              {campaign.text}
            </blockquote>
            <p class="dk-note">{text.note}</p>
            <Names site={site} campaign={campaign} />
          </>
        )}
      </section>
      <Growth site={site} days={campaign.days} />
      <Shares site={site} shares={campaign.shares} />
    </>
  );
};

/** What is known of a campaign; of several of one name, of each. */
export const CampaignPage = ({
  site,
  campaigns,
  cases,
  audit,
}: {
  site: DeskSite;
  campaigns: readonly [ShownCampaign, ...ShownCampaign[]];
  /** Which cases hold each. */
  cases: ReadonlyMap<string, readonly Pick<Case, 'id' | 'title'>[]>;
  audit: AuditPlace;
}) => {
  const { words } = site;
  const [first] = campaigns;
  const title =
    campaigns.length === 1 ? words.campaign.title(first.name) : words.campaign.several(first.name, campaigns.length);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)} about={first.id}>
      <h1 class="govuk-heading-l">{title}</h1>
      {campaigns.map((campaign) => (
        <Campaign key={campaign.id} site={site} campaign={campaign} />
      ))}
      {campaigns.map(({ id }) => (
        <section key={id}>
          <h2 class="govuk-heading-m">{words.exports.wallets}</h2>
          <AsFile site={site} list={{ of: 'campaign-wallets', campaign: id }} />
        </section>
      ))}
      {campaigns.map(({ id }) => (
        <PutIntoCase key={id} site={site} kind="campaign" id={id} cases={cases.get(id) ?? []} />
      ))}
    </DeskLayout>
  );
};
