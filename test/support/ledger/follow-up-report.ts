import { enterReport } from '#actions/process/enter-report.ts';
import { keyedHash, receiptCodeOf, receiptHashOf, referenceOf } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { addressOf } from '#test/support/addresses.ts';
import type { ReportSite } from '#test/support/web/report-site.ts';
import { reportNaming } from './made-report.ts';

/** Who sent the reports, where they came by mail. */
export const SENDER = 'aino@example.org';

/** Two wallets of its own for each report, so that tests do not meet. */
export const walletsOf = (n: number): string[] => [
  addressOf('p2wpkh', `own ${n} a`),
  addressOf('p2wpkh', `own ${n} b`),
];

/** A report in the ledger, which nothing is left to be done about, and its code. */
export const enterOwn = async (
  { table, hashKey }: Pick<ReportSite, 'table' | 'hashKey'>,
  n: number,
  fields: Partial<Report> = {},
): Promise<{ report: Report; code: string }> => {
  const id = fields.id ?? `own${n}`;
  const made = reportNaming(n, walletsOf(n), {
    id,
    reference: referenceOf(hashKey, id),
    channel: 'form',
    campaign: `campaign-own-${n}`,
    senderHash: keyedHash(hashKey, 'sender', SENDER),
    ...fields,
  });
  const { todo: _todo, dueAt: _dueAt, inbox: _inbox, ...report } = made;
  const code = receiptCodeOf(hashKey, report.id);
  await enterReport(table, report as Report, receiptHashOf(hashKey, report.id));
  return { report: report as Report, code };
};

/** What a page answered that was posted to. */
export interface Posted {
  status: number;
  type: string | null;
  html: string;
  bytes: Buffer;
}

/** Posts a form to a page of the public side. */
export const postTo = async (
  { url }: Pick<ReportSite, 'url'>,
  route: string,
  fields: Record<string, string | File>,
  language = 'fi',
): Promise<Posted> => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const response = await fetch(`${url}/${language}${route}`, { method: 'POST', body });
  const bytes = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), html: bytes.toString('utf8'), bytes };
};
