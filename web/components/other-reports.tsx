import type { Site } from '#web/site.ts';

/** How many others reported the same, in round numbers. */
export const Others = ({ site: { words }, others }: { site: Site; others: number | null }) => (
  <p class="govuk-body">
    {others === null ? words.mine.fewOthers : words.mine.others(new Intl.NumberFormat(words.language).format(others))}
  </p>
);
