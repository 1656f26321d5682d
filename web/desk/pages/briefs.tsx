import type { BriefAnswer } from '#actions/brief/look-up-brief.ts';
import { AsFile } from '#web/desk/components/as-file.tsx';
import { Facts, type KnownFact } from '#web/desk/components/facts.tsx';
import { Identifier } from '#web/desk/components/identifier.tsx';
import { Moment } from '#web/desk/components/moment.tsx';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { briefPath, DESK, type DeskSite, to } from '#web/desk/site.ts';

interface BriefsShown {
  site: DeskSite;
  month: string;
  lines: readonly { id: string; sentAt: string; subject: string }[];
  older?: string | undefined;
  isFirst: boolean;
  entry: string;
}

/** The briefs of a month. */
export const BriefsPage = ({ site, month, lines, older, isFirst, entry }: BriefsShown) => {
  const { briefs } = site.words;
  const title = briefs.title(month);
  const paging = { first: 1, total: lines.length, exact: isFirst && older === undefined, older };
  return (
    <DeskLayout site={site} title={title} at={DESK.briefs} entry={entry}>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="get" action={to(site, DESK.briefs)} class="dk-filter dk-no-print">
        <div class="govuk-form-group">
          <label class="govuk-label" for="month">
            {briefs.month}
          </label>
          <input class="govuk-input" id="month" name="month" type="text" value={month} autocomplete="off" />
        </div>
        <button class="govuk-button" type="submit">
          {briefs.show}
        </button>
      </form>
      <AsFile site={site} list={{ of: 'briefs', month }} />
      <Table
        site={site}
        caption={briefs.caption}
        columns={[{ title: briefs.columns.sent }, { title: briefs.columns.subject }]}
        lines={lines.map(({ id, sentAt, subject }) => ({
          id,
          cells: [
            <Moment key="sent" site={site} at={sentAt} />,
            <a key="subject" class="govuk-link" href={to(site, briefPath(id))} data-open>
              {subject}
            </a>,
          ],
        }))}
        paging={isFirst ? paging : { ...paging, newest: to(site, DESK.briefs) }}
        empty={briefs.empty}
      />
    </DeskLayout>
  );
};

const factsOf = (site: DeskSite, brief: BriefAnswer): KnownFact[] => {
  const { briefs } = site.words;
  const { sentAt, readers, sums, digest, entry } = brief;
  const code = (value: string | null) => (value === null ? briefs.notKnown : <code class="dk-id">{value}</code>);
  return [
    { label: briefs.sent, value: <Moment site={site} at={sentAt} /> },
    { label: briefs.readers, value: readers === 0 ? briefs.notKnown : briefs.people(readers) },
    { label: briefs.entry, value: code(entry ? `${entry.day}/${entry.chain}/${entry.seq}` : null) },
    { label: briefs.digest, value: code(digest), note: briefs.digestNote },
    { label: briefs.sums.text, value: code(sums.text) },
    { label: briefs.sums.html, value: code(sums.html) },
    ...(sums.pdf === null ? [] : [{ label: briefs.sums.pdf, value: code(sums.pdf) }]),
  ];
};

/** The stamp on a brief of which something holds no more. */
const Corrections = ({ site, of: { corrections } }: { site: DeskSite; of: BriefAnswer }) => {
  const [last] = corrections;
  if (last === undefined) return null;
  const { corrected } = site.words.briefs;
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-m">
        {corrected.title} <Moment site={site} at={last.at} />
      </h2>
      <p class="govuk-body">{corrected.what}</p>
      <ul class="govuk-list govuk-list--bullet">
        {corrections.map(({ subject, at }) => (
          <li key={subject}>
            <Identifier site={site} value={subject} what={corrected.subject} />, {corrected.since}{' '}
            <Moment site={site} at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A brief as it was sent: its HTML in a frame that runs, loads and sends nothing, its text, its PDF, and where the log says so. */
export const BriefPage = ({ site, brief, entry }: { site: DeskSite; brief: BriefAnswer; entry: string }) => {
  const { briefs } = site.words;
  return (
    <DeskLayout site={site} title={brief.subject} at={DESK.briefs} entry={entry}>
      <h1 class="govuk-heading-l">{brief.subject}</h1>
      <Corrections site={site} of={brief} />
      <Facts facts={factsOf(site, brief)} />
      {brief.hasPdf ? (
        <p class="govuk-body dk-no-print">
          <a class="govuk-link" href={to(site, `${briefPath(brief.id)}/pdf`)}>
            {briefs.pdf}
          </a>
        </p>
      ) : null}
      <section>
        <h2 class="govuk-heading-m">{briefs.text}</h2>
        <pre class="dk-letter">{brief.text}</pre>
      </section>
      {brief.html === null ? null : (
        <section class="dk-no-print">
          <h2 class="govuk-heading-m">{briefs.html}</h2>
          <iframe
            class="dk-frame"
            title={briefs.frame}
            sandbox=""
            width="100%"
            height="900"
            src={to(site, `${briefPath(brief.id)}/html`)}
          />
        </section>
      )}
    </DeskLayout>
  );
};

/** That there is no such brief. */
export const NoBriefPage = ({ site, entry }: { site: DeskSite; entry: string }) => (
  <DeskLayout site={site} title={site.words.briefs.unknown} at={DESK.briefs} entry={entry}>
    <h1 class="govuk-heading-l">{site.words.briefs.unknown}</h1>
  </DeskLayout>
);
