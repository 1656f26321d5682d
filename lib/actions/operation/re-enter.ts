import { idOf, otherId } from '#actions/process/name-report.ts';
import type { LedgerRow } from '#actions/rebuild/rebuild.ts';
import { sha256 } from '#domain/identity.ts';
import { Submission } from '#domain/intake/submission.ts';
import type { FunctionSettings } from '#domain/settings.ts';
import { deleteObject, putBack } from '#io/objects/inbox.ts';
import { eachObject, type ListedObject } from '#io/objects/list.ts';
import { readSealed } from '#io/objects/originals.ts';
import { keptWithdrawals } from '#io/objects/withdrawals.ts';
import { unseal } from '#io/seal/unseal.ts';
import type { World } from '#io/world.ts';

const PREFIX = 'originals/';

/** What entering lost reports again needs of the world. */
export interface ReEnter extends Pick<World, 'originals' | 'inbox' | 'clock' | 'hashKey'> {
  settings: FunctionSettings;
  /** Keys that open what lies sealed: an investigator's. */
  identities: readonly string[];
  /** Records what is about to be done; what cannot be recorded is not done. */
  record: (report: string) => Promise<void>;
}

/** What became of the sealed copies of one report that the ledger has not. */
export type ReEntered =
  | { report: string; became: 'mail' | 'form' }
  | { report: string; became: 'withdrawn' | 'destroyed' | 'other-key' | 'gone' | 'no-report' };

/** The sealed copies of what the ledger does not know, by the id that they lie under: of reports, and of contests. Pure. */
export const lostAmong = (
  objects: readonly ListedObject[],
  rows: readonly LedgerRow[],
): Map<string, ListedObject[]> => {
  const known = new Set(rows.flatMap(({ pk }) => (pk.startsWith('REPORT#') ? [pk.slice('REPORT#'.length)] : [])));
  const lost = objects.filter(({ key }) => !known.has(ownerOf(key)));
  return Map.groupBy(lost, ({ key }) => ownerOf(key));
};

const ownerOf = (key: string): string => key.slice(PREFIX.length).split('/')[0] ?? '';

/** All sealed copies. */
export const sealedCopies = async (originals: ReEnter['originals']): Promise<ListedObject[]> => {
  const objects: ListedObject[] = [];
  for await (const object of eachObject(originals, PREFIX)) objects.push(object);
  return objects;
};

interface Opened {
  bytes: Uint8Array;
  sealedAt: Date;
}

/** What a submission says; null where the bytes are none of this report. */
const submissionOf = (report: string, bytes: Uint8Array): Submission | null => {
  try {
    const read = Submission.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return read.success && read.data.id === report ? read.data : null;
  } catch {
    return null;
  }
};

/** Puts a form back, its files first: nothing reads them before the submission names them. */
const putForm = async (world: ReEnter, said: Submission, form: Opened, all: readonly Opened[]): Promise<boolean> => {
  const files = said.uploads.map((upload) => ({
    key: upload.key,
    file: all.find(({ bytes }) => sha256(bytes) === upload.sha256),
  }));
  if (files.some(({ file }) => file === undefined)) return false;
  await world.record(said.id);
  for (const { key, file } of files) if (file !== undefined) await putBack(world.inbox, key, file.bytes, file.sealedAt);
  await putBack(world.inbox, `report/${said.id}`, form.bytes, form.sealedAt);
  return true;
};

/** Whether bytes are the mail that has this report's id: made of what it holds, it is the same as it was. */
const isMailOf = (world: ReEnter, report: string, { bytes, sealedAt }: Opened): boolean => {
  const object = { key: 'mail/again', bytes, storedAt: sealedAt.toISOString() };
  return idOf(object, world) === report || otherId(object, world) === report;
};

const openAll = async (world: ReEnter, copies: readonly ListedObject[]): Promise<Opened[] | 'other-key' | 'gone'> => {
  const opened: Opened[] = [];
  for (const { key, modified } of copies) {
    const sealed = await readSealed(world.originals, key);
    if (sealed === null) return 'gone';
    const bytes = await unseal(sealed, world.identities);
    if (bytes === null) return 'other-key';
    opened.push({ bytes, sealedAt: modified });
  }
  return opened;
};

const reEnterOne = async (
  world: ReEnter,
  report: string,
  copies: readonly ListedObject[],
): Promise<ReEntered['became']> => {
  const opened = await openAll(world, copies);
  if (typeof opened === 'string') return opened;
  for (const one of opened) {
    const said = submissionOf(report, one.bytes);
    if (said !== null) return (await putForm(world, said, one, opened)) ? 'form' : 'gone';
  }
  const mail = opened.find((one) => isMailOf(world, report, one));
  if (mail === undefined) return 'no-report';
  await world.record(report);
  await putBack(world.inbox, `mail/again-${report}`, mail.bytes, mail.sealedAt);
  return 'mail';
};

/**
 * Enters reports again that a restored ledger does not know and whose sealed originals lie there: each is opened with an
 * investigator's key and put back into the inbox, with when it was first received. Its id is made of what it holds, so its receipt code
 * opens it again; nobody is answered twice. What its sender withdrew meanwhile is not entered: it is destroyed when its time is over.
 * It may be run again at any time; what was added to such a report later is sealed beside it and named by no row.
 */
export const reEnter = async (world: ReEnter, rows: readonly LedgerRow[]): Promise<ReEntered[]> => {
  const { originals, clock } = world;
  const withdrawn = new Map((await keptWithdrawals(originals)).map((kept) => [kept.report, kept.destroyAt]));
  const done: ReEntered[] = [];
  for (const [report, copies] of lostAmong(await sealedCopies(originals), rows)) {
    const destroyAt = withdrawn.get(report);
    if (destroyAt !== undefined) {
      const isOver = destroyAt <= clock().toISOString();
      if (isOver) for (const { key } of copies) await deleteObject(originals, key);
      done.push({ report, became: isOver ? 'destroyed' : 'withdrawn' });
      continue;
    }
    done.push({ report, became: await reEnterOne(world, report, copies) });
  }
  return done;
};
