import { UNREMARKED_LOOKS } from '#domain/audit/looks.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { Table } from '#web/desk/components/table.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite } from '#web/desk/site.ts';

/** What words, verdicts and keys mean; the numbers are those that this hotline runs by. */
export const HelpPage = ({
  site,
  settings,
}: {
  site: DeskSite;
  settings: Pick<FunctionSettings, 'gate' | 'contests' | 'retention'>;
}) => {
  const { gate, contests, retention } = settings;
  const { title, keys, terms, method } = site.words.help;
  const { verdicts } = method;
  return (
    <DeskLayout site={site} title={title} at={DESK.help}>
      <h1 class="govuk-heading-l">{title}</h1>
      <section>
        <h2 class="govuk-heading-m">{terms.title}</h2>
        <dl class="dk-terms">
          {terms.list.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2 class="govuk-heading-m">{method.title}</h2>
        <p class="govuk-body">{method.reports(gate.reports, gate.mails)}</p>
        {gate.provenance === 'original' ? <p class="govuk-body">{method.original}</p> : null}
        <p class="govuk-body">{method.payments}</p>
        <p class="govuk-body">{method.contests(contests.answerDays)}</p>
        <p class="govuk-body">{method.kept(retention.reportDays, retention.auditDays)}</p>
        <p class="govuk-body">{method.bounds(UNREMARKED_LOOKS)}</p>
        <p class="govuk-body">{method.limits}</p>
        <Table
          site={site}
          caption={verdicts.caption}
          columns={[{ title: verdicts.verdict }, { title: verdicts.means }]}
          lines={verdicts.list.map(([verdict, means]) => ({
            id: verdict.replaceAll(/\W+/g, '-'),
            cells: [verdict, means],
          }))}
          empty=""
        />
      </section>
      <section>
        <h2 class="govuk-heading-m">{keys.title}</h2>
        <p class="govuk-body">{keys.text}</p>
        <Table
          site={site}
          caption={keys.caption}
          columns={[{ title: keys.key }, { title: keys.does }]}
          lines={keys.list.map(([key, does]) => ({
            id: key.replaceAll(/\W/g, '-'),
            cells: [<kbd key={key}>{key}</kbd>, does],
          }))}
          empty=""
        />
      </section>
    </DeskLayout>
  );
};
