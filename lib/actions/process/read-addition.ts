import { MAX_WALLETS } from '#domain/campaign/ledger-findings.ts';
import { extract, mergeFindings } from '#domain/extract/extract.ts';
import type { FoundWallet } from '#domain/findings.ts';
import { Addition } from '#domain/follow-up/addition.ts';
import type { Message } from '#domain/message.ts';
import type { Report } from '#domain/report/report.ts';
import { taskOf } from '#domain/tasks/task.ts';
import type { FileReader } from '#io/files/read-file.ts';
import { log } from '#io/log.ts';
import type { InboxObject } from '#io/objects/inbox.ts';
import { enqueue } from '#io/queue.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { addWallets } from '#io/table/process/more-wallets.ts';
import { noteDelivery, readReport } from '#io/table/report/report.ts';
import { SWEEP_AFTER_MS } from '#io/table/sweep/due.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import { TransientError } from '#io/transient-error.ts';
import type { World } from '#io/world.ts';
import { readPart } from './read-submission.ts';

/** What reading an addition needs of the world. */
export interface ReadingAddition extends Pick<World, 'table' | 'acknowledgements' | 'clock' | 'settings'> {
  /** Reads pictures and Outlook items; null where another function does. */
  reader: FileReader | null;
}

/** Its report is not in the ledger yet: it is read when it is. */
class ReportNotEntered extends TransientError {}

/** The messages in what was added; null where a part is read by another function. */
const messagesIn = async (
  { parts, receivedAt }: Addition,
  { reader, settings }: ReadingAddition,
): Promise<Message[] | null> => {
  const messages: Message[] = [];
  for (const [index, { name, contentBase64 }] of parts.entries()) {
    const part = { part: `${index}`, bytes: Buffer.from(contentBase64, 'base64'), receivedAt };
    const readings = await readPart(name, part, reader, settings.files);
    if (readings === null) return null;
    messages.push(...readings.flatMap((reading) => reading.messages));
  }
  return messages;
};

/** What a report does not name yet, as far as a report may name wallets. */
const freshOf = ({ findings }: Report, wallets: readonly FoundWallet[]): FoundWallet[] => {
  const named = new Set(findings.wallets.map(({ address }) => address));
  return wallets
    .filter(({ address }) => !named.has(address))
    .map(({ evidence: _evidence, ...wallet }) => ({ ...wallet, inDemand: false }))
    .slice(0, MAX_WALLETS - findings.wallets.length);
};

/** Enters the wallets that a report does not name yet; nothing where it is being withdrawn. */
const enter = ({ table, clock }: ReadingAddition, id: string, wallets: readonly FoundWallet[]): Promise<void> =>
  retryConflict(`report ${id}`, async () => {
    const report = await readReport(table, id);
    if (report === null) throw new ReportNotEntered(`report ${id}`);
    const fresh = 'withdrawal' in report ? [] : freshOf(report, wallets);
    if (fresh.length === 0) return;
    const known = await knownWallets(
      table,
      fresh.map(({ address }) => address),
    );
    const first = new Set(fresh.flatMap(({ address }) => (known.has(address) ? [] : [address])));
    const dueAt = new Date(clock().getTime() + SWEEP_AFTER_MS).toISOString();
    if (!(await addWallets(table, report, { wallets: fresh, first, dueAt }))) return CONFLICT;
  });

/**
 * Looks for wallets in what was added to a report, and leaves the copy to `acknowledge`, which deletes it: the original was
 * sealed as it came.
 *
 * Gives false, and writes nothing, where it holds files that are read elsewhere. It may be called again at any time.
 */
export const readAddition = async (world: ReadingAddition, object: InboxObject): Promise<boolean> => {
  const { table, acknowledgements, clock } = world;
  const addition = Addition.parse(JSON.parse(Buffer.from(object.bytes).toString('utf8')));
  const messages = await messagesIn(addition, world);
  if (messages === null) return false;
  const { wallets } = mergeFindings(messages.map(extract));
  await enter(world, addition.report, wallets);
  await noteDelivery(table, addition.report, object.key, new Date(clock().getTime() + SWEEP_AFTER_MS).toISOString());
  await enqueue({ acknowledgements }, taskOf('acknowledge', addition.report));
  log.info('addition read', { report: addition.report });
  return true;
};
