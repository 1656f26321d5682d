const QUOTED = /^(?:[ \t]*>)+[ \t]?/;
/** Something as long as an address belongs to the letter, quoted or not. */
const LONG_TOKEN = /[A-Za-z0-9]{26}/;

/** Whether a line is quoted. */
export const isQuoted = (line: string): boolean => QUOTED.test(line);

/** The lines from the first quoted one to the last, and those right below, which a mail program may have wrapped. */
const quotedBlock = (lines: readonly string[]): readonly string[] => {
  const first = lines.findIndex((line) => QUOTED.test(line));
  const last = lines.findLastIndex((line) => QUOTED.test(line));
  const to = (lines[last + 1] ?? '').trim() === '' ? last + 1 : lines.length;
  const around = [...lines.slice(0, first), ...lines.slice(to)].join(' ');
  return LONG_TOKEN.test(around) ? lines : lines.slice(first, to);
};

/**
 * Takes the quoting marks (`>`, `> >`) off a text most of whose lines are quoted; what the one who quotes writes above and
 * below is left out.
 */
export const unquote = (text: string): string => {
  if (!text.includes('>')) return text;
  const lines = text.split('\n');
  const written = lines.filter((line) => line.trim() !== '');
  const quoted = written.filter((line) => QUOTED.test(line));
  if (quoted.length < 2 || quoted.length < written.length * 0.6) return text;
  return quotedBlock(lines)
    .map((line) => line.replace(QUOTED, ''))
    .join('\n')
    .trim();
};
