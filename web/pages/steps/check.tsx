import type { Answers, FormQuestion } from '#domain/intake/form-answers.ts';
import { Summary, type SummaryRow } from '#web/components/summary.tsx';
import { Trap } from '#web/components/trap.tsx';
import { FIELD } from '#web/form.ts';
import { href, type Site, stepRoute } from '#web/site.ts';
import { amountInWords, deadlineInWords } from '#web/words/quantities.ts';
import type { StepProps } from './step.ts';

/** What is said of the message: how long it is and how many files, never what it says. */
const messageInWords = ({ words }: Site, { message, memory }: Answers): string => {
  const { check } = words.ask;
  const characters = new Intl.NumberFormat(words.language).format(message?.text.length ?? 0);
  const said = [
    ...(message?.text.trim() ? [check.text(characters)] : []),
    ...(message?.files.length ? [check.files(message.files.length)] : []),
    ...(message?.gone && memory ? [check.memory] : []),
  ];
  return said.join(', ') || check.unanswered;
};

const answersInWords = (site: Site, answers: Answers): [Exclude<FormQuestion, 'memory' | 'found'>, string][] => {
  const { ask } = site.words;
  const { check } = ask;
  const yesNo = (answer: 'yes' | 'no' | undefined): string => (answer ? check[answer] : check.unanswered);
  const { whom } = answers.whom ?? {};
  const { came } = answers.came ?? {};
  return [
    ['whom', whom ? ask.whom.choices[whom] : check.unanswered],
    ['came', came ? ask.came.choices[came] : check.unanswered],
    ['message', messageInWords(site, answers)],
    ['paid', yesNo(answers.paid?.paid)],
    ['carried', yesNo(answers.carried?.carried)],
    ['contact', answers.contact?.contact || check.unanswered],
    ['partners', yesNo(answers.partners?.partners ?? 'no')],
  ];
};

const AnswersGiven = ({ site, answers, token }: StepProps) => {
  const { check } = site.words.ask;
  const rows = answersInWords(site, answers).map(
    ([question, value]): SummaryRow => ({
      label: check.labels[question],
      value,
      change: { text: check.change, href: href(site, stepRoute(question, token, 'check')) },
    }),
  );
  return (
    <section aria-labelledby="answers">
      <h2 class="govuk-heading-m" id="answers">
        {check.answers}
      </h2>
      <Summary rows={rows} />
    </section>
  );
};

const hasPictures = ({ message }: Answers): boolean =>
  message?.files.some(({ name }) => /\.(?:png|jpe?g)$/i.test(name)) ?? false;

const Findings = ({ site, answers, token, check }: StepProps) => {
  const words = site.words.ask.check;
  const { language } = site.words;
  const { wallet = null, amount = null, deadline = null, moreWallets = 0 } = check?.found ?? {};
  const { found: corrected } = answers;
  const inWords = {
    wallet: wallet && (moreWallets > 0 ? `${wallet} (+${moreWallets})` : wallet),
    amount: amount && amountInWords(amount, language),
    deadline: deadline && deadlineInWords(deadline, language, site.settings.timeZone),
  };
  const rowOf = (what: 'wallet' | 'amount' | 'deadline'): SummaryRow =>
    corrected?.[what]
      ? { label: words[what], value: corrected[what], note: words.corrected, code: what === 'wallet' }
      : { label: words[what], value: inWords[what] ?? words.notFound, code: what === 'wallet' && wallet !== null };
  const rows = (['wallet', 'amount', 'deadline'] as const).map(rowOf);
  const nothing = rows.every(({ value }) => value === words.notFound);
  return (
    <section class="hl-card" aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {words.found}
      </h2>
      {nothing ? <p class="govuk-body">{words.nothing}</p> : <Summary rows={rows} />}
      {nothing ? null : <p class="govuk-body">{words.foundLead}</p>}
      {hasPictures(answers) ? <p class="govuk-body">{words.pictures}</p> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, stepRoute('found', token, 'check'))}>
          {words.correct}
        </a>
      </p>
    </section>
  );
};

/** The last page before sending: what was answered and what was found, never the threat's text. */
export const Check = (props: StepProps) => {
  const { site, check } = props;
  const words = site.words.ask.check;
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      {check?.over ? <p class="hl-note">{words.over}</p> : null}
      <p class="govuk-body">{words.lead}</p>
      <Findings {...props} />
      <AnswersGiven {...props} />
      <input type="hidden" name={FIELD.confirmation} value={check?.confirmation} />
      <Trap label={site.words.form.trap} />
    </>
  );
};
