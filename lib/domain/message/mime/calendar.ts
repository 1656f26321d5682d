import { readHtml } from '#domain/message/html/html.ts';

/** The properties of an invitation that its reader sees (RFC 5545), in the order in which they stand. */
const SEEN = /^(SUMMARY|DESCRIPTION|LOCATION|COMMENT|CONTACT|URL|X-ALT-DESC)(?:;[^:\n]{0,500})?:(.*)$/i;
/** The same description as a page (Outlook), which is read where there is no other. */
const AS_PAGE = 'X-ALT-DESC';
/** Most lines that are looked at. */
const MAX_LINES = 20_000;

const unescaped = (value: string): string =>
  value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));

/** Whether an entry holds tags: some calendars describe in HTML. */
const isPage = (text: string): boolean => /<(?:html|body|p|br|div|span|b|a|table)\b[^<>]{0,200}>/i.test(text);

/** The text of an invitation, or of a calendar's entries, as people read it. */
export const calendarText = (source: string): string => {
  const said = source
    .replaceAll('\r\n', '\n')
    // A folded line goes on behind a line break and one space (RFC 5545, 3.1).
    .replace(/\n[ \t]/g, '')
    .split('\n', MAX_LINES)
    .flatMap((line) => {
      const [, name = '', value] = SEEN.exec(line) ?? [];
      return value === undefined ? [] : [{ name: name.toUpperCase(), text: unescaped(value) }];
    });
  const isDescribed = said.some(({ name, text }) => name === 'DESCRIPTION' && text.trim() !== '');
  return said
    .filter(({ name }) => name !== AS_PAGE || !isDescribed)
    .map(({ text }) => (isPage(text) ? readHtml(text).text : text))
    .join('\n\n')
    .trim();
};
