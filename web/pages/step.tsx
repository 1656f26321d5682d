import type { ComponentChildren, VNode } from 'preact';
import { type FormStep, INTERLUDES, stepAfter, stepBefore, wayOf } from '#domain/intake/form-answers.ts';
import { ErrorSummary } from '#web/components/error-summary.tsx';
import { Layout } from '#web/components/layout.tsx';
import { Work } from '#web/components/proof-of-work.tsx';
import { Trap } from '#web/components/trap.tsx';
import { FIELD } from '#web/form.ts';
import { href, stepRoute } from '#web/site.ts';
import { timeInWords } from '#web/words/quantities.ts';
import type { Words } from '#web/words/words.ts';
import { Check } from './steps/check.tsx';
import { About, Happened } from './steps/choices.tsx';
import { Correction, Reach } from './steps/contact.tsx';
import { Advice, Help } from './steps/interludes.tsx';
import { Memory, TheMessage } from './steps/message.tsx';
import type { StepProps } from './steps/step.ts';

const CONTENT: Record<FormStep, (props: StepProps) => VNode> = {
  message: TheMessage,
  memory: Memory,
  about: About,
  support: Help,
  happened: Happened,
  advice: Advice,
  reach: Reach,
  check: Check,
  found: Correction,
};

/** Pages that only some are shown, and the message, after which all is optional and may be sent: none of them counts. */
const ASIDE: readonly FormStep[] = ['message', 'support', 'advice', 'memory', 'check'];

/** How far one is in what may be left out; null on a page that does not count. */
const placeOf = ({ site, step, answers }: StepProps): string | null => {
  const counted = wayOf(answers).filter((each) => !ASIDE.includes(each));
  const at = counted.indexOf(step);
  return at === -1 ? null : site.words.ask.place(at + 1, counted.length);
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

/** Sends the report as it is: from the message on, all else may be left out. */
const SendNow = ({ words, secondary }: { words: Words; secondary?: boolean }) => (
  <button
    class={`govuk-button${secondary ? ' govuk-button--secondary' : ''}`}
    type="submit"
    name={FIELD.send}
    value="now"
  >
    {words.ask.sendNow}
  </button>
);

const StepButtons = ({ site: { words }, step, from }: StepProps) => {
  const { ask } = words;
  const on = step === 'check' ? ask.check.send : step === 'found' || from ? ask.found.save : ask.go;
  if (step === 'message' && !from) {
    return (
      <div class="govuk-button-group">
        <SendNow words={words} />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {ask.more}
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit" name={FIELD.gone} value="yes">
          {ask.message.gone}
        </button>
      </div>
    );
  }
  return (
    <div class="govuk-button-group">
      <button class="govuk-button" type="submit">
        {on}
      </button>
      {step === 'check' || step === 'found' || from ? null : <SendNow words={words} secondary />}
    </div>
  );
};

/** What leads on: a link from a page that only tells something, a button from one that asks. */
const StepForm = ({ children, ...props }: StepProps & { children: ComponentChildren }) => {
  const { site, step, token, answers, from, work, confirmation } = props;
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
    <form
      method="post"
      action={href(site, stepRoute(step))}
      enctype="multipart/form-data"
      id="form"
      // A browser that goes back would show what was said of danger; the other answers of the page come from the draft.
      autocomplete={step === 'about' ? 'off' : undefined}
    >
      <input type="hidden" name={FIELD.token} value={token} />
      <Work site={site} work={work} />
      {from ? <input type="hidden" name={FIELD.from} value={from} /> : null}
      {confirmation ? <input type="hidden" name={FIELD.confirmation} value={confirmation} /> : null}
      {step === 'check' || step === 'found' ? null : <Trap label={site.words.form.trap} />}
      {children}
      <StepButtons {...props} />
    </form>
  );
};

/** A page of the form: one question, or one thing to read. Its tab says where in the form one is, and nothing of what it asks. */
export const StepPage = (props: StepProps) => {
  const { site, step, token, from, errors = [], keptUntil } = props;
  const { words } = site;
  const Content = CONTENT[step];
  const place = placeOf(props);
  const until = timeInWords(keptUntil, words.language, site.settings.timeZone);
  return (
    <Layout
      site={site}
      title={`${errors.length > 0 ? words.errorPrefix : ''}${words.tab}${place === null ? '' : `, ${place}`}`}
      route={stepRoute(step, token, from)}
      token={token}
      typedAt={asks(step) ? stepRoute(step) : undefined}
    >
      <BackLink {...props} />
      {errors.length > 0 ? <ErrorSummary heading={words.errors.heading} errors={errors} /> : null}
      {place === null ? null : <p class="hl-place">{place}</p>}
      <StepForm {...props}>
        <Content {...props} />
      </StepForm>
      <p class="hl-aside">{words.ask.kept(until)}</p>
    </Layout>
  );
};
