import type { ShownContest } from '#domain/gate/contest.ts';
import { Code } from '#web/components/code.tsx';
import { Copy } from '#web/components/copy.tsx';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { TextArea, TextInput } from '#web/components/fields.tsx';
import { Layout } from '#web/components/layout.tsx';
import { FIELD } from '#web/form.ts';
import { contestAnswerRoute, href, ROUTE, type Site } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';
import { withinOf } from './contest.tsx';

/** Asks for the code of a contest; it is sent in the body of a form, and never stands in an address. */
export const ContestCodePage = ({
  site,
  view,
  typed,
  isWrong,
}: {
  site: Site;
  /** Names this page where it was led to; empty where it was not. */
  view: string;
  typed: string;
  isWrong: boolean;
}) => {
  const { words } = site;
  const { contest } = words.mine;
  const error = isWrong ? contest.code.wrong : undefined;
  return (
    <Layout
      site={site}
      title={isWrong ? `${words.errorPrefix}${words.tab}` : words.tab}
      route={view === '' ? ROUTE.contestAnswer : contestAnswerRoute(view)}
    >
      {error ? <ErrorSummary heading={words.errors.check} errors={[{ field: FIELD.code, text: error }]} /> : null}
      <h1 class="govuk-heading-l">{contest.code.title}</h1>
      <form method="post" action={href(site, ROUTE.contestAnswer)} enctype="multipart/form-data" id="form">
        <TextInput name={FIELD.code} value={typed} label={contest.code.label} hint={contest.code.hint} error={error} />
        <button class="govuk-button" type="submit">
          {contest.code.open}
        </button>
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.contest)}>
          {contest.link}
        </a>
      </p>
    </Layout>
  );
};

/** What the owner of an address may sign, and on which page. */
export interface ProofState {
  token: string;
  wallet: string;
  /** The text to be signed. */
  text: string;
  signature: string;
  isWrong: boolean;
}

const ProofForm = ({ site, proof }: { site: Site; proof: ProofState }) => {
  const words = site.words.mine.contest.proof;
  return (
    <form method="post" action={href(site, ROUTE.contest)} enctype="multipart/form-data" id="form">
      <h2 class="govuk-heading-m">{words.heading}</h2>
      <p class="govuk-body">{words.text}</p>
      <p class="govuk-body">
        <code class="hl-machine">{proof.text}</code>
      </p>
      <input type="hidden" name={FIELD.token} value={proof.token} />
      <input type="hidden" name={FIELD.wallet} value={proof.wallet} />
      <TextArea
        name={FIELD.signature}
        rows={4}
        value={proof.signature}
        {...words.signature}
        error={proof.isWrong ? words.wrong : undefined}
      />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.send}
      </button>
    </form>
  );
};

const TheCode = ({ site, code }: { site: Site; code: string }) => {
  const { answer, mine } = site.words;
  return (
    <>
      <dt>{mine.contest.code.yours}</dt>
      <dd>
        <Code value={code} />
        {mine.contest.code.keep}
        <p class="hl-no-print">
          <Copy text={code} label={answer.copy.label} done={answer.copy.done} />
        </p>
      </dd>
    </>
  );
};

/**
 * What became of a contest, and its code where that was given just now; never whether the address or the contact is known, which is
 * for others to learn.
 */
export const ContestAnswerPage = ({
  site,
  view,
  contest,
  code,
  hasProven,
  proof,
}: {
  site: Site;
  view: string;
  contest: ShownContest;
  /** Null where it was typed. */
  code: string | null;
  /** Whether a signature fits that was sent just now. */
  hasProven: boolean;
  /** Null where no one key holds what is contested, and where its code was typed. */
  proof: ProofState | null;
}) => {
  const { words, settings } = site;
  const { contest: say } = words.mine;
  const { answer, address } = contest;
  const at = (moment: string): string => momentInWords(moment, words.language, settings.timeZone);
  const wrong = proof?.isWrong ? [{ field: FIELD.signature, text: say.proof.wrong }] : [];
  const title = wrong.length > 0 ? `${words.errorPrefix}${words.tab}` : words.tab;
  const heading = hasProven ? say.proof.done.title : code === null ? say.code.title : say.done.title;
  return (
    <Layout site={site} title={title} route={contestAnswerRoute(view)}>
      {wrong.length > 0 ? <ErrorSummary heading={words.errors.check} errors={wrong} /> : null}
      <h1 class="govuk-heading-l">{heading}</h1>
      {hasProven ? <p class="govuk-body">{say.proof.done.text}</p> : null}
      <dl class="hl-receipt">
        {code === null ? null : <TheCode site={site} code={code} />}
        {address === null ? null : (
          <>
            <dt>{say.about}</dt>
            <dd>
              <span class="hl-machine">{address}</span>
            </dd>
          </>
        )}
        <dt>{say.received}</dt>
        <dd>{at(contest.receivedAt)}</dd>
        <dt>{say.state}</dt>
        <dd>
          {answer === null || answer.outcome === 'open'
            ? say.done.text(withinOf(site))
            : `${at(answer.at)}: ${say.outcomes[answer.outcome]}`}
        </dd>
        {answer?.text ? (
          <>
            <dt>{say.inWords}</dt>
            <dd>{answer.text}</dd>
          </>
        ) : null}
      </dl>
      {proof ? <ProofForm site={site} proof={proof} /> : null}
    </Layout>
  );
};
