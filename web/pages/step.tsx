import type { ComponentChildren, VNode } from 'preact';
import { type FormStep, INTERLUDES, stepAfter, stepBefore, wayOf } from '#domain/intake/form-answers.ts';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Work } from '#web/components/proof-of-work.tsx';
import { FIELD } from '#web/form.ts';
import { href, stepRoute } from '#web/site.ts';
import { timeInWords } from '#web/words/quantities.ts';
import { Check } from './steps/check.tsx';
import { Came, Carried, Paid, Partners, Whom } from './steps/choices.tsx';
import { Contact, Correction } from './steps/contact.tsx';
import { Advice, Young } from './steps/interludes.tsx';
import { Memory, TheMessage } from './steps/message.tsx';
import type { StepProps } from './steps/step.ts';

const CONTENT: Record<FormStep, (props: StepProps) => VNode> = {
  whom: Whom,
  young: Young,
  came: Came,
  message: TheMessage,
  memory: Memory,
  paid: Paid,
  carried: Carried,
  advice: Advice,
  contact: Contact,
  partners: Partners,
  check: Check,
  found: Correction,
};

/** Pages that only some are shown: they do not count. */
const ASIDE: readonly FormStep[] = ['young', 'advice', 'memory'];

/** How far one is. */
const Place = ({ site, step, answers }: StepProps) => {
  const counted = wayOf(answers).filter((each) => !ASIDE.includes(each));
  const at = counted.indexOf(step);
  return at === -1 ? null : <p class="hl-place">{site.words.ask.place(at + 1, counted.length)}</p>;
};

/** Says in the tab where in the form one is, and nothing of what it asks. */
const tabOf = ({ site: { words }, step, answers }: StepProps): string => {
  const counted = wayOf(answers).filter((each) => !ASIDE.includes(each));
  const at = counted.indexOf(step);
  return at === -1 ? words.tab : `${words.tab}, ${words.ask.place(at + 1, counted.length)}`;
};

const BackLink = ({ site, step, token, answers, from }: StepProps) => {
  const before = from ?? stepBefore(step, answers);
  return (
    <a class="govuk-back-link" href={href(site, before === null ? '' : stepRoute(before, token))}>
      {site.words.ask.back}
    </a>
  );
};

/** Whether a page asks something: the others only tell something, or show what was answered. */
const asks = (step: FormStep): boolean => !INTERLUDES.some((interlude) => interlude === step);

/** What leads on: a link from a page that only tells something, a button from one that asks. */
const StepForm = ({ children, ...props }: StepProps & { children: ComponentChildren }) => {
  const { site, step, token, answers, from, work } = props;
  const { ask } = site.words;
  if (step !== 'check' && !asks(step)) {
    return (
      <>
        {children}
        <a class="govuk-button" href={href(site, stepRoute(stepAfter(step, answers), token))}>
          {ask.go}
        </a>
      </>
    );
  }
  return (
    <form method="post" action={href(site, stepRoute(step))} enctype="multipart/form-data" id="form">
      <input type="hidden" name={FIELD.token} value={token} />
      <Work site={site} work={work} />
      {from ? <input type="hidden" name={FIELD.from} value={from} /> : null}
      {children}
      <div class="govuk-button-group">
        <button class="govuk-button" type="submit">
          {step === 'check' ? ask.check.send : step === 'found' ? ask.found.save : ask.go}
        </button>
        {step === 'message' ? (
          <button class="govuk-button govuk-button--secondary" type="submit" name={FIELD.gone} value="yes">
            {ask.message.gone}
          </button>
        ) : null}
      </div>
    </form>
  );
};

/** A page of the form: one question, or one thing to read. */
export const StepPage = (props: StepProps) => {
  const { site, step, token, from, errors = [], keptUntil } = props;
  const { words } = site;
  const Content = CONTENT[step];
  const until = timeInWords(keptUntil, words.language, site.settings.timeZone);
  return (
    <Layout
      site={site}
      title={`${errors.length > 0 ? words.errorPrefix : ''}${tabOf(props)}`}
      route={stepRoute(step, token, from)}
      token={token}
      typedAt={asks(step) ? stepRoute(step) : undefined}
    >
      <BackLink {...props} />
      {errors.length > 0 ? <ErrorSummary heading={words.errors.heading} errors={errors} /> : null}
      <Place {...props} />
      <StepForm {...props}>
        <Content {...props} />
      </StepForm>
      <p class="hl-aside">{words.ask.kept(until)}</p>
    </Layout>
  );
};
