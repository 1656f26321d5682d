import type { FindingPlace, Findings } from '#domain/findings.ts';
import type { Part, Repair } from '#domain/message.ts';

/** What was done to read an address in a picture. */
type PictureStep =
  /** Letters were exchanged for others that they look like, or dropped, until the checksum fitted. */
  | 'letters-exchanged'
  /** Its line was cut out and enlarged. */
  | 'enlarged';

const stepOf = ({ exchanged }: Repair): PictureStep => (exchanged ? 'letters-exchanged' : 'enlarged');

/** Says in the evidence of each wallet that was put right in a picture's text how it was read there, and what was done. */
export const markRepaired = (findings: Findings, { repairs = [] }: Part): Findings => {
  if (repairs.length === 0) return findings;
  const byAddress = new Map(repairs.map((repair) => [repair.address, repair]));
  const mark = (evidence: FindingPlace, repair: Repair): FindingPlace => ({
    ...evidence,
    written: repair.written,
    steps: [...evidence.steps, stepOf(repair)],
  });
  const wallets = findings.wallets.map((wallet) => {
    const repair = byAddress.get(wallet.address);
    return repair ? { ...wallet, evidence: wallet.evidence?.map((each) => mark(each, repair)) ?? [] } : wallet;
  });
  return { ...findings, wallets };
};
