import { Resolver } from 'node:dns/promises';
import { DNS } from '#domain/operation/check/asked.ts';
import type { AskAws, AwsAnswer } from '#domain/operation/check/point.ts';
import { type DnsRecord, type RecordState, stateOf } from '#domain/operation/zone.ts';

/** How DNS answers for a record, or that it cannot be told: no server answered. */
export type DnsAnswer = RecordState | { state: 'not known' };

/** How long a server may take, in milliseconds, and how often one is asked. */
const PATIENCE = { timeout: 3_000, tries: 2 };

const isNone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');

/** What DNS answers for a name; an error that says no more than "none" is none. */
const answersFor = async (type: string, name: string): Promise<string[]> => {
  const resolver = new Resolver(PATIENCE);
  try {
    if (type === 'MX') {
      return (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`);
    }
    if (type === 'TXT') return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    return await resolver.resolveCname(name).catch(() => resolver.resolve4(name));
  } catch (error) {
    if (isNone(error)) return [];
    throw error;
  }
};

/** Asks DNS whether a record is as it should be. */
export const askDns = (record: DnsRecord): Promise<DnsAnswer> =>
  answersFor(record.type, record.name).then(
    (found) => stateOf(record, found),
    () => ({ state: 'not known' }) as const,
  );

/** Has DNS answer what is asked of it (`dns get-records MX hotline.example`), and another all else. */
export const besideDns =
  (askOthers: AskAws): AskAws =>
  (question): Promise<AwsAnswer> => {
    const [service, , type = '', name = ''] = question;
    if (service !== DNS) return askOthers(question);
    return answersFor(type, name).then(
      (value) => ({ ok: true, value }),
      () => ({ ok: false, reason: 'DNS did not answer' }),
    );
  };
