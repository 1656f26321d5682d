import { FIELD } from '#web/form.ts';

/** A field that only programs fill: out of sight of people and of what reads pages to them. */
export const Trap = ({ label }: { label: string }) => (
  <div class="hl-trap" aria-hidden="true">
    <label for={FIELD.trap}>{label}</label>
    <input id={FIELD.trap} name={FIELD.trap} type="text" tabIndex={-1} autocomplete="off" />
  </div>
);
