import type { ComponentChildren } from 'preact';
import { SAFETY_LANGUAGES } from '#domain/intake/safety-language.ts';
import type { Language } from '#domain/intake/submission.ts';
import { FIELD } from '#web/form.ts';
import { SCRIPT } from '#web/scripts/bundle.ts';
import { DRAFT, href, ROUTE, type Site, safetyPath } from '#web/site.ts';
import { STYLES } from '#web/styles/styles.ts';
import { wordsOf } from '#web/words/of.ts';
import { safetyWordsOf } from '#web/words/safety.ts';
import { Mark } from './mark.tsx';

interface LayoutProps {
  site: Site;
  /** Of the tab: it stands in the history and beside other tabs, and says less of the matter than the heading does. */
  title: string;
  /** The path that the language switch leads to: this page's, or the start's where this one only answers a form. */
  route: string;
  /** Of the form that is being filled in: leaving drops it. */
  token?: string | undefined;
  /** Where the page's form is sent by the language switch, so that what is typed goes along; nowhere where there is none. */
  typedAt?: string | undefined;
  children: ComponentChildren;
}

const QuickExit = ({ site, token }: { site: Site; token: string | undefined }) => {
  const { words } = site;
  return (
    <nav class="govuk-exit-this-page hl-exit" aria-label={words.exit.landmark}>
      <a
        class="govuk-button govuk-button--secondary govuk-exit-this-page__button"
        href={href(site, `${ROUTE.leave}${token === undefined ? '' : `?${DRAFT}=${token}`}`)}
        rel="nofollow"
        title={words.exit.explanation}
        data-exit
      >
        {words.exit.label}
      </a>
    </nav>
  );
};

/** Sends the page's form along, to be shown again in another language. */
const LanguageButton = ({ site, at, language }: { site: Site; at: string; language: Language }) => (
  <button
    class="govuk-link hl-link-button"
    type="submit"
    form="form"
    formaction={href(site, at, language)}
    name={FIELD.to}
    value={language}
    lang={language}
  >
    {wordsOf(language).name}
  </button>
);

/**
 * The first button of a form is pressed by Enter in one of its fields, and the language's would be it: this one leads on, and
 * is out of sight of people and of what reads pages to them.
 */
const EnterButton = () => <button class="hl-trap" type="submit" form="form" tabIndex={-1} aria-hidden="true" />;

const Languages = ({ site, route, typedAt }: Pick<LayoutProps, 'site' | 'route' | 'typedAt'>) => (
  <nav class="hl-languages" aria-label={site.words.languages}>
    <ul>
      {site.settings.languages.map((language) => {
        const current = language === site.words.language;
        return (
          <li key={language}>
            {typedAt !== undefined && !current ? (
              <LanguageButton site={site} at={typedAt} language={language} />
            ) : (
              <a
                class="govuk-link"
                href={href(site, route, language)}
                lang={language}
                hreflang={language}
                aria-current={current ? 'true' : undefined}
              >
                {wordsOf(language).name}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  </nav>
);

const Header = ({ site, route, typedAt }: Pick<LayoutProps, 'site' | 'route' | 'typedAt'>) => (
  <header class="hl-header">
    <div class="govuk-width-container hl-header__row">
      <a class="hl-header__home" href={href(site, ROUTE.start)}>
        <Mark />
        <span>{site.words.service}</span>
      </a>
      <Languages site={site} route={route} typedAt={typedAt} />
    </div>
  </header>
);

/** Pages that lead to what owners of an address look for: out of the way of who reports. */
const FOR_OWNERS: readonly string[] = [ROUTE.privacy, ROUTE.accessibility, ROUTE.contest];

const Footer = ({ site, route }: { site: Site; route: string }) => {
  const { words, settings } = site;
  const further = SAFETY_LANGUAGES.filter((language) => settings.safety[language] !== undefined);
  return (
    <footer class="hl-footer">
      <div class="govuk-width-container">
        <ul class="hl-footer__links">
          <li>
            <a class="govuk-link" href={href(site, ROUTE.start)}>
              {words.footer.start}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={href(site, ROUTE.mine)}>
              {words.mine.title}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={href(site, ROUTE.help)}>
              {words.footer.help}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={href(site, ROUTE.privacy)}>
              {words.footer.privacy}
            </a>
          </li>
          <li>
            <a class="govuk-link" href={href(site, ROUTE.accessibility)}>
              {words.accessibility.title}
            </a>
          </li>
          {FOR_OWNERS.some((each) => route.startsWith(each)) ? (
            <li>
              <a class="govuk-link" href={href(site, ROUTE.contest)}>
                {words.mine.contest.link}
              </a>
            </li>
          ) : null}
        </ul>
        {further.length === 0 ? null : (
          <ul class="hl-footer__links">
            {further.map((language) => (
              <li key={language}>
                <a
                  class="govuk-link"
                  href={`${site.basePath}${safetyPath(language)}`}
                  lang={safetyWordsOf(language).language}
                  dir={safetyWordsOf(language).dir}
                >
                  {safetyWordsOf(language).name}
                </a>
              </li>
            ))}
          </ul>
        )}
        <p>
          {words.footer.runBy(settings.operator.name)}, {settings.operator.contact}
        </p>
      </div>
    </footer>
  );
};

/** The frame of every public page: language switch, quick exit, the content, who runs it. */
export const Layout = ({ site, title, route, token, typedAt, children }: LayoutProps) => (
  <html lang={site.words.language} dir={site.words.dir} class="govuk-template">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>{title}</title>
      {/* An empty icon: browsers ask for none. */}
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: STYLES }} />
    </head>
    <body class="govuk-template__body">
      <a class="govuk-skip-link" href="#main">
        {site.words.skip}
      </a>
      {typedAt === undefined ? null : <EnterButton />}
      <Header site={site} route={route} typedAt={typedAt} />
      <div class="govuk-width-container">
        <QuickExit site={site} token={token} />
        <main class="govuk-main-wrapper" id="main">
          {children}
        </main>
      </div>
      <Footer site={site} route={route} />
      <script dangerouslySetInnerHTML={{ __html: SCRIPT }} />
    </body>
  </html>
);
