import type { Case } from '#domain/case/case.ts';
import { MAX_RECIPIENT_CHARACTERS } from '#domain/export/package/asked.ts';
import { Choice } from '#web/desk/components/choice.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DESK, DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';

/** The form that asks for a case's package: for whom, which set, and under which codes. */
export const PackageForm = ({ site, of }: { site: DeskSite; of: Pick<Case, 'id'> }) => {
  const { asPackage } = site.words.cases;
  return (
    <section class="dk-no-print">
      <h2 class="govuk-heading-m">{asPackage.title}</h2>
      <p class="govuk-body">{asPackage.what}</p>
      <form method="post" action={to(site, DESK.cases)} class="dk-form">
        <Csrf site={site} />
        <input type="hidden" name={DESK_FIELD.case} value={of.id} />
        <TextField
          name={DESK_FIELD.recipient}
          label={asPackage.recipient}
          hint={asPackage.recipientHint}
          most={MAX_RECIPIENT_CHARACTERS}
        />
        <Choice name={DESK_FIELD.set} label={asPackage.set} choices={asPackage.sets} chosen="whole" />
        <Choice name={DESK_FIELD.source} label={asPackage.source} choices={asPackage.sources} chosen="B" />
        <Choice
          name={DESK_FIELD.information}
          label={asPackage.information}
          choices={asPackage.informations}
          chosen="3"
        />
        <Choice name={DESK_FIELD.handling} label={asPackage.handling} choices={asPackage.handlings} chosen="H0" />
        <Choice name={DESK_FIELD.language} label={asPackage.language} choices={asPackage.languages} chosen="fi" />
        <button class="govuk-button" type="submit" name={DESK_FIELD.act} value="package">
          {asPackage.button}
        </button>
      </form>
    </section>
  );
};
