import { Danger, NotThePolice, RightNow, Support } from '#web/components/advice.tsx';
import { Code } from '#web/components/code.tsx';
import { Copy } from '#web/components/copy.tsx';
import { KnownSection } from '#web/components/known-campaign.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Others } from '#web/components/other-reports.tsx';
import type { Mine } from '#web/follow-up.ts';
import { FIELD } from '#web/form.ts';
import { href, ROUTE, receiptRoute, type Site } from '#web/site.ts';
import { waitInWords } from '#web/words/quantities.ts';

interface AnswerPageProps {
  site: Site;
  /** `K7Q2-M4XD` */
  reference: string;
  /** In groups of four with hyphens; null once its sender said that it is saved, or after ten minutes. */
  code: string | null;
  partners: boolean;
  /** What is known of it by now, where it was sent before and has been read. */
  since: Pick<Mine, 'others' | 'known'> | null;
  /** Whether it was added to a report that the same page had sent. */
  added?: boolean;
  /** Names this page, so that the code can be taken off it. */
  view: string;
  /** How long it may take until it is read; 0 where nobody has to be told. */
  minutesToWait?: number;
}

/** The code, to be copied or written down, and what says that it is: only then does it go. */
const TheCode = ({ site, code, view }: { site: Site; code: string; view: string }) => {
  const { answer } = site.words;
  return (
    <>
      <dt>{answer.code.label}</dt>
      <dd>
        <Code value={code} />
        {answer.code.hint}
        <p>{answer.keep}</p>
        <p class="hl-no-print">
          <Copy text={code} label={answer.copy.label} done={answer.copy.done} />
        </p>
        <form class="hl-no-print" method="post" action={href(site, ROUTE.saved)}>
          <input type="hidden" name={FIELD.view} value={view} />
          <button class="govuk-button" type="submit">
            {answer.saved}
          </button>
        </form>
      </dd>
    </>
  );
};

const Receipt = ({ site, reference, code, view }: Pick<AnswerPageProps, 'site' | 'reference' | 'code' | 'view'>) => {
  const { answer } = site.words;
  return (
    <dl class="hl-receipt">
      {code === null ? (
        <>
          <dt>{answer.code.label}</dt>
          <dd>{answer.gone}</dd>
        </>
      ) : (
        <TheCode site={site} code={code} view={view} />
      )}
      <dt>{answer.reference.label}</dt>
      <dd>
        <Code value={reference} />
        {answer.reference.hint}
      </dd>
    </dl>
  );
};

/** The code goes along in the body: both show the report as it is by then. */
const CodeForms = ({ site, code }: { site: Site; code: string }) => {
  const { mine } = site.words;
  return (
    <form class="hl-no-print" method="post" action={href(site, ROUTE.mine)}>
      <input type="hidden" name={FIELD.code} value={code} />
      <div class="govuk-button-group">
        <button class="govuk-button govuk-button--secondary" type="submit" formaction={href(site, ROUTE.pdf)}>
          {mine.paper.pdf}
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {mine.open}
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
export const AnswerPage = ({
  site,
  reference,
  code,
  partners,
  since,
  added = false,
  view,
  minutesToWait = 0,
}: AnswerPageProps) => {
  const { words } = site;
  const { answer } = words;
  return (
    <Layout site={site} title={words.tab} route={receiptRoute(view)}>
      <h1 class="govuk-heading-l">{answer.title}</h1>
      <p class="hl-lead">{answer.lead}</p>
      {added ? (
        <p class="hl-note" role="status">
          {words.mine.added}
        </p>
      ) : null}
      {minutesToWait > 0 ? <p class="hl-note">{answer.busy(waitInWords(minutesToWait, words.language))}</p> : null}
      <Receipt site={site} reference={reference} code={code} view={view} />
      {code === null ? null : <CodeForms site={site} code={code} />}
      <KnownSection site={site} known={since?.known ?? null} />
      {since === null ? null : <Others site={site} {...since} />}
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
