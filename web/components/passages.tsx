import type { Passage } from '#web/words/passage.ts';
import { Linked } from './linked.tsx';

/** Headings, each with its text. */
export const Passages = ({ passages }: { passages: readonly Passage[] }) =>
  passages.map(({ heading, text }) => (
    <section key={heading}>
      <h2 class="govuk-heading-m">{heading}</h2>
      <p class="govuk-body">
        <Linked text={text} />
      </p>
    </section>
  ));
