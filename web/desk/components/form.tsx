import { DESK_FIELD, type DeskSite } from '#web/desk/site.ts';

/** What every form that is sent by POST carries: without it the desk does nothing. */
export const Csrf = ({ site }: { site: DeskSite }) => (
  <input type="hidden" name={DESK_FIELD.csrf} value={site.person?.csrf ?? ''} />
);
