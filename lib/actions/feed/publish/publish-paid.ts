import { judgeWallet } from '#actions/gate/judge-wallet.ts';
import type { Audience } from '#domain/feed/audience.ts';
import { type PaidByVictims, paidNews, sendersBand } from '#domain/feed/wallet-news.ts';
import { sumDays } from '#domain/payment/totals.ts';
import { CONFLICT, retryConflict } from '#io/retry-conflict.ts';
import { append, readPublished } from '#io/table/feed/feed.ts';
import type { Table } from '#io/table/store/table.ts';
import { readWalletPaid } from '#io/table/tally/payment-tally.ts';
import { type EnqueueEndpoints, enqueueEndpoints } from '../enqueue-endpoints.ts';
import { PUBLIC_AUDIENCES, type PublishWallet } from '../publish-wallet.ts';
import { recordTelling } from '../record-telling.ts';

/** What an event about payments is caused by, before how many there are. */
const CAUSE = 'paid ';

/** After all days. */
const EVER = '9999';

const paidTo = async (table: Table, address: string): Promise<PaidByVictims | null> => {
  const days = await readWalletPaid(table, address, EVER);
  const { payments, satoshi, cents, unknown } = sumDays(days).all.victim;
  const firstDay = days.find(({ received }) => received.victim.payments > 0)?.day;
  if (firstDay === undefined) return null;
  return { payments, satoshi, eurCents: unknown.EUR > 0 ? null : cents.EUR, firstDay };
};

/**
 * The band of verified senders whose letters demand money at a wallet at this moment, none where the gate keeps it: what a log told may be of before some fell
 * away, and a payment beside that would be one victim's.
 */
const countedNow = async (world: PublishWallet, address: string): Promise<number> => {
  const { verdict, demanding } = await judgeWallet(world, address);
  return verdict.passed ? sendersBand(demanding) : 0;
};

const publish = async (
  world: PublishWallet,
  address: string,
  told: Set<Audience>,
): Promise<typeof CONFLICT | undefined> => {
  const { table, clock, settings } = world;
  const published = await readPublished(table, PUBLIC_AUDIENCES, address);
  const listed = published.filter(({ state }) => state === 'published');
  const paid = listed.length === 0 ? null : await paidTo(table, address);
  if (paid === null) return;
  let counted: number | undefined;
  for (const said of listed) {
    // What was said for it before: that run may have died before it rang.
    if (said.cause.startsWith(CAUSE)) told.add(said.audience);
    if (paidNews(said.told, paid) === null) continue;
    counted ??= await countedNow(world, address);
    const news = paidNews({ ...said.told, reports: { atLeast: Math.min(said.told.reports.atLeast, counted) } }, paid);
    if (news === null) continue;
    const time = clock().toISOString();
    const expires = Math.floor(Date.parse(time) / 1_000) + settings.retention.feedDays * 86_400;
    const entry = { news, cause: `${CAUSE}${news.payments?.atLeast}`, time, expires };
    if (!(await append(table, said.audience, entry, said, recordTelling(world)))) return CONFLICT;
    told.add(said.audience);
  }
};

/** Tells each log that lists a wallet what victims paid to it, once a further number of payments is reached; it may run again. */
export const publishPaid = async (world: PublishWallet & EnqueueEndpoints, address: string): Promise<void> => {
  const told = new Set<Audience>();
  await retryConflict(address, async () => publish(world, address, told));
  await enqueueEndpoints(world, told);
};
