import type { Site } from '#web/site.ts';

/**
 * Leads away at once, and says nothing of what was here but that traces remain: someone may look over the shoulder.
 *
 * A page and not a redirect, so that browsers do as its headers say before they go.
 */
export const LeavePage = ({ site: { words } }: { site: Site }) => (
  <html lang={words.language} dir={words.dir}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="referrer" content="no-referrer" />
      <meta http-equiv="refresh" content={`0; url=${words.exit.href}`} />
      <title>{words.exit.leaving}</title>
      <link rel="icon" href="data:," />
    </head>
    <body>
      <main>
        <h1>{words.exit.leaving}</h1>
        <p>{words.exit.traces}</p>
        <p>
          <a href={words.exit.href} rel="noreferrer">
            {words.exit.on}
          </a>
        </p>
      </main>
    </body>
  </html>
);
