import type { DeliveriesAnswer } from '#actions/feed/partners/describe-partner.ts';
import type { ReplayPreview } from '#actions/feed/partners/replay.ts';
import { FILTERED_TYPES } from '#domain/feed/partners/filter.ts';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, DESK_FIELD, type DeskSite, deliveriesPath, partnerPath, to } from '#web/desk/site.ts';
import { ActForm } from './form.tsx';

/** Longest seq, time and list of types that are typed, in characters. */
const MAX_SEQ = 12;
const MAX_TIME = 30;
const MAX_TYPES = 200;

/** What was sent as a test, and what was answered. */
const TestSection = ({ site, test, isAsked }: { site: DeskSite; test: DeliveriesAnswer['test']; isAsked: boolean }) => {
  const words = site.words.partners.deliveries;
  return (
    <section>
      <h2 class="govuk-heading-m">{words.test}</h2>
      {isAsked ? <p class="govuk-body">{words.testAsked}</p> : null}
      {test === null ? (
        <p class="govuk-body">{words.noTest}</p>
      ) : (
        <>
          <p class="govuk-body">
            <Moment site={site} at={test.at} />, {test.ms} ms
          </p>
          <h3 class="govuk-heading-s">{words.request}</h3>
          <pre class="dk-letter">
            {[
              `POST ${test.url}`,
              ...Object.entries(test.headers).map(([name, value]) => `${name}: ${value}`),
              '',
              test.body,
            ].join('\n')}
          </pre>
          <h3 class="govuk-heading-s">{words.answered}</h3>
          <pre class="dk-letter">
            {test.status === undefined ? words.noAnswer(test.problem ?? '') : `${test.status}\n${test.answer ?? ''}`}
          </pre>
        </>
      )}
    </section>
  );
};

const ActsSection = ({ site, of }: { site: DeskSite; of: DeliveriesAnswer }) => {
  const { acts, fields } = site.words.partners;
  const { endpoint } = of;
  const path = partnerPath(endpoint.partner);
  const target = { [DESK_FIELD.endpoint]: endpoint.id };
  const simple = [
    { act: 'test', button: acts.test },
    { act: 'rotate', button: acts.rotate },
    { act: 'rotate-now', button: acts.rotateNow },
    endpoint.standing === 'active' ? { act: 'disable', button: acts.disable } : { act: 'enable', button: acts.enable },
  ];
  const { filter } = endpoint;
  return (
    <section class="dk-no-print">
      <h2 class="govuk-heading-m">{acts.title}</h2>
      {simple.map(({ act, button }) => (
        <ActForm key={act} site={site} path={path} act={act} button={button} of={target} />
      ))}
      <form method="get" action={to(site, deliveriesPath(endpoint))} class="dk-form">
        <TextField name={DESK_FIELD.from} id="preview" label={fields.from} most={MAX_SEQ} />
        <button class="govuk-button" type="submit">
          {acts.preview}
        </button>
      </form>
      <ActForm site={site} path={path} act="replay" button={acts.replay} of={target}>
        <TextField name={DESK_FIELD.from} label={fields.from} most={MAX_SEQ} />
        <TextField name={DESK_FIELD.since} label={fields.since} most={MAX_TIME} />
      </ActForm>
      <ActForm site={site} path={path} act="filter" button={acts.filter} of={target}>
        <TextField
          name={DESK_FIELD.types}
          label={fields.types}
          hint={FILTERED_TYPES.join(', ')}
          value={filter?.types?.join(', ') ?? ''}
          most={MAX_TYPES}
        />
        <TextField
          name={DESK_FIELD.least}
          label={fields.least}
          value={filter?.atLeast === undefined ? '' : String(filter.atLeast)}
          most={MAX_SEQ}
        />
      </ActForm>
    </section>
  );
};

/** What was last sent to an endpoint, by hashes; its last test; and what can be done. */
export const DeliveriesPage = ({
  site,
  of,
  preview,
  entry,
}: {
  site: DeskSite;
  of: DeliveriesAnswer;
  preview: ReplayPreview | null;
  entry: string;
}) => {
  const { deliveries: words, previewed } = site.words.partners;
  const { endpoint, tries, test } = of;
  const { columns } = words;
  const title = words.title(`${endpoint.partnerName} (${endpoint.id})`);
  const events = preview && `${preview.events}${preview.more ? '+' : ''}`;
  return (
    <DeskLayout site={site} title={title} at={DESK.partners} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      {preview === null ? null : (
        <p class="govuk-body">
          {previewed(events ?? '', preview.from, preview.end, preview.again, preview.oldest - preview.from)}
        </p>
      )}
      <Table
        site={site}
        caption={words.caption}
        columns={[
          { title: columns.at },
          { title: columns.type },
          { title: columns.seqs },
          { title: columns.answer },
          { title: columns.ms, numeric: true },
          { title: columns.message },
          { title: columns.sha256 },
        ]}
        lines={tries.map((one) => ({
          id: `${one.at}-${one.id}`,
          cells: [
            <Moment key="at" site={site} at={one.at} />,
            one.type,
            one.after === undefined ? '' : `${one.after}–${one.upto}`,
            one.status === undefined ? (one.problem ?? '') : String(one.status),
            String(one.ms),
            <code key="id" class="dk-id">
              {one.id}
            </code>,
            <code key="sum" class="dk-id">
              {one.sha256}
            </code>,
          ],
        }))}
        empty={words.empty}
      />
      {endpoint.aside === undefined || endpoint.aside.length === 0 ? null : (
        <section>
          <h2 class="govuk-heading-m">{words.aside}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {endpoint.aside.map(({ seq, problem }) => (
              <li key={seq}>{words.asideLine(seq, problem)}</li>
            ))}
          </ul>
        </section>
      )}
      <TestSection site={site} test={test} isAsked={endpoint.testAsked !== undefined} />
      <ActsSection site={site} of={of} />
    </DeskLayout>
  );
};
