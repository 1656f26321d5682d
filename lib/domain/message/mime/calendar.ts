/** The properties of an invitation that its reader sees (RFC 5545), in the order in which they stand. */
const SEEN = /^(SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|URL)(?:;[^:\n]{0,500})?:(.*)$/i;
/** Most lines that are looked at. */
const MAX_LINES = 20_000;

const unescaped = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

/** The text of an invitation, or of a calendar's entries, as people read it. */
export const calendarText = (source: string): string =>
  source
    .replaceAll('\r\n', '\n')
    // A folded line goes on behind a line break and one space (RFC 5545, 3.1).
    .replace(/\n[ \t]/g, '')
    .split('\n', MAX_LINES)
    .flatMap((line) => {
      const value = SEEN.exec(line)?.[2];
      return value === undefined ? [] : [unescaped(value)];
    })
    .join('\n\n')
    .trim();
