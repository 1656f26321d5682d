import { recordAct } from '#actions/audit/record-act.ts';
import { takeEvidence } from '#actions/evidence/take-evidence.ts';
import { tellElsewhere } from '#actions/feed/sending/tell-elsewhere.ts';
import { walletNode } from '#domain/cluster/evidence-of-report.ts';
import { type NodeId, newLink } from '#domain/cluster/link.ts';
import type { ExportJob } from '#domain/export/export.ts';
import type { PackageAsked } from '#domain/export/package/asked.ts';
import { asBag, type PackageFile } from '#domain/export/package/bag.ts';
import type { PackageData } from '#domain/export/package/data.ts';
import { linkSubject, reportSubject } from '#domain/feed/told/subject.ts';
import { HotlineError } from '#domain/hotline-error.ts';
import { sha256 } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { putPiece, readPiece } from '#io/objects/exports.ts';
import type { World } from '#io/world.ts';
import { writeZip } from '#io/write-zip.ts';
import { gatheredIn, type PackagePiece, readOnForPackage } from './gather.ts';
import { mayHavePackage } from './may-have-package.ts';
import { type PackageFonts, packageFiles } from './package-files.ts';

/** Where packages are made. */
export interface MakePackage extends Pick<World, 'table' | 'originals' | 'clock'> {
  settings: FunctionSettings;
  fonts: () => PackageFonts;
}

/** Most bytes of sealed originals in one package: an archive of more is not made in memory, and the package says how they are had. */
export const MAX_SEALED_BYTES = 150_000_000;

/** A piece that was read to its end, but is none of ours. */
class NoSuchPiece extends HotlineError {}

/** The job of a package. */
export type PackageJob = ExportJob & { list: PackageAsked };

export const isPackage = (job: ExportJob): job is PackageJob => job.list.of === 'case-package';

const nameOf = (n: number, text: string): string =>
  `${String(n).padStart(5, '0')}-${sha256(Buffer.from(text)).slice(0, 32)}`;

/** Reads a piece that was kept: it is what its name says, or not there. */
const readKept = async ({ originals }: MakePackage, id: string, part: string): Promise<PackagePiece> => {
  const text = Buffer.from(await readPiece(originals, id, part)).toString('utf8');
  if (!part.endsWith(sha256(Buffer.from(text)).slice(0, 32))) throw new NoSuchPiece(part);
  return JSON.parse(text);
};

/** What a step of a package changes in its job; null where the case is not there any more, or no more for who asked. */
export const readPackageOn = async (
  world: MakePackage,
  job: PackageJob,
): Promise<Pick<ExportJob, 'rows' | 'bytes' | 'parts' | 'cursor' | 'isRead'> | null> => {
  if (!(await mayHavePackage(world.table, job, job.list.case))) return null;
  const pieces: PackagePiece[] = [];
  for (const part of job.parts) pieces.push(await readKept(world, job.id, part));
  const step = await readOnForPackage(world, { case: job.list.case, who: job.who }, pieces, job.cursor);
  if (step === null) return null;
  const read = { rows: job.rows + step.items, cursor: step.next, isRead: step.next === null };
  if (step.piece === null) return { ...read, bytes: job.bytes, parts: job.parts };
  const text = JSON.stringify(step.piece);
  const name = nameOf(job.parts.length, text);
  await putPiece(world.originals, job.id, name, text);
  return { ...read, bytes: job.bytes + Buffer.byteLength(text), parts: [...job.parts, name] };
};

/** All that was read, as the package says it. */
const dataOf = ({ settings }: MakePackage, job: PackageJob, pieces: readonly PackagePiece[]): PackageData => {
  const { facts, reports, readAt, log, ...read } = gatheredIn(pieces);
  if (facts === null) throw new NoSuchPiece(job.id);
  const { sealedBytes, ...of } = facts;
  const byReference = Map.groupBy(reports, ({ reference }) => reference);
  const cut = [
    ...read.cut,
    ...(sealedBytes > MAX_SEALED_BYTES
      ? [
          `sealed originals: ${sealedBytes} bytes are too many for one archive; they are taken by "npm run evidence -- take"`,
        ]
      : []),
  ];
  return {
    ...{ version: 1, id: job.id, asked: job.list, madeBy: job.name ?? job.who, askedAt: job.askedAt, readAt },
    ...{ operator: settings.operator.name, timeZone: settings.timeZone, ...of },
    ...{ campaigns: read.campaigns, wallets: read.wallets, verdicts: read.verdicts, audit: log, cut },
    // One that the case holds is among its campaign's too.
    reports: [...byReference.values()].flatMap((those) => those.find(({ isHeld }) => isHeld) ?? those[0] ?? []),
  };
};

