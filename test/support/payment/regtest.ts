import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Outpoint } from '#domain/payment/transaction.ts';
import type { EsploraBlock, EsploraTransaction } from './esplora.ts';

// Its parts in C++ are not built: no package's install scripts run.
process.env.NODE_BACKEND = 'js';
const require = createRequire(import.meta.url);

interface Address {
  toString(network: string): string;
}
interface Output {
  value: number;
  getAddress(): Address | null;
}
interface Tx {
  inputs: { prevout: { txid(): string; index: number } }[];
  outputs: Output[];
  txid(): string;
  isCoinbase(): boolean;
}
interface Mtx {
  inputs: { witness: unknown }[];
  addCoin(coin: unknown): void;
  addOutput(address: Address, value: number): void;
  sign(rings: Ring | Ring[]): void;
  toTX(): Tx;
}
interface Ring {
  witness: boolean;
  getAddress(): Address;
}
interface Block {
  txs: Tx[];
  time: number;
  rhash(): string;
}
interface Entry {
  height: number;
  rhash(): string;
}
interface View {
  getOutputFor(input: Tx['inputs'][number]): Output | null;
}
interface Chain {
  height: number;
  open(): Promise<void>;
  close(): Promise<void>;
  add(block: Block): Promise<Entry>;
  db: {
    getEntryByHeight(height: number): Promise<Entry>;
    getHash(height: number): Promise<unknown>;
    getBlock(hash: unknown): Promise<Block>;
    getBlockView(block: Block): Promise<View>;
  };
}
interface Job {
  attempt: { time: number };
  pushTX(tx: Tx): void;
  refresh(): void;
  mineAsync(): Promise<Block>;
}
interface Miner {
  open(): Promise<void>;
  cpu: { createJob(tip: Entry | null, address: Address): Promise<Job> };
}
type Make<Options, Made> = new (options: Options) => Made;

const networks = require('bcoin/lib/protocol/networks') as {
  regtest: { addressPrefix: unknown };
  main: { addressPrefix: unknown };
};
const ChainOf = require('bcoin/lib/blockchain/chain') as Make<object, Chain>;
const MinerOf = require('bcoin/lib/mining/miner') as Make<object, Miner>;
const MtxOf = require('bcoin/lib/primitives/mtx') as new () => Mtx;
const KeyRing = require('bcoin/lib/primitives/keyring') as { fromPrivate(key: Buffer, compress: boolean): Ring };
const CoinOf = require('bcoin/lib/primitives/coin') as { fromTX(tx: Tx, index: number, height: number): unknown };
const AddressOf = require('bcoin/lib/primitives/address') as {
  fromString(address: string, network: string): Address;
  fromWitnessScripthash(hash: unknown): Address;
};
const ScriptOf = require('bcoin/lib/script/script') as new () => {
  pushInt(n: number): void;
  pushSym(symbol: string): void;
  compile(): void;
  toRaw(): Buffer;
  sha256(): unknown;
};
const WitnessOf = require('bcoin/lib/script/witness') as { fromStack(stack: unknown): unknown };
const StackOf = require('bcoin/lib/script/stack') as new (items: Buffer[]) => unknown;

/** Segwit is active from here on. */
const SEGWIT_HEIGHT = 440;
/** Blocks until what is mined can be spent. */
const MATURITY = 100;
const NETWORK = 'regtest';

/** An output that can be spent, and how. */
export interface Coin extends Outpoint {
  tx: Tx;
  /** The name of the key that signs for it, or the number of the open script that needs no signature. */
  owner: string | number;
}

/**
 * A real chain for tests: bcoin's consensus in regtest, whose addresses look like mainnet's. It mines, spends and is
 * reorganised; `esplora.ts` shows it to the world.
 */
export class Regtest {
  readonly #chain: Chain;
  readonly #miner: Miner;
  readonly #shown = new Map<string, EsploraBlock>();
  #spent = 0;
  /** The time of the last block, in seconds. */
  #time: number;
  #tip: Entry | null = null;

  private constructor(chain: Chain, miner: Miner, time: number) {
    this.#chain = chain;
    this.#miner = miner;
    this.#time = time;
  }

  /** Mines blocks until segwit is active, from a time on. */
  static async open(from: string): Promise<Regtest> {
    networks.regtest.addressPrefix = networks.main.addressPrefix;
    const chain = new ChainOf({ network: NETWORK, memory: true });
    const miner = new MinerOf({ chain });
    await chain.open();
    await miner.open();
    const regtest = new Regtest(chain, miner, Date.parse(from) / 1_000);
    while (chain.height < SEGWIT_HEIGHT) await regtest.mine();
    return regtest;
  }

  close(): Promise<void> {
    return this.#chain.close();
  }

  get height(): number {
    return this.#chain.height;
  }

