import { addedBy, writeAdded } from '#domain/campaign/added.ts';
import { type CountingRules, RULES } from '#domain/campaign/counting-rules.ts';
import { needsPerson } from '#domain/campaign/ledger-findings.ts';
import { reportFacts } from '#domain/gate/sighting.ts';
import type { Report } from '#domain/report/report.ts';
import { besideDemands, besideWallet } from '#domain/wallet/sighting.ts';
import { putReceipt } from '#io/table/follow-up/receipt.ts';
import { createReport } from '#io/table/report/report.ts';
import type { Step } from '#io/table/store/transaction.ts';
import { countForCampaign, countForWallet } from '#io/table/tally/tally.ts';
import { putSighting } from '#io/table/wallet/sighting.ts';
import { createWallet } from '#io/table/wallet/wallet.ts';

/**
 * Plans the one transaction that enters a report: the report and how it is found, its sightings, the wallets that it
 * names first, and one more in each tally. 3 items and 3 for each wallet: 33 at most.
 */
export const planReport = (report: Report, receiptHash: string, rules: CountingRules = RULES): Step[] => {
  const { id, receivedAt, campaign, findings, expires } = report;
  const day = receivedAt.slice(0, 10);
  const first = new Set(report.newWallets);
  const added = addedBy(findings, rules);
  const counts = new Map(added.wallets.map((count) => [count.address, count]));
  const unclear = needsPerson(report);
  const wallets = findings.wallets.flatMap(({ address, kind }): Step[] => [
    ...(first.has(address) ? [createWallet({ address, kind, firstSeen: receivedAt, firstReport: id, campaign })] : []),
    putSighting({
      address,
      report: id,
      time: receivedAt,
      campaign,
      demands: findings.demands,
      ...besideDemands(findings),
      ...besideWallet(address, report),
      // The gate takes one wallet of a letter for demanded: of two, a forger wrote one beside the other.
      inDemand: !unclear && counts.get(address)?.leads === true,
      ...reportFacts(report),
      expires,
    }),
    countForWallet(address, day, id, counts.get(address)),
  ]);
  return [
    createReport({ ...report, added: writeAdded(added, rules.version) }),
    putReceipt(report.reference, receiptHash, id, expires),
    ...wallets,
    ...(campaign === null ? [] : [countForCampaign(campaign, day, id, { ...added.campaign, wallets: first.size })]),
  ];
};
