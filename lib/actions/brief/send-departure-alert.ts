import { createHash } from 'node:crypto';
import { leaveTime } from '#domain/feed/delay.ts';
import type { Departure } from '#domain/feed/departure.ts';
import { inChunks } from '#io/in-chunks.ts';
import { presentCampaign } from '#io/table/campaign/present-campaign.ts';
import {
  askedDepartures,
  noteAsked,
  setDeparture,
  settleDepartureAlert,
  takeDepartureAlert,
} from '#io/table/feed/departures.ts';
import { contestsOf } from '#io/table/gate/contest.ts';
import { type MailBrief, mailBrief } from './mail-brief.ts';

/** How long a worker has to mail the alert before another may, in milliseconds. */
const LEASE_MS = 2 * 60_000;
/** Most wallets that one alert asks about; the others are asked about in the next. */
const MAX_ASKED = 500;
/** Most rows written at once. */
const ROWS_AT_ONCE = 25;

const idOf = (waiting: readonly Departure[]): string => {
  const names = waiting.map(({ address, askedAt }) => `${address} ${askedAt}`).sort();
  return `brief.departure.${createHash('sha256').update(names.join('\n')).digest('hex').slice(0, 24)}`;
};

/**
 * Asks investigators by mail whether to hold the wallets that are about to leave. The time that each of them waits begins
 * once the mail was handed over: while none can be sent, nothing leaves.
 *
 * It is settled after that: after a death between the two the retry finds it kept as asked.
 */
export const sendDepartureAlert = async (world: MailBrief): Promise<void> => {
  const { table, clock, settings } = world;
  const now = clock();
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const version = await takeDepartureAlert(table, now.toISOString(), until);
  if (version === null) return;
  const { waiting, ended } = await askedDepartures(table, MAX_ASKED);
  const unasked = waiting.filter(({ leavesAt }) => leavesAt === undefined);
  const said = new Map(unasked.map(({ address, minutes }) => [address, leaveTime(now, minutes).toISOString()]));
  if (unasked.length > 0) {
    const heading = {
      id: idOf(unasked),
      at: now.toISOString(),
      timeZone: settings.timeZone,
      language: settings.briefs.language,
    };
    const contested = await contestsOf(
      table,
      unasked.map(({ address }) => address),
    );
    const leaving = await inChunks(unasked, ROWS_AT_ONCE, async ({ address, campaign: named, reports }) => {
      const campaign = await presentCampaign(table, named);
      return { address, campaign, reports, leavesAt: said.get(address) ?? '', contests: contested.get(address) ?? 0 };
    });
    await mailBrief(world, { kind: 'departure', ...heading, leaving });
  }
  const handedOver = clock();
  await inChunks(unasked, ROWS_AT_ONCE, ({ address, minutes }) => {
    // Never before the time that the mail names, nor sooner after it was handed over than the settings say.
    const at = leaveTime(handedOver, minutes).toISOString();
    const named = said.get(address) ?? at;
    return setDeparture(table, address, at > named ? at : named);
  });
  const done = [...waiting.map(({ address }) => address), ...ended];
  await inChunks(done, ROWS_AT_ONCE, (address) => noteAsked(table, address));
  await settleDepartureAlert(table, version, clock().toISOString(), done.length >= MAX_ASKED);
};
