import { lookUpTransaction } from '#actions/desk/look-up-transaction.ts';
import { recordLook } from '#actions/desk/record-look.ts';
import { entryOf } from '#web/desk/components/entry.ts';
import { NoTransactionPage, TransactionPage } from '#web/desk/pages/transaction.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

/** A transaction, by its id. */
export const transaction = async (
  asked: RouteRequest<(typeof DESK_PAGES)['transaction']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await lookUpTransaction(context.world, asked.params.txid);
  const about = found.ok ? found.txid : 'transaction';
  const outcome = found.ok ? 'ok' : 'unknown';
  const audit = await recordLook(context.world, lookerOf(context), { what: 'transaction.look-up', about, outcome });
  return found.ok
    ? deskPage(<TransactionPage site={site} found={found} entry={entryOf(audit)} />)
    : deskPage(<NoTransactionPage site={site} entry={entryOf(audit)} />, 404);
};
