import { lookUpWallet } from '#actions/desk/look-up-wallet.ts';
import { describeUnnamed } from '#actions/gate/describe-unnamed.ts';
import { ADDRESS_REFUSALS, readAddress } from '#domain/wallet-address.ts';
import { InvalidWalletPage, UnknownWalletPage, WalletPage } from '#web/desk/pages/wallet.tsx';
import type { HttpResponse } from '../../http/response.ts';
import type { RouteRequest } from '../../http/route.ts';
import type { DESK_PAGES } from '../../routes/desk-pages.ts';
import type { DeskContext } from '../context.ts';
import { deskPage, lookerOf, siteOf } from '../page.tsx';

/** Everything about a wallet. */
export const wallet = async (
  asked: RouteRequest<(typeof DESK_PAGES)['wallet']>,
  context: DeskContext,
): Promise<HttpResponse> => {
  const site = siteOf(asked, context);
  const found = await lookUpWallet(context.world, lookerOf(context), asked.params.address);
  if (found.ok) return deskPage(<WalletPage site={site} wallet={found.answer} audit={found.audit} />);
  if (found.reason !== 'unknown') {
    return deskPage(<InvalidWalletPage site={site} why={ADDRESS_REFUSALS[found.reason]} />, 400);
  }
  const read = readAddress(asked.params.address);
  const unnamed = await describeUnnamed(context.world.table, read.ok ? read.address : '');
  return deskPage(<UnknownWalletPage site={site} unnamed={unnamed} audit={found.audit} />, 404);
};
