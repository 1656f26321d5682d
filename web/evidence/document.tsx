import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { Mark } from '#web/components/mark.tsx';
import type { Document } from '#web/document.tsx';
import { EVIDENCE_SCRIPT } from '#web/scripts/evidence-bundle.ts';
import { DESK_STYLES } from '#web/styles/desk-styles.ts';
import { evidence as words } from '#web/words/en/evidence.ts';

/** What the page that opens originals is rendered for. */
export interface EvidencePageSite {
  operator: { name: string };
  /** The desk, which alone may send somebody here. */
  desk: string;
  /** Where sealed originals are fetched from, ending with a slash. */
  bucket: string;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * One script and one style, each by its hash; sealed originals from the bucket; pictures that were opened here. Nothing is sent
 * anywhere: what strangers wrote is shown in frames that inherit this, under a narrower policy of their own.
 */
const policyOf = (bucket: string): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(EVIDENCE_SCRIPT)}`,
    `style-src ${hashOf(DESK_STYLES)}`,
    `connect-src ${bucket}`,
    'img-src blob: data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The page that opens sealed originals where the key is: in the browser. */
export const renderEvidencePage = ({ operator, desk, bucket }: EvidencePageSite): Document => ({
  html: `<!DOCTYPE html>${renderToString(
    <html lang="en" class="govuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${words.title} – ${operator.name}`}</title>
        {/* An empty icon: browsers ask for none. */}
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: DESK_STYLES }} />
      </head>
      <body class="govuk-template__body" data-desk={new URL(desk).origin}>
        <header class="dk-header">
          <div class="dk-wide dk-header__row">
            <a class="dk-home" href={desk}>
              <Mark />
              <span>{words.desk}</span>
            </a>
          </div>
        </header>
        <div class="dk-wide">
          <main class="govuk-main-wrapper" id="main">
            <noscript>
              <p class="dk-banner">{words.noScript}</p>
            </noscript>
          </main>
        </div>
        <footer class="dk-footer">
          <div class="dk-wide">
            <p>{words.stays}</p>
            <p>{operator.name}</p>
          </div>
        </footer>
        <script dangerouslySetInnerHTML={{ __html: EVIDENCE_SCRIPT }} />
      </body>
    </html>,
  )}`,
  contentSecurityPolicy: policyOf(bucket),
});
