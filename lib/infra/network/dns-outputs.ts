import type { MailIn } from '#infra/store/mail-in.ts';
import type { Apis } from './apis.ts';

/**
 * What only the deployment knows of the records that DNS needs (`npm run dns` prints the zone): the names by which mail is
 * signed, and what the hosts of the APIs point at.
 */
export const dnsOutputs = (apis: Apis, mailIn: MailIn): Record<string, string> => ({
  ...Object.fromEntries(
    mailIn.dkim.flatMap(({ name, value }, i) => [
      [`DkimName${i + 1}`, name],
      [`DkimValue${i + 1}`, value],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries({
      ReportTarget: apis.report.target,
      DeskTarget: apis.desk.target,
      FeedTarget: apis.feed.target,
      EvidenceTarget: apis.evidence.target,
    }).filter((entry): entry is [string, string] => entry[1] !== null),
  ),
});
