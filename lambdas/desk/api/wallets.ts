import {
  type LinkAt,
  linksAt,
  listNamingReports,
  listWordsOn,
  type NamingReport,
  paymentsOf,
} from '#actions/desk/list-of-wallet.ts';
import { queryWallets } from '#actions/desk/query-wallets.ts';
import { summarizeWallet, type WalletSummary } from '#actions/desk/summarize-wallet.ts';
import { named } from '#actions/desk/wallet/named-thing.ts';
import { describeUnnamed } from '#actions/gate/describe-unnamed.ts';
import type { LastWord } from '#domain/gate/decisions.ts';
import type { Payment } from '#domain/payment/payment.ts';
import { ADDRESS_REFUSALS, readAddress } from '#domain/wallet-address.ts';
import { readWalletTally } from '#io/table/tally/tally.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import { walletCampaigns } from '#io/table/wallet/wallet-campaign.ts';
import { type ApiContext, type ApiHandle, type Body, refuse } from './context.ts';
import { answerList, ofWhole } from './list.ts';
import { cents, money } from './money.ts';

const UNKNOWN = 'No report names this address. That you asked is recorded.';
/** Most days of a wallet that are listed: ten years. */
const MAX_DAYS = 3_660;

const LISTS = ['reports', 'days', 'payments', 'links', 'campaigns', 'decisions'] as const;

type Received = WalletSummary['money']['wallet']['received']['victim'];

const receivedOf = ({ payments, satoshi, cents: worth, withoutRate }: Received) =>
  payments === null || satoshi === null
    ? null
    : {
        payments,
        money: { sat: satoshi },
        worth: Object.entries(worth).flatMap(([currency, units]) =>
          units === null ? [] : [cents(units, currency)].filter((one) => 'amount' in one),
        ),
        withoutRate: withoutRate.EUR ?? 0,
      };

const summaryBody = (
  { money: { asOf, followedTo, notKnownSince, wallet }, demanded, ...summary }: WalletSummary,
  audit: Body<'walletOfApi'>['audit'],
  api: ApiContext,
): Body<'walletOfApi'> => {
  const of = api.href(`/wallets/${summary.address}`);
  const { victim, other, unknown } = wallet.received;
  return {
    ...summary,
    demanded: demanded.map(money),
    received: {
      ...{ victim: receivedOf(victim), other: receivedOf(other), unknown: receivedOf(unknown) },
      ...{ known: wallet.known, followedTo, notKnownSince, moneyAsOf: asOf },
    },
    hrefs: Object.fromEntries(LISTS.map((list) => [list, `${of}/${list}`])),
    audit,
  };
};

/** `GET /wallets/{address}` */
export const walletOfApi: ApiHandle<'walletOfApi'> = async ({ params, query }, api) => {
  const asked = { moneyAsOf: query.moneyAsOf, withCases: api.may('desk.case') };
  const found = await summarizeWallet(api.world, api.asker, params.address, asked);
  if (found.ok) return { body: summaryBody(found.summary, found.audit, api) };
  if (found.reason !== 'unknown') return refuse(400, ADDRESS_REFUSALS[found.reason], { reason: found.reason });
  const read = readAddress(params.address);
  const { sameKey, decided } = await describeUnnamed(api.world.table, read.ok ? read.address : '');
  return refuse(404, UNKNOWN, { audit: found.audit, contested: decided?.contested === true, sameKey });
};

/** The address that a path names, in its one spelling; a refusal where it is none. */
const addressIn = (typed: string): { address: string } | ReturnType<typeof refuse> => {
  const read = readAddress(typed);
  return read.ok ? { address: read.address } : refuse(400, ADDRESS_REFUSALS[read.reason], { reason: read.reason });
};

const reportLine = ({ demands, ...report }: NamingReport) => ({ ...report, demands: demands.map(money) });

/** `GET /wallets/{address}/reports` */
export const walletReports: ApiHandle<'walletReports'> = async ({ params, query }, api) => {
  const read = addressIn(params.address);
  if ('refused' in read) return read;
  const { address } = read;
  const of = { filter: { address }, page: query, about: address };
  return answerList(api, of, (at, lines) => listNamingReports(api.world, address, at, lines), reportLine);
};

