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

/** A transaction that spends the first outputs of others and pays addresses. */
export const gathering = (
  from: readonly EsploraTransaction[],
  name: string,
  ...outputs: [address: string, satoshi: number][]
): EsploraTransaction => ({
  ...paying(name, ...outputs),
  vin: from.map(({ txid, vout: [output] }) => ({ txid, vout: 0, is_coinbase: false, prevout: output ?? null })),
});

/** A transaction that spends the first output of another and pays addresses. */
export const spending = (
  from: EsploraTransaction,
  name: string,
  ...outputs: [address: string, satoshi: number][]
): EsploraTransaction => gathering([from], name, ...outputs);

/** A chain that a test writes itself, block by block: for what needs no consensus. */
export class WrittenChain implements ShownChain {
  readonly #blocks: EsploraBlock[] = [];
  #written = 0;

  get height(): number {
    return this.#blocks.length - 1;
  }

  /** Adds a block, which no other is like; gives its hash. */
  add(time: string, ...transactions: EsploraTransaction[]): string {
    const id = hashOf(`block ${this.#written}`);
    this.#written += 1;
    this.#blocks.push({
      id,
      height: this.#blocks.length,
      timestamp: Date.parse(time) / 1_000,
      previousblockhash: this.#blocks.at(-1)?.id ?? null,
      transactions,
    });
    return id;
  }

  /** Takes the last blocks off, as a reorganisation does; gives them. */
  undo(blocks: number): EsploraBlock[] {
    return this.#blocks.splice(-blocks);
  }

  /** Puts blocks back that were taken off, onto the block that they followed. */
  redo(blocks: readonly EsploraBlock[]): void {
    this.#blocks.push(...blocks);
  }

  async hashAt(height: number): Promise<string | null> {
    return this.#blocks[height]?.id ?? null;
  }

  async show(height: number): Promise<EsploraBlock | null> {
    return this.#blocks[height] ?? null;
  }
}
