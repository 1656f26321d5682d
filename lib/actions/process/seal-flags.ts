import { encodeFlags, type Flag, rankOf } from '#domain/report/flags.ts';
import type { Report } from '#domain/report/report.ts';
import { seal } from '#io/seal/seal.ts';

/** Seals what of a report's circumstances is urgent to the desk's key; in clear is a rank alone. Nothing where nothing is. */
export const sealFlags = async (
  flags: readonly Flag[],
  recipient: string,
): Promise<Pick<Report, 'urgency' | 'flags'>> => {
  const urgency = rankOf(flags);
  return urgency === null ? {} : { urgency, flags: await seal(encodeFlags(flags), [recipient]) };
};