/** The sealed originals, as a bag of their own: `npm run evidence -- open` opens it. The log has each report's taking. */
const sealedFiles = async (world: MakePackage, job: PackageJob, data: PackageData): Promise<PackageFile[]> => {
  if (job.list.set !== 'whole' || data.parts.length === 0) return [];
  const files: PackageFile[] = [];
  const wanted = { kind: 'case', id: job.list.case } as const;
  const taken = await takeEvidence(world, { who: job.who, wanted, takenAt: data.readAt }, async (file, sealed) => {
    files.push({ path: `evidence/${file}`, bytes: sealed });
  });
  if (!taken.ok) return [];
  const tags = Object.entries(taken.tags).map(([name, text]) => ({
    path: `evidence/${name}`,
    bytes: Buffer.from(text, 'utf8'),
  }));
  return [...files, ...tags];
};

const CONTACT_NODE = 'contact:';

const subjectsOfLink = (address: string, to: NodeId): string[] => [
  linkSubject(newLink(walletNode(address), to)),
  ...(to.startsWith(CONTACT_NODE) ? [to] : []),
];

/** What of the ledger whoever gets a package is told of. */
const subjectsOf = ({ wallets, campaigns, holds, reports }: PackageData): string[] => [
  ...wallets.flatMap(({ address, links }) => [address, ...links.flatMap(({ to }) => subjectsOfLink(address, to))]),
  ...reports.map(({ reference }) => reportSubject(reference)),
  ...campaigns.map(({ id }) => id),
  ...holds.flatMap(({ kind, name }) => (kind === 'cluster' ? [name] : [])),
];

/** A package as it leaves. */
export interface MadePackage {
  bytes: Uint8Array;
  sha256: string;
  cut: string | null;
}

/**
 * Puts a package together: its files, the sealed originals where they belong to it, the manifests. The audit log has the hash of its
 * tag manifest, and the register whom it tells of what, before it can be fetched. Null where it is not for who asked any more: they
 * may have been let out of the case since.
 */
export const putPackageTogether = async (world: MakePackage, job: PackageJob): Promise<MadePackage | null> => {
  const { table, clock } = world;
  if (!(await mayHavePackage(table, job, job.list.case))) return null;
  const pieces: PackagePiece[] = [];
  for (const part of job.parts) pieces.push(await readKept(world, job.id, part));
  const whole = dataOf(world, job, pieces);
  const { files, data } = await packageFiles(whole, world);
  const isTooLarge = (gatheredIn(pieces).facts?.sealedBytes ?? 0) > MAX_SEALED_BYTES;
  const sealed = isTooLarge ? [] : await sealedFiles(world, job, whole);
  const bag = asBag([...files, ...sealed], { id: job.id, contact: data.madeBy, day: data.readAt.slice(0, 10) });
  const { who, name, roles, via, reason } = job;
  const by = { ...(name && { name }), ...(roles && { roles }), ...(via && { via }), ...(reason && { reason }) };
  const { case: of, recipient, set } = job.list;
  await recordAct(world, {
    ...{ who, ...by, case: of, what: 'package.make', about: `${job.id} case-package ${of} ${set} ${recipient}` },
    ...{ outcome: String(bag.files.length), digest: bag.hash },
  });
  const told = { channel: 'package', recipient, ref: job.id } as const;
  await tellElsewhere(world, told, subjectsOf(whole), clock().toISOString());
  const folder = `case-package-${job.id.slice(0, 8)}`;
  const named = bag.files.map(({ path, bytes }) => ({ path: `${folder}/${path}`, bytes }));
  const bytes = writeZip(named, new Date(data.readAt));
  return { bytes, sha256: sha256(bytes), cut: data.cut.length === 0 ? null : data.cut.join('; ') };
};
