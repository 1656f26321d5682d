import { readSubject } from '#domain/feed/told/subject.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { inChunks } from '#io/in-chunks.ts';
import { putCorrection } from '#io/table/feed/corrections.ts';
import { noteTold, toldElsewhere, type WayTold } from '#io/table/feed/told-elsewhere.ts';
import { isToHear, settleElsewhere } from '#io/table/feed/unheard.ts';
import { readFlagged } from '#io/table/gate/flagged.ts';
import type { Table } from '#io/table/store/table.ts';

const SUBJECTS_AT_ONCE = 25;

/**
 * Notes what somebody is about to be told by a brief, a file, a package or the interface, before they are. A wallet among it that is
 * rejected at this moment is listed as to be taken back at once: who rejected it may have looked for those who were told a moment
 * before.
 */
export const tellElsewhere = async (
  { table, settings }: { table: Table; settings: Pick<FunctionSettings, 'retention'> },
  way: WayTold,
  subjects: Iterable<string>,
  now: string,
): Promise<void> => {
  const all = [...new Set(subjects)];
  if (all.length === 0) return;
  await noteTold(table, way, all, now, auditExpiry(now, settings.retention));
  const wallets = all.filter((subject) => readSubject(subject).of === 'other');
  await inChunks([...(await readFlagged(table, wallets))], SUBJECTS_AT_ONCE, async ([address, rejected]) => {
    const rows = await toldElsewhere(table, address);
    const mine = rows.filter(({ channel, recipient }) => channel === way.channel && recipient === way.recipient);
    // Those who get briefs hear of it by mail, whenever the brief that tells of it leaves.
    if (way.channel === 'brief' && mine.some((row) => isToHear(row, rejected.at))) {
      await putCorrection(table, address, new Date(now));
    }
    await settleElsewhere(table, mine, rejected);
  });
};
