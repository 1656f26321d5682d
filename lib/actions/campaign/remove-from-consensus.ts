import { withdraw, wordHasher } from '#domain/campaign/consensus.ts';
import type { Report } from '#domain/report/report.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { readConsensus, writeConsensus } from '#io/table/campaign/consensus.ts';
import type { Table } from '#io/table/store/table.ts';

/** How often it is tried against others who write at the same moment: a letter that was withdrawn is worth more than one more of many. */
const MAX_REMOVALS = 40;

/**
 * Takes a withdrawn report's letter out of its campaign's text: words that fewer than three are left for are gaps again.
 * Where the key is at hand, the others that had such a word are still known to have had it.
 */
export const removeFromConsensus = async (
  table: Table,
  { id, campaign }: Pick<Report, 'id' | 'campaign'>,
  hashKey: Uint8Array | null = null,
): Promise<void> => {
  if (campaign === null) return;
  const hash = hashKey === null ? undefined : wordHasher(hashKey, campaign);
  const remove = async () => {
    const before = await readConsensus(table, campaign, { consistent: true, hash });
    if (before === null || !before.consensus.reports.includes(id)) return;
    const written = { consensus: withdraw(before.consensus, id), voices: before.voices };
    if (!(await writeConsensus(table, campaign, written, before))) return CONFLICT;
  };
  await retryConflict(`text of ${campaign}`, remove, { attempts: MAX_REMOVALS });
};
