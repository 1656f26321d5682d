import type { ComponentChildren } from 'preact';
import { Danger } from '#web/components/advice.tsx';
import { TextArea } from '#web/components/fields.tsx';
import { Layout } from '#web/components/layout.tsx';
import { href, ROUTE, type Site } from '#web/site.ts';
import { timeInWords } from '#web/words/quantities.ts';

const Plain = ({ site, title, children }: { site: Site; title: string; children: ComponentChildren }) => (
  <Layout site={site} title={title} route={ROUTE.start}>
    <h1 class="govuk-heading-l">{title}</h1>
    {children}
    <Danger site={site} />
  </Layout>
);

/** A form whose hour is over: what was written is gone. */
export const OverPage = ({ site }: { site: Site }) => {
  const { over } = site.words.ask;
  return (
    <Plain site={site} title={over.title}>
      <p class="govuk-body">{over.text}</p>
      <a class="govuk-button" href={href(site, ROUTE.report)}>
        {over.start}
      </a>
    </Plain>
  );
};

/** A form that was sent: its pages show nothing of it any more. */
export const SentPage = ({ site, reference, at }: { site: Site; reference: string; at: Date }) => {
  const { sent } = site.words.ask;
  return (
    <Plain site={site} title={sent.title}>
      <p class="govuk-body">{sent.text(reference, timeInWords(at, site.words.language, site.settings.timeZone))}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.mine)}>
          {sent.code}
        </a>
      </p>
    </Plain>
  );
};

/** What was written after the form was sent: shown, so that it is not lost, with where to add it. */
export const LatePage = ({ site, text }: { site: Site; text: string }) => {
  const { late, sent } = site.words.ask;
  return (
    <Plain site={site} title={late.title}>
      <TextArea name="late" rows={8} label={late.text} value={text} />
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.mine)}>
          {sent.code}
        </a>
      </p>
    </Plain>
  );
};
