import type { Findings } from '#domain/findings.ts';

/**
 * The line that `npm run extract` prints of a message: a published form, to which fields are added and none is changed.
 *
 * `index` is the place of the message in its archive, from 0.
 */
export const reportLine = (file: string, findings: Findings, index?: number): string => {
  const { language, wallets, demands, deadlines, contacts, assets, senders, truncated } = findings;
  return JSON.stringify({
    file,
    ...(index === undefined ? {} : { index }),
    language,
    wallets,
    demands,
    deadlines,
    contacts,
    assets: assets ?? [],
    ...(senders === undefined ? {} : { senders }),
    ...(truncated ? { truncated } : {}),
  });
};

/** The line of a file, or of a message in one, that cannot be read. */
export const errorLine = (file: string, error: string, index?: number): string =>
  JSON.stringify({ file, ...(index === undefined ? {} : { index }), error });
