import type { Answers, FormQuestion } from '#domain/intake/form-answers.ts';
import { isReadAtOnce } from '#domain/message/read/file-endings.ts';
import { Summary, type SummaryRow } from '#web/components/summary.tsx';
import { Trap } from '#web/components/trap.tsx';
import { foundInWords } from '#web/found-in-words.ts';
import { href, type Site, stepRoute } from '#web/site.ts';
import type { Words } from '#web/words/words.ts';
import type { StepProps } from './step.ts';

/** A line of what was answered. */
type AnsweredRow = keyof Words['ask']['check']['labels'];

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

/** When and how it is safe, and whether a message may be left: where they were answered, they are to be seen once more. */
const safetyInWords = ({ words }: Site, { reach: contact }: Answers): [AnsweredRow, string][] => [
  ...(contact?.safe ? [['safe', contact.safe] as [AnsweredRow, string]] : []),
  ...(contact?.leave ? [['leave', words.ask.contact.leave[contact.leave]] as [AnsweredRow, string]] : []),
];

const answersInWords = (site: Site, answers: Answers): [AnsweredRow, string][] => {
  const { ask } = site.words;
  const { check } = ask;
  const yesNo = (answer: 'yes' | 'no' | undefined): string => (answer ? check[answer] : check.unanswered);
  const { whom, came } = answers.about ?? {};
  return [
    ['whom', whom ? ask.whom.choices[whom] : check.unanswered],
    ['came', came ? ask.came.choices[came] : check.unanswered],
    ['message', messageInWords(site, answers)],
    ['paid', yesNo(answers.happened?.paid)],
    ['carried', yesNo(answers.happened?.carried)],
    ['contact', answers.reach?.contact || check.unanswered],
    ...safetyInWords(site, answers),
    ['partners', yesNo(answers.message?.partners ? 'yes' : 'no')],
  ];
};

/** The page that a line's answer is changed on. */
const PAGE_OF: Record<AnsweredRow, FormQuestion> = {
  whom: 'about',
  came: 'about',
  message: 'message',
  paid: 'happened',
  carried: 'happened',
  contact: 'reach',
  safe: 'reach',
  leave: 'reach',
  partners: 'message',
};

const AnswersGiven = ({ site, answers, token }: StepProps) => {
  const { check } = site.words.ask;
  const rows = answersInWords(site, answers).map(
    ([question, value]): SummaryRow => ({
      label: check.labels[question],
      value,
      change: { text: check.change, href: href(site, stepRoute(PAGE_OF[question], token, 'check')) },
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

/** Whether files came that are read when the report is: pictures, of which codes alone are looked for before, and documents. */
const hasLater = ({ message }: Answers): boolean =>
  message?.files.some(({ name, unread }) => !unread && !isReadAtOnce(name)) ?? false;

const unreadIn = ({ message }: Answers): string =>
  (message?.files ?? []).flatMap(({ name, unread }) => (unread ? [name] : [])).join(', ');

const Findings = ({ site, answers, token, check }: StepProps) => {
  const words = site.words.ask.check;
  const found = check ? foundInWords(site, check.found) : { wallet: '', amount: '', deadline: '' };
  const more = check?.found.moreWallets ?? 0;
  const { found: corrected } = answers;
  const inWords = { ...found, wallet: found.wallet && more > 0 ? `${found.wallet} (+${more})` : found.wallet };
  const rowOf = (what: 'wallet' | 'amount' | 'deadline'): SummaryRow =>
    corrected?.[what]
      ? { label: words[what], value: corrected[what], note: words.corrected, code: what === 'wallet' }
      : { label: words[what], value: inWords[what] || words.notFound, code: what === 'wallet' && found.wallet !== '' };
  const rows = (['wallet', 'amount', 'deadline'] as const).map(rowOf);
  const nothing = rows.every(({ value }) => value === words.notFound);
  return (
    <section class="hl-card" aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {words.found}
      </h2>
      {nothing ? <p class="govuk-body">{words.nothing}</p> : <Summary rows={rows} />}
      {nothing ? null : <p class="govuk-body">{words.foundLead}</p>}
      {unreadIn(answers) ? <p class="govuk-body">{words.unread(unreadIn(answers))}</p> : null}
      {hasLater(answers) ? <p class="govuk-body">{words.pictures}</p> : null}
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
      <Trap label={site.words.form.trap} />
    </>
  );
};
