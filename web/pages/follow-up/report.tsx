import { Danger } from '#web/components/advice.tsx';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { KnownSection } from '#web/components/known-campaign.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Others } from '#web/components/other-reports.tsx';
import { openedRoute } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';
import { NoticesSection, QuestionsSection } from './from-investigators.tsx';
import {
  type AddingForm,
  AddSection,
  CodeSection,
  FoundSection,
  KeptSection,
  PaperSection,
  PermitSection,
  PoliceSection,
  type SectionProps,
  WithdrawnSection,
  WithdrawSection,
} from './sections.tsx';

/** One's own report: its state, what was found, what is kept, and what can be done about it. */
export const ReportPage = (props: SectionProps & { notice?: string | undefined; adding: AddingForm; view: string }) => {
  const { site, mine, notice, adding, view, errors = {} } = props;
  const { words } = site;
  const { reference, receivedAt, state, withdrawal } = mine;
  const wrong = Object.entries(errors).flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]));
  const title = reference === null ? words.mine.title : words.mine.report(reference);
  const known = state !== 'received';
  return (
    <Layout
      site={site}
      title={wrong.length > 0 ? `${words.errorPrefix}${title}` : title}
      route={openedRoute(view)}
      token={adding.token}
    >
      {wrong.length > 0 ? <ErrorSummary heading={words.errors.check} errors={wrong} /> : null}
      <h1 class="govuk-heading-l">{title}</h1>
      {notice ? (
        <p class="hl-note" role="status">
          {notice}
        </p>
      ) : null}
      {receivedAt === null ? null : (
        <p class="govuk-body">
          {words.mine.received(momentInWords(receivedAt, words.language, site.settings.timeZone))}
        </p>
      )}
      {withdrawal ? <WithdrawnSection {...props} {...withdrawal} /> : null}
      {withdrawal ? null : <p class="govuk-body">{words.mine.state[state]}</p>}
      <NoticesSection {...props} />
      {withdrawal ? null : <QuestionsSection {...props} />}
      <KnownSection site={site} known={mine.known} />
      {known && !withdrawal ? <Others site={site} {...mine} /> : null}
      {known ? <FoundSection {...props} /> : null}
      {mine.sealed.length > 0 ? <KeptSection {...props} /> : null}
      <CodeSection {...props} />
      {withdrawal || mine.consent === null ? null : <PermitSection {...props} />}
      {withdrawal ? null : <AddSection {...props} />}
      {known && !withdrawal && !site.settings.operator.isPolice ? <PoliceSection {...props} /> : null}
      <PaperSection {...props} />
      {known && !withdrawal ? <WithdrawSection {...props} /> : null}
      <Danger site={site} />
    </Layout>
  );
};
