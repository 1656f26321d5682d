import { type AddEvidence, type AddedPart, addEvidence } from '#actions/follow-up/add-evidence.ts';
import { keyedHash } from '#domain/identity.ts';
import { noteReportOfPage, reportOfPage, wasAccepted } from '#io/table/intake/token.ts';
import { acceptReport, type GivenReceipt, type Incoming, type Intake, idOf, receiptOf } from './accept-report.ts';

/** What a page's form became: a report, or something added to the one that the page had sent before. */
export type FromPage = GivenReceipt & { added: boolean };

const evidenceOf = ({ text, files }: Incoming): AddedPart[] => [
  ...(text === '' ? [] : [{ name: null, bytes: Buffer.from(text) }]),
  ...files.map(({ name, bytes }) => ({ name, bytes })),
];

/**
 * Accepts what a page's form holds. Sent again it is the same report; sent again with another text or other files, after Back
 * say, these are added to it. Whoever changed their mind about partners, or how to be reached, makes another report: the
 * first one's answer stands.
 */
export const acceptFromPage = async (
  intake: Intake,
  settings: Pick<AddEvidence, 'originals' | 'settings'>,
  token: string,
  incoming: Incoming,
): Promise<FromPage> => {
  const { table, inbox, hashKey, clock } = intake;
  const page = keyedHash(hashKey, 'token', [token, incoming.partners, incoming.contact].join('|'));
  const before = await reportOfPage(table, page);
  if (before !== null && before !== idOf(hashKey, incoming) && (await wasAccepted(table, before))) {
    const added = await addEvidence({ table, inbox, clock, ...settings }, before, evidenceOf(incoming));
    if (added) return { ...receiptOf(hashKey, before), again: true, added: true };
  }
  const receipt = await acceptReport(intake, incoming);
  if (before === null) await noteReportOfPage(table, page, receipt.id, clock());
  return { ...receipt, added: false };
};
