import { Danger, NotThePolice, RightNow, Support } from '#web/components/advice.tsx';
import { Code } from '#web/components/code.tsx';
import { KnownSection } from '#web/components/known-campaign.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Others } from '#web/components/other-reports.tsx';
import type { Mine } from '#web/follow-up.ts';
import { FIELD } from '#web/form.ts';
import { href, ROUTE, type Site } from '#web/site.ts';
import type { Words } from '#web/words/words.ts';

interface AnswerPageProps {
  site: Site;
  /** `K7Q2-M4XD` */
  reference: string;
  /** In groups of four with hyphens. */
  receiptCode: string;
  partners: boolean;
  /** What is known of it by now, where it was sent before and has been read. */
  since: Pick<Mine, 'others' | 'known'> | null;
  /** Whether it was added to a report that the same page had sent. */
  added?: boolean;
}

const Receipt = ({ words, reference, receiptCode }: { words: Words; reference: string; receiptCode: string }) => (
  <dl class="hl-receipt">
    <dt>{words.answer.reference.label}</dt>
    <dd>
      <Code value={reference} />
      {words.answer.reference.hint}
    </dd>
    <dt>{words.answer.code.label}</dt>
    <dd>
      <Code value={receiptCode} />
      {words.answer.code.hint}
    </dd>
  </dl>
);

/** The code goes along in the body: both show the report as it is by then. */
const CodeForms = ({ site, receiptCode }: { site: Site; receiptCode: string }) => {
  const { mine } = site.words;
  return (
    <form class="hl-no-print" method="post" action={href(site, ROUTE.mine)}>
      <input type="hidden" name={FIELD.code} value={receiptCode} />
      <div class="govuk-button-group">
        <button class="govuk-button govuk-button--secondary" type="submit">
          {mine.open}
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit" formaction={href(site, ROUTE.pdf)}>
          {mine.paper.pdf}
        </button>
      </div>
    </form>
  );
};

const Next = ({ site, partners }: { site: Site; partners: boolean }) => {
  const { next } = site.words.answer;
  return (
    <section aria-labelledby="next">
      <h2 class="govuk-heading-m" id="next">
        {next.heading}
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {next.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li>{partners ? next.partners : next.noPartners}</li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.mine)}>
          {next.later}
        </a>
      </p>
    </section>
  );
};

/** What the sender of a form takes away: reference and receipt code, what happens next, what to beware of. */
export const AnswerPage = ({ site, reference, receiptCode, partners, since, added = false }: AnswerPageProps) => {
  const { words } = site;
  const { answer } = words;
  return (
    <Layout site={site} title={words.tab} route={ROUTE.start}>
      <h1 class="govuk-heading-l">{answer.title}</h1>
      <p class="hl-lead">{answer.lead}</p>
      {added ? (
        <p class="hl-note" role="status">
          {words.mine.added}
        </p>
      ) : null}
      <Receipt words={words} reference={reference} receiptCode={receiptCode} />
      <p class="govuk-body">{answer.keep}</p>
      <CodeForms site={site} receiptCode={receiptCode} />
      <KnownSection site={site} known={since?.known ?? null} />
      {since === null ? null : <Others site={site} others={since.others} />}
      <RightNow words={words} />
      <Next site={site} partners={partners} />
      <NotThePolice site={site} />
      <section aria-labelledby="remember">
        <h2 class="govuk-heading-m" id="remember">
          {answer.remember.heading}
        </h2>
        <p class="govuk-body">{answer.remember.never}</p>
        <p class="govuk-body">{answer.remember.fraud}</p>
      </section>
      <Danger site={site} />
      <Support site={site} />
    </Layout>
  );
};
