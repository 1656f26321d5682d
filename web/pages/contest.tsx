import { ErrorSummary } from '#web/components/error-summary.tsx';
import { TextArea, TextInput } from '#web/components/fields.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Trap } from '#web/components/trap.tsx';
import { FIELD } from '#web/form.ts';
import { href, ROUTE, type Site } from '#web/site.ts';
import { daysInWords } from '#web/words/days.ts';

/** What someone says who contests an address. */
export interface ContestState {
  token: string;
  wallet: string;
  why: string;
  contact: string;
}

interface ContestProps {
  site: Site;
  form: ContestState;
  errors?: Partial<Record<string, string>>;
}

/** Within how long a contest is answered, in words. */
const withinOf = ({ words, settings }: Site): string => daysInWords(settings.contests.answerDays, words.language);

/** Where the owner of a wallet says that it does not belong here. */
export const ContestPage = ({ site, form, errors = {} }: ContestProps) => {
  const { words } = site;
  const { contest } = words.mine;
  const wrong = Object.entries(errors).flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]));
  return (
    <Layout site={site} title={wrong.length > 0 ? `${words.errorPrefix}${words.tab}` : words.tab} route={ROUTE.contest}>
      {wrong.length > 0 ? <ErrorSummary heading={words.errors.check} errors={wrong} /> : null}
      <h1 class="govuk-heading-l">{contest.title}</h1>
      <p class="hl-lead">{contest.lead(withinOf(site))}</p>
      <form method="post" action={href(site, ROUTE.contest)} enctype="multipart/form-data" id="form">
        <input type="hidden" name={FIELD.token} value={form.token} />
        <TextInput name={FIELD.wallet} value={form.wallet} {...contest.wallet} error={errors[FIELD.wallet]} />
        <TextArea name={FIELD.text} rows={5} value={form.why} {...contest.why} error={errors[FIELD.text]} />
        <TextInput name={FIELD.contact} value={form.contact} {...contest.contact} error={errors[FIELD.contact]} />
        <Trap label={words.form.trap} />
        <button class="govuk-button" type="submit">
          {contest.send}
        </button>
      </form>
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
}

const ProofForm = ({ site, proof, error }: { site: Site; proof: ProofState; error?: string | undefined }) => {
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
      <TextArea name={FIELD.signature} rows={4} value={proof.signature} {...words.signature} error={error} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.send}
      </button>
    </form>
  );
};

interface ContestedProps {
  site: Site;
  /** Null where no one key holds the address. */
  proof: ProofState | null;
  error?: string;
}

/** That a contest was noted, not whether the address is known; and how its owner proves, where they can, that it is theirs. */
export const ContestedPage = ({ site, proof, error }: ContestedProps) => {
  const { words } = site;
  const { done } = words.mine.contest;
  const wrong = error === undefined ? [] : [{ field: FIELD.signature, text: error }];
  return (
    <Layout site={site} title={error ? `${words.errorPrefix}${words.tab}` : words.tab} route={ROUTE.contest}>
      {error ? <ErrorSummary heading={words.errors.check} errors={wrong} /> : null}
      <h1 class="govuk-heading-l">{done.title}</h1>
      <p class="govuk-body">{done.text(withinOf(site))}</p>
      {proof ? <ProofForm site={site} proof={proof} error={error} /> : null}
    </Layout>
  );
};

/** That a signature fits; not whether the address is known. */
export const ProvenPage = ({ site }: { site: Site }) => {
  const { done } = site.words.mine.contest.proof;
  return (
    <Layout site={site} title={site.words.tab} route={ROUTE.contest}>
      <h1 class="govuk-heading-l">{done.title}</h1>
      <p class="govuk-body">{done.text}</p>
    </Layout>
  );
};
