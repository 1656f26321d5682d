import { type Recording, recordAct } from '#actions/audit/record-act.ts';
import { removeFromConsensus } from '#actions/campaign/remove-from-consensus.ts';
import { showQueued } from '#actions/queue/show-queued.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import { turnableFrom, turnsOf, withTurn } from '#domain/follow-up/turns.ts';
import { keyedHash, receiptHashOf } from '#domain/identity.ts';
import { mailboxOf, spellingOf } from '#domain/message/provenance/mailbox.ts';
import type { Withdrawal } from '#domain/report/withdrawal.ts';
import { forgetWithdrawal, keepWithdrawal, keptOf } from '#io/objects/withdrawals.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { commit } from '#io/table/store/transaction.ts';
import { countAgain, noteKeeping, noteWithdrawal, takeBackWithdrawal } from '#io/table/withdraw/withdrawal.ts';
import type { World } from '#io/world.ts';
import { markTotalsStale } from './mark-totals-stale.ts';

/** What withdrawing needs of the world. */
export interface Withdrawing extends Recording, Pick<World, 'originals' | 'hashKey'> {
  /** Tells the sender of a mail, at the address that it came from, that its report is being withdrawn. */
  notify: (address: string, report: FollowUpReport) => Promise<void>;
}

/**
 * Who withdraws, as the audit log calls them: whoever has the report's code, and is known by nothing else. The log cannot forget,
 * so that it has a digest of the report's id and not the id: nothing may name what is destroyed.
 */
export const BY_CODE = { who: 'code-holder', via: 'page', about: 'a report' } as const;

/** How long a withdrawal can be taken back, in milliseconds. */
export const REGRET = 72 * 60 * 60_000;

/** What became of the wish. It is `done` too where the report was being withdrawn before. */
export type Withdrawn = { ok: true } | { ok: false; reason: 'other-address' };

/**
 * Where a notice reaches whoever sent a report, if an address that somebody typed is of that mailbox; null where it is not, or may
 * be another's that is spelled alike. It goes to the spelling that the report came from: a code's holder who types `aino+x@...`
 * for `aino@...` has that mailbox's owner told, and nobody at `aino+x@...`.
 */
const noticeAddress = ({ senderHash, sentAs }: FollowUpReport, hashKey: Uint8Array, typed: string): string | null => {
  const address = typed.trim();
  const mailbox = mailboxOf(address);
  const isOf = (each: string): boolean => keyedHash(hashKey, 'sender', each) === senderHash;
  // Reports of before have the address as it was.
  if (!isOf(mailbox)) return isOf(address) || isOf(address.toLowerCase()) ? address : null;
  if (sentAs === undefined) return address.toLowerCase() === mailbox ? address : mailbox;
  const spelling = spellingOf(address);
  return keyedHash(hashKey, 'sent-as', spelling) === sentAs ? spelling : null;
};

/**
 * Withdraws a report: one that came by form is out of everyone's sight at once, and destroyed after 72 hours.
 *
 * A code that was mailed may have been read by others: its holder must know the address that the report came from, which
 * is told, and only after 72 hours is the report hidden and destroyed.
 */
export const withdrawReport = async (
  world: Withdrawing,
  report: FollowUpReport,
  address: string,
): Promise<Withdrawn> => {
  const { table, originals, hashKey, clock, notify } = world;
  const byMail = report.channel === 'mail';
  const to = byMail ? noticeAddress(report, hashKey, address) : null;
  if (byMail && to === null) return { ok: false, reason: 'other-address' };
  if (report.withdrawal === undefined) {
    await recordAct(world, { ...BY_CODE, what: 'report.withdraw', digest: digestOfIds([report.id]) });
    if (to !== null) await notify(to, report);
  }
  const now = clock();
  const withdrawal: Withdrawal = {
    askedAt: now.toISOString(),
    destroyAt: new Date(now.getTime() + REGRET).toISOString(),
    hidden: !byMail,
  };
  const receipt = receiptHashOf(hashKey, report.id);
  const steps = [...noteWithdrawal(report, withdrawal, receipt), ...(byMail ? [] : countAgain(report, -1, now))];
  const { ok } = await commit(table, steps);
  // Its letter does not come back with it: nobody but the investigators can read it any more.
  if (!byMail) await removeFromConsensus(table, report, hashKey);
  if (!byMail) await markTotalsStale(table, report, now);
  if (!byMail) await showQueued(table, report.id, false);
  // One that was taken back since it was read is withdrawn anew, with times of its own.
  const noted = ok ? withdrawal : (report.withdrawal ?? withdrawal);
  await keepWithdrawal(originals, keptOf(noted, { report: report.id, receiptHash: receipt }));
  return { ok: true };
};

/** What became of the wish to bring a report back: it is too late, or too soon after others, until a time (UTC, ISO 8601). */
export type TakenBack =
  | { ok: true }
  | { ok: false; reason: 'too-late' }
  | { ok: false; reason: 'too-often'; from: string };

/**
 * Takes a withdrawal back: the report is seen and counted as before, and its wallets are looked at again, which partners hear of
 * as they do of anything new. At most twice in 24 hours, together with what was permitted to partners after a no.
 */
export const takeBack = async (
  world: Recording & Pick<Withdrawing, 'originals'>,
  report: FollowUpReport,
): Promise<TakenBack> => {
  const { table, originals, clock } = world;
  if (report.withdrawal?.destroying === true) return { ok: false, reason: 'too-late' };
  if (report.withdrawal === undefined) return { ok: true };
  const { keptAt = [] } = report;
  const now = clock();
  const from = turnableFrom(turnsOf(report), now);
  if (from !== null) return { ok: false, reason: 'too-often', from };
  await recordAct(world, { ...BY_CODE, what: 'report.keep', digest: digestOfIds([report.id]) });
  // The tombstone goes before the withdrawal, which would else come again with a restored table; and only once nothing destroys the
  // report meanwhile: without it a restored table would bring back what was destroyed.
  if (await noteKeeping(table, report, now)) {
    await forgetWithdrawal(originals, report.id);
    const hidden = report.withdrawal.hidden;
    await commit(table, [
      ...takeBackWithdrawal(report, withTurn(keptAt, now)),
      ...(hidden ? countAgain(report, 1, now) : []),
    ]);
    if (hidden) await markTotalsStale(table, report, now);
    if (hidden) await showQueued(table, report.id, true);
  }
  const found = await readFollowUpReport(table, report.id);
  return found !== null && found.withdrawal === undefined ? { ok: true } : { ok: false, reason: 'too-late' };
};
