import type { AuditEntry, LastAnchor } from '#domain/audit/audit.ts';
import type { Broken } from '#domain/audit/verify.ts';
import { anchorFact, VerifyDays } from '#web/desk/components/chain-state.tsx';
import { entryOf } from '#web/desk/components/entry.ts';
import { Facts } from '#web/desk/components/facts.tsx';
import { DeskLayout } from '#web/desk/layout.tsx';
import { asking, DESK, type DeskSite, to } from '#web/desk/site.ts';

/** What came of verifying some days. */
interface DaysVerified {
  from: string;
  to: string;
  entries: number;
  chains: number;
  broken: number;
  first: Broken | null;
  anchor: LastAnchor | null;
  /** Where it is recorded that they were verified. */
  entry: AuditEntry;
}

/** Whether days of the audit log are whole, or the first entry that is not; null where what was asked for are no days, or too many. */
export const AuditVerifiedPage = ({ site, verified }: { site: DeskSite; verified: DaysVerified | null }) => {
  const { verifying: words, of } = site.words.audit;
  if (verified === null) {
    const today = site.now.toISOString().slice(0, 10);
    return (
      <DeskLayout site={site} title={words.title} at={DESK.audit}>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.wrong}</p>
        <VerifyDays site={site} from={today} to={today} />
      </DeskLayout>
    );
  }
  const { from, to: until, entries, chains, broken, first, anchor, entry } = verified;
  const title = first === null ? words.isWhole(from, until) : words.isBroken(from, until);
  return (
    <DeskLayout site={site} title={title} at={DESK.audit} entry={entryOf(entry)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <Facts
        facts={[
          { label: words.read, value: words.counted(entries, chains) },
          {
            label: words.first,
            value: first === null ? words.none : <span class="dk-long">{`${first.place} ${first.why}`}</span>,
            note: first === null ? undefined : words.broken(broken),
          },
          anchorFact(site, anchor),
        ]}
      />
      <p class="dk-note">{words.noAnchor}</p>
      <VerifyDays site={site} from={from} to={until} />
      <p class="govuk-body">
        <a class="govuk-link" href={to(site, asking(DESK.audit, { day: from }))}>
          {of(from)}
        </a>
      </p>
    </DeskLayout>
  );
};
