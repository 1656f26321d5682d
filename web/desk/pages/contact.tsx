import type { ContactPageAnswer } from '#actions/desk/look-up-contact.ts';
import type { AuditPlace } from '#actions/desk/record-look.ts';
import type { ContactName } from '#domain/contact/contact.ts';
import { ContestAnswerField, DecisionForm } from '#web/desk/components/decision-form.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts } from '#web/desk/components/facts.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { Assessment } from '#web/desk/components/tag.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { campaignPath, contactPath, type DeskSite, reportPath, to, walletPath } from '#web/desk/site.ts';

const Value = ({ site, contact }: { site: DeskSite; contact: ContactPageAnswer }) => {
  const { contact: words } = site.words;
  if (contact.value !== null) return <Identifier site={site} value={contact.value} what={words.value} />;
  return <span class="dk-unknown">{contact.decision?.verdict === 'rejected' ? words.rejected : words.withheld}</span>;
};

const Reports = ({ site, contact }: { site: DeskSite; contact: ContactPageAnswer }) => {
  const { sightings: words } = site.words.contact;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[{ title: words.reference }, { title: words.received }]}
        lines={contact.sightings.map(({ reference, time }) => ({
          id: reference,
          cells: [
            <Identifier
              key="reference"
              site={site}
              value={reference}
              href={to(site, reportPath(reference))}
              what={words.reference}
            />,
            <Moment key="at" site={site} at={time} />,
          ],
        }))}
        empty={words.none}
      />
    </section>
  );
};

const Named = ({ site, contact }: { site: DeskSite; contact: ContactPageAnswer }) => {
  const { wallets, campaigns } = site.words.contact;
  return (
    <div class="dk-grid">
      <section>
        <h2 class="govuk-heading-m">{wallets.title}</h2>
        <Table
          site={site}
          caption={wallets.caption}
          columns={[{ title: wallets.address }, { title: wallets.first }]}
          lines={contact.wallets.map(({ address, firstSeen }) => ({
            id: address,
            cells: [
              <Identifier
                key="address"
                site={site}
                value={address}
                href={to(site, walletPath(address))}
                what={wallets.address}
              />,
              <Moment key="at" site={site} at={firstSeen} />,
            ],
          }))}
          empty={wallets.none}
        />
      </section>
      <section>
        <h2 class="govuk-heading-m">{campaigns.title}</h2>
        <Table
          site={site}
          caption={campaigns.caption}
          columns={[{ title: campaigns.name }, { title: campaigns.since }]}
          lines={contact.campaigns.map(({ id, name, foundedAt }) => ({
            id,
            cells: [
              <a key="name" class="govuk-link" href={to(site, campaignPath(id))}>
                {name}
              </a>,
              <Moment key="at" site={site} at={foundedAt} />,
            ],
          }))}
          empty={campaigns.none}
        />
      </section>
    </div>
  );
};

/** What is known of a contact: who gives it, which wallets and campaigns it joins, and what a lead said of it. */
export const ContactPage = ({
  site,
  contact,
  audit,
}: {
  site: DeskSite;
  contact: ContactPageAnswer;
  audit: AuditPlace;
}) => {
  const { contact: words } = site.words;
  const { kind, hash, decision } = contact;
  const verdict = decision?.verdict ?? 'open';
  const tone = verdict === 'confirmed' ? 'good' : verdict === 'rejected' ? 'care' : 'plain';
  return (
    <DeskLayout site={site} title={words.title(kind)} entry={entryOf(audit)} about={`${kind}:${hash}`}>
      <h1 class="govuk-heading-l">{words.title(kind)}</h1>
      <Facts
        facts={[
          { label: words.value, value: <Value site={site} contact={contact} /> },
          { label: words.reports, value: contact.reports },
          {
            label: words.state,
            value: (
              <Assessment site={site} tone={tone} by={decision?.name ?? decision?.by} at={decision?.at}>
                {words.states[verdict]}
              </Assessment>
            ),
            note: decision === null ? undefined : `${words.why}: ${decision.reason}`,
          },
          { label: words.id, value: <Identifier site={site} value={hash} what={words.id} /> },
        ]}
      />
      {contact.contested ? (
        <p class="govuk-body">
          <strong>{words.contested}</strong>
        </p>
      ) : null}
      <Reports site={site} contact={contact} />
      <Named site={site} contact={contact} />
      <section class="dk-no-print">
        <h2 class="govuk-heading-m">{words.decide.title}</h2>
        <DecisionForm
          site={site}
          about={[`${kind}:${hash}`]}
          seen={0}
          choices={{
            ...(contact.contested ? { 'contact.dismissed': words.decide.dismissed } : {}),
            ...(contact.value === null ? {} : { 'contact.confirmed': words.decide.confirmed }),
            ...(contact.reports === 0 ? {} : { 'contact.rejected': words.decide.rejected }),
            ...(verdict === 'open' || verdict === 'undone' ? {} : { 'contact.undone': words.decide.undone }),
          }}
          next={contactPath(contact)}
        >
          {contact.contested ? <ContestAnswerField site={site} /> : null}
        </DecisionForm>
      </section>
    </DeskLayout>
  );
};

/** The answer where no report in sight gives a contact. */
export const NoContactPage = ({ site, query = '', audit }: { site: DeskSite; query?: string; audit: AuditPlace }) => {
  const { title, text } = site.words.contact.unknown;
  return (
    <DeskLayout site={site} title={title} query={query} entry={entryOf(audit)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
    </DeskLayout>
  );
};

/** The contacts that something typed may be, where the ledger knows several. */
export const ContactsPage = ({
  site,
  query,
  found,
  audit,
}: {
  site: DeskSite;
  query: string;
  found: readonly ContactName[];
  audit: AuditPlace;
}) => {
  const { several } = site.words.contact;
  return (
    <DeskLayout site={site} title={several.title} query={query} entry={entryOf(audit)}>
      <h1 class="govuk-heading-l">{several.title}</h1>
      <Table
        site={site}
        caption={several.caption}
        columns={[{ title: several.kind }, { title: several.open }]}
        lines={found.map((name) => ({
          id: `${name.kind}-${name.hash}`,
          cells: [
            name.kind,
            <a key="open" class="govuk-link" href={to(site, contactPath(name))}>
              {site.words.contact.title(name.kind)}
            </a>,
          ],
        }))}
        empty=""
      />
    </DeskLayout>
  );
};
