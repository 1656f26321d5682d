import { enterReport } from '#actions/process/enter-report.ts';
import type { AddressKind } from '#domain/findings.ts';
import type { GateSighting } from '#domain/gate/sighting.ts';
import type { Report } from '#domain/report/report.ts';
import { readReport } from '#io/table/report/report.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import type { Table } from '#io/table/store/table.ts';
import { voiceRow } from '#io/table/tally/voice.ts';
import { addressOf } from '#test/support/addresses.ts';

/** A sighting that counts: a mail of a verified sender of its own, with a demand beside the address. */
export const mailSighting = (n: number, fields: Partial<GateSighting> = {}): GateSighting => ({
  report: `report${n}`,
  time: new Date(Date.UTC(2026, 10, 24, 8, 0, n)).toISOString(),
  channel: 'mail',
  consent: true,
  senderHash: `sender${n}`,
  dmarc: 'pass',
  textHash: 'letter',
  inDemand: true,
  headersFit: true,
  ...fields,
});

/** A sighting from the form, with a text of its own. */
export const formSighting = (n: number, fields: Partial<GateSighting> = {}): GateSighting =>
  mailSighting(n, {
    channel: 'form',
    senderHash: null,
    dmarc: 'none',
    textHash: `text${n}`,
    headersFit: false,
    ...fields,
  });

/** A processed report of a mail by a verified sender that names one wallet, whose changes are still to be recorded. */
export const madeReport = (n: number, fields: Partial<Report> = {}): Report => {
  const { report: id, time, ...sighting } = mailSighting(n);
  const wallets = [
    { asset: 'BTC', address: addressOf('p2wpkh', 'letter'), kind: 'p2wpkh' as AddressKind, inDemand: true },
  ];
  return {
    id,
    reference: `REF0-${String(n).padStart(4, '0')}`,
    receivedAt: time,
    processedAt: fields.receivedAt ?? time,
    language: 'fi',
    state: 'processed',
    campaign: 'campaign1',
    ...sighting,
    findings: {
      language: 'fi',
      wallets: wallets as Report['findings']['wallets'],
      demands: [
        { amount: '200', currency: 'EUR' },
        { amount: '500', currency: 'EUR' },
      ],
      deadlines: [{ within: 'PT24H' }],
      contacts: [],
      truncated: false,
    },
    walletsBeyond: 0,
    newWallets: wallets.map(({ address }) => address),
    originals: [],
    sealedTo: [],
    ack: 'none',
    inbox: new Set(['mail/x']),
    todo: new Set(['changes']),
    dueAt: time,
    expires: 4_000_000_000,
    ...fields,
  };
};

/** A report that names these addresses. */
export const reportNaming = (n: number, addresses: readonly string[], fields: Partial<Report> = {}): Report => {
  const report = madeReport(n, fields);
  const [wallet] = report.findings.wallets;
  if (wallet === undefined) return report;
  const wallets = addresses.map((address) => ({ ...wallet, address }));
  return { ...report, findings: { ...report.findings, wallets }, newWallets: [...addresses] };
};

/** Enters made-up reports as `process-report` does; that their voices are heard is the first that `changes` does. */
export const enter = async (table: Table, ...reports: Report[]): Promise<void> => {
  for (const report of reports) {
    await enterReport(table, report, `receipt-${report.id}`);
    const entered = await readReport(table, report.id);
    if (entered !== null) await putRows(table, [voiceRow(entered) ?? []].flat());
  }
};