/** `GET /wallets/{address}/days` */
export const walletDays: ApiHandle<'walletDays'> = async ({ params, query: { from, to, ...page } }, api) => {
  const read = addressIn(params.address);
  if ('refused' in read) return read;
  const { address } = read;
  const days = await readWalletTally(api.world.table, address, MAX_DAYS);
  const asked = days.filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to));
  const of = { filter: { address, from, to }, page, about: address, known: asked.length };
  return answerList(api, of, ofWhole(asked), (day) => day);
};

const paymentLine = ({ txid, vout, satoshi, block, judged }: Payment) => ({
  ...{ txid, vout, money: { sat: Number(satoshi) } },
  block: { height: block.height, time: block.time, hash: block.hash },
  verdict: judged.verdict,
});

/** `GET /wallets/{address}/payments` */
export const walletPayments: ApiHandle<'walletPayments'> = async ({ params, query }, api) => {
  const read = addressIn(params.address);
  if ('refused' in read) return read;
  const { address } = read;
  const { payments, more } = await paymentsOf(api.world.table, address);
  const of = { filter: { address }, page: query, about: address, known: payments.length };
  const answered = await answerList(api, of, ofWhole(payments), paymentLine);
  if ('refused' in answered || !more) return answered;
  return { body: { ...answered.body, total: { ...answered.body.total, exact: false } } };
};

const CONTACT = 'contact:';

const linkLine = ({ to, decision, ...link }: LinkAt) => {
  const [, kind = ''] = to.split(':');
  return {
    ...link,
    to: to.startsWith(CONTACT)
      ? { type: 'contact' as const, kind, id: to.slice(CONTACT.length) }
      : { type: 'wallet' as const, address: to.slice('wallet:'.length) },
    decision: decision === null ? null : { ...decision, name: decision.name ?? null },
  };
};

/** `GET /wallets/{address}/links` */
export const walletLinks: ApiHandle<'walletLinks'> = async ({ params, query }, api) => {
  const read = addressIn(params.address);
  if ('refused' in read) return read;
  const { address } = read;
  const links = await linksAt(api.world.table, address);
  const of = { filter: { address }, page: query, about: address, known: links.length };
  return answerList(api, of, ofWhole(links), linkLine);
};

/** `GET /wallets/{address}/campaigns` */
export const walletCampaignsOfApi: ApiHandle<'walletCampaigns'> = async ({ params, query }, api) => {
  const read = addressIn(params.address);
  if ('refused' in read) return read;
  const { address } = read;
  const { table } = api.world;
  const [wallet, others] = await Promise.all([readWallet(table, address), walletCampaigns(table, address, true)]);
  const later = others.toSorted((a, b) => (a.firstSeen < b.firstSeen ? 1 : -1)).map(({ campaign }) => campaign);
  const ids = [...new Set([...later, ...(wallet?.campaign == null ? [] : [wallet.campaign])])];
  const of = { filter: { address }, page: query, about: address, known: ids.length };
  return answerList(api, of, ofWhole(ids), named);
};

/** A decision about a wallet, as the list of all decisions has it. */
const wordLine =
  (address: string) =>
  ({ verb, by, name, at, reason }: LastWord) => ({
    ...{ at, what: `wallet.${verb}`, about: address, by, name: name ?? null, reason },
  });

/** `GET /wallets/{address}/decisions` */
export const walletDecisions: ApiHandle<'walletDecisions'> = async ({ params, query }, api) => {
  const read = addressIn(params.address);
  if ('refused' in read) return read;
  const { address } = read;
  const of = { filter: { address }, page: query, about: address };
  return answerList(api, of, (at, lines) => listWordsOn(api.world.table, address, at, lines), wordLine(address));
};

/** `POST /wallets/query` */
export const walletsQuery: ApiHandle<'walletsQuery'> = async ({ json }, api) => {
  const { wallets, audit } = await queryWallets(api.world, api.asker, json.addresses);
  const items = wallets.map((wallet, n) => ({
    ...{ line: n + 1, state: wallet.state },
    address: wallet.state === 'invalid' ? null : wallet.address,
    firstSeen: wallet.state === 'known' ? wallet.firstSeen : null,
    campaign: wallet.state === 'known' ? wallet.campaign : null,
    why: wallet.state === 'invalid' ? wallet.why : null,
  }));
  const count = (state: (typeof items)[number]['state']) => items.filter((item) => item.state === state).length;
  return {
    body: { items, known: count('known'), unknown: count('unknown'), invalid: count('invalid'), audit },
  };
};
