import type { ListedPartner } from '#actions/feed/partners/describe-partner.ts';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, partnerPath, to } from '#web/desk/site.ts';
import { ActForm, DescriptionFields, NameField } from './form.tsx';

/** Why nothing was done. */
export type PartnerRefused = keyof DeskSite['words']['partners']['refused']['reasons'];

/** All partners, and a form to add one. */
export const PartnersPage = ({
  site,
  partners,
  entry,
}: {
  site: DeskSite;
  partners: readonly ListedPartner[];
  entry: string;
}) => {
  const words = site.words.partners;
  const { columns } = words;
  return (
    <DeskLayout site={site} title={words.title} at={DESK.partners} entry={entry}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.name },
          { title: columns.id },
          { title: columns.endpoints, numeric: true },
          { title: columns.troubled, numeric: true },
        ]}
        lines={partners.map(({ partner, partnerName, endpoints, troubled }) => ({
          id: partner,
          cells: [
            <a key="name" class="govuk-link" href={to(site, partnerPath(partner))} data-open>
              {partnerName}
            </a>,
            <code key="id" class="dk-id">
              {partner}
            </code>,
            String(endpoints),
            String(troubled),
          ],
        }))}
        empty={words.empty}
      />
      <section class="dk-no-print">
        <h2 class="govuk-heading-m">{words.add.title}</h2>
        <ActForm site={site} path={DESK.partners} act="new" button={words.add.button}>
          <NameField site={site} />
          <DescriptionFields site={site} />
        </ActForm>
      </section>
    </DeskLayout>
  );
};

/** That nothing was done, and why; or that there is no such partner. */
export const PartnerRefusedPage = ({ site, reason }: { site: DeskSite; reason: PartnerRefused }) => {
  const { refused } = site.words.partners;
  return (
    <DeskLayout site={site} title={refused.title} at={DESK.partners}>
      <h1 class="govuk-heading-l">{refused.title}</h1>
      <p class="govuk-body">{refused.reasons[reason]}</p>
    </DeskLayout>
  );
};

/** A secret or a key, which is shown this once. */
export const ShownOncePage = ({
  site,
  partner,
  shown,
}: {
  site: DeskSite;
  partner: string;
  shown: { kind: 'secret' | 'key'; value: string };
}) => {
  const words = site.words.partners.shown;
  return (
    <DeskLayout site={site} title={words.title} at={DESK.partners}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words[shown.kind]}</p>
      <pre class="dk-letter">{shown.value}</pre>
      <p class="govuk-body">{words.note}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, partnerPath(partner))}>
          {words.back}
        </a>
      </p>
    </DeskLayout>
  );
};