  /** The address of a key by its name. */
  address(name: string): string {
    return ringOf(name).getAddress().toString(NETWORK);
  }

  /** An address of a script that everybody can spend, by number: no signature has to be made for it. */
  openAddress(n: number): string {
    return AddressOf.fromWitnessScripthash(openScript(n).sha256()).toString(NETWORK);
  }

  /** Mines a block with transactions, ten minutes after the last one or at a time. */
  async mine(transactions: readonly Tx[] = [], at?: string): Promise<string> {
    this.#time = at === undefined ? this.#time + 600 : Date.parse(at) / 1_000;
    const job = await this.#miner.cpu.createJob(this.#tip, ringOf('miner').getAddress());
    for (const tx of transactions) job.pushTX(tx);
    job.attempt.time = this.#time;
    job.refresh();
    const block = await job.mineAsync();
    const entry = await this.#chain.add(block);
    this.#tip = this.#tip === null ? null : entry;
    return block.rhash();
  }

  /** Lets the next blocks follow the one so many before the last, until they are the longer branch. */
  async forkBack(depth: number): Promise<void> {
    this.#tip = await this.#chain.db.getEntryByHeight(this.height - depth);
  }

  /** A coin of the miner's, each once: 25 bitcoin and more. */
  async minedCoin(): Promise<Coin> {
    this.#spent += 1;
    if (this.#spent > this.height - MATURITY) throw new RangeError('nothing mined is left');
    const { txs } = await this.#blockAt(this.#spent);
    const [tx] = txs;
    if (tx === undefined) throw new RangeError('an empty block');
    return { tx, txid: tx.txid(), vout: 0, owner: 'miner' };
  }

  /** A transaction that spends coins; what its outputs leave is the miner's. */
  spend(coins: readonly Coin[], outputs: readonly (readonly [address: string, satoshi: number])[]): Tx {
    const mtx = new MtxOf();
    for (const { tx, vout } of coins) mtx.addCoin(CoinOf.fromTX(tx, vout, this.height));
    for (const [address, satoshi] of outputs) mtx.addOutput(AddressOf.fromString(address, NETWORK), satoshi);
    const names = new Set(coins.flatMap(({ owner }) => (typeof owner === 'string' ? owner : [])));
    if (names.size > 0) mtx.sign([...names].map(ringOf));
    for (const [index, { owner }] of coins.entries()) {
      const input = mtx.inputs[index];
      if (typeof owner === 'number' && input)
        input.witness = WitnessOf.fromStack(new StackOf([openScript(owner).toRaw()]));
    }
    return mtx.toTX();
  }

  /** The hash of the block at a height, of the longest branch. */
  async hashAt(height: number): Promise<string | null> {
    if (height > this.height) return null;
    return (await this.#chain.db.getEntryByHeight(height)).rhash();
  }

  /** A block of the longest branch as an Esplora server shows it. */
  async show(height: number): Promise<EsploraBlock | null> {
    const hash = await this.hashAt(height);
    if (hash === null) return null;
    const known = this.#shown.get(hash);
    if (known !== undefined) return known;
    const block = await this.#blockAt(height);
    const view = await this.#chain.db.getBlockView(block);
    const previousblockhash = height === 0 ? null : await this.hashAt(height - 1);
    const shown = {
      id: hash,
      height,
      timestamp: block.time,
      previousblockhash,
      transactions: block.txs.map((tx) => transactionOf(tx, view)),
    };
    this.#shown.set(hash, shown);
    return shown;
  }

  async #blockAt(height: number): Promise<Block> {
    return this.#chain.db.getBlock(await this.#chain.db.getHash(height));
  }
}

/** The coin that an output of a transaction is. */
export const coinOf = (tx: Tx, vout: number, owner: string | number): Coin => ({ tx, txid: tx.txid(), vout, owner });

const ringOf = (name: string): Ring => {
  const ring = KeyRing.fromPrivate(createHash('sha256').update(`key of ${name}`).digest(), true);
  ring.witness = true;
  return ring;
};

const openScript = (n: number) => {
  const script = new ScriptOf();
  script.pushInt(n);
  script.pushSym('drop');
  script.pushInt(1);
  script.compile();
  return script;
};

const outputOf = (output: Output) => {
  const address = output.getAddress()?.toString(NETWORK);
  return { value: output.value, ...(address === undefined ? {} : { scriptpubkey_address: address }) };
};

const transactionOf = (tx: Tx, view: View): EsploraTransaction => ({
  txid: tx.txid(),
  vin: tx.inputs.map((input) => {
    const spent = tx.isCoinbase() ? null : view.getOutputFor(input);
    return {
      txid: input.prevout.txid(),
      vout: input.prevout.index,
      is_coinbase: tx.isCoinbase(),
      prevout: spent && outputOf(spent),
    };
  }),
  vout: tx.outputs.map(outputOf),
});
