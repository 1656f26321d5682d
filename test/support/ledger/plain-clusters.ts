/** What was said about wallets, by number, in the order in which it was accepted. */
export type Fact =
  | { kind: 'report'; sender: number | 'form'; wallets: readonly number[] }
  | { kind: 'decision'; verdict: 'join' | 'confirm' | 'cut' | 'reject'; wallets: readonly [number, number] };

/** Different verified senders that join two wallets. */
const SENDERS_NEEDED = 3;

const pairKey = (one: number, other: number): string => [one, other].sort((a, b) => a - b).join('-');

/** The active links, as anyone can compute them: pairs `1-2`. `inOrder` says how a message's wallets are chained. */
const activeLinks = (facts: readonly Fact[], inOrder: (wallets: readonly number[]) => number[]): string[] => {
  const senders = new Map<string, Set<number>>();
  const verdicts = new Map<string, string>();
  for (const fact of facts) {
    if (fact.kind === 'decision') {
      verdicts.set(pairKey(...fact.wallets), fact.verdict);
      continue;
    }
    const chain = inOrder(fact.wallets);
    for (const [index, wallet] of chain.slice(1).entries()) {
      const pair = pairKey(chain[index] ?? wallet, wallet);
      const heard = senders.get(pair) ?? new Set();
      if (fact.sender !== 'form') heard.add(fact.sender);
      senders.set(pair, heard);
    }
  }
  return [...new Set([...senders.keys(), ...verdicts.keys()])].filter((pair) => {
    const verdict = verdicts.get(pair);
    if (verdict !== undefined) return verdict === 'join' || verdict === 'confirm';
    return (senders.get(pair)?.size ?? 0) >= SENDERS_NEEDED;
  });
};

/** The clusters of two wallets and more that facts make, without a database: wallets flow together until none moves. */
export const plainClusters = (
  facts: readonly Fact[],
  inOrder: (wallets: readonly number[]) => number[],
): number[][] => {
  const colour = new Map<number, number>();
  const links = activeLinks(facts, inOrder).map((pair) => pair.split('-').map(Number));
  for (const wallet of links.flat()) colour.set(wallet, wallet);
  for (let moved = true; moved; ) {
    moved = false;
    for (const [one = 0, other = 0] of links) {
      const least = Math.min(colour.get(one) ?? one, colour.get(other) ?? other);
      for (const wallet of [one, other]) {
        moved ||= colour.get(wallet) !== least;
        colour.set(wallet, least);
      }
    }
  }
  const groups = Map.groupBy(colour.keys(), (wallet) => colour.get(wallet));
  return [...groups.values()].map((group) => group.sort((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
};
