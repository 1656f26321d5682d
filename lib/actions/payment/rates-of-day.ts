import type { Rate } from '#domain/payment/rates.ts';
import { readBitcoinRates } from '#io/chain/bitcoin-rates.ts';
import { readExchangeRates } from '#io/chain/exchange-rates.ts';
import type { ChainAnswer } from '#io/chain/source.ts';
import { log } from '#io/log.ts';
import { putRates, readRates } from '#io/table/payment/rates.ts';
import type { Payments } from './context.ts';

/** How far back an exchange rate can be used: over Easter there are four days without one. */
const DAYS_BACK = 5;
const DAY = 86_400_000;

const NONE: ChainAnswer<Rate[]> = { ok: true, value: [] };

const ask = async (
  { bitcoinRates, exchangeRates, clock }: Payments,
  day: string,
): Promise<[ChainAnswer<Rate[]>, ChainAnswer<Rate[]>]> =>
  Promise.all([
    bitcoinRates === null ? NONE : readBitcoinRates(bitcoinRates, day, clock()),
    exchangeRates === null ? NONE : readExchangeRates(exchangeRates),
  ]);

const around = (rates: readonly Rate[], day: string): Rate[] => {
  const first = new Date(Date.parse(day) - DAYS_BACK * DAY).toISOString().slice(0, 10);
  return rates.filter((rate) => rate.day >= first && rate.day <= day);
};

/**
 * The rates by which a day's payments are stated, those of days shortly before among them: asked for once, then kept, so
 * that all payments of a day are stated alike. What no source gives is missing, and asked for again in the next run.
 */
export const ratesOfDay = async (world: Payments, day: string): Promise<readonly Rate[]> => {
  const known = world.ratesByDay.get(day) ?? (await readRates(world.table, day));
  if (known !== null) return known;
  const answers = await ask(world, day);
  const rates = around(
    answers.flatMap((answer) => (answer.ok ? answer.value : [])),
    day,
  );
  world.ratesByDay.set(day, rates);
  for (const answer of answers) if (!answer.ok) log.warn('no rates', { day, reason: answer.reason });
  const complete = answers.every(({ ok }) => ok) && rates.some(({ base }) => base === 'BTC');
  if (complete) await putRates(world.table, day, rates);
  return rates;
};
