import { FIELD } from '#web/form.ts';
import { type Site, WORKER } from '#web/site.ts';

/**
 * The work that this page's browser does while people write, against floods of made-up reports: its script puts the
 * answer here. A form that is sent before, or without scripts, is taken all the same, and read after others.
 */
export const Work = ({ site, work }: { site: Site; work: string | undefined }) =>
  work === undefined ? null : (
    <input type="hidden" name={FIELD.work} data-work={work} data-worker={`${site.basePath}${WORKER}`} />
  );
