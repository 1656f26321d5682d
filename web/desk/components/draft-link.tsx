import { type DeskSite, newDraftPath, to } from '#web/desk/site.ts';

/** The way to a request to a service or a host, about what a page shows. */
export const DraftLink = ({ site, of, id }: { site: DeskSite; of: 'wallet' | 'campaign'; id: string }) => (
  <p class="govuk-body dk-no-print">
    <a class="govuk-link" href={to(site, newDraftPath(of, id))}>
      {site.words.drafts.begin[of]}
    </a>
  </p>
);
