import { HotlineError } from '#domain/hotline-error.ts';
import { taskOf } from '#domain/tasks/task.ts';
import { PAGE, readBlock, readBlockHash, readBlockPage, readTipHeight } from '#io/chain/esplora.ts';
import type { ChainAnswer } from '#io/chain/source.ts';
import { log } from '#io/log.ts';
import { measure } from '#io/metrics.ts';
import { enqueue } from '#io/queue.ts';
import { moveCursor, noteFailed, noteFollowed, readCursor } from '#io/table/payment/chain-cursor.ts';
import { readAlert } from '#io/table/payment/payment-alert.ts';
import type { ChainCursor } from '#io/table/payment/rows.ts';
import type { Payments } from './context.ts';
import { followTransactions } from './follow-transactions.ts';
import { ratesOfDay } from './rates-of-day.ts';
import { undoBlock } from './undo-block.ts';

/** How long one run goes on, in milliseconds; the next goes on where it ended, in the middle of a block too. */
const RUN = 45_000;
/** Blocks that can be taken back: six hours of them. Nobody has seen the chain reorganised by ten since 2013. */
const REMEMBERED = 36;

/** The chain's server gave no answer. */
export class ChainSilent extends HotlineError {}
/** None of the blocks that are remembered is on the server's chain: it is another chain's, or broken. */
class ChainUnknown extends HotlineError {}

const given = <T>(answer: ChainAnswer<T>, what: string): T => {
  if (!answer.ok) throw new ChainSilent(`${what}: ${answer.reason}`);
  return answer.value;
};

/**
 * Begins at the last block: what came before is asked for by address, wallet by wallet. The blocks before it are remembered
 * from the start, for the chain may be reorganised at this moment too.
 */
const begin = async ({ table, chain }: Payments): Promise<ChainCursor | null> => {
  const height = given(await readTipHeight(chain), 'tip');
  const hash = given(await readBlockHash(chain, height), 'hash of the tip');
  const before: string[] = [];
  for (let depth = 1; depth <= Math.min(REMEMBERED, height); depth += 1) {
    before.push(given(await readBlockHash(chain, height - depth), 'hash of a block'));
  }
  const { time } = given(await readBlock(chain, hash), 'the tip');
  return moveCursor(table, null, { height, hash, before, begun: null, time });
};

/** How many of the last blocks are no longer on the chain; the first `beyond` of them the server does not have. */
const undoneBlocks = async (
  { chain }: Payments,
  { height, hash, before }: ChainCursor,
  beyond = 0,
): Promise<number> => {
  for (const [depth, known] of [hash, ...before].entries()) {
    if (depth < beyond) continue;
    if (given(await readBlockHash(chain, height - depth), 'hash of a block') === known) return depth;
  }
  throw new ChainUnknown(`none of the blocks up to ${height} is on the server's chain`);
};

/** Takes the last block back. */
const stepBack = async (world: Payments, cursor: ChainCursor): Promise<ChainCursor | null> => {
  if (cursor.begun !== null) await undoBlock(world, cursor.begun.hash);
  await undoBlock(world, cursor.hash);
  const [hash = '', ...before] = cursor.before;
  log.warn('block undone', { height: cursor.height, block: cursor.hash });
  // A block that is undone too is not shown by every server: that it was no later than the one after it is known.
  const block = await readBlock(world.chain, hash);
  const time = block.ok ? block.value.time : cursor.time;
  return moveCursor(world.table, cursor, { height: cursor.height - 1, hash, before, begun: null, time });
};

/** Follows the next block, or goes on with it; gives the cursor where it came to, null where another run is at work. */
const followNext = async (world: Payments, from: ChainCursor, until: number): Promise<ChainCursor | null> => {
  const { table, chain, clock } = world;
  const hash = given(await readBlockHash(chain, from.height + 1), 'hash of the next block');
  if (from.begun !== null && from.begun.hash !== hash) {
    await undoBlock(world, from.begun.hash);
    return moveCursor(table, from, { ...from, begun: null });
  }
  const block = given(await readBlock(chain, hash), 'block');
  // The chain was reorganised between two questions: the next look sees how far.
  if (block.previous !== from.hash) return from;
  let cursor: ChainCursor | null = from;
  for (let start = from.begun?.start ?? 0; start < block.transactions; start += PAGE) {
    const page = given(await readBlockPage(chain, hash, start), 'transactions of a block');
    await followTransactions(world, page, { block: { hash, height: block.height, time: block.time }, alert: hash });
    if (start + PAGE >= block.transactions) break;
    cursor = await moveCursor(table, cursor, { ...cursor, begun: { hash, start: start + PAGE } });
    if (cursor === null || clock().getTime() > until) return cursor;
  }
  const version = await readAlert(table, hash);
  if (version !== null) await enqueue(world, taskOf('alert-payment', hash, version));
  const before = [from.hash, ...from.before].slice(0, REMEMBERED);
  return moveCursor(table, cursor, { height: block.height, hash, before, begun: null, time: block.time });
};

/** A cursor of before there were times gets its block's. */
const dated = async ({ table, chain }: Payments, cursor: ChainCursor): Promise<ChainCursor | null> =>
  cursor.time === undefined
    ? moveCursor(table, cursor, { ...cursor, time: given(await readBlock(chain, cursor.hash), 'last block').time })
    : cursor;

const follow = async (world: Payments): Promise<void> => {
  const until = world.clock().getTime() + RUN;
  let cursor = (await readCursor(world.table)) ?? (await begin(world));
  let tip = given(await readTipHeight(world.chain), 'tip');
  while (cursor !== null && tip >= cursor.height && world.clock().getTime() <= until) {
    const undone = await undoneBlocks(world, cursor);
    if (undone === 0 && tip === cursor.height) break;
    cursor = undone > 0 ? await stepBack(world, cursor) : await followNext(world, cursor, until);
    tip = given(await readTipHeight(world.chain), 'tip');
  }
  // Demands of a day are stated by its rates too, whether anything was paid on it or not.
  await ratesOfDay(world, world.clock().toISOString().slice(0, 10));
  if (cursor === null) return;
  measure('BlocksBehind', Math.max(0, tip - cursor.height));
  if (tip < cursor.height) {
    await undoneBlocks(world, cursor, cursor.height - tip);
    return;
  }
  // Its time was over before the last block: the next run goes on.
  if (tip > cursor.height) return;
  const reached = await dated(world, cursor);
  if (reached !== null) await noteFollowed(world.table, reached, world.clock());
};

/**
 * Follows the chain from where the last run came to: blocks that a reorganisation has undone are taken back first, then each
 * new one is read page by page. That a run failed is noted, for what is said of money to say since when it is not known.
 *
 * A server that is behind us is waited for: that it does not know our block yet says nothing. One that has none of ours has
 * another chain.
 */
export const followChain = async (world: Payments): Promise<void> => {
  try {
    await follow(world);
  } catch (error) {
    await noteFailed(world.table, world.clock());
    throw error;
  }
};
