import type { Mine } from '#web/follow-up.ts';
import type { Site } from '#web/site.ts';

/**
 * How many others reported the same, in round numbers. Where few did, nothing is said beside what investigators wrote of it: they may
 * know that it went to many, and "yours may be the first" would gainsay them.
 */
export const Others = ({
  site: { words },
  others,
  known,
  notices = [],
}: { site: Site; notices?: Mine['notices'] } & Pick<Mine, 'others' | 'known'>) => {
  if (others === null && (known !== null || notices.length > 0)) return null;
  return (
    <p class="govuk-body">
      {others === null ? words.mine.fewOthers : words.mine.others(new Intl.NumberFormat(words.language).format(others))}
    </p>
  );
};
