import { createHash } from 'node:crypto';
import type { ContestedWallet } from '#domain/brief/contest-brief.ts';
import { holderOf, spellingsOf } from '#domain/extract/address/key-hash.ts';
import { contestedContact } from '#domain/gate/contest.ts';
import { inChunks } from '#io/in-chunks.ts';
import { measure } from '#io/metrics.ts';
import { readContactSightings } from '#io/table/contact/contact.ts';
import { toldSpellings } from '#io/table/feed/told-spellings.ts';
import { openContests, settleContestAlert, takeContestAlert, type WaitingContest } from '#io/table/gate/contest.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { knownWallets } from '#io/table/wallet/wallet.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** How long a worker has to mail the alert before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;
/** The least time between two alerts, in milliseconds: whoever contests a thousand addresses is to fill no mailbox. */
const PACE_MS = 15 * 60_000;
/** After so long whoever has not decided is reminded, in milliseconds. */
const REMINDER_MS = 24 * 60 * 60_000;
/** Most addresses whose reports are counted: the mail lists fewer. */
const MAX_DESCRIBED = 20;
/** Most addresses that are looked up at once. */
const WALLETS_AT_ONCE = 10;

const later = (time: string, milliseconds: number): string => new Date(Date.parse(time) + milliseconds).toISOString();

/** Reports that name an address, or another of its key, or that give a contact, of many twenty; null where none does. */
const reportsNaming = async (table: Table, address: string): Promise<number | null> => {
  const contact = contestedContact(address);
  if (contact !== null) return (await readContactSightings(table, contact)).length || null;
  const named = new Set([...spellingsOf(address), ...(await toldSpellings(table, holderOf(address)))]);
  const known = await knownWallets(table, [...named]);
  const tallies = await Promise.all([...known].map((each) => readWalletTally(table, each)));
  return known.size === 0 ? null : tallies.flat().reduce((sum, { reports }) => sum + reports, 0);
};

const DAY_MS = 24 * 60 * 60_000;

/** By when those who contest something since then are to be answered: what the public page says. */
const answerByOf = (since: string, { contests }: MailBrief['settings']): string =>
  later(since, contests.answerDays * DAY_MS);

/** When whoever has not decided is told again: after a day, or once the first is overdue. */
const nextOf = (open: readonly WaitingContest[], settings: MailBrief['settings'], now: string): string => {
  const due = open.map(({ since }) => answerByOf(since, settings)).filter((each) => each > now);
  return [...due, later(now, REMINDER_MS)].sort()[0] ?? later(now, REMINDER_MS);
};

const describe = async (
  { table, settings }: Pick<MailBrief, 'table' | 'settings'>,
  { address, since, contests, signedAt }: WaitingContest,
  now: string,
): Promise<ContestedWallet> => {
  const answerBy = answerByOf(since, settings);
  return {
    ...{ address, since, answerBy, contests, isOverdue: answerBy < now, signed: signedAt !== undefined },
    reports: await reportsNaming(table, address),
  };
};

/** The same for the same contests until they are told of: a reminder of the day after is another mail. */
const idOf = (waiting: readonly WaitingContest[], lastSentAt: string): string => {
  const digest = createHash('sha256').update(
    [lastSentAt, ...waiting.map(({ address, contests }) => `${address} ${contests}`)].join('\n'),
  );
  return `brief.contest.${digest.digest('hex').slice(0, 24)}`;
};

/**
 * Mails investigators which addresses and contacts are contested, if that is due: minutes after a contest, each quarter of an hour at most,
 * again each day while one waits for a decision, and at once when one has waited longer than the public page says.
 *
 * It is settled after the mail was sent: after a death between the two the retry finds it kept as sent.
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
  if (more) measure('ListsCut');
  const waiting = await inChunks(open.slice(0, MAX_DESCRIBED), WALLETS_AT_ONCE, (one) => describe(world, one, now));
  if (waiting.length > 0) {
    const heading = {
      id: idOf(open, alert.sentAt ?? ''),
      at: now,
      timeZone: settings.timeZone,
      language: settings.briefs.language,
    };
    const overdue = open.filter(({ since }) => answerByOf(since, settings) < now).length;
    await mailBrief(world, {
      kind: 'contest',
      ...heading,
      ...{ waiting, others: open.length - waiting.length, overdue, more },
    });
  }
  await settleContestAlert(table, alert, {
    sentAt: now,
    dueAt: waiting.length > 0 ? nextOf(open, settings, now) : null,
  });
};
