import type { Law } from '../settings.ts';

/** What begins a part of a document that is for one law alone, or goes on for both: a line of its own. */
const FOR = /^<!-- (led|gdpr|both) -->$/;

/** A setting in a document: `[setting: retention.reportDays]`. */
const SETTING = /\[setting: ([\w.]{1,60})\]/g;

/**
 * A document as it is for a hotline: without what is for the other law, and with what its settings say.
 *
 * @throws Error for a setting that `settingAt` does not know: the document is ours.
 */
export const paperFor = (document: string, law: Law, settingAt: (path: string) => string | null): string => {
  let part = 'both';
  const kept = document.split('\n').filter((line) => {
    const [, begins] = FOR.exec(line) ?? [];
    if (begins !== undefined) part = begins;
    return begins === undefined && (part === 'both' || part === law);
  });
  return kept.join('\n').replace(SETTING, (_, path: string) => {
    const value = settingAt(path);
    if (value === null) throw new Error(`there is no setting ${path}`);
    return value;
  });
};
