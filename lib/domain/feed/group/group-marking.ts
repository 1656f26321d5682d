import { isStricter } from '../audience.ts';
import type { Marking } from '../marking.ts';
import type { WalletNews } from '../wallet-news.ts';

/** Whether a listed wallet tells of a group: not a bare address, nor one that a lead let out on one report, which would tell of that report. */
export const tellsOfGroup = ({ reports, tlp }: Pick<WalletNews, 'reports' | 'tlp'>): boolean =>
  reports.atLeast > 1 && tlp !== 'TLP:AMBER+STRICT';

/** How a group is marked by its listed wallets: as strictly as the strictest of them; null where none tells of it. */
export const markingOf = (listed: readonly WalletNews[]): Marking | null => {
  const [first, ...others] = listed.filter(tellsOfGroup);
  if (first === undefined) return null;
  const { tlp, pap, confidence, basis, handling } = others.reduce(
    (strictest, one) => (isStricter(one.tlp, strictest.tlp) ? one : strictest),
    first,
  );
  return { tlp, pap, confidence, basis, handling };
};
