import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBitcoinRates } from '#io/chain/bitcoin-rates.ts';
import { PAGE, readBlock, readBlockPage, readHistory, readSpend, readTipHeight } from '#io/chain/esplora.ts';
import { readExchangeRates } from '#io/chain/exchange-rates.ts';
import { Pace } from '#io/chain/pace.ts';
import { addressOf } from '#test/support/addresses.ts';

const ADDRESS = addressOf('p2wpkh', 'history');
const HASH = 'ab'.repeat(32);

let server: Server;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: string[];

beforeEach(async () => {
  asked = [];
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const source = () => ({
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  pace: new Pace(10_000),
  firstWait: 1,
});

const says = (...answers: [status: number, body: string][]): void => {
  answer = (_, response) => {
    const [status, body] = answers[Math.min(asked.length, answers.length) - 1] ?? [500, ''];
    response.writeHead(status).end(body);
  };
};

const idOf = (n: number): string => n.toString(16).padStart(64, '0');

/** A transaction that pays the address, in the block of its number or in none. */
const transaction = (n: number, confirmed = true) => ({
  txid: idOf(n),
  vin: [{ txid: HASH, vout: n, is_coinbase: false, prevout: { scriptpubkey_address: 'from', value: 5_000 } }],
  vout: [{ scriptpubkey_address: ADDRESS, value: 4_000 }, { value: 0 }],
  status: confirmed
    ? { confirmed: true, block_height: n, block_hash: idOf(n), block_time: 1_700_000_000 + n }
    : { confirmed: false },
});

describe('a chain server that refuses', () => {
  it.each<[string, [number, string][], { ok: boolean; reason?: string; value?: number }, number]>([
    [
      'is asked again when it says that it is asked too often',
      [
        [429, 'slow down'],
        [200, '7'],
      ],
      { ok: true, value: 7 },
      2,
    ],
    [
      'is asked again when it fails',
      [
        [502, '<html>'],
        [503, ''],
        [200, '7'],
      ],
      { ok: true, value: 7 },
      3,
    ],
    ['is given up when it keeps failing', [[500, '{}']], { ok: false, reason: 'server-error' }, 3],
    ['is given up when it is busy for long', [[429, '']], { ok: false, reason: 'too-many-requests' }, 3],
    ['is believed when it refuses', [[400, 'Too many history entries']], { ok: false, reason: 'refused' }, 1],
    ['is believed when it does not know', [[404, 'Block not found']], { ok: false, reason: 'not-found' }, 1],
    [
      'is not believed when it answers with something else',
      [[200, '<html>captcha</html>']],
      { ok: false, reason: 'malformed' },
      1,
    ],
    ['is not believed when it answers with half a number', [[200, '7.5']], { ok: false, reason: 'malformed' }, 1],
  ])('%s', async (_, answers, result, times) => {
    says(...answers);
    expect(await readTipHeight(source())).toEqual(result);
    expect(asked).toHaveLength(times);
  });

  it('is unreachable where nothing listens', async () => {
    const nobody = { ...source(), url: 'http://127.0.0.1:9' };
    expect(await readTipHeight(nobody)).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('may not send us elsewhere', async () => {
    answer = (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    expect(await readTipHeight(source())).toMatchObject({ ok: false });
  });

  it('cannot fill our memory', async () => {
    const chunk = Buffer.alloc(1_000_000, ' ');
    answer = (_, response) => {
      response.writeHead(200);
      const fill = (): void => {
        while (!response.destroyed) if (!response.write(chunk)) return void response.once('drain', fill);
      };
      fill();
    };
    expect(await readTipHeight(source())).toEqual({ ok: false, reason: 'too-large' });
  });
});

describe('a block', () => {
  it('is read with its time and the block before it', async () => {
    const block = { id: HASH, height: 9, timestamp: 1_700_000_000, tx_count: 2, previousblockhash: idOf(8), nonce: 1 };
    says([200, JSON.stringify(block)]);
    expect(await readBlock(source(), HASH)).toEqual({
      ok: true,
      value: { hash: HASH, height: 9, time: '2023-11-14T22:13:20.000Z', previous: idOf(8), transactions: 2 },
    });
  });

  it('has a coinbase without inputs, outputs without an address, and amounts in satoshi', async () => {
    const coinbase = { txid: idOf(1), vin: [{ txid: idOf(0), vout: 0, is_coinbase: true, prevout: null }], vout: [] };
    says([200, JSON.stringify([coinbase, transaction(2)])]);
    expect(await readBlockPage(source(), HASH, 25)).toEqual({
      ok: true,
      value: [
        { txid: idOf(1), inputs: [], outputs: [] },
        {
          txid: idOf(2),
          inputs: [{ txid: HASH, vout: 2, address: 'from', value: 5_000n }],
          outputs: [
            { address: ADDRESS, value: 4_000n },
            { address: null, value: 0n },
          ],
        },
      ],
    });
    expect(asked).toEqual([`/block/${HASH}/txs/25`]);
  });
});

describe('the spend of an output', () => {
  const asking = () => readSpend(source(), { txid: HASH, vout: 2 });

  it('is read with its block', async () => {
    says([200, JSON.stringify({ spent: true, txid: idOf(2), vin: 0 })], [200, JSON.stringify(transaction(2))]);
    expect(await asking()).toMatchObject({ ok: true, value: { transaction: { txid: idOf(2) }, block: { height: 2 } } });
    expect(asked).toEqual([`/tx/${HASH}/outspend/2`, `/tx/${idOf(2)}`]);
  });

  it.each<[string, [number, string][]]>([
    ['of one that is unspent', [[200, '{"spent":false}']]],
    [
      'that is in no block yet',
      [
        [200, JSON.stringify({ spent: true, txid: idOf(2) })],
        [200, JSON.stringify(transaction(2, false))],
      ],
    ],
  ])('%s is none', async (_, answers) => {
    says(...answers);
    expect(await asking()).toEqual({ ok: true, value: null });
  });

  it('is not believed where another transaction is shown, or one that does not spend it', async () => {
    for (const shown of [transaction(3), { ...transaction(2), vin: [] }]) {
      asked = [];
      says([200, JSON.stringify({ spent: true, txid: idOf(2) })], [200, JSON.stringify(shown)]);
      expect(await asking()).toEqual({ ok: false, reason: 'malformed' });
    }
  });
});

describe('the history of an address', () => {
  /** So many confirmed transactions, newest first, and some that wait. */
  const history = (confirmed: number, waiting: number): void => {
    const all = Array.from({ length: confirmed }, (_, n) => transaction(confirmed - n));
    answer = ({ url = '' }, response) => {
      const last = url.split('/')[5];
      const from = last === undefined ? 0 : all.findIndex(({ txid }) => txid === last) + 1;
      const mempool = last === undefined ? Array.from({ length: waiting }, (_, n) => transaction(900 + n, false)) : [];
      response.writeHead(200).end(JSON.stringify([...mempool, ...all.slice(from, from + PAGE)]));
    };
  };

  it.each([
    ['of one page', 3, 3, false],
    ['of several pages', 60, 60, false],
    ['of more pages than are asked for, and says so', 80, 75, true],
  ])('is read newest first, %s', async (_, has, read, truncated) => {
    history(has, 2);
    const found = await readHistory(source(), ADDRESS, 3);
    if (!found.ok) throw new Error(found.reason);
    expect(found.value.confirmed.map(({ block }) => block.height)).toEqual(
      Array.from({ length: read }, (_, n) => has - n),
    );
    expect(found.value).toMatchObject({ truncated, mempool: [{ txid: idOf(900) }, { txid: idOf(901) }] });
  });

  it('is no answer where one of its pages is none', async () => {
    history(60, 0);
    const whole = answer;
    answer = (request, response) => (asked.length < 3 ? whole(request, response) : response.writeHead(400).end());
    expect(await readHistory(source(), ADDRESS, 3)).toEqual({ ok: false, reason: 'refused' });
  });
});

describe('rates', () => {
  const NOW = new Date('2026-11-24T10:00:00.000Z');
  const seconds = (time: string): number => Date.parse(time) / 1_000;

  it('of bitcoin are asked for in the middle of a day that is over, and now on the day itself', async () => {
    says([200, JSON.stringify({ prices: [] })]);
    await readBitcoinRates(source(), '2026-11-20', NOW);
    await readBitcoinRates(source(), '2026-11-24', NOW);
    expect(asked).toEqual([`/?timestamp=${seconds('2026-11-20T12:00:00Z')}`, `/?timestamp=${NOW.getTime() / 1_000}`]);
  });

  it('of bitcoin carry the day of the price, and are left out where there is none', async () => {
    const price = { time: seconds('2026-11-23T23:00:00Z'), EUR: 50_000.5, USD: -1 };
    says([200, JSON.stringify({ prices: [price], exchangeRates: { USDEUR: 0.9 } })]);
    expect(await readBitcoinRates(source(), '2026-11-24', NOW)).toMatchObject({
      ok: true,
      value: [{ base: 'BTC', quote: 'EUR', rate: '50000.5', day: '2026-11-23' }],
    });
  });

  it("of the euro are the ECB's, day by day", async () => {
    says([
      200,
      `<?xml version="1.0"?><gesmes:Envelope xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"><Cube>
         <Cube time="2026-11-24"><Cube currency="USD" rate="1.1593"/><Cube currency="SEK" rate="10.9755"/></Cube>
         <Cube time='2026-11-21'><Cube currency='USD' rate='1.1520'/><Cube currency='XXX' rate='none'/></Cube>
       </Cube></gesmes:Envelope>`,
    ]);
    expect(await readExchangeRates(source())).toEqual({
      ok: true,
      value: [
        { base: 'EUR', quote: 'USD', rate: '1.1593', source: 'ECB', day: '2026-11-24' },
        { base: 'EUR', quote: 'SEK', rate: '10.9755', source: 'ECB', day: '2026-11-24' },
        { base: 'EUR', quote: 'USD', rate: '1.1520', source: 'ECB', day: '2026-11-21' },
      ],
    });
  });

  it('are no answer where the file holds none', async () => {
    says([200, '<html>maintenance</html>']);
    expect(await readExchangeRates(source())).toEqual({ ok: false, reason: 'malformed' });
  });
});
