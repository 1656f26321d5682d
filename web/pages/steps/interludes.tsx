import type { HelpLine } from '#domain/settings.ts';
import { Danger, Support } from '#web/components/advice.tsx';
import { Linked } from '#web/components/linked.tsx';
import { Passages } from '#web/components/passages.tsx';
import type { Passage } from '#web/words/passage.ts';
import { watchInWords } from '#web/words/watch-in-words.ts';
import type { StepProps } from './step.ts';

/** What is said to them for whom it is about, and about the way that the message came. */
const passagesFor = ({ site: { words }, answers }: StepProps): readonly Passage[] => {
  const { whom = 'me', came = 'other' } = answers.about ?? {};
  const { support, young } = words.ask;
  const forWhom = whom === 'young' ? young.passages : whom === 'me' ? [] : support.whom[whom];
  return [...forWhom, ...(came === 'mail' || came === 'other' ? [] : [support.came[came]])];
};

/** The lines that are for them alone. */
const linesFor = ({ site: { settings, words }, answers }: StepProps): readonly HelpLine[] => {
  const whom = answers.about?.whom;
  const kind =
    whom === 'young' || whom === 'child' ? 'children' : whom === 'organisation' ? 'organisations' : undefined;
  return kind === undefined ? [] : settings.help[words.language].filter((line) => line.for === kind);
};

/** What will and will not happen where somebody said that there is danger. */
const Watched = ({ site, answers, now }: StepProps) => {
  const { words, settings } = site;
  if (answers.about?.danger !== 'yes' || settings.watch === null) return null;
  const watch = watchInWords(settings.watch, now, words.language);
  return (
    <>
      <p class="hl-note">{words.ask.danger.after(watch)}</p>
      {watch.next === null ? null : <Support site={site} />}
    </>
  );
};

/** Help for whom it is about: someone under 18, a parent, who helps, an organisation; and for how the message came. */
export const Help = (props: StepProps) => {
  const { site, answers } = props;
  const { young, support } = site.words.ask;
  const isYoung = answers.about?.whom === 'young';
  const lines = linesFor(props);
  return (
    <>
      <h1 class="govuk-heading-l">{isYoung ? young.title : support.title}</h1>
      {isYoung ? <p class="hl-lead">{young.lead}</p> : null}
      {isYoung || answers.about?.danger === 'yes' ? <Danger site={site} /> : null}
      <Watched {...props} />
      {/* Who is under 18 sees first whom to call or write to. */}
      {isYoung && lines.length > 0 ? <Support site={site} lines={lines} heading={young.help} /> : null}
      <Passages passages={passagesFor(props)} />
      {!isYoung && lines.length > 0 ? <Support site={site} lines={lines} heading={support.help} /> : null}
      {isYoung || answers.about?.danger === 'yes' ? null : <Danger site={site} />}
    </>
  );
};

const Advised = ({ heading, text }: Passage) => (
  <>
    <h2 class="govuk-heading-m">{heading}</h2>
    <p class="govuk-body">
      <Linked text={text} />
    </p>
  </>
);

/** What to do about what has happened already. */
export const Advice = ({ site, answers }: StepProps) => {
  const { advice } = site.words.ask;
  return (
    <>
      <h1 class="govuk-heading-l">{advice.title}</h1>
      {answers.happened?.paid === 'yes' ? (
        <>
          <Advised {...advice.paid} />
          <p class="govuk-body">{advice.give}</p>
          <ul class="govuk-list govuk-list--bullet">
            {advice.details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        </>
      ) : null}
      {answers.happened?.carried === 'yes' ? <Advised {...advice.carried} /> : null}
    </>
  );
};
