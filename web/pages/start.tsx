import { Danger, NotThePolice, RightNow, Support } from '#web/components/advice.tsx';
import { Layout } from '#web/components/layout.tsx';
import { ReportForm } from '#web/components/report-form.tsx';
import type { FormState } from '#web/form.ts';
import { href, ROUTE, type Site } from '#web/site.ts';

/** An address to write to; on a narrow screen it breaks where it can be read. */
const Address = ({ address }: { address: string }) => (
  <a class="govuk-link hl-address" href={`mailto:${address}`}>
    {address.split('@')[0]}@<wbr />
    {address.split('@')[1]}
  </a>
);

const Forward = ({ site: { words, settings } }: { site: Site }) => {
  const { forward } = words.start;
  const { reportAddress, quietAddress, consentByDefault } = settings.mail;
  return (
    <div class="hl-card">
      <h3 class="govuk-heading-s">{forward.heading}</h3>
      <p class="govuk-body">{forward.text}</p>
      <p class="govuk-body">
        {forward.subject}
        <br />
        <Address address={reportAddress} />
      </p>
      <p class="govuk-body">{forward.answer}</p>
      {consentByDefault ? <p class="govuk-body">{forward.partners}</p> : null}
      <p class="govuk-body">
        {forward.quiet.text}
        <br />
        <Address address={quietAddress} />
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

const Form = ({ site, form }: { site: Site; form: FormState }) => {
  const { words } = site;
  return (
    <div class="hl-card">
      <h3 class="govuk-heading-s">{words.start.form.heading}</h3>
      <p class="govuk-body">{words.start.form.text}</p>
      <a class="govuk-button" href={href(site, ROUTE.report)}>
        {words.start.form.begin}
      </a>
      <details class="govuk-details" id="quick">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">{words.start.form.quick}</span>
        </summary>
        <div class="govuk-details__text">
          <p class="govuk-body">{words.form.intro}</p>
          <ReportForm site={site} form={form} />
        </div>
      </details>
    </div>
  );
};

/** The start page: who runs it, what helps right now, and the two ways to report, one of them right here. */
export const StartPage = ({ site, form }: { site: Site; form: FormState }) => {
  const { words, settings } = site;
  return (
    <Layout site={site} title={words.tab} route={ROUTE.start} typedAt={ROUTE.report}>
      <h1 class="govuk-heading-l">{words.start.title}</h1>
      <p class="hl-lead">{words.start.lead}</p>
      <p class="govuk-body">{words.start.who(settings.operator.name)}</p>
      <a class="govuk-button" href="#ways">
        {words.start.jump}
      </a>
      <Danger site={site} />
      <RightNow words={words} />
      <h2 class="govuk-heading-m" id="ways" tabIndex={-1}>
        {words.start.ways}
      </h2>
      <Forward site={site} />
      <Form site={site} form={form} />
      <NotThePolice site={site} />
      <Support site={site} />
    </Layout>
  );
};
