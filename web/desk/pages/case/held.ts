import type { HeldAnswer } from '#actions/case/list-cases.ts';
import { campaignPath, clusterPath, reportPath, walletPath } from '#web/desk/site.ts';

/** What something that a case holds is called on a page. */
export const heldName = ({ kind, id, reference }: Pick<HeldAnswer, 'kind' | 'id' | 'reference'>): string =>
  kind === 'report' ? (reference ?? id) : kind === 'wallet' ? id : id.slice(0, 6).toUpperCase();

/** Its page; null where it is out of sight. */
export const heldPath = ({ kind, id, reference }: Pick<HeldAnswer, 'kind' | 'id' | 'reference'>): string | null => {
  switch (kind) {
    case 'wallet':
      return walletPath(id);
    case 'cluster':
      return clusterPath(id);
    case 'campaign':
      return campaignPath(id);
    case 'report':
      return reference ? reportPath(reference) : null;
  }
};
