import { Parser } from 'htmlparser2';
import type { Rate } from '#domain/payment/rates.ts';
import { type ChainAnswer, get, type Source } from './source.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const CURRENCY = /^[A-Z]{3}$/;
const DECIMAL = /^\d{1,9}(?:\.\d{1,8})?$/;

/** Reads the ECB's reference rates: `<Cube time="2026-11-24"><Cube currency="SEK" rate="11.0"/>`, one or many days. */
const readRates = (xml: string): Rate[] => {
  const rates: Rate[] = [];
  let day = '';
  const parser = new Parser(
    {
      onopentag: (name, { time = '', currency = '', rate = '' }) => {
        if (name !== 'Cube') return;
        if (DAY.test(time)) day = time;
        if (day === '' || !CURRENCY.test(currency) || !DECIMAL.test(rate)) return;
        rates.push({ base: 'EUR', quote: currency, rate, source: 'ECB', day });
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return rates;
};

/** What a euro was worth in other currencies on the days that the ECB's file holds: none at weekends and holidays. */
export const readExchangeRates = async (source: Source): Promise<ChainAnswer<Rate[]>> => {
  const answer = await get(source, '');
  if (!answer.ok) return answer;
  const rates = readRates(answer.value);
  return rates.length === 0 ? { ok: false, reason: 'malformed' } : { ok: true, value: rates };
};
