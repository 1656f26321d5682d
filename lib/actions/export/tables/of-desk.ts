import { seenEntries } from '#actions/audit/list-entries.ts';
import { listBriefs } from '#actions/brief/look-up-brief.ts';
import { listAllCases } from '#actions/case/list-cases.ts';
import { listDecisions } from '#actions/desk/list-decisions.ts';
import { rolesIn } from '#domain/desk/roles.ts';
import type { ListToExport } from '#domain/export/export.ts';
import { TransactionLines } from '#io/table/payment/rows.ts';
import { type ExportTable, number, pageOf, type ReadTables, type TableReader, text, time, whole } from './table.ts';

/** The decisions of a month, by a person or about a kind of thing where that is asked. */
export const decisionsTable = (
  world: ReadTables,
  { month, by, what }: Extract<ListToExport, { of: 'decisions' }>,
): ExportTable => ({
  columns: [time('decided'), text('what'), text('about'), text('by'), text('name'), text('reason')],
  read: async (cursor) =>
    pageOf(await listDecisions(world, { month, by, what, cursor }), (line) => [
      ...[line.at, line.what, line.about, line.by, line.name ?? null, line.reason],
    ]),
});

/** The briefs that were sent in a month. */
export const briefsTable = (world: ReadTables, month: string): ExportTable => ({
  columns: [time('sent'), text('id'), text('subject')],
  read: async (cursor) =>
    pageOf(await listBriefs(world, month, cursor), ({ sentAt, id, subject }) => [sentAt, id, subject]),
});

/** The cases that somebody may be told of. */
export const casesTable = (world: ReadTables, { who }: TableReader): ExportTable => ({
  columns: [text('id'), text('title'), text('mine'), text('lead'), time('opened'), time('closed')],
  read: async () => {
    const { cases, total } = await listAllCases(world, who);
    const rows = cases.map((each) => [
      ...[each.id, each.title, each.isMine ? 'yes' : 'no', each.leadName ?? each.lead ?? null],
      ...[each.openedAt, each.closedAt ?? null],
    ]);
    return whole(rows, total === cases.length ? null : `of ${total} cases the newest ${cases.length}`);
  },
});

/** The entries of a day of the audit log, as somebody may see them: those that its filter leaves. */
export const auditTable = (
  world: ReadTables,
  { who, roles = [] }: TableReader,
  { day, who: by, about, what }: Extract<ListToExport, { of: 'audit' }>,
): ExportTable => ({
  columns: [
    ...[time('at'), text('chain'), number('seq'), text('who'), text('name'), text('roles'), text('via'), text('what')],
    ...[text('about'), text('masked'), text('reason'), text('case'), text('outcome'), text('digest')],
    ...[text('previous'), text('hash')],
  ],
  read: async (cursor) => {
    const page = await seenEntries(
      world,
      { who, roles: rolesIn(roles) },
      { day, cursor, filter: { who: by, about, what } },
    );
    return pageOf(page.ok ? { ...page, lines: page.entries } : page, (entry) => [
      ...[entry.at, entry.chain, entry.seq, entry.who, entry.name ?? null, (entry.roles ?? []).join(' ')],
      ...[entry.via ?? null, entry.what, entry.about, entry.masked ? 'yes' : 'no', entry.reason ?? null],
      ...[entry.case ?? null, entry.outcome ?? null, entry.digest ?? null, entry.previous, entry.hash],
    ]);
  },
});

/** What a transaction pays, spends and where that went. */
export const transactionTable = ({ table }: ReadTables, txid: string): ExportTable => ({
  columns: [
    ...[text('what'), text('address'), number('vout'), number('satoshi'), time('block'), number('block_height')],
    ...[text('verdict'), text('wallets'), text('services')],
  ],
  read: async (cursor) => {
    if (!/^[0-9a-f]{64}$/i.test(txid)) return { ok: false };
    const page = await TransactionLines.page(table, txid.toLowerCase(), { cursor });
    return pageOf(page, (line) => [
      ...[line.what, line.address ?? null, line.vout ?? null, line.satoshi === undefined ? null : String(line.satoshi)],
      ...[line.time ?? null, line.height ?? null, line.verdict ?? null, (line.wallets ?? []).join(' ')],
      (line.services ?? []).join(' '),
    ]);
  },
});
