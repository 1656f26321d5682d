/** A code in groups: read out, copied and typed without losing one's place, and whole for programs. */
export const Code = ({ value }: { value: string }) => (
  <data class="hl-code" value={value}>
    {value.split('-').map((group, index, groups) => (
      // The hyphen is part of what is copied.
      <span key={index}>{index < groups.length - 1 ? `${group}-` : group}</span>
    ))}
  </data>
);
