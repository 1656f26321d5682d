import type { KnownKey, PartnerAnswer } from '#actions/feed/partners/describe-partner.ts';
import { AUDIENCES } from '#domain/feed/audience.ts';
import type { Endpoint } from '#domain/feed/endpoint.ts';
import { MAX_NAME } from '#domain/feed/partners/act.ts';
import { Choice } from '#web/desk/components/choice.tsx';
import { Facts } from '#web/desk/components/facts.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, DESK_FIELD, type DeskSite, deliveriesPath, partnerPath, to } from '#web/desk/site.ts';
import { ActForm, DescriptionFields, NameField } from './form.tsx';

/** Longest URL that is typed, in characters. */
const MAX_URL = 500;

/** What of its log an endpoint is sent. */
const wantedOf = (site: DeskSite, { filter }: Endpoint): string => {
  const { all, atLeast } = site.words.partners.endpoints;
  const said = [filter?.types?.join(', ') ?? '', filter?.atLeast === undefined ? '' : atLeast(filter.atLeast)];
  return said.filter((part) => part !== '').join('; ') || all;
};

const standingOf = (site: DeskSite, endpoint: Endpoint): string => {
  const { challenged, failing, inSettings } = site.words.partners.endpoints;
  const { standing, problem, failed, challenge, inSettings: isNamed } = endpoint;
  return [
    standing === 'active' || problem === undefined ? standing : `${standing} (${problem})`,
    ...(failed > 0 ? [failing(failed, problem ?? '')] : []),
    ...(challenge === undefined ? [] : [challenged]),
    ...(isNamed === true ? [inSettings] : []),
  ].join(', ');
};

const EndpointsSection = ({ site, of }: { site: DeskSite; of: PartnerAnswer }) => {
  const { endpoints: words, fields } = site.words.partners;
  const { columns } = words;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.endpoint },
          { title: columns.audience },
          { title: columns.standing },
          { title: columns.heard, numeric: true },
          { title: columns.wants },
          { title: columns.acts },
        ]}
        lines={of.endpoints.map((endpoint) => ({
          id: endpoint.id,
          cells: [
            <span key="url">
              <code class="dk-id">{endpoint.id}</code> {endpoint.url}
            </span>,
            endpoint.audience,
            standingOf(site, endpoint),
            String(endpoint.heard),
            wantedOf(site, endpoint),
            <a key="acts" class="govuk-link" href={to(site, deliveriesPath(endpoint))}>
              {words.deliveries}
            </a>,
          ],
        }))}
        empty={words.empty}
      />
      <div class="dk-no-print">
        <h3 class="govuk-heading-s">{words.add}</h3>
        <ActForm site={site} path={partnerPath(of.partner)} act="add" button={words.addButton}>
          <TextField name={DESK_FIELD.url} label={fields.url} most={MAX_URL} />
          <Choice
            name={DESK_FIELD.audience}
            label={fields.audience}
            choices={Object.fromEntries(AUDIENCES.map((one) => [one, one]))}
            chosen="exercise"
          />
        </ActForm>
      </div>
    </section>
  );
};

const KeyActs = ({ site, of: key }: { site: DeskSite; of: KnownKey }) => {
  const { keys } = site.words.partners;
  const path = partnerPath(key.partner);
  const of = { [DESK_FIELD.key]: key.id };
  return (
    <>
      {key.mutedAt === undefined ? null : <ActForm site={site} path={path} act="unmute" button={keys.unmute} of={of} />}
      <ActForm site={site} path={path} act="end-key" button={keys.end} of={of} />
    </>
  );
};

const KeysSection = ({ site, of }: { site: DeskSite; of: PartnerAnswer }) => {
  const { keys: words, fields, endpoints } = site.words.partners;
  const { columns } = words;
  const choices = Object.fromEntries(of.endpoints.map(({ id, audience }) => [id, `${id} (${audience})`]));
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.system },
          { title: columns.opens },
          { title: columns.endpoint },
          { title: columns.made },
          { title: columns.used },
          { title: columns.act },
        ]}
        lines={of.keys.map((key) => ({
          id: key.id,
          cells: [
            key.mutedAt === undefined ? key.system : `${key.system}, ${words.muted}`,
            key.scopes.join(', '),
            key.endpoint,
            <Moment key="made" site={site} at={key.madeAt} />,
            key.usedOn ?? words.never,
            <KeyActs key="acts" site={site} of={key} />,
          ],
        }))}
        empty={words.empty}
      />
      {of.endpoints.length === 0 ? null : (
        <div class="dk-no-print">
          <h3 class="govuk-heading-s">{words.add}</h3>
          <ActForm site={site} path={partnerPath(of.partner)} act="key" button={words.addButton}>
            <Choice
              name={DESK_FIELD.endpoint}
              label={endpoints.columns.endpoint}
              choices={choices}
              chosen={of.endpoints[0]?.id ?? ''}
            />
            <TextField name={DESK_FIELD.system} label={fields.system} most={MAX_NAME} />
            <TextField name={DESK_FIELD.publicKey} label={fields.publicKey} most={MAX_NAME} />
            <TextField name={DESK_FIELD.scopes} label={fields.scopes} value="pull, taxii" most={MAX_NAME} />
          </ActForm>
        </div>
      )}
    </section>
  );
};

/** A partner: whom to reach, what it may be told, where it receives it and by which keys it pulls. */
export const PartnerPage = ({ site, of, entry }: { site: DeskSite; of: PartnerAnswer; entry: string }) => {
  const { fields, described, ceilings } = site.words.partners;
  const { partner, partnerName, technical, duty, ceiling, agreement } = of;
  return (
    <DeskLayout site={site} title={partnerName} at={DESK.partners} entry={entry}>
      <h1 class="govuk-heading-l">{partnerName}</h1>
      <Facts
        facts={[
          { label: site.words.partners.columns.id, value: <code class="dk-id">{partner}</code> },
          { label: fields.technical, value: technical ?? described.notSaid },
          { label: fields.duty, value: duty ?? described.notSaid },
          { label: fields.ceiling, value: ceilings[ceiling ?? ''] },
          { label: fields.agreement, value: agreement ?? described.notSaid },
        ]}
      />
      <EndpointsSection site={site} of={of} />
      <KeysSection site={site} of={of} />
      <section class="dk-no-print">
        <h2 class="govuk-heading-m">{described.title}</h2>
        <ActForm site={site} path={partnerPath(partner)} act="set" button={described.save}>
          <NameField site={site} value={partnerName} />
          <DescriptionFields site={site} of={of} />
        </ActForm>
      </section>
    </DeskLayout>
  );
};
