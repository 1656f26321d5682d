import { Danger, Support } from '#web/components/advice.tsx';
import { Passages } from '#web/components/passages.tsx';
import type { Passage } from '#web/words/passage.ts';
import type { StepProps } from './step.ts';

/** Kind words for who is under 18, and whom to call. */
export const Young = ({ site }: StepProps) => {
  const { young } = site.words.ask;
  const lines = site.settings.help[site.words.language].filter((line) => line.for === 'children');
  return (
    <>
      <h1 class="govuk-heading-l">{young.title}</h1>
      <p class="hl-lead">{young.lead}</p>
      <Passages passages={young.passages} />
      {lines.length > 0 ? <Support site={site} lines={lines} heading={young.help} /> : null}
      <Danger site={site} />
    </>
  );
};

const Advised = ({ heading, text }: Passage) => (
  <>
    <h2 class="govuk-heading-m">{heading}</h2>
    <p class="govuk-body">{text}</p>
  </>
);

/** What to do about what has happened already. */
export const Advice = ({ site, answers }: StepProps) => {
  const { advice } = site.words.ask;
  return (
    <>
      <h1 class="govuk-heading-l">{advice.title}</h1>
      {answers.paid?.paid === 'yes' ? (
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
      {answers.carried?.carried === 'yes' ? <Advised {...advice.carried} /> : null}
    </>
  );
};
