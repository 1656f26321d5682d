import { speaksForLinks } from '#actions/cluster/link-report.ts';
import type { Report, Todo } from '#domain/report/report.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { enqueue } from '#io/queue.ts';
import { giveSender } from '#io/table/report/sender-of-report.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import type { World } from '#io/world.ts';
import type { Draft } from './make-report.ts';
import { type ReceivedPart, sealOriginals } from './seal-originals.ts';

/** What giving a report its sender needs of the world. */
export type RaiseSender = Pick<World, 'table' | 'originals' | 'settings' | 'clusters' | 'matchKey' | 'clock'>;

const walletsOf = ({ findings }: Pick<Report, 'findings'>): string =>
  JSON.stringify(findings.wallets.map(({ address, inDemand }) => `${address} ${inDemand}`).sort());

/**
 * Whether two deliveries of one From, Message-ID and body say the same: a forged copy may have another subject, or other words for
 * how its body is to be read, and a verified one must not vouch for those.
 */
export const saysTheSame = (known: Report, read: Draft): boolean =>
  known.textHash === read.textHash && walletsOf(known) === walletsOf(read);

/**
 * Gives a report the verified sender whose mail came after a copy of it that no server vouched for; false where it has one by now, or
 * is being withdrawn. What partners are told, links and the answer follow as for a new report.
 */
export const raiseSender = async (
  { table, originals, settings, clusters, matchKey, clock }: RaiseSender,
  known: Report,
  { senderHash, organisation, dmarc, consent, ack }: Draft,
  parts: readonly ReceivedPart[],
): Promise<boolean> => {
  const { noSender: _, ...before } = known;
  // A forged copy is addressed to whom its forger will: it says nothing of what the sender wants of partners.
  const facts = { senderHash, dmarc, consent, ...(organisation === undefined ? {} : { organisation }) };
  const links = await speaksForLinks(table, { ...before, ...facts }, matchKey);
  const isSettled = known.withheld === 'refused' || known.withheld === 'answered-before';
  const answers = known.ack === 'withheld' && !isSettled && ack === 'none';
  const verified = parts.map((received) => ({ ...received, part: `${received.part}-verified` }));
  const raised = await giveSender(table, known, {
    facts,
    answers,
    originals: await sealOriginals(originals, known.id, verified, settings.sealTo),
    todo: new Set<Todo>(['changes', 'ack', ...(links ? (['links'] as const) : [])]),
    dueAt: new Date(clock().getTime() + SWEEP_AFTER_MS).toISOString(),
  });
  if (raised && links) await enqueue({ clusters }, taskOf('link-report', known.id));
  return raised;
};
