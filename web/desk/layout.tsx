import type { ComponentChildren } from 'preact';
import type { DeskRole } from '#domain/desk/roles.ts';
import { Mark } from '#web/components/mark.tsx';
import { DESK_SCRIPT } from '#web/scripts/desk-bundle.ts';
import { DESK_STYLES } from '#web/styles/desk-styles.ts';
import type { DeskWords } from '#web/words/desk-words.ts';
import { Csrf } from './components/form.tsx';
import { instantOf } from './components/moment.tsx';
import { DESK, DESK_FIELD, type DeskPerson, type DeskSite, looksAtPath, to } from './site.ts';

interface NavItem {
  path: string;
  word: keyof DeskWords['frame']['nav'];
  roles: readonly DeskRole[];
  /** The key that goes there after `g`. */
  key?: string;
}

/** The pages that every page leads to, for those whom they are for. */
const NAV: readonly NavItem[] = [
  { path: DESK.today, word: 'today', roles: ['analyst', 'lead', 'auditor', 'admin'], key: 't' },
  { path: DESK.queue, word: 'queue', roles: ['analyst', 'lead'], key: 'q' },
  { path: DESK.campaigns, word: 'campaigns', roles: ['analyst', 'lead'], key: 'c' },
  { path: DESK.clusters, word: 'clusters', roles: ['analyst', 'lead'], key: 'k' },
  { path: DESK.cases, word: 'cases', roles: ['analyst', 'lead'], key: 's' },
  { path: DESK.decisions, word: 'decisions', roles: ['analyst', 'lead'], key: 'd' },
  { path: DESK.briefs, word: 'briefs', roles: ['analyst', 'lead'], key: 'b' },
  { path: DESK.audit, word: 'audit', roles: ['analyst', 'lead', 'auditor'] },
  { path: DESK.exports, word: 'exports', roles: ['analyst', 'lead', 'auditor'] },
  { path: DESK.partners, word: 'partners', roles: ['admin'] },
  { path: DESK.unheard, word: 'unheard', roles: ['lead', 'admin'] },
  { path: DESK.said, word: 'said', roles: ['lead', 'admin'] },
  { path: DESK.people, word: 'people', roles: ['admin'] },
  { path: DESK.help, word: 'help', roles: ['analyst', 'lead', 'auditor', 'admin'] },
];

interface DeskLayoutProps {
  site: DeskSite;
  title: string;
  /** The page of the navigation that this one is, or belongs to. */
  at?: string;
  /** Where the look-up stands in the audit log: it is said at the page's end. */
  entry?: string | undefined;
  /** What was looked at, as the audit log names it: the page's end leads to who else did. */
  about?: string | undefined;
  /** What the search box holds: what was searched for. */
  query?: string;
  children: ComponentChildren;
}

const SearchBox = ({ site, query }: { site: DeskSite; query: string }) => {
  const { search } = site.words.frame;
  return (
    <search class="dk-search">
      <form method="post" action={to(site, DESK.search)}>
        <Csrf site={site} />
        <label class="govuk-visually-hidden" for="search">
          {search.label}
        </label>
        <input
          class="govuk-input"
          id="search"
          name={DESK_FIELD.query}
          type="text"
          value={query}
          placeholder={search.hint}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          data-key="/"
        />
        <button class="govuk-button" type="submit">
          {search.button}
        </button>
        <a class="govuk-link dk-many dk-no-print" href={to(site, DESK.many)}>
          {site.words.many.link}
        </a>
      </form>
    </search>
  );
};

const Who = ({ site, person }: { site: DeskSite; person: DeskPerson }) => {
  const { frame } = site.words;
  return (
    <section class="dk-who" aria-label={frame.landmarks.who}>
      <p>
        <span class="dk-quiet">{frame.workingOn}</span> <strong>{person.workingOn ?? '–'}</strong>{' '}
        <a class="govuk-link dk-no-print" href={to(site, DESK.workingOn)}>
          {frame.change}
          <span class="govuk-visually-hidden"> {frame.changeWhat}</span>
        </a>
      </p>
      <p>
        {person.name} <span class="dk-quiet">{person.roles.map((role) => frame.roles[role]).join(', ')}</span>
      </p>
      <form class="dk-no-print" method="post" action={to(site, DESK.signOut)}>
        <Csrf site={site} />
        <button class="dk-link" type="submit">
          {frame.signOut}
        </button>
      </form>
    </section>
  );
};

const Nav = ({ site, person, at }: { site: DeskSite; person: DeskPerson; at: string | undefined }) => (
  <nav class="dk-nav" aria-label={site.words.frame.landmarks.nav}>
    <ul>
      {NAV.filter(({ roles }) => roles.some((role) => person.roles.includes(role))).map(({ path, word, key }) => (
        <li key={path}>
          <a href={to(site, path)} aria-current={path === at ? 'page' : undefined} data-go={key}>
            {site.words.frame.nav[word]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Header = ({ site, at, query }: { site: DeskSite; at: string | undefined; query: string }) => {
  const { person } = site;
  const looks = person?.roles.some((role) => role === 'analyst' || role === 'lead') && person.workingOn !== null;
  return (
    <header class="dk-header">
      <div class="dk-wide dk-header__row">
        <a class="dk-home" href={to(site, DESK.today)}>
          <Mark />
          <span>{site.words.frame.service}</span>
        </a>
        {looks ? <SearchBox site={site} query={query} /> : null}
        {person ? <Who site={site} person={person} /> : null}
      </div>
      {person ? (
        <div class="dk-wide">
          <Nav site={site} person={person} at={at} />
        </div>
      ) : null}
    </header>
  );
};

/** The frame of every page of the desk: search, where else to go, what one works on, who one is. */
export const DeskLayout = ({ site, title, at, entry, about, query = '', children }: DeskLayoutProps) => {
  const { words, settings, person } = site;
  return (
    <html lang={words.language} dir={words.dir} class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <title>{`${title} – ${words.frame.service}`}</title>
        {/* An empty icon: browsers ask for none. */}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: DESK_STYLES }} />
      </head>
      <body class="govuk-template__body" data-help={to(site, DESK.help)}>
        <a class="govuk-skip-link" href="#main">
          {words.frame.skip}
        </a>
        <Header site={site} at={at} query={query} />
        {person ? (
          <p class="dk-printed" aria-hidden="true">
            {words.frame.printed(person.name, instantOf(site.now, settings.timeZone))}
          </p>
        ) : null}
        <div class="dk-wide">
          <main class="govuk-main-wrapper" id="main" tabindex={-1}>
            {children}
          </main>
        </div>
        <footer class="dk-footer">
          <div class="dk-wide">
            {entry === undefined ? null : <p>{words.frame.recorded(entry)}</p>}
            {about === undefined ? null : (
              <p class="dk-no-print">
                <a class="govuk-link" href={to(site, looksAtPath(about))}>
                  {words.frame.whoLooked}
                </a>
              </p>
            )}
            <p>{settings.operator.name}</p>
          </div>
        </footer>
        <p class="govuk-visually-hidden" role="status" id="said" data-copied={words.frame.copied} />
        <script dangerouslySetInnerHTML={{ __html: DESK_SCRIPT }} />
      </body>
    </html>
  );
};
