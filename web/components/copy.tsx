/** Copies a text by a script of the page; without scripts it is not there, and the text is marked by hand. */
export const Copy = ({ text, label, done }: { text: string; label: string; done: string }) => (
  <button
    class="govuk-button govuk-button--secondary hl-copy hl-no-print"
    type="button"
    hidden
    data-copy={text}
    data-done={done}
  >
    {label}
  </button>
);
