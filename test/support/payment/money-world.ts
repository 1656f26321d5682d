import type { Lifetime } from '#test/support/cloud/lifetime.ts';
import { type LedgerWorld, openLedgerWorlds } from '#test/support/ledger/ledger-world.ts';
import { Esplora } from './esplora.ts';
import { runPayments } from './payments.ts';
import { type Coin, coinOf, Regtest } from './regtest.ts';

/** 200 EUR at 50,000 EUR a bitcoin. */
export const DEMANDED = 400_000;
/** What a payer gets back. */
export const MORE = 10_000_000;

type Worlds = Awaited<ReturnType<typeof openLedgerWorlds>>;

/** A chain in regtest with its server, and an empty ledger for each test that follows it. */
export class MoneyWorld {
  readonly chain: Regtest;
  readonly #worlds: Worlds;
  #esplora: Esplora;
  #world: LedgerWorld | undefined;
  #run = 0;

  private constructor(worlds: Worlds, chain: Regtest, esplora: Esplora) {
    this.#worlds = worlds;
    this.chain = chain;
    this.#esplora = esplora;
  }

  /** Opens it with a chain whose first block is of that time (UTC, ISO 8601). */
  static async open(since: string): Promise<MoneyWorld> {
    const [worlds, chain] = await Promise.all([openLedgerWorlds(), Regtest.open(since)]);
    return new MoneyWorld(worlds, chain, await Esplora.start(chain));
  }

  /** The ledger of the next test; its names stand for keys that no other test has. */
  async next(): Promise<LedgerWorld> {
    this.#run += 1;
    this.#world = await this.#worlds.next();
    this.#world.test.cloud.queues.purge('briefs');
    return this.#world;
  }

  get esplora(): Esplora {
    return this.#esplora;
  }

  /** Starts the chain's server anew: it has been asked nothing and refuses nothing. */
  async restartEsplora(): Promise<void> {
    await this.#esplora.stop();
    this.#esplora = await Esplora.start(this.chain);
  }

  /** The key that a name stands for in this test. */
  named(name: string): string {
    return `${name} ${this.#run}`;
  }

  /** The address of a name's key. */
  wallet(name: string): string {
    return this.chain.address(this.named(name));
  }

  /** One run of `payments`. */
  async follow(life?: Lifetime): Promise<void> {
    if (this.#world === undefined) throw new Error('no test has begun');
    await runPayments(this.#world, this.#esplora, life);
  }

  /** A victim pays from a coin of their own and gets change; not mined yet. */
  async pay(name: string, satoshi = DEMANDED): Promise<{ tx: Coin['tx']; coin: Coin }> {
    const outputs: [string, number][] = [
      [this.wallet(name), satoshi],
      [this.wallet('change'), MORE],
    ];
    const tx = this.chain.spend([await this.chain.minedCoin()], outputs);
    return { tx, coin: coinOf(tx, 0, this.named(name)) };
  }

  async close(): Promise<void> {
    await this.#esplora.stop();
    await this.chain.close();
    await this.#worlds.close();
  }
}
