import { contribute, isClosed, withdraw, wordHasher } from '#domain/campaign/consensus.ts';
import { letterWords } from '#domain/campaign/letter-words.ts';
import { voiceOf } from '#domain/gate/different-reports.ts';
import { keyedHash } from '#domain/identity.ts';
import { readCampaign } from '#io/table/campaign.ts';
import { noteTextClosed, readConsensus, type StoredConsensus, writeConsensus } from '#io/table/consensus.ts';
import type { Report } from '#io/table/report.ts';
import type { Table } from '#io/table/table.ts';

/** How often a text that others write at the same moment is tried; one more letter is not worth more. */
const TRIES = 5;

const EMPTY: Omit<StoredConsensus, 'version'> = { consensus: { reports: [], words: [] }, voices: {} };

/** Who speaks in a report, as another name in each campaign; null where it is not one more voice. */
const voiceIn = (campaign: string, report: Report, hashKey: Uint8Array): string | null => {
  const told = voiceOf(report);
  return report.consent && 'voice' in told ? keyedHash(hashKey, 'voice', `${campaign}\n${told.voice}`) : null;
};

/**
 * Adds a report's letter to its campaign's text, in which only the words stay that three different reports had.
 *
 * It is done after the report was entered, and may be lost: the text is a help for readers. What was added is not added
 * again. Only the first reports do it: later ones see on the campaign that its text is closed.
 */
export const tellText = async (table: Table, hashKey: Uint8Array, report: Report, letter: string): Promise<void> => {
  const campaign = report.campaign === null ? null : await readCampaign(table, report.campaign);
  if (campaign === null || campaign.textClosed === true) return;
  const voice = voiceIn(campaign.id, report, hashKey);
  if (voice === null) return;
  const hash = wordHasher(hashKey, campaign.id);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await readConsensus(table, campaign.id);
    const { consensus, voices } = before ?? EMPTY;
    if (Object.values(voices).includes(voice)) return;
    const after = contribute(consensus, report.id, letterWords(letter), hash);
    if (after === null) return;
    const written = { consensus: after, voices: { ...voices, [report.id]: voice } };
    if (!(await writeConsensus(table, campaign.id, written, before))) continue;
    if (isClosed(after)) await noteTextClosed(table, campaign.id, true);
    return;
  }
};

/** Takes a withdrawn report's letter out of its campaign's text: words that fewer than three are left for are gaps again. */
export const leaveText = async (table: Table, of: string | null, report: string): Promise<void> => {
  const campaign = of === null ? null : await readCampaign(table, of);
  // It may have been written under the id that the campaign had before it was merged.
  for (const id of new Set(campaign === null || of === null ? [] : [campaign.id, of]))
    await leaveTextOf(table, id, report);
};

const leaveTextOf = async (table: Table, campaign: string, report: string): Promise<void> => {
  for (;;) {
    const before = await readConsensus(table, campaign);
    if (before === null || !before.consensus.reports.includes(report)) return;
    const { [report]: _gone, ...voices } = before.voices;
    if (!(await writeConsensus(table, campaign, { consensus: withdraw(before.consensus, report), voices }, before)))
      continue;
    if (isClosed(before.consensus)) await noteTextClosed(table, campaign, false);
    return;
  }
};
