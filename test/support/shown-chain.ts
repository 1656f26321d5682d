import { createHash } from 'node:crypto';
import type { EsploraBlock, EsploraTransaction, ShownChain } from './esplora.ts';

const hashOf = (name: string): string => createHash('sha256').update(name).digest('hex');

/** A transaction that pays addresses, from an address of its own. */
export const paying = (name: string, ...outputs: [address: string, satoshi: number][]): EsploraTransaction => ({
  txid: hashOf(`transaction ${name}`),
  vin: [
    {
      txid: hashOf(`before ${name}`),
      vout: 0,
      is_coinbase: false,
      prevout: { value: 1_000_000_000, scriptpubkey_address: `from ${name}` },
    },
  ],
  vout: outputs.map(([scriptpubkey_address, value]) => ({ scriptpubkey_address, value })),
});

/** A transaction that spends the first output of another and pays addresses. */
export const spending = (
  { txid, vout: [output] }: EsploraTransaction,
  name: string,
  ...outputs: [address: string, satoshi: number][]
): EsploraTransaction => ({
  ...paying(name, ...outputs),
  vin: [{ txid, vout: 0, is_coinbase: false, prevout: output ?? null }],
});

/** A chain that a test writes itself, block by block: for what needs no consensus. */
export class WrittenChain implements ShownChain {
  readonly #blocks: EsploraBlock[] = [];

  get height(): number {
    return this.#blocks.length - 1;
  }

  /** Adds a block. */
  add(time: string, ...transactions: EsploraTransaction[]): void {
    const height = this.#blocks.length;
    this.#blocks.push({
      id: hashOf(`block ${height}`),
      height,
      timestamp: Date.parse(time) / 1_000,
      previousblockhash: this.#blocks.at(-1)?.id ?? null,
      transactions,
    });
  }

  async hashAt(height: number): Promise<string | null> {
    return this.#blocks[height]?.id ?? null;
  }

  async show(height: number): Promise<EsploraBlock | null> {
    return this.#blocks[height] ?? null;
  }
}
