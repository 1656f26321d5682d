import type { AuditEntry, LastAnchor } from '#domain/audit/audit.ts';
import type { Broken } from '#domain/audit/verify.ts';
import { DESK, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';
import { entryOf } from './entry.ts';
import { Facts, type KnownFact } from './facts.tsx';
import { Csrf } from './form.tsx';
import { Moment } from './moment.tsx';

/** What is known of the audit log's chains when a page of it is shown. */
export interface ChainState {
  /** The newest entry: that the page was asked for. */
  last: AuditEntry;
  /** How many entries the page was made of, and which of them is the first that is not as it was written. */
  read: number;
  unfit: Broken | null;
  anchor: LastAnchor | null;
}

/** Up to when entries are copied to where nobody can change them. */
export const anchorFact = (site: DeskSite, anchor: LastAnchor | null): KnownFact => {
  const { anchor: words } = site.words.audit;
  if (anchor === null) return { label: words.label, value: words.none };
  const { at, chain, seq, anchoredAt } = anchor;
  return {
    label: words.label,
    value: <code class="dk-place">{entryOf({ day: at.slice(0, 10), chain, seq })}</code>,
    note: (
      <>
        {words.written} <Moment site={site} at={at} />, {words.copied} <Moment site={site} at={anchoredAt} />
      </>
    ),
  };
};

/** How the chains stand: the last entry, how far they were checked, up to where they are anchored. */
export const Chains = ({ site, state }: { site: DeskSite; state: ChainState }) => {
  const { chain: words } = site.words.audit;
  const { last, read, unfit, anchor } = state;
  return (
    <section aria-labelledby="chains">
      <h2 class="govuk-heading-m" id="chains">
        {words.title}
      </h2>
      <Facts
        facts={[
          {
            label: words.last,
            value: <code class="dk-place">{entryOf(last)}</code>,
            note: <Moment site={site} at={last.at} />,
          },
          {
            label: words.checked,
            value: unfit === null ? words.whole(read) : <span class="dk-long">{`${unfit.place} ${unfit.why}`}</span>,
            note: words.checkedHow,
          },
          anchorFact(site, anchor),
        ]}
      />
    </section>
  );
};

/** Verifies days: the one that is shown, or others. */
export const VerifyDays = ({ site, from, to: until }: { site: DeskSite; from: string; to: string }) => {
  const { verifying: words } = site.words.audit;
  return (
    <form method="post" action={to(site, DESK.verifyAudit)} class="dk-filter dk-no-print">
      <Csrf site={site} />
      <label class="govuk-label" for="verify-from">
        {words.from}
      </label>
      <input class="govuk-input" id="verify-from" name={DESK_FIELD.from} type="date" value={from} />
      <label class="govuk-label" for="verify-until">
        {words.until}
      </label>
      <input class="govuk-input" id="verify-until" name={DESK_FIELD.until} type="date" value={until} />
      <button class="govuk-button govuk-button--secondary" type="submit">
        {words.verify}
      </button>
    </form>
  );
};
