import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface EsploraOutput {
  value: number;
  scriptpubkey_address?: string;
}

/** A transaction as Esplora's HTTP API gives it, as far as anybody here reads it. */
export interface EsploraTransaction {
  txid: string;
  vin: { txid: string; vout: number; is_coinbase: boolean; prevout: EsploraOutput | null }[];
  vout: EsploraOutput[];
}

export interface EsploraBlock {
  id: string;
  height: number;
  /** Seconds since 1970. */
  timestamp: number;
  previousblockhash: string | null;
  transactions: EsploraTransaction[];
}

/** A chain that can be shown. */
export interface ShownChain {
  readonly height: number;
  hashAt(height: number): Promise<string | null>;
  show(height: number): Promise<EsploraBlock | null>;
}

const PAGE = 25;

/** Whether a transaction spends from an address, or pays it. */
const touches = ({ vin, vout }: EsploraTransaction, address: string): boolean =>
  [...vin.flatMap(({ prevout }) => prevout ?? []), ...vout].some(
    ({ scriptpubkey_address }) => scriptpubkey_address === address,
  );

/** The euro in dollars and kronor on each day, bitcoin in euro and dollars: made-up round numbers. */
export const MADE_UP_RATES = { eurToUsd: '1.1', eurToSek: '11', btcToEur: 50_000, btcToUsd: 55_000 };

/** An Esplora-shaped server of a chain, on this machine, with rates beside it. */
export class Esplora {
  readonly #chain: ShownChain;
  readonly #server: Server;
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  /** Transactions that wait for a block: an address's history shows them first. */
  readonly pending: EsploraTransaction[] = [];
  readonly #refused = new Map<string, number>();

  private constructor(chain: ShownChain) {
    this.#chain = chain;
    this.#server = createServer((request, response) => {
      this.#answer(request.url ?? '/', response).catch(() => response.writeHead(500).end());
    });
  }

  static async start(chain: ShownChain): Promise<Esplora> {
    const esplora = new Esplora(chain);
    await new Promise<void>((resolve) => esplora.#server.listen(0, '127.0.0.1', resolve));
    return esplora;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers a path with this status from now on. */
  refuse(path: string, status: number): void {
    this.#refused.set(path, status);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(path: string, response: ServerResponse): Promise<void> {
    this.asked.push(path);
    const refusal = this.#refused.get(path) ?? this.#refused.get(path.split('?')[0] ?? '');
    if (refusal !== undefined) {
      response.writeHead(refusal).end('Too many requests');
      return;
    }
    const body = await this.#read(path);
    if (body === null) response.writeHead(404).end('not found');
    else response.writeHead(200).end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  async #read(path: string): Promise<unknown> {
    const { pathname, searchParams } = new URL(path, this.url);
    const [kind = '', name = '', part = '', last = ''] = pathname.slice(1).split('/');
    if (pathname === '/blocks/tip/height') return String(this.#chain.height);
    if (kind === 'block-height') return this.#chain.hashAt(Number(name));
    if (kind === 'block') return this.#block(name, part, Number(last));
    if (kind === 'address') return this.#history(name, last === 'chain' ? (pathname.split('/')[5] ?? '') : '');
    if (kind === 'tx') return part === 'outspend' ? this.#outspend(name, Number(last)) : this.#transaction(name);
    if (pathname === '/rates/bitcoin') return bitcoinRates(Number(searchParams.get('timestamp')));
    return pathname === '/rates/ecb' ? exchangeRates(await this.#days()) : null;
  }

  async #blocks(): Promise<EsploraBlock[]> {
    const blocks: EsploraBlock[] = [];
    for (let height = this.#chain.height; height >= 0; height -= 1) {
      const block = await this.#chain.show(height);
      if (block) blocks.push(block);
    }
    return blocks;
  }

  async #block(hash: string, part: string, start: number): Promise<unknown> {
    const block = (await this.#blocks()).find(({ id }) => id === hash);
    if (block === undefined) return null;
    const { transactions, ...header } = block;
    if (part === 'txs') return start < transactions.length ? transactions.slice(start, start + PAGE) : null;
    return { ...header, tx_count: transactions.length };
  }

  /** All transactions, newest block first, with where they stand. */
  async #confirmed() {
    return (await this.#blocks()).flatMap(({ transactions, ...block }) =>
      transactions.map((transaction) => ({
        ...transaction,
        status: { confirmed: true, block_height: block.height, block_hash: block.id, block_time: block.timestamp },
      })),
    );
  }

  async #transaction(txid: string): Promise<unknown> {
    return (await this.#confirmed()).find((transaction) => transaction.txid === txid) ?? null;
  }

  async #outspend(txid: string, vout: number): Promise<unknown> {
    const spend = (await this.#confirmed()).find(({ vin }) =>
      vin.some((input) => input.txid === txid && input.vout === vout),
    );
    return spend === undefined ? { spent: false } : { spent: true, txid: spend.txid, status: spend.status };
  }

  /** Newest first, a page after a transaction. */
  async #history(address: string, after: string): Promise<unknown> {
    const all = (await this.#confirmed()).filter((transaction) => touches(transaction, address));
    if (after !== '') {
      const from = all.findIndex(({ txid }) => txid === after) + 1;
      return all.slice(from, from + PAGE);
    }
    const waiting = this.pending.filter((transaction) => touches(transaction, address));
    return [...waiting.map((one) => ({ ...one, status: { confirmed: false } })), ...all.slice(0, PAGE)];
  }

  async #days(): Promise<string[]> {
    const times = (await this.#blocks()).map(({ timestamp }) => new Date(timestamp * 1_000).toISOString().slice(0, 10));
    return [...new Set(times)];
  }
}

const bitcoinRates = (time: number) => ({
  prices: [{ time, EUR: MADE_UP_RATES.btcToEur, USD: MADE_UP_RATES.btcToUsd }],
  exchangeRates: {},
});

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/** The ECB's file: no rates at weekends. */
const exchangeRates = (days: readonly string[]): string => {
  const { eurToUsd, eurToSek } = MADE_UP_RATES;
  const cubes = days
    .filter((day) => !isWeekend(day))
    .map(
      (day) =>
        `<Cube time="${day}"><Cube currency="USD" rate="${eurToUsd}"/><Cube currency="SEK" rate="${eurToSek}"/></Cube>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?><gesmes:Envelope><Cube>${cubes.join('')}</Cube></gesmes:Envelope>`;
};
