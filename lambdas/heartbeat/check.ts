import { checkDaily } from '#actions/operation/check-account.ts';
import type { MeantSettings } from '#domain/operation/check/meant.ts';
import type { Finding } from '#domain/operation/check/point.ts';
import { accountClients } from '#io/account/account-clients.ts';
import { askAccount } from '#io/account/ask-account.ts';
import { besideDns } from '#io/account/ask-dns.ts';

/** Checks the account that the function runs in, and DNS: what is not well, or not known. */
export const checkLive = (meant: MeantSettings, now: Date): Promise<Finding[]> =>
  checkDaily(besideDns(askAccount(accountClients())), meant, now);
