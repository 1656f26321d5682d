import type { SafetyLanguage } from '#domain/intake/safety-language.ts';
import type { HelpLine } from '#domain/settings.ts';
import { Mark } from '#web/components/mark.tsx';
import { SCRIPT } from '#web/scripts/bundle.ts';
import { href, ROUTE, type Site } from '#web/site.ts';
import { STYLES } from '#web/styles/styles.ts';
import { lineHours, lineHoursIn } from '#web/words/hours-in-words.ts';
import { wordsOf } from '#web/words/of.ts';
import { safetyWordsOf } from '#web/words/safety.ts';

const Phone = ({ phone }: { phone: string }) => (
  <a class="govuk-link hl-phone" href={`tel:${phone.replaceAll(' ', '')}`}>
    {phone}
  </a>
);

/** Lines of the language itself, then those in English; the emergency number stands above. */
const linesFor = ({ settings }: Site, language: SafetyLanguage): { line: HelpLine; isEnglish: boolean }[] => {
  const own = (settings.safety[language]?.help ?? []).map((line) => ({ line, isEnglish: false }));
  const others = settings.help.en.map((line) => ({ line, isEnglish: true }));
  return [...own, ...others].filter(
    ({ line }) => line.phone !== undefined && line.phone !== '112' && line.for !== 'organisations',
  );
};

/** When a line answers, in the page's language or in English. */
const Hours = ({ line, language }: { line: HelpLine; language: SafetyLanguage | 'en' }) => {
  const said = language === 'en' ? lineHours(line, language) : lineHoursIn(line, language);
  return said.length === 0 ? null : (
    <span class="hl-aside hl-lines__about" lang={language === 'en' ? 'en' : undefined}>
      <bdi>{said.join(', ')}</bdi>
    </span>
  );
};

const Talk = ({ site, language, heading }: { site: Site; language: SafetyLanguage; heading: string }) => (
  <section aria-labelledby="support">
    <h2 class="govuk-heading-m" id="support">
      {heading}
    </h2>
    <ul class="hl-lines">
      {linesFor(site, language).map(({ line, isEnglish }) => (
        <li key={line.name}>
          {/* In other letters than the page's, it wraps to the page's own side. */}
          <span lang={isEnglish ? 'en' : undefined}>
            <bdi>{line.name}</bdi>
          </span>{' '}
          <Phone phone={line.phone ?? ''} />
          <Hours line={line} language={isEnglish ? 'en' : language} />
        </li>
      ))}
    </ul>
  </section>
);

/** What to do, where to send the message, whom to call: all on one page, in a language in which there is no other. */
export const SafetyPage = ({ site, language }: { site: Site; language: SafetyLanguage }) => {
  const words = safetyWordsOf(language);
  const { settings } = site;
  const [beforeLife = '', afterLife = ''] = words.life.split('112');
  return (
    <html lang={words.language} dir={words.dir} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{words.name}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: STYLES }} />
      </head>
      <body class="govuk-template__body">
        <header class="hl-header">
          <div class="govuk-width-container hl-header__row">
            <a class="hl-header__home" href={href(site, ROUTE.start)} lang={site.words.language}>
              <Mark />
              <span>{site.words.service}</span>
            </a>
          </div>
        </header>
        <div class="govuk-width-container">
          <nav class="govuk-exit-this-page hl-exit" aria-label={words.exit}>
            <a
              class="govuk-button govuk-button--secondary govuk-exit-this-page__button"
              href={href(site, ROUTE.leave, 'en')}
              rel="nofollow"
              data-exit
            >
              {words.exit}
            </a>
          </nav>
          <main class="govuk-main-wrapper" id="main">
            <h1 class="govuk-heading-l">{words.title}</h1>
            <p class="hl-lead">{words.lead}</p>
            <div class="hl-danger">
              <p>
                {/* The number stays with its verb at the end of a line. */}
                {beforeLife.replace(/ $/, '\u00a0')}
                <Phone phone="112" />
                {afterLife}
              </p>
            </div>
            <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
              {words.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
            <p class="govuk-body">
              {words.forward}
              <br />
              <strong class="hl-address">{settings.mail.reportAddress}</strong>
            </p>
            <p class="govuk-body">{words.answer}</p>
            <p class="govuk-body">{words.form}</p>
            <ul class="hl-footer__links">
              {settings.languages.map((spoken) => (
                <li key={spoken}>
                  <a class="govuk-link" href={href(site, ROUTE.start, spoken)} lang={spoken} hreflang={spoken}>
                    {wordsOf(spoken).name}
                  </a>
                </li>
              ))}
            </ul>
            <Talk site={site} language={language} heading={words.talk} />
            <p class="govuk-body">{words.never}</p>
            {settings.operator.isPolice ? null : <p class="govuk-body">{words.notPolice}</p>}
          </main>
        </div>
        <footer class="hl-footer">
          <div class="govuk-width-container">
            <p dir="auto">
              {settings.operator.name} · {settings.operator.contact}
            </p>
          </div>
        </footer>
        <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
      </body>
    </html>
  );
};
