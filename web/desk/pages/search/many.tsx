import type { ManyAnswer, ManyLine } from '#actions/desk/look-up-many.ts';
import { ADDRESS_REFUSALS } from '#domain/wallet-address.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { Csrf } from '#web/desk/components/form.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import {
  campaignPath,
  casePath,
  clusterPath,
  DESK,
  DESK_FIELD,
  type DeskSite,
  to,
  walletPath,
} from '#web/desk/site.ts';

/** Longest text of the box, in characters: a thousand rows of a table. */
const MAX_CHARACTERS = 400_000;

const Box = ({ site }: { site: DeskSite }) => {
  const { many } = site.words;
  return (
    <form method="post" action={to(site, DESK.many)} class="dk-form dk-no-print">
      <Csrf site={site} />
      <div class="govuk-form-group">
        <label class="govuk-label" for="lines">
          {many.label}
        </label>
        <div class="govuk-hint" id="lines-hint">
          {many.hint}
        </div>
        <textarea
          class="govuk-textarea"
          id="lines"
          name={DESK_FIELD.query}
          rows={10}
          maxLength={MAX_CHARACTERS}
          spellcheck={false}
          aria-describedby="lines-hint"
        />
      </div>
      {/* Without a script it could do nothing: what it reads goes into the box. */}
      <div class="govuk-form-group" data-file-into="lines" hidden>
        <label class="govuk-label" for="file">
          {many.file}
        </label>
        <input id="file" type="file" accept=".txt,.csv,text/plain,text/csv" />
      </div>
      <button class="govuk-button" type="submit">
        {many.button}
      </button>
    </form>
  );
};

/** Asks for many addresses. */
export const ManyPage = ({ site }: { site: DeskSite }) => (
  <DeskLayout site={site} title={site.words.many.title}>
    <h1 class="govuk-heading-l">{site.words.many.title}</h1>
    <Box site={site} />
  </DeskLayout>
);

type Known = Extract<ManyLine, { state: 'known' }>;

const KnownLines = ({ site, lines }: { site: DeskSite; lines: readonly Known[] }) => {
  const { many } = site.words;
  const { columns } = many;
  return (
    <Table
      site={site}
      caption={many.captions.known}
      columns={[
        { title: columns.address },
        { title: columns.first },
        { title: columns.campaign },
        { title: columns.cluster },
        { title: columns.cases },
      ]}
      lines={lines.map(({ address, firstSeen, campaign, cluster, cases }, n) => ({
        id: `known-${n}`,
        cells: [
          <Identifier
            key="a"
            site={site}
            value={address}
            href={to(site, walletPath(address))}
            what={columns.address}
          />,
          <Moment key="t" site={site} at={firstSeen} />,
          campaign === null ? (
            '–'
          ) : (
            <a key="c" class="govuk-link dk-name" href={to(site, campaignPath(campaign.id))}>
              {campaign.name}
            </a>
          ),
          cluster === null ? (
            '–'
          ) : (
            <>
              <a class="govuk-link dk-name" href={to(site, clusterPath(cluster.id))}>
                {cluster.name}
              </a>{' '}
              <span class="dk-quiet">{many.size(cluster.size)}</span>
            </>
          ),
          cases.length === 0
            ? '–'
            : cases.map(({ id, title }) => (
                <a key={id} class="govuk-link" href={to(site, casePath(id))}>
                  {title}
                </a>
              )),
        ],
      }))}
      empty={many.none}
    />
  );
};

/** What is known of each of many lines. */
export const ManyFoundPage = ({ site, answer, typed }: { site: DeskSite; answer: ManyAnswer; typed: string }) => {
  const { many } = site.words;
  const known = answer.lines.flatMap((line) => (line.state === 'known' ? [line] : []));
  const unknown = answer.lines.flatMap((line) => (line.state === 'unknown' ? [line] : []));
  const invalid = answer.lines.flatMap((line) => (line.state === 'invalid' ? [line] : []));
  const title = many.found(known.length, unknown.length, invalid.length);
  return (
    <DeskLayout site={site} title={title} entry={entryOf(answer.audit)}>
      <h1 class="govuk-heading-l">{title}</h1>
      {answer.left > 0 ? <p class="dk-banner">{many.left(answer.left)}</p> : null}
      <form method="post" action={to(site, DESK.many)} class="dk-no-print">
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.query} value={typed} />
        <button class="govuk-button govuk-button--secondary" type="submit" name={DESK_FIELD.act} value="csv">
          {many.csv}
        </button>
      </form>
      <section>
        <h2 class="govuk-heading-m">{many.known(known.length)}</h2>
        <KnownLines site={site} lines={known} />
      </section>
      <section>
        <h2 class="govuk-heading-m">{many.unknown(unknown.length)}</h2>
        <Table
          site={site}
          caption={many.captions.unknown}
          columns={[{ title: many.columns.address }]}
          lines={unknown.map(({ address }, n) => ({
            id: `unknown-${n}`,
            cells: [<Identifier key="a" site={site} value={address} what={many.columns.address} />],
          }))}
          empty={many.none}
        />
      </section>
      <section>
        <h2 class="govuk-heading-m">{many.invalid(invalid.length)}</h2>
        <Table
          site={site}
          caption={many.captions.invalid}
          columns={[{ title: many.columns.line }, { title: many.columns.why }]}
          lines={invalid.map(({ line, why }, n) => ({
            id: `invalid-${n}`,
            cells: [
              <code key="line" class="dk-id" dir="auto">
                {line}
              </code>,
              ADDRESS_REFUSALS[why],
            ],
          }))}
          empty={many.none}
        />
      </section>
      <section>
        <h2 class="govuk-heading-m dk-no-print">{many.again}</h2>
        <Box site={site} />
      </section>
    </DeskLayout>
  );
};
