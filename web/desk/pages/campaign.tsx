import type { CampaignAnswer } from '#actions/desk/describe-campaign.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { Case } from '#domain/case/case.ts';
import { demandsOf } from '#web/desk/amounts.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts, type KnownFact } from '#web/desk/components/facts.tsx';
import { GraphLink } from '#web/desk/components/graph-link.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { PutIntoCase } from '#web/desk/components/put-into-case.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { campaignPath, type DeskSite, to } from '#web/desk/site.ts';

const factsOf = (site: DeskSite, campaign: CampaignAnswer): KnownFact[] => {
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
    { label: summary.wallets, value: named, note: summary.first(wallets) },
    { label: summary.id, value: <Identifier site={site} value={id} what={summary.id} /> },
  ];
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

const Campaign = ({ site, campaign }: { site: DeskSite; campaign: CampaignAnswer }) => {
  const { text } = site.words.campaign;
  return (
    <>
      <section>
        <h2 class="govuk-visually-hidden">{site.words.campaign.summary.title}</h2>
        <Facts facts={factsOf(site, campaign)} />
        <GraphLink site={site} subject={{ kind: 'campaign', id: campaign.id }} />
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
          </>
        )}
      </section>
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
  campaigns: readonly [CampaignAnswer, ...CampaignAnswer[]];
  /** Which cases hold each. */
  cases: ReadonlyMap<string, readonly Pick<Case, 'id' | 'title'>[]>;
  audit: AuditPlace;
}) => {
  const { words } = site;
  const [first] = campaigns;
  const title =
    campaigns.length === 1 ? words.campaign.title(first.name) : words.campaign.several(first.name, campaigns.length);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(audit)}>
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
