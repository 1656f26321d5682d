import type { HelpLine } from '#domain/settings.ts';
import type { Site } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';
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

/** A number that is dialled by a tap, and never parted at the end of a line. */
const Phone = ({ phone }: { phone: string }) => (
  <a class="govuk-link hl-phone" href={`tel:${phone.replaceAll(' ', '')}`}>
    {phone}
  </a>
);

/** A sentence that names the emergency number, which is dialled by a tap. */
const WithEmergency = ({ text }: { text: string }) => {
  const [before = '', after] = text.split('112');
  return (
    <>
      {/* The number stays with its verb at the end of a line. */}
      {before.replace(/ $/, '\u00a0')}
      <Phone phone="112" />
      {after}
    </>
  );
};

/** Whom to call when life is at stake: on every page that speaks of the threat. */
export const Danger = ({ site: { words, settings } }: { site: Site }) => {
  const crisis = settings.help[words.language].find((line) => line.for === 'crisis' && line.phone !== undefined);
  return (
    <div class="hl-danger">
      <p>
        <WithEmergency text={words.danger.life} />
      </p>
      {crisis?.phone ? (
        <p>
          {words.danger.suicide} {crisis.name} <Phone phone={crisis.phone} />
          {crisis.hours ? `, ${crisis.hours}. ` : '. '}
          <WithEmergency text={words.danger.unanswered} />
        </p>
      ) : (
        <p>
          <WithEmergency text={words.danger.other} />
        </p>
      )}
    </div>
  );
};

/** What is said beside a line: when it answers, what it costs, whether it shows, and when that was checked. */
const aboutLine = ({ hours, free, onBill, checked }: HelpLine, { words, settings }: Site): string[] => [
  ...(hours ? [hours] : []),
  ...(free === undefined ? [] : [free ? words.support.free : words.support.paid]),
  ...(onBill === undefined ? [] : [onBill ? words.support.onBill : words.support.notOnBill]),
  ...(checked ? [words.support.checked(momentInWords(checked, words.language, settings.timeZone))] : []),
];

const Line = ({ line, site }: { line: HelpLine; site: Site }) => {
  const about = aboutLine(line, site);
  return (
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
      {line.phone ? <Phone phone={line.phone} /> : null}
      {line.chat ? (
        <a class="govuk-link hl-phone" href={line.chat} rel="noreferrer">
          {site.words.support.chat}
          <span class="govuk-visually-hidden"> {line.name}</span>
        </a>
      ) : null}
      {about.length > 0 ? <span class="hl-aside hl-lines__about">{about.join(' · ')}</span> : null}
    </li>
  );
};

/** The people that a victim can talk to, from the operator's settings. */
export const Support = ({
  site,
  lines,
  heading = site.words.support.heading,
}: {
  site: Site;
  lines?: readonly HelpLine[];
  heading?: string;
}) => {
  const { words, settings } = site;
  // The emergency number and the line about suicide stand above them, where danger is spoken of.
  const everyone = ({ phone, for: whom }: HelpLine): boolean => phone !== '112' && whom !== 'organisations';
  const shown = lines ?? settings.help[words.language].filter(everyone);
  return (
    <section aria-labelledby="support">
      <h2 class="govuk-heading-m" id="support">
        {heading}
      </h2>
      {lines ? null : <p class="govuk-body">{words.support.text}</p>}
      <ul class="hl-lines">
        {shown.map((line) => (
          <Line key={line.name} line={line} site={site} />
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
