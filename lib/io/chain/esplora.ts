import * as z from 'zod';
import type { Block, Outpoint, Transaction } from '#domain/payment/transaction.ts';
import { type ChainAnswer, get, type Source } from './source.ts';

/** Transactions that a page of a block or of an address holds. */
export const PAGE = 25;

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
/** Satoshi as JSON has them: all there will ever be are fewer than the integers that a number holds exactly. */
const Satoshi = z.int().nonnegative().transform(BigInt);
const Place = z.int().nonnegative();

const ChainOutput = z.object({ scriptpubkey_address: z.string().optional(), value: Satoshi });
const ChainTransaction = z.object({
  txid: Hash,
  vin: z.array(
    z.object({ txid: Hash, vout: Place, is_coinbase: z.boolean().default(false), prevout: ChainOutput.nullish() }),
  ),
  vout: z.array(ChainOutput),
  status: z
    .object({
      confirmed: z.boolean(),
      block_height: Place.optional(),
      block_hash: Hash.optional(),
      block_time: Place.optional(),
    })
    .optional(),
});
type ChainTransaction = z.output<typeof ChainTransaction>;

const ChainBlock = z.object({
  id: Hash,
  height: Place,
  timestamp: Place,
  tx_count: Place,
  /** The first block has none. */
  previousblockhash: Hash.nullish(),
});

const addressOf = ({ scriptpubkey_address: address }: z.output<typeof ChainOutput>): string | null => address ?? null;

const transactionOf = ({ txid, vin, vout }: ChainTransaction): Transaction => ({
  txid,
  inputs: vin.flatMap((input) =>
    input.is_coinbase || !input.prevout
      ? []
      : [{ txid: input.txid, vout: input.vout, address: addressOf(input.prevout), value: input.prevout.value }],
  ),
  outputs: vout.map((output) => ({ address: addressOf(output), value: output.value })),
});

const timeOf = (seconds: number): string => new Date(seconds * 1_000).toISOString();

const read = <Shape extends z.ZodType>(answer: ChainAnswer<string>, shape: Shape): ChainAnswer<z.output<Shape>> => {
  if (!answer.ok) return answer;
  try {
    const parsed = shape.safeParse(JSON.parse(answer.value));
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, reason: 'malformed' };
  } catch {
    return { ok: false, reason: 'malformed' };
  }
};

/** The height of the last block. */
export const readTipHeight = async (chain: Source): Promise<ChainAnswer<number>> =>
  read(await get(chain, '/blocks/tip/height'), Place);

/** The hash of the block at a height, of the branch that the server takes for the best; `not-found` beyond its tip. */
export const readBlockHash = async (chain: Source, height: number): Promise<ChainAnswer<string>> => {
  const answer = await get(chain, `/block-height/${height}`);
  if (!answer.ok) return answer;
  const hash = Hash.safeParse(answer.value.trim());
  return hash.success ? { ok: true, value: hash.data } : { ok: false, reason: 'malformed' };
};

/** A block by its hash. */
export const readBlock = async (chain: Source, hash: string): Promise<ChainAnswer<Block>> => {
  const answer = read(await get(chain, `/block/${hash}`), ChainBlock);
  if (!answer.ok) return answer;
  const { id, height, timestamp, tx_count: transactions, previousblockhash: previous } = answer.value;
  if (id !== hash) return { ok: false, reason: 'malformed' };
  return { ok: true, value: { hash, height, time: timeOf(timestamp), previous: previous ?? null, transactions } };
};

/** A page of a block's transactions, in their order; `start` is a multiple of the page's size. */
export const readBlockPage = async (
  chain: Source,
  hash: string,
  start: number,
): Promise<ChainAnswer<Transaction[]>> => {
  const answer = read(await get(chain, `/block/${hash}/txs/${start}`), z.array(ChainTransaction));
  return answer.ok ? { ok: true, value: answer.value.map(transactionOf) } : answer;
};

/** A transaction that stands in a block. */
export interface Confirmed {
  transaction: Transaction;
  block: Pick<Block, 'hash' | 'height' | 'time'>;
}

/** What the chain knows of an address. */
export interface History {
  /** Newest first. */
  confirmed: Confirmed[];
  /** Not in a block yet, and perhaps never. */
  mempool: Transaction[];
  /** Whether there is more, older, than was asked for. */
  truncated: boolean;
}

const confirmedOf = (transactions: readonly ChainTransaction[]): Confirmed[] =>
  transactions.flatMap(({ status, ...transaction }) =>
    status?.block_hash === undefined || status.block_height === undefined || status.block_time === undefined
      ? []
      : [
          {
            transaction: transactionOf(transaction),
            block: { hash: status.block_hash, height: status.block_height, time: timeOf(status.block_time) },
          },
        ],
  );

const Outspend = z.object({ spent: z.boolean(), txid: Hash.optional() });

/** The transaction that spends an output, and its block; null where none does, or none that is in a block. */
export const readSpend = async (chain: Source, { txid, vout }: Outpoint): Promise<ChainAnswer<Confirmed | null>> => {
  const outspend = read(await get(chain, `/tx/${txid}/outspend/${vout}`), Outspend);
  if (!outspend.ok) return outspend;
  const by = outspend.value.spent ? outspend.value.txid : undefined;
  if (by === undefined) return { ok: true, value: null };
  const spend = read(await get(chain, `/tx/${by}`), ChainTransaction);
  if (!spend.ok) return spend;
  const spends = spend.value.vin.some((input) => input.txid === txid && input.vout === vout);
  if (spend.value.txid !== by || !spends) return { ok: false, reason: 'malformed' };
  return { ok: true, value: confirmedOf([spend.value])[0] ?? null };
};

/**
 * Reads the transactions of an address, newest first, 25 confirmed a page, so many pages at most: an exchange's address has
 * a million.
 */
export const readHistory = async (chain: Source, address: string, maxPages: number): Promise<ChainAnswer<History>> => {
  const first = read(await get(chain, `/address/${address}/txs`), z.array(ChainTransaction));
  if (!first.ok) return first;
  const confirmed = confirmedOf(first.value);
  const mempool = first.value.filter(({ status }) => status?.confirmed === false).map(transactionOf);
  let full = confirmed.length >= PAGE;
  for (let page = 1; full && page < maxPages; page += 1) {
    const last = confirmed.at(-1)?.transaction.txid;
    const next = read(await get(chain, `/address/${address}/txs/chain/${last}`), z.array(ChainTransaction));
    if (!next.ok) return next;
    const more = confirmedOf(next.value);
    confirmed.push(...more);
    full = more.length >= PAGE;
  }
  return { ok: true, value: { confirmed, mempool, truncated: full } };
};
