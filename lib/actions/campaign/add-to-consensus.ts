import { contribute, isClosed, wordHasher } from '#domain/campaign/consensus.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import { boundedName, independentSender } from '#domain/gate/independent-sender.ts';
import { keyedHash } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readConsensus, type StoredConsensus, writeConsensus } from '#io/table/campaign/consensus.ts';
import type { Table } from '#io/table/store/table.ts';

/** How often a text that others write at the same moment is tried; one more letter is not worth more. */
const MAX_ATTEMPTS = 5;

/** Characters of a pseudonym: 60 bits tell eight apart. */
const PSEUDONYM_LENGTH = 12;

/** Most texts that a process remembers to be closed, and for how long, in milliseconds: a withdrawal may open one again. */
const MAX_CLOSED = 1_000;
const CLOSED_FOR_MS = 60_000;

/** Until when texts are taken to be closed, as this process has seen them, by the client that it read them with. */
const closed = new WeakMap<Table['client'], Map<string, number>>();

const wasClosed = ({ client }: Table, campaign: string): boolean =>
  (closed.get(client)?.get(campaign) ?? 0) > performance.now();

const noteClosed = ({ client }: Table, campaign: string): void => {
  const known = closed.get(client) ?? new Map<string, number>();
  if (known.size >= MAX_CLOSED) known.clear();
  closed.set(client, known.set(campaign, performance.now() + CLOSED_FOR_MS));
};

const EMPTY: Omit<StoredConsensus, 'version'> = { consensus: { reports: [], words: [] }, voices: {} };

/**
 * Pseudonym of the sender within one campaign; null if the report does not count as an independent sender's. Only mails do:
 * whoever posts forms and programs' reports has as many texts as they like, and could write sentences about somebody.
 */
const pseudonymIn = (campaign: string, report: Report, hashKey: Uint8Array): string | null => {
  const told = independentSender(report.id, report);
  if (!(report.permitted ?? report.consent) || !('sender' in told) || told.sender.kind !== 'mailbox') return null;
  return keyedHash(
    hashKey,
    'voice',
    `${campaign}
${boundedName(told.sender)}`,
  ).slice(0, PSEUDONYM_LENGTH);
};

/**
 * Adds a report's letter to its campaign's text, in which only the words stay that the verified mails of three different senders had.
 *
 * It is done after the report was entered, and may be lost: the text is a help for readers. What was added is not added
 * again. Only the first reports do it: later ones see that it is closed, for which it need not be read as it is now.
 */
export const addToConsensus = async (
  table: Table,
  hashKey: Uint8Array,
  report: Report,
  letter: string,
): Promise<void> => {
  const { campaign } = report;
  const sender = campaign === null ? null : pseudonymIn(campaign, report, hashKey);
  if (campaign === null || sender === null || wasClosed(table, campaign)) return;
  const hash = wordHasher(hashKey, campaign);
  const add = async (tries: number) => {
    const before = await readConsensus(table, campaign, { consistent: tries > 0, hash });
    const { consensus, voices } = before ?? EMPTY;
    if (isClosed(consensus)) noteClosed(table, campaign);
    if (isClosed(consensus) || Object.values(voices).includes(sender)) return;
    const after = contribute(consensus, report.id, letterWords(letter), hash);
    if (after === null) return;
    const written = { consensus: after, voices: { ...voices, [report.id]: sender } };
    if (!(await writeConsensus(table, campaign, written, before))) return CONFLICT;
  };
  await retryConflict(`text of ${campaign}`, add, { attempts: MAX_ATTEMPTS, otherwise: () => undefined });
};
