/** The hotline's own mark: a lifebuoy. Drawn by attributes only, for the policy allows no inline style. */
export const Mark = () => (
  <svg class="hl-mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
    <circle cx="16" cy="16" r="10.5" fill="none" stroke="currentColor" stroke-width="7" />
    <circle
      class="hl-mark__bands"
      cx="16"
      cy="16"
      r="10.5"
      fill="none"
      stroke-width="7"
      stroke-dasharray="6 10.493"
      stroke-dashoffset="-5.25"
    />
  </svg>
);
