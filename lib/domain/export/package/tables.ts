import { campaignName } from '#domain/brief/brief.ts';
import type { Cell, Column } from '#domain/export/cells.ts';
import { type Against, endName } from './against.ts';
import type { PackageData } from './data.ts';
import type { LeftOut } from './redact.ts';

/** A table of a package, as its CSV has it. */
export interface PackageTable {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

const columns = (text: string): Column[] =>
  text.split(' ').map((each) => {
    const [name = '', type = 'text'] = each.split(':');
    return { name, type: type === 'number' ? 'number' : type === 'time' ? 'time' : 'text' };
  });

const yesNo = (is: boolean | null): string | null => (is === null ? null : is ? 'yes' : 'no');

const wallets = ({ wallets: all }: PackageData): PackageTable => ({
  name: 'wallets',
  columns: columns('address kind held_by first_seen:time campaigns reports:number payments:number satoshi:number'),
  rows: all.map((each) => [
    ...[each.address, each.kind, each.heldBy.join(' | '), each.firstSeen, each.campaigns.map(campaignName).join(' ')],
    ...[each.naming.length, each.payments.length],
    String(each.payments.reduce((sum, { satoshi }) => sum + BigInt(satoshi), 0n)),
  ]),
});

const reports = ({ reports: all }: PackageData): PackageTable => ({
  name: 'reports',
  columns: columns('reference received:time channel language state wallets demanded held'),
  rows: all.map((each) => [
    ...[each.reference, each.receivedAt, each.channel, each.language, each.state, each.wallets.join(' ')],
    ...[each.demanded, yesNo(each.isHeld)],
  ]),
});

const naming = ({ wallets: all }: PackageData): PackageTable => ({
  name: 'reports-of-wallets',
  columns: columns('address reference received:time channel in_demand demanded counts why_not same_as'),
  rows: all.flatMap(({ address, naming: those }) =>
    those.map((each) => [
      ...[address, each.reference, each.receivedAt, each.channel, yesNo(each.inDemand), each.demanded],
      ...[yesNo(each.counts), each.why, each.sameAs],
    ]),
  ),
});

const payments = ({ wallets: all }: PackageData): PackageTable => ({
  name: 'payments',
  columns: columns('address txid vout:number satoshi:number block_height:number block:time block_hash verdict'),
  rows: all.flatMap(({ address, payments: those }) =>
    those.map((each) => [
      ...[address, each.txid, each.vout, each.satoshi, each.height, each.time, each.block, each.verdict],
    ]),
  ),
});

const links = ({ wallets: all }: PackageData): PackageTable => ({
  name: 'links',
  columns: columns('from to state evidence doubts decided_as by decided:time reason'),
  rows: all.flatMap(({ address, links: those }) =>
    those.map(({ to, state, evidence, doubts, decision }) => [
      ...[address, endName(to), state, evidence.map(({ kind, sources }) => `${kind} by ${sources}`).join(' | ')],
      ...[doubts.join(' | '), decision?.verdict ?? null, decision?.name ?? decision?.by ?? null, decision?.at ?? null],
      decision?.reason ?? null,
    ]),
  ),
});

const decisions = ({ wallets: all }: PackageData): PackageTable => ({
  name: 'decisions',
  columns: columns('address decided:time what as by reason'),
  rows: all.flatMap(({ address, decisions: those }) =>
    those.map((word) => [address, word.at, `wallet.${word.verb}`, word.as ?? null, word.by, word.reason]),
  ),
});

const campaigns = ({ campaigns: all }: PackageData): PackageTable => ({
  name: 'campaigns',
  columns: columns('id name first_report:time reports:number demanded text'),
  rows: all.map((each) => [each.id, each.name, each.foundedAt, each.reports, each.demanded, each.text]),
});

const caseLog = ({ holds, entries }: PackageData): PackageTable => ({
  name: 'case',
  columns: columns('at:time what about by reason'),
  rows: [
    ...holds.map((held) => [held.at, 'holds', `${held.kind} ${held.name}`, held.by, held.reason]),
    ...entries.map((entry) => [entry.at, entry.verb, entry.about, entry.by, entry.reason]),
  ],
});

/** From its coming on, what became of each sealed part: received, sealed, and each time that it was taken out. */
const custody = ({ parts, audit }: PackageData): PackageTable => ({
  name: 'custody',
  columns: columns('reference part at:time what by sha256 bytes:number sealed_sha256 audit_place'),
  rows: parts.flatMap((part) => {
    const { reference, file, receivedAt, sha256, size, sealedSha256 } = part;
    const taken = audit.filter(({ what, about }) => what.startsWith('evidence.') && about === reference);
    return [
      [reference, file, receivedAt, 'received and sealed', null, sha256, size, sealedSha256, null],
      ...taken.map((entry) => [
        ...[reference, file, entry.at, entry.what, entry.name ?? entry.who, sha256, size, entry.digest ?? null],
        `${entry.day}/${entry.chain}/${entry.seq}`,
      ]),
    ];
  }),
});

const audit = ({ audit: all }: PackageData): PackageTable => ({
  name: 'audit',
  columns: columns('at:time who name what about outcome digest day chain seq:number hash'),
  rows: all.map((entry) => [
    ...[entry.at, entry.who, entry.name ?? null, entry.what, entry.about, entry.outcome ?? null],
    ...[entry.digest ?? null, entry.day, entry.chain, entry.seq, entry.hash],
  ]),
});

const against = (all: readonly Against[]): PackageTable => ({
  name: 'against',
  columns: columns('kind about at:time codes text by'),
  rows: all.map((each) => [each.kind, each.about, each.at, each.codes.join(' '), each.text, each.by]),
});

const schedule = (leftOut: readonly LeftOut[]): PackageTable => ({
  name: 'left-out',
  columns: columns('file what count:number ground sha256'),
  rows: leftOut.map((each) => [each.file, each.what, each.count, each.ground, each.sha256 ?? null]),
});

/** The tables of a package; `leftOut` is what the defence's set has not, `speaksAgainst` what speaks against the case. */
export const packageTables = (
  data: PackageData,
  speaksAgainst: readonly Against[],
  leftOut: readonly LeftOut[],
): PackageTable[] => [
  ...[wallets, reports, naming, payments, links, decisions, campaigns].map((table) => table(data)),
  ...[caseLog(data), custody(data), audit(data), against(speaksAgainst), schedule(leftOut)],
];
