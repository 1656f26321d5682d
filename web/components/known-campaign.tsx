import type { Mine } from '#web/follow-up.ts';
import type { Site } from '#web/site.ts';
import { momentInWords } from '#web/words/quantities.ts';

/** A text as an investigator wrote it: its paragraphs, and nothing in it that is more than text. */
export const Written = ({ text }: { text: string }) =>
  text.split(/\n\s*\n/).map((paragraph) => (
    <p class="govuk-body" key={paragraph}>
      {paragraph}
    </p>
  ));

/** What a lead published about the message, dated. */
export const KnownSection = ({ site, known }: { site: Site; known: Mine['known'] }) => {
  const { words, settings } = site;
  const text = known?.text[words.language];
  if (known === null || text === undefined) return null;
  return (
    <section class="hl-card" aria-labelledby="known">
      <h2 class="govuk-heading-m" id="known">
        {words.mine.known.heading}
      </h2>
      <Written text={text} />
      <p class="hl-aside">{words.mine.known.dated(momentInWords(known.at, words.language, settings.timeZone))}</p>
    </section>
  );
};
