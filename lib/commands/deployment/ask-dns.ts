import { resolve4, resolveCname, resolveMx, resolveTxt } from 'node:dns/promises';
import { type DnsRecord, type RecordState, stateOf } from '#domain/operation/zone.ts';

/** How DNS answers for a record, or that it cannot be told: no server answered. */
export type DnsAnswer = RecordState | { state: 'not known' };

const isNone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');

/** What DNS answers for a name; an error that says no more than "none" is none. */
const answersFor = async ({ name, type }: DnsRecord): Promise<string[]> => {
  try {
    if (type === 'MX') return (await resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
    if (type === 'TXT') return (await resolveTxt(name)).map((parts) => parts.join(''));
    return await resolveCname(name).catch(() => resolve4(name));
  } catch (error) {
    if (isNone(error)) return [];
    throw error;
  }
};

/** Asks DNS whether a record is as it should be. */
export const askDns = (record: DnsRecord): Promise<DnsAnswer> =>
  answersFor(record).then(
    (found) => stateOf(record, found),
    () => ({ state: 'not known' }) as const,
  );
