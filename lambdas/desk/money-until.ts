import type { ChainKnowledge } from '#domain/payment/chain-knowledge.ts';
import { readChainKnowledge } from '#io/table/payment/chain-cursor.ts';
import type { World } from '#io/world.ts';
import type { DeskContext } from './context.ts';

/** Up to when a page counts money: today, as far as the chain is known now. */
export const moneyUntil = async ({
  world,
}: DeskContext): Promise<{ asOf: string; chain: ChainKnowledge; clock: World['clock'] }> => {
  const now = world.clock();
  const { clock } = world;
  return { asOf: now.toISOString().slice(0, 10), chain: await readChainKnowledge(world, now), clock };
};
