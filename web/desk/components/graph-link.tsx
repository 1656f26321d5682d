import type { GraphSubject } from '#domain/graph/subject.ts';
import { type DeskSite, graphPath, to } from '#web/desk/site.ts';

/** The link from a thing's page to the picture of what is linked with it. */
export const GraphLink = ({ site, subject }: { site: DeskSite; subject: GraphSubject }) => (
  <p class="govuk-body dk-no-print">
    <a class="govuk-link" href={to(site, graphPath(subject))}>
      {site.words.graph.open}
    </a>
  </p>
);
