import { createHash } from 'node:crypto';
import type { ContestedWallet } from '#domain/brief/contest-brief.ts';
import type { OpenContest } from '#domain/gate/contest.ts';
import { inChunks } from '#io/in-chunks.ts';
import { openContests, settleContestAlert, takeContestAlert } from '#io/table/gate/contest.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** How long a worker has to mail the alert before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;
/** The least time between two alerts, in milliseconds: whoever contests a thousand addresses is to fill no mailbox. */
const PACE_MS = 15 * 60_000;
/** After so long whoever has not decided is reminded, in milliseconds. */
const REMINDER_MS = 24 * 60 * 60_000;
/** Most addresses that are looked up at once. */
const WALLETS_AT_ONCE = 10;

const later = (time: string, milliseconds: number): string => new Date(Date.parse(time) + milliseconds).toISOString();

const describe = async (table: Table, { signedAt, ...open }: OpenContest): Promise<ContestedWallet> => {
  const { address, since, contests } = open;
  const contested = { address, since, contests, signed: signedAt !== undefined };
  if ((await readWallet(table, address)) === null) return { ...contested, reports: null };
  const days = await readWalletTally(table, address);
  return { ...contested, reports: days.reduce((sum, { reports }) => sum + reports, 0) };
};

/** Those that reports name come first, of these what was signed: whoever contests a thousand made-up addresses hides none. */
const knownFirst = (a: ContestedWallet, b: ContestedWallet): number =>
  Number(a.reports === null) - Number(b.reports === null) ||
  Number(b.signed) - Number(a.signed) ||
  a.since.localeCompare(b.since);

const idOf = (waiting: readonly ContestedWallet[]): string => {
  const digest = createHash('sha256').update(
    waiting.map(({ address, contests }) => `${address} ${contests}`).join('\n'),
  );
  return `brief.contest.${digest.digest('hex').slice(0, 24)}`;
};

/**
 * Mails investigators which addresses are contested, if that is due: minutes after a contest, each quarter of an hour at most,
 * and again each day while one waits for a decision.
 *
 * It is settled after the mail was sent: should this die between, they are told twice, in mails of one id.
 */
export const sendContestAlert = async (world: MailBrief): Promise<void> => {
  const { table, clock, settings } = world;
  const now = clock().toISOString();
  const alert = await takeContestAlert(table, now, later(now, LEASE_MS));
  if (alert === null) return;
  const next = alert.sentAt === undefined ? now : later(alert.sentAt, PACE_MS);
  if (next > now) {
    await settleContestAlert(table, alert, { sentAt: alert.sentAt ?? now, dueAt: next });
    return;
  }
  const { open, more } = await openContests(table);
  const waiting = (await inChunks(open, WALLETS_AT_ONCE, (one) => describe(table, one))).sort(knownFirst);
  if (waiting.length > 0) {
    const heading = { id: idOf(waiting), at: now, timeZone: settings.timeZone };
    await mailBrief(world, { kind: 'contest', ...heading, waiting, more });
  }
  await settleContestAlert(table, alert, { sentAt: now, dueAt: waiting.length > 0 ? later(now, REMINDER_MS) : null });
};
