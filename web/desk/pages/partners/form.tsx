import type { ComponentChildren } from 'preact';
import { CEILINGS } from '#domain/feed/audience.ts';
import { MAX_NAME } from '#domain/feed/partners/act.ts';
import type { Partner } from '#domain/feed/partners/partner.ts';
import { Choice } from '#web/desk/components/choice.tsx';
import { Csrf } from '#web/desk/components/form.tsx';
import { TextField } from '#web/desk/components/text-field.tsx';
import { DESK_FIELD, type DeskSite, to } from '#web/desk/site.ts';

/** Longest address of a mailbox, in characters. */
const MAX_MAIL = 254;
const MAX_DAY = 10;

/** A form of an admin's: what it does, and to what. */
export const ActForm = ({
  site,
  path,
  act,
  button,
  of = {},
  children,
}: {
  site: DeskSite;
  path: string;
  act: string;
  button: string;
  /** What is not typed: which endpoint, which key. */
  of?: Readonly<Record<string, string>>;
  children?: ComponentChildren;
}) => (
  <form method="post" action={to(site, path)} class="dk-form dk-no-print">
    <Csrf site={site} />
    {Object.entries(of).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
    <button class="govuk-button" type="submit" name={DESK_FIELD.act} value={act}>
      {button}
    </button>
  </form>
);

/** What is said of a partner, to be typed. */
export const DescriptionFields = ({ site, of = {} }: { site: DeskSite; of?: Partial<Partner> }) => {
  const { fields, ceilings } = site.words.partners;
  const { technical = '', duty = '', ceiling = '', agreement = '' } = of;
  const choices = { '': ceilings[''], ...Object.fromEntries(CEILINGS.map((one) => [one, ceilings[one]])) };
  return (
    <>
      <TextField name={DESK_FIELD.technical} label={fields.technical} value={technical} most={MAX_MAIL} />
      <TextField name={DESK_FIELD.duty} label={fields.duty} value={duty} most={MAX_MAIL} />
      <Choice name={DESK_FIELD.ceiling} label={fields.ceiling} choices={choices} chosen={ceiling} />
      <TextField name={DESK_FIELD.agreement} label={fields.agreement} value={agreement} most={MAX_DAY} />
    </>
  );
};

/** Its name; what it is called until now, where it is not new. */
export const NameField = ({ site, value = '' }: { site: DeskSite; value?: string }) => (
  <TextField name={DESK_FIELD.name} label={site.words.partners.fields.name} value={value} most={MAX_NAME} />
);
