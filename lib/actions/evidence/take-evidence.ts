import { recordAct } from '#actions/audit/record-act.ts';
import type { AuditEntry, Deed } from '#domain/audit/audit.ts';
import {
  bagFiles,
  bagHash,
  type Evidence,
  type EvidencePart,
  type Subject,
  TAG_MANIFEST,
  type TagFiles,
} from '#domain/evidence/evidence.ts';
import { contestedContact } from '#domain/gate/contest.ts';
import { sha256 } from '#domain/identity.ts';
import type { Original } from '#domain/original.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { readAddress } from '#domain/wallet-address.ts';
import type { Bucket } from '#io/objects/bucket.ts';
import { readSealed, sealedSize } from '#io/objects/originals.ts';
import { readCase, readHeld } from '#io/table/case/case.ts';
import { readClosed } from '#io/table/evidence/closed-report.ts';
import { readAdditions, readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { readQuestions } from '#io/table/follow-up/talk.ts';
import { readContests } from '#io/table/gate/contest.ts';
import type { Table } from '#io/table/store/table.ts';
import type { World } from '#io/world.ts';

/** What taking evidence needs of the world. */
export interface TakeEvidence extends Pick<World, 'table' | 'originals' | 'clock'> {
  settings: Pick<FunctionSettings, 'retention'>;
}

/**
 * Whose evidence is taken: a report's, that of a case's reports, the statements of those who contest a wallet, or of a report that is
 * closed, for the unit.
 */
export interface WantedEvidence {
  kind: 'report' | 'case' | 'contests' | 'unit';
  /** A report's or a case's id; a wallet's address as typed, or a contact as `<kind>:<keyed hash>`. */
  id: string;
}

/** Who takes it, and why where they said: what the audit log keeps of them. */
export type Taker = Pick<Deed, 'who' | 'name' | 'roles' | 'via' | 'reason' | 'case'>;

/** A sealed object that is not as the ledger names it. */
export interface EvidenceProblem {
  file: string;
  why: 'gone' | 'changed';
}

export type Taken =
  | { ok: true; evidence: Evidence; tags: TagFiles; hash: string; problems: EvidenceProblem[] }
  | {
      ok: false;
      reason: 'no-such-report' | 'withdrawn' | 'closed' | 'not-closed' | 'no-such-case' | 'no-reports' | 'no-contest';
    };

/** A part on its way into the bag, and the object that holds it. */
interface Source {
  part: EvidencePart;
  key: string;
}
type Found = Omit<Subject, 'parts'> & { sources: Source[] };

const sourceOf = (
  place: string,
  { key, sha256, size, receivedAt, sealedSha256 }: Original,
  what: Pick<EvidencePart, 'kind' | 'name'> & { question?: string },
): Source => ({ key, part: { file: `data/${place}.age`, ...what, sha256, size, receivedAt, sealedSha256 } });

/** A report's own parts: the mail, or the submission and its uploads by number. */
const ownParts = (folder: string, originals: readonly Original[]): Source[] =>
  originals.map((original) => {
    const { part } = original;
    if (part === 'mail' || part === 'submission')
      return sourceOf(`${folder}/${part}`, original, { kind: part, name: null });
    return sourceOf(`${folder}/upload-${Number(part) + 1}`, original, { kind: 'upload', name: null });
  });

const findReport = async (
  table: Table,
  id: string,
  { inCase, folders, forUnit = false }: { inCase: boolean; folders: Set<string>; forUnit?: boolean },
): Promise<Found | 'no-such-report' | 'withdrawn' | 'closed' | 'not-closed'> => {
  const report = await readFollowUpReport(table, id);
  if (report === null) return 'no-such-report';
  const isClosed = (await readClosed(table, id)) !== null;
  if (isClosed !== forUnit) return isClosed ? 'closed' : 'not-closed';
  // What a case holds is evidence in it, whatever its sender has asked for since; so is what the unit takes.
  if (report.withdrawal?.hidden === true && !inCase && !forUnit) return 'withdrawn';
  const { reference, originals } = report;
  // In rare cases two reports share a reference.
  const folder = folders.has(reference) ? `${reference}-${id}` : reference;
  folders.add(folder);
  const [additions, questions] = await Promise.all([readAdditions(table, id), readQuestions(table, id)]);
  const answered = questions.flatMap(({ question, answer }) => (answer === undefined ? [] : [{ question, answer }]));
  return {
    kind: 'report',
    id,
    reference,
    sources: [
      ...ownParts(folder, originals),
      ...additions.map((one, n) => sourceOf(`${folder}/added-${n + 1}`, one, { kind: 'added', name: one.name })),
      ...answered.map(({ question, answer }, n) =>
        sourceOf(`${folder}/answer-${n + 1}`, answer, { kind: 'answer', name: null, question }),
      ),
    ],
  };
};

const findContests = async (table: Table, typed: string): Promise<Found | 'no-contest'> => {
  const read = readAddress(typed);
  const address = read.ok ? read.address : contestedContact(typed) === null ? null : typed;
  if (address === null) return 'no-contest';
  const contests = await readContests(table, address);
  if (contests.length === 0) return 'no-contest';
  const sources = contests.map(({ statement }, n) =>
    sourceOf(`${address.replace(':', '-')}/contest-${n + 1}`, statement, { kind: 'contest', name: null }),
  );
  return { kind: 'contests', id: address, sources };
};

const findInCase = async (table: Table, id: string): Promise<Found[] | 'no-such-case' | 'no-reports'> => {
  if ((await readCase(table, id)) === null) return 'no-such-case';
  const folders = new Set<string>();
  const found: Found[] = [];
  for (const held of await readHeld(table, id)) {
    if (held.kind !== 'report') continue;
    const report = await findReport(table, held.id, { inCase: true, folders });
    if (typeof report !== 'string') found.push(report);
  }
  return found.length === 0 ? 'no-reports' : found;
};

const find = async (
  table: Table,
  { kind, id }: WantedEvidence,
): Promise<Found[] | (Taken & { ok: false })['reason']> => {
  if (kind === 'case') return findInCase(table, id);
  const found =
    kind === 'contests'
      ? await findContests(table, id)
      : await findReport(table, id, { inCase: false, folders: new Set(), forUnit: kind === 'unit' });
  return typeof found === 'string' ? found : [found];
};

/** What is there as the ledger vouches for it, by S3's own checksums; the rest is a problem. */
const look = async (originals: Bucket, found: readonly Found[]) => {
  const problems: EvidenceProblem[] = [];
  const subjects: Subject[] = [];
  const sources: Source[] = [];
  let bytes = 0;
  for (const { sources: wanted, ...subject } of found) {
    const parts: EvidencePart[] = [];
    for (const source of wanted) {
      const { key, part } = source;
      const size = await sealedSize(originals, key, part.sealedSha256);
      if (typeof size === 'string') {
        problems.push({ file: part.file, why: size });
        continue;
      }
      bytes += size;
      sources.push(source);
      parts.push(part);
    }
    subjects.push({ ...subject, parts });
  }
  return { subjects, sources, problems, bytes };
};

/** What a case's reports have sealed, and its bytes, without any of it being taken: each part with its hashes; null where it holds none. */
export const listCaseEvidence = async (
  { table, originals }: Pick<TakeEvidence, 'table' | 'originals'>,
  id: string,
): Promise<{ subjects: Subject[]; problems: EvidenceProblem[]; bytes: number } | null> => {
  const found = await findInCase(table, id);
  if (typeof found === 'string') return null;
  const { subjects, problems, bytes } = await look(originals, found);
  return { subjects, problems, bytes };
};

/** A bag that was recorded: what is in it, and the objects that it is of. */
export interface RecordedBag {
  ok: true;
  evidence: Evidence;
  tags: TagFiles;
  hash: string;
  problems: EvidenceProblem[];
  /** The object of each file of the bag. */
  objects: { file: string; key: string; sealedSha256: string }[];
  /** The entry of each subject, in their order. */
  entries: AuditEntry[];
}

/**
 * Makes the bag of sealed evidence, and records that it is taken: an audit entry for each report, or wallet, with the hash of the bag's
 * tag manifest. What cannot be recorded is not done, and what is opened later can be held to what was recorded. What is gone, or is not
 * what the ledger vouches for, is a problem and is not in it.
 */
export const recordBag = async (
  world: TakeEvidence,
  taker: Taker,
  wanted: WantedEvidence,
  at?: string,
): Promise<RecordedBag | (Taken & { ok: false })> => {
  const { table, originals, clock } = world;
  const found = await find(table, wanted);
  if (typeof found === 'string') return { ok: false, reason: found };
  const takenAt = at ?? clock().toISOString();
  const { subjects, sources, problems, bytes } = await look(originals, found);
  const evidence: Evidence = { version: 1, takenBy: taker.who, takenAt, subjects };
  const tags = bagFiles(evidence, bytes);
  const hash = bagHash(tags[TAG_MANIFEST]);
  const entries: AuditEntry[] = [];
  for (const { id } of subjects) {
    entries.push(
      await recordAct(world, {
        ...taker,
        what: 'evidence.take',
        about: id,
        outcome: 'sealed bag',
        ...(at === undefined ? { at: takenAt } : {}),
        digest: hash,
      }),
    );
  }
  const objects = sources.map(({ key, part: { file, sealedSha256 } }) => ({ file, key, sealedSha256 }));
  return { ok: true, evidence, tags, hash, problems, objects, entries };
};

/**
 * Takes sealed evidence out of the hotline, as it lies there, and gives each object to `keep`; what is gone, or is not
 * what the ledger vouches for, is a problem and is not kept. Nothing is opened here.
 */
export const takeEvidence = async (
  world: TakeEvidence,
  {
    who,
    wanted,
    takenAt: at,
  }: {
    who: string;
    wanted: WantedEvidence;
    /** What the bag says of when it was taken, where others may make it again, each the same. */
    takenAt?: string;
  },
  keep: (file: string, sealed: Uint8Array) => Promise<void>,
): Promise<Taken> => {
  const bag = await recordBag(world, { who }, wanted, at);
  if (!bag.ok) return bag;
  const { evidence, tags, hash, problems } = bag;
  for (const { file, key, sealedSha256 } of bag.objects) {
    const sealed = await readSealed(world.originals, key);
    // It went, or was replaced, since it was looked at; the bag names it, and will say that it is not there.
    if (sealed === null || sha256(sealed) !== sealedSha256) {
      problems.push({ file, why: sealed === null ? 'gone' : 'changed' });
      continue;
    }
    await keep(file, sealed);
  }
  return { ok: true, evidence, tags, hash, problems };
};
