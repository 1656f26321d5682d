import type { ComponentChildren } from 'preact';
import { Moment } from '#web/desk/components/moment.tsx';
import type { DeskSite } from '#web/desk/site.ts';

/** Whether an assessment speaks for what it is about, against it, or neither. */
export type Tone = 'plain' | 'good' | 'care';

/** What somebody, or a rule, made of facts: told apart from them by its tag, with who decided it and when. */
export const Assessment = ({
  site,
  tone = 'plain',
  by,
  at,
  children,
}: {
  site: DeskSite;
  tone?: Tone;
  by?: string | undefined;
  at?: string | undefined;
  children: ComponentChildren;
}) => (
  <span class="dk-assessment">
    <strong class={`dk-tag dk-tag--${tone}`}>
      <span class="govuk-visually-hidden">{site.words.frame.assessment}: </span>
      {children}
    </strong>
    {by === undefined ? null : <span class="dk-quiet"> {by}</span>}
    {at === undefined ? null : (
      <>
        {' '}
        <Moment site={site} at={at} />
      </>
    )}
  </span>
);
