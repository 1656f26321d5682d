import type { Case, HeldKind } from '#domain/case/case.ts';
import { casePath, type DeskSite, putIntoCasePath, to } from '#web/desk/site.ts';

/** Which cases hold a thing, as far as whoever looks may be told of them, and the way to put it into one. */
export const PutIntoCase = ({
  site,
  kind,
  id,
  cases,
}: {
  site: DeskSite;
  kind: HeldKind;
  id: string;
  cases: readonly Pick<Case, 'id' | 'title'>[];
}) => {
  const { putIn } = site.words.cases;
  return (
    <p class="govuk-body">
      {putIn.held}:{' '}
      {cases.length === 0
        ? putIn.none
        : cases.map((each, n) => (
            <span key={each.id}>
              {n === 0 ? '' : ', '}
              <a class="govuk-link" href={to(site, casePath(each.id))}>
                {each.title}
              </a>
            </span>
          ))}{' '}
      <a class="govuk-link dk-no-print" href={to(site, putIntoCasePath(kind, id))} data-key="p">
        {putIn.link}
      </a>
    </p>
  );
};
