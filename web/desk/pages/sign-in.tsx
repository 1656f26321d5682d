import { DeskLayout } from '#web/desk/layout.tsx';
import { DESK, type DeskSite, to } from '#web/desk/site.ts';
import type { DeskWords } from '#web/words/desk-words.ts';

const Again = ({ site, text }: { site: DeskSite; text: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={to(site, DESK.signIn)}>
      {text}
    </a>
  </p>
);

/** Says why nobody was signed in. */
export const SignInFailedPage = ({
  site,
  why,
}: {
  site: DeskSite;
  why: keyof DeskWords['signing']['failed']['why'];
}) => {
  const { failed } = site.words.signing;
  return (
    <DeskLayout site={site} title={failed.title}>
      <h1 class="govuk-heading-l">{failed.title}</h1>
      <p class="govuk-body">{failed.why[why]}</p>
      <Again site={site} text={failed.again} />
    </DeskLayout>
  );
};

/** Says that one is signed out here, and where one may not be. */
export const SignedOutPage = ({ site, issuer }: { site: DeskSite; issuer: string | null }) => {
  const { out } = site.words.signing;
  return (
    <DeskLayout site={site} title={out.title}>
      <h1 class="govuk-heading-l">{out.title}</h1>
      <p class="govuk-body">{out.text}</p>
      {issuer === null ? null : (
        <p class="govuk-body">
          {out.issuer}{' '}
          <a class="govuk-link" href={issuer}>
            {out.issuerLink}
          </a>
        </p>
      )}
      <Again site={site} text={out.again} />
    </DeskLayout>
  );
};
