import type { FunctionSettings } from '#domain/settings.ts';
import { auditExpiry } from '#domain/withdraw/retention.ts';
import { inChunks } from '#io/in-chunks.ts';
import { putCorrection } from '#io/table/feed/corrections.ts';
import { noteTold, toldElsewhere, type WayTold } from '#io/table/feed/told-elsewhere.ts';
import { isToHear, settleElsewhere } from '#io/table/feed/unheard.ts';
import type { Table } from '#io/table/store/table.ts';
import { notHeldOf } from './holds-not.ts';

const SUBJECTS_AT_ONCE = 25;

const isMailed = ({ channel }: WayTold): boolean => channel === 'brief' || channel === 'request';

/**
 * Notes what somebody is about to be told by a brief, a file, a package, a request or the interface, before they are. What of it is
 * taken back at this moment is listed as to be corrected at once: who rejected it may have looked for those who were told a moment
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
  await inChunks(
    [...(await notHeldOf(table, all, way.channel, now))],
    SUBJECTS_AT_ONCE,
    async ([subject, rejected]) => {
      const rows = await toldElsewhere(table, subject);
      const mine = rows.filter(({ channel, recipient }) => channel === way.channel && recipient === way.recipient);
      // Those who get briefs hear of it by mail, whenever the brief that tells of it leaves; and who sent a request, to tell its addressee.
      if (isMailed(way) && mine.some((row) => isToHear(row, rejected.at))) {
        await putCorrection(table, subject, new Date(now));
      }
      await settleElsewhere(table, mine, rejected);
    },
  );
};
