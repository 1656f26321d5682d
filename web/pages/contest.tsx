import { ErrorSummary } from '#web/components/error-summary.tsx';
import { TextArea, TextInput } from '#web/components/fields.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Trap } from '#web/components/trap.tsx';
import { FIELD } from '#web/form.ts';
import { href, ROUTE, type Site } from '#web/site.ts';
import { daysInWords } from '#web/words/days.ts';

/** What someone says who contests an address or a contact. */
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
export const withinOf = ({ words, settings }: Site): string =>
  daysInWords(settings.contests.answerDays, words.language);

/** Where the owner of a wallet, a mail address, a number or an account says that it does not belong here. */
export const ContestPage = ({ site, form, errors = {} }: ContestProps) => {
  const { words } = site;
  const { contest } = words.mine;
  const wrong = Object.entries(errors).flatMap(([field, text]) => (text === undefined ? [] : [{ field, text }]));
  return (
    <Layout site={site} title={wrong.length > 0 ? `${words.errorPrefix}${words.tab}` : words.tab} route={ROUTE.contest}>
      {wrong.length > 0 ? <ErrorSummary heading={words.errors.check} errors={wrong} /> : null}
      <h1 class="govuk-heading-l">{contest.title}</h1>
      <p class="hl-lead">{contest.lead(withinOf(site))}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.contestAnswer)}>
          {contest.code.link}
        </a>
      </p>
      <form method="post" action={href(site, ROUTE.contest)} enctype="multipart/form-data" id="form">
        <input type="hidden" name={FIELD.token} value={form.token} />
        <TextInput name={FIELD.wallet} value={form.wallet} {...contest.wallet} error={errors[FIELD.wallet]} />
        <TextArea name={FIELD.text} rows={5} value={form.why} {...contest.why} error={errors[FIELD.text]} />
        <TextInput name={FIELD.contact} value={form.contact} {...contest.contact} error={errors[FIELD.contact]} />
        <Trap label={words.form.trap} />
        <button class="govuk-button" type="submit">
          {contest.send}
        </button>
        <p class="govuk-body">
          <a class="govuk-link" href={href(site, ROUTE.privacy)}>
            {words.form.privacy}
          </a>
        </p>
      </form>
    </Layout>
  );
};
