import type { HelpLine } from '#domain/settings.ts';
import type { Site } from '#web/site.ts';
import type { Words } from '#web/words/words.ts';

/** "Do not pay, do not answer, keep the message", each with its reason. */
export const RightNow = ({ words }: { words: Words }) => (
  <section class="hl-now" aria-labelledby="now">
    <h2 class="govuk-heading-m" id="now">
      {words.now.heading}
    </h2>
    <ul>
      {words.now.steps.map(({ what, why }) => (
        <li key={what}>
          <strong>{what}</strong> <span>{why}</span>
        </li>
      ))}
    </ul>
  </section>
);

/** Whom to call when life is at stake: on every page that speaks of the threat. */
export const Danger = ({ words }: { words: Words }) => {
  const [before = '', after] = words.danger.split('112');
  return (
    <p class="hl-danger">
      {/* The number stays with its verb at the end of a line. */}
      {before.replace(/ $/, '\u00a0')}
      <a class="govuk-link" href="tel:112">
        112
      </a>
      {after}
    </p>
  );
};

const Line = ({ line }: { line: HelpLine }) => (
  <li>
    <span>
      {line.url ? (
        <a class="govuk-link" href={line.url} rel="noreferrer">
          {line.name}
        </a>
      ) : (
        line.name
      )}
    </span>{' '}
    <a class="govuk-link hl-phone" href={`tel:${line.phone.replaceAll(' ', '')}`}>
      {line.phone}
    </a>
  </li>
);

/** The people that a victim can talk to, from the operator's settings. */
export const Support = ({
  site: { words, settings },
  lines,
  heading = words.support.heading,
}: {
  site: Site;
  lines?: readonly HelpLine[];
  heading?: string;
}) => {
  // The emergency number stands above them, in a line of its own.
  const shown = lines ?? settings.help[words.language].filter(({ phone }) => phone !== '112');
  return (
    <section aria-labelledby="support">
      <h2 class="govuk-heading-m" id="support">
        {heading}
      </h2>
      {lines ? null : <p class="govuk-body">{words.support.text}</p>}
      <ul class="hl-lines">
        {shown.map((line) => (
          <Line key={line.phone} line={line} />
        ))}
      </ul>
    </section>
  );
};

/** That a report here is no report of an offence, and where to make one; nothing where the operator is the police. */
export const NotThePolice = ({ site: { words, settings } }: { site: Site }) =>
  settings.operator.isPolice ? null : (
    <section class="govuk-inset-text" aria-labelledby="not-police">
      <h2 class="govuk-heading-s" id="not-police">
        {words.notPolice.heading}
      </h2>
      <p class="govuk-body">{words.notPolice.text}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={words.notPolice.href} rel="noreferrer">
          {words.notPolice.link}
        </a>
      </p>
    </section>
  );
