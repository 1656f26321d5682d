import * as z from 'zod';
import { LANGUAGES } from '#domain/intake/submission.ts';

/** Europol's codes: how reliable who a thing comes from is, how sure what it says, and what may be done with it. */
export const SOURCE_CODES = ['A', 'B', 'C', 'X'] as const;
export const INFORMATION_CODES = ['1', '2', '3', '4'] as const;
export const HANDLING_CODES = ['H0', 'H1', 'H2', 'H3'] as const;

/** All that a case has, for a court; or what may be given to the defence, with a schedule of what was left out of it. */
export const PACKAGE_SETS = ['whole', 'redacted'] as const;
export type PackageSet = (typeof PACKAGE_SETS)[number];

/** Longest name of whom a package is made for, in characters. */
export const MAX_RECIPIENT_CHARACTERS = 120;

/** A case's package, as it is asked for. */
export const PackageAsked = z.strictObject({
  of: z.literal('case-package'),
  case: z.string().regex(/^[0-9a-f-]{36}$/, 'a case is named by its id'),
  set: z.enum(PACKAGE_SETS),
  /** Which authority or office gets it: who was told of what is kept by this name. */
  recipient: z.string().trim().min(1, 'say whom it is for').max(MAX_RECIPIENT_CHARACTERS),
  source: z.enum(SOURCE_CODES),
  information: z.enum(INFORMATION_CODES),
  handling: z.enum(HANDLING_CODES),
  language: z.enum(LANGUAGES),
});
export type PackageAsked = z.infer<typeof PackageAsked>;

/** The codes as they are written together: `A1 H1`. */
export const codesOf = ({ source, information, handling }: Pick<PackageAsked, 'source' | 'information' | 'handling'>) =>
  `${source}${information} ${handling}`;
