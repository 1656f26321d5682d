import { Danger, NotThePolice, RightNow, Support } from '#web/components/advice.tsx';
import { Copy } from '#web/components/copy.tsx';
import { Layout } from '#web/components/layout.tsx';
import { href, ROUTE, type Site } from '#web/site.ts';
import type { Words } from '#web/words/words.ts';

/**
 * An address to forward to, as text with what copies it: a link would open an empty mail, and the letter would not be in it. On a
 * narrow screen it breaks where it can be read.
 */
const Address = ({ address, words }: { address: string; words: Words }) => (
  <>
    <strong class="hl-address">
      {address.split('@')[0]}@<wbr />
      {address.split('@')[1]}
    </strong>{' '}
    <Copy text={address} label={words.start.copy.label} done={words.start.copy.done} />
  </>
);

const Forward = ({ site: { words, settings } }: { site: Site }) => {
  const { forward } = words.start;
  const { reportAddress, quietAddress, consentByDefault } = settings.mail;
  return (
    <div class="hl-card">
      <h2 class="govuk-heading-m">{forward.heading}</h2>
      <p class="govuk-body">{forward.text}</p>
      <p class="govuk-body">
        {forward.subject}
        <br />
        <Address address={reportAddress} words={words} />
      </p>
      <p class="govuk-body">{forward.answer}</p>
      {consentByDefault ? <p class="govuk-body">{forward.partners}</p> : null}
      <p class="govuk-body">
        {forward.quiet.text}
        <br />
        <Address address={quietAddress} words={words} />
        <br />
        {forward.quiet.after}
      </p>
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{forward.how}</span>
        </summary>
        <dl class="govuk-details__text hl-programs">
          {forward.programs.map(({ name, text }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
};

/** The start page: what helps right now, the way to report, the way back, and the other way to report. */
export const StartPage = ({ site }: { site: Site }) => {
  const { words } = site;
  return (
    <Layout site={site} title={words.tab} route={ROUTE.start}>
      <h1 class="govuk-heading-l">{words.start.title}</h1>
      <p class="hl-lead">{words.start.lead}</p>
      <a class="govuk-button" href={href(site, ROUTE.report)}>
        {words.start.begin}
      </a>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.mine)}>
          {words.start.before}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={href(site, ROUTE.young)}>
          {words.start.young}
        </a>
      </p>
      <Danger site={site} />
      <RightNow words={words} />
      <Forward site={site} />
      <NotThePolice site={site} />
      <Support site={site} />
    </Layout>
  );
};
