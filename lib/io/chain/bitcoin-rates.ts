import * as z from 'zod';
import type { Rate } from '#domain/payment/rates.ts';
import { type ChainAnswer, get, type Source } from './source.ts';

/** The shape of mempool's `/api/v1/historical-price`; it gives -1 where it has no price. */
const Prices = z.object({
  prices: z.array(z.object({ time: z.int().positive(), EUR: z.number().optional(), USD: z.number().optional() })),
});

const DAY_SECONDS = 86_400;
const dayOf = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(0, 10);

/** The middle of a day, or this moment where it is not over: a price of the future is nobody's. */
const momentOf = (day: string, now: Date): number =>
  Math.min(Date.parse(day) / 1_000 + DAY_SECONDS / 2, Math.floor(now.getTime() / 1_000));

/**
 * What bitcoin was worth in EUR and USD on a day, as a server of mempool's kind says; the day of the price it had, which
 * may be an earlier one.
 */
export const readBitcoinRates = async (source: Source, day: string, now: Date): Promise<ChainAnswer<Rate[]>> => {
  const answer = await get(source, `?timestamp=${momentOf(day, now)}`);
  if (!answer.ok) return answer;
  const read = readJson(answer.value);
  if (read === null) return { ok: false, reason: 'malformed' };
  const [price] = read.prices;
  if (price === undefined) return { ok: true, value: [] };
  const name = new URL(source.url).host;
  const rates = (['EUR', 'USD'] as const).flatMap((quote): Rate[] => {
    const rate = price[quote] ?? 0;
    return rate > 0 ? [{ base: 'BTC', quote, rate: String(rate), source: name, day: dayOf(price.time) }] : [];
  });
  return { ok: true, value: rates };
};

const readJson = (text: string): z.output<typeof Prices> | null => {
  try {
    return Prices.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};
