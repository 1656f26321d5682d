import { Fragment } from 'preact';
import type { HelpLine } from '#domain/settings.ts';
import type { Site } from '#web/site.ts';
import { lineHours, lineNow } from '#web/words/hours-in-words.ts';
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

/** The lines about suicide to name now: those that are not known to be closed, as far as the first that surely answers. */
const crisisLines = ({ settings, words, now }: Site): readonly HelpLine[] => {
  const lines = settings.help[words.language].filter((line) => line.for === 'crisis' && line.phone !== undefined);
  const open = lines.filter((line) => lineNow(line, now, settings.timeZone, words.language).isOpen);
  const sure = open.findIndex((line) => line.open !== undefined);
  return open.length === 0 ? lines.slice(0, 1) : sure === -1 ? open.slice(0, 1) : open.slice(0, sure + 1);
};

/** On a screen whether somebody answers now; on paper, which is read at another hour, the hours of the week. */
const HoursByMedium = ({ now, week }: { now: string; week: string }) => (
  <>
    <strong class="hl-no-print">{now}</strong>
    <span class="hl-print" hidden>
      {week}
    </span>
  </>
);

/** A line within a sentence, with until when it answers. */
const CrisisLine = ({ line, site }: { line: HelpLine; site: Site }) => {
  const { words, settings, now } = site;
  const { said } = lineNow(line, now, settings.timeZone, words.language);
  const hours = lineHours(line, words.language).join(', ');
  return (
    <>
      {line.name} <Phone phone={line.phone ?? ''} />
      {hours === '' ? null : <> ({said === null ? hours : <HoursByMedium now={said} week={hours} />})</>}
    </>
  );
};

/** Whom to call when life is at stake: on every page that speaks of the threat. */
export const Danger = ({ site }: { site: Site }) => {
  const { words } = site;
  const lines = crisisLines(site);
  return (
    <div class="hl-danger">
      <p>
        <WithEmergency text={words.danger.life} />
      </p>
      {lines.length > 0 ? (
        <p>
          {words.danger.suicide}{' '}
          {lines.map((line, n) => (
            <Fragment key={line.name}>
              {n === 0 ? null : ` ${words.danger.or} `}
              <CrisisLine line={line} site={site} />
            </Fragment>
          ))}
          . <WithEmergency text={words.danger.unanswered} />
        </p>
      ) : (
        <p>
          <WithEmergency text={words.danger.other} />
        </p>
      )}
    </div>
  );
};

/** What is said beside a line but for its hours: what it costs, whether it shows, and when that was checked. */
const aboutLine = (line: HelpLine, { words, settings }: Site): string[] => [
  ...(line.free === undefined ? [] : [line.free ? words.support.free : words.support.paid]),
  ...(line.onBill === undefined ? [] : [line.onBill ? words.support.onBill : words.support.notOnBill]),
  ...(line.checked ? [words.support.checked(momentInWords(line.checked, words.language, settings.timeZone))] : []),
];

const Line = ({ line, site }: { line: HelpLine; site: Site }) => {
  const about = aboutLine(line, site);
  const hours = lineHours(line, site.words.language);
  const { said } = lineNow(line, site.now, site.settings.timeZone, site.words.language);
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
      {hours.length + about.length > 0 ? (
        <span class="hl-aside hl-lines__about">
          {said === null ? [...hours, ...about].join(' · ') : <HoursByMedium now={said} week={hours.join(', ')} />}
          {said === null ? null : about.map((one) => ` · ${one}`).join('')}
        </span>
      ) : null}
    </li>
  );
};

/** The people that a victim can talk to, from the operator's settings: who answers now stands above who does not. */
export const Support = ({
  site,
  lines,
  all = false,
  heading = site.words.support.heading,
}: {
  site: Site;
  lines?: readonly HelpLine[];
  /** Whether lines about suicide in other languages are listed too; elsewhere the line about danger names the one that answers. */
  all?: boolean;
  heading?: string;
}) => {
  const { words, settings, now } = site;
  // The emergency number and the line about suicide stand above them, where danger is spoken of.
  const [crisis] = settings.help[words.language].filter((line) => line.for === 'crisis');
  const everyone = (line: HelpLine): boolean =>
    line.phone !== '112' && line.for !== 'organisations' && (all || line.for !== 'crisis' || line === crisis);
  const isClosed = (line: HelpLine): boolean => !lineNow(line, now, settings.timeZone, words.language).isOpen;
  const listed = lines ?? settings.help[words.language].filter(everyone);
  const shown = listed.toSorted((one, other) => Number(isClosed(one)) - Number(isClosed(other)));
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
