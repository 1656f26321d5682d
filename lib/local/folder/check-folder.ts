import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CommandError } from '#commands/terminal/command-error.ts';

/** What a data folder of a hotline has at least one of, from the first moments of its first start on. */
const MARKS = ['lock', 'keys', 'cloud.sqlite', 'cdk.out'];
/** SQLite files, and files of JSON, without which nothing that was received can be read again. */
const DATABASES = ['cloud.sqlite', 'dynamodb.sqlite'];
const JSON_FILES = ['secrets.json', 'identity.json'];
/** Whoever must be able to open what lies sealed. */
const KEYS = ['investigator-1.txt', 'investigator-2.txt', 'recovery.txt'];
const IDENTITY = /^AGE-SECRET-KEY-1[0-9A-Z]+$/m;
/** What a file of SQLite begins with, and where its page size and its number of pages stand. */
const MAGIC = 'SQLite format 3\0';
const PAGE_SIZE_AT = 16;
const PAGES_AT = 28;
const HEADER_BYTES = 100;
/** The largest file that is gone through page by page at a start, in bytes: a second or so. */
const LARGEST_CHECKED = 64 * 1024 * 1024;
/** How long is waited for a killed predecessor to let go of a file, in milliseconds. */
const LOCK_TIMEOUT = 1_500;

const BEGIN_ANEW = 'Put it back from a copy of the folder, or delete the folder to begin anew.';

const damaged = (file: string, how: string, advice = BEGIN_ANEW): CommandError =>
  new CommandError(`${file} ${how}.`, advice);

/** Refuses a folder that is somebody else's: a start would write among its files. */
export const requireOwn = (dataDir: string): void => {
  const names = readdirSync(dataDir);
  if (names.length === 0 || names.some((name) => MARKS.includes(name))) return;
  throw new CommandError(
    `${dataDir} holds files that are no hotline's, such as ${names.toSorted()[0]}.`,
    'Name an empty folder, or one that is not there yet: HOTLINE_DATA=folder npm start.',
  );
};

/** Whether a file of SQLite has all the pages that its header tells of; one without any is as good as new. */
const isWhole = (file: string): boolean => {
  const { size } = statSync(file);
  if (size === 0) return true;
  const header = Buffer.alloc(HEADER_BYTES);
  const descriptor = openSync(file, 'r');
  const read = readSync(descriptor, header, 0, HEADER_BYTES, 0);
  closeSync(descriptor);
  if (read < HEADER_BYTES || !header.toString('latin1').startsWith(MAGIC)) return false;
  const given = header.readUInt16BE(PAGE_SIZE_AT);
  return size >= (given === 1 ? 65_536 : given) * header.readUInt32BE(PAGES_AT);
};

/** Does something with a file of SQLite; what it says of damage is said in one sentence. */
const inDatabase = <T>(file: string, work: (database: DatabaseSync) => T): T => {
  if (!isWhole(file)) throw damaged(file, 'is cut off or damaged');
  const database = new DatabaseSync(file, { timeout: LOCK_TIMEOUT });
  try {
    return work(database);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    if (!/malformed|not a database|corrupt|I\/O/i.test(message)) throw cause;
    throw damaged(file, `is damaged (${message})`);
  } finally {
    database.close();
  }
};

const hasTable = (database: DatabaseSync, name: string): boolean =>
  database.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined;

const checkDatabase = (file: string): void => {
  if (statSync(file).size > LARGEST_CHECKED) {
    if (!isWhole(file)) throw damaged(file, 'is cut off or damaged');
    return;
  }
  const said = inDatabase(file, (database) => database.prepare('pragma quick_check(1)').get()?.quick_check);
  if (said !== 'ok') throw damaged(file, `is damaged (${String(said).split('\n')[0]})`);
};

const checkJson = (file: string): void => {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw damaged(file, statSync(file).size === 0 ? 'is empty' : 'is cut off or damaged');
  }
};

/** Whether anything was stored: from then on neither secrets nor keys may be made anew. */
const holdsAnything = (file: string): boolean =>
  existsSync(file) &&
  inDatabase(
    file,
    (database) =>
      hasTable(database, 'objects') && database.prepare('select 1 from objects limit 1').get() !== undefined,
  );

/** The number of the last change that the table's stream tells of: the newest is never trimmed. */
const lastChange = (file: string): number =>
  !existsSync(file)
    ? 0
    : inDatabase(file, (database) => {
        if (!hasTable(database, '_stream_records')) return 0;
        const row = database.prepare('select max(cast(sequence_number as integer)) as last from _stream_records').get();
        return Number(row?.last ?? 0);
      });

/** Whatever is noted as read of the stream was written: a table that was put back would not be read on. */
const checkCheckpoints = (dataDir: string): void => {
  const folder = join(dataDir, 'checkpoints');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  if (names.length === 0) return;
  const last = lastChange(join(dataDir, 'dynamodb.sqlite'));
  for (const name of names) {
    const noted = Number(readFileSync(join(folder, name), 'latin1').trim() || 0);
    if (noted <= last) continue;
    throw damaged(
      join(folder, name),
      'is ahead of dynamodb.sqlite, which is older than the rest of the folder',
      `Put back the dynamodb.sqlite that belongs to it, or delete ${folder}: what the table still tells of is read again.`,
    );
  }
};

/**
 * Looks whether a folder can be started on, and says in one sentence which file cannot be used, and what to do. What a first
 * start was killed over is no damage: it is made again.
 */
export const checkFolder = (dataDir: string): void => {
  for (const name of DATABASES) if (existsSync(join(dataDir, name))) checkDatabase(join(dataDir, name));
  for (const name of JSON_FILES) if (existsSync(join(dataDir, name))) checkJson(join(dataDir, name));
  if (holdsAnything(join(dataDir, 'cloud.sqlite'))) {
    if (!existsSync(join(dataDir, 'secrets.json'))) throw damaged(join(dataDir, 'secrets.json'), 'is missing');
    for (const name of KEYS) {
      const file = join(dataDir, 'keys', name);
      const isKey = existsSync(file) && IDENTITY.test(readFileSync(file, 'utf8'));
      if (!isKey) throw damaged(file, 'is missing or holds no key, and what was received is sealed to it');
    }
  }
  checkCheckpoints(dataDir);
};
