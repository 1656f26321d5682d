import { listDayReports } from '#actions/desk/list-day-reports.ts';
import { listNamingReports } from '#actions/desk/list-of-wallet.ts';
import { listReports, type ReportsPage } from '#actions/desk/list-reports.ts';
import { lookUpReference, type ReportAnswer } from '#actions/desk/look-up-reference.ts';
import { lookUpTransaction } from '#actions/desk/look-up-transaction.ts';
import { named } from '#actions/desk/wallet/named-thing.ts';
import { ADDRESS_REFUSALS, readAddress } from '#domain/wallet-address.ts';
import type { TransactionLine } from '#io/table/payment/rows.ts';
import { type ApiContext, type ApiHandle, refuse } from './context.ts';
import { answerList, type ListAsked, type ReadLines } from './list.ts';
import { money } from './money.ts';

const NO_REFERENCE = 'This is no reference: it has eight signs in two groups, as K7Q2-M4XD.';
const NO_REPORT = 'There is no report of this reference. That you asked is recorded.';
const NO_TXID = 'This is no transaction’s id: it has 64 hexadecimal digits.';
const NO_TRANSACTION = 'The ledger knows nothing of this transaction. That you asked is recorded.';
const NO_CAMPAIGN = 'There is no campaign of this name. That you asked is recorded.';

type ReportRow = Extract<ReportsPage, { ok: true }>['reports'][number];

const reportLine = ({ reference, receivedAt, channel, language, state, findings, walletsBeyond }: ReportRow) => ({
  ...{ reference, receivedAt, channel, language, state, walletsBeyond },
  wallets: findings.wallets.map(({ address }) => address),
  demands: findings.demands.map(money),
});

/** The reports of a campaign. */
const ofCampaign = async (api: ApiContext, typed: string, page: ListAsked) => {
  const { world } = api;
  const isId = /^[0-9a-z]{6,64}$/i.test(typed);
  const first = isId ? await listReports(world, { campaign: typed, lines: 1 }) : null;
  if (!first?.ok) return refuse(404, NO_CAMPAIGN, { audit: await api.record('campaign', 'unknown') });
  const { campaign, total } = first;
  const read: ReadLines<ReportRow> = async (cursor, lines) => {
    const found = await listReports(world, { campaign, cursor, lines });
    return found.ok ? { ...found, lines: found.reports } : found;
  };
  return answerList(api, { filter: { campaign }, page, about: campaign, known: total ?? 0 }, read, reportLine);
};

/** `GET /campaigns/{id}/reports` */
export const campaignReports: ApiHandle<'campaignReports'> = ({ params, query }, api) =>
  ofCampaign(api, params.campaign, query);

/** The reports that were entered on a UTC day. */
const ofDay = (api: ApiContext, day: string, state: 'processed' | 'unreadable', page: ListAsked) => {
  const read: ReadLines<ReportRow> = async (cursor, lines) => {
    const found = await listDayReports(api.world, { day, state, cursor, lines });
    return found.ok ? { ...found, lines: found.reports } : found;
  };
  return answerList(api, { filter: { day, state }, page, about: `reports ${day}` }, read, reportLine);
};

/** `GET /reports` of a day, of a campaign, or of those that name a wallet. */
export const reportsOfApi: ApiHandle<'reportsOfApi'> = async ({ query }, api) => {
  const { campaign, wallet, day, state = 'processed', ...page } = query;
  if (day !== undefined) return ofDay(api, day, state, page);
  if (campaign !== undefined) return ofCampaign(api, campaign, page);
  const read = readAddress(wallet ?? '');
  if (!read.ok) return refuse(400, ADDRESS_REFUSALS[read.reason], { reason: read.reason });
  const { address } = read;
  return answerList(
    api,
    { filter: { wallet: address }, page, about: address },
    (at, lines) => listNamingReports(api.world, address, at, lines),
    ({ demands, ...report }) => ({ ...report, demands: demands.map(money) }),
  );
};

const reportBody = (report: ReportAnswer) => {
  const { reference, channel, receivedAt, processedAt, language, state, unreadable, dmarc, isVerified } = report;
  const { campaign, findings, walletsBeyond, originals, sealedTo } = report;
  return {
    ...{ reference, channel, receivedAt, processedAt, language, state, dmarc, isVerified, walletsBeyond, sealedTo },
    unreadable: unreadable ?? null,
    campaign: campaign === null ? null : named(campaign),
    wallets: findings.wallets.map(({ address, kind }) => ({ address, kind })),
    demands: findings.demands.map(money),
    contacts: findings.contacts.map(({ kind }) => kind),
    originals: originals.map(({ part, sha256, size, receivedAt: at }) => ({ part, sha256, size, receivedAt: at })),
  };
};

/** `GET /reports/{reference}` */
export const reportOfApi: ApiHandle<'reportOfApi'> = async ({ params }, api) => {
  const found = await lookUpReference(api.world, api.asker, params.reference);
  if (found.ok) return { body: { items: found.reports.map(reportBody), audit: found.audit } };
  if (found.reason === 'unknown') return refuse(404, NO_REPORT, { audit: found.audit });
  return refuse(400, NO_REFERENCE, { reason: found.reason });
};

const transactionLine = (line: TransactionLine) => ({
  what: line.what,
  address: line.address ?? null,
  vout: line.vout ?? null,
  money: line.satoshi === undefined ? null : { sat: Number(line.satoshi) },
  time: line.time ?? null,
  height: line.height ?? null,
  verdict: line.verdict ?? null,
  wallets: line.wallets ?? [],
  services: line.services ?? [],
});

/** `GET /transactions/{txid}` */
export const transactionOfApi: ApiHandle<'transactionOfApi'> = async ({ params }, api) => {
  const found = await lookUpTransaction(api.world, params.txid);
  if (!found.ok && found.reason === 'no-txid') return refuse(400, NO_TXID, { reason: found.reason });
  const audit = await api.record(params.txid.trim().toLowerCase(), found.ok ? 'ok' : 'unknown');
  if (!found.ok) return refuse(404, NO_TRANSACTION, { audit });
  const { txid, lines, isCut, chain } = found;
  return { body: { txid, lines: lines.map(transactionLine), isCut, followedTo: chain.followedTo, audit } };
};
