import type { FunctionSettings } from '#domain/settings.ts';

const DAY_MS = 86_400_000;

/** How long a line that people are told to call may go unchecked, in days: numbers and hours move. */
export const MAX_UNCHECKED_DAYS = 180;

/** A line that nobody has called or looked up for too long. */
interface UncheckedLine {
  /** Where it stands in the settings: `help.fi`, `safety.ru`. */
  path: string;
  name: string;
  /** When it was last checked; null where nobody ever said so. */
  checked: string | null;
}

/** The lines that were not checked within {@link MAX_UNCHECKED_DAYS}. */
export const uncheckedLines = (
  { help, safety }: Pick<FunctionSettings, 'help' | 'safety'>,
  now: Date,
): UncheckedLine[] => {
  const listed = [
    ...Object.entries(help).map(([language, lines]) => ({ path: `help.${language}`, lines })),
    ...Object.entries(safety).map(([language, page]) => ({ path: `safety.${language}`, lines: page?.help ?? [] })),
  ];
  const isOld = (checked: string | undefined): boolean =>
    checked === undefined || now.getTime() - Date.parse(checked) > MAX_UNCHECKED_DAYS * DAY_MS;
  return listed.flatMap(({ path, lines }) =>
    // The emergency number stays.
    lines
      .filter(({ phone, checked }) => phone !== '112' && isOld(checked))
      .map(({ name, checked = null }) => ({ path, name, checked })),
  );
};
