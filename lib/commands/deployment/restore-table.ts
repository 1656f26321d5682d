import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { AskAws, AwsQuestion, Meant } from '#domain/operation/check/point.ts';
import type { TemplateResources } from '#domain/operation/cost/template-figures.ts';
import {
  type Import,
  type Imported,
  importedName,
  lackingOf,
  notWhole,
  type Restore,
  type RestoredTable,
  restoredName,
  type TableShape,
  wrongTime,
} from '#domain/operation/restored-table.ts';
import { physicalNames } from '#physical-names';
import type { Settings } from '#settings';
import { asking } from './ask-aws.ts';

/** How often it is looked whether a table is there yet, in milliseconds. */
const LOOK_MS = 10_000;
/** Looks after which something is wrong: a restore takes minutes, of a large table hours. */
const MOST_LOOKS = 2_000;

const Table = z.looseObject({
  Table: z.looseObject({
    TableStatus: z.string(),
    TableArn: z.string().optional(),
    DeletionProtectionEnabled: z.boolean().default(false),
    LatestStreamArn: z.string().optional(),
    StreamSpecification: z.looseObject({ StreamEnabled: z.boolean() }).optional(),
    SSEDescription: z.looseObject({ KMSMasterKeyArn: z.string().optional() }).optional(),
  }),
});
const Expiry = z.looseObject({ TimeToLiveDescription: z.looseObject({ TimeToLiveStatus: z.string() }) });
const Copies = z.looseObject({
  ContinuousBackupsDescription: z.looseObject({
    PointInTimeRecoveryDescription: z.looseObject({
      PointInTimeRecoveryStatus: z.string(),
      EarliestRestorableDateTime: z.string().optional(),
      LatestRestorableDateTime: z.string().optional(),
    }),
  }),
});

const NOTHING = 'What was done is kept: the command goes on where it was.';

const told = asking(
  (reason) => new CommandError(`AWS did not answer: ${reason ?? 'its answer is another than was expected'}.`, NOTHING),
);

const about = (operation: string, table: string): AwsQuestion => ['dynamodb', operation, '--table-name', table];

/**
 * What is to be restored: the ledger that the stack works on, to a time of which there is a copy, under the ledger's own key.
 *
 * @throws CommandError where there is no copy of that time, or the table is under another key than the stack's.
 */
export const restoreOf = async (ask: AskAws, meant: Meant, time: string): Promise<Restore> => {
  const source = meant.outputs.TableName ?? '';
  const { Table: table } = await told(ask, about('describe-table', source), Table);
  const { ContinuousBackupsDescription: copies } = await told(
    ask,
    about('describe-continuous-backups', source),
    Copies,
  );
  const { EarliestRestorableDateTime: from = '', LatestRestorableDateTime: to = '' } =
    copies.PointInTimeRecoveryDescription;
  const wrong = wrongTime(time, { from, to });
  if (wrong !== null) throw new CommandError(`It cannot be restored to that: ${wrong}.`, 'Nothing was changed.');
  const key = meant.resources.find(({ logicalId }) => logicalId.startsWith('LedgerKey'))?.physicalId ?? '';
  const used = table.SSEDescription?.KMSMasterKeyArn ?? '';
  if (key === '' || !used.endsWith(`/${key}`)) {
    throw new CommandError(`${source} is not under the ledger’s key, which functions may use.`, 'Nothing was changed.');
  }
  return { source, target: restoredName(meant.prefix, time), time, key: used };
};

const Shape = z.object({
  AttributeDefinitions: z.array(z.looseObject({})),
  KeySchema: z.array(z.looseObject({})),
  GlobalSecondaryIndexes: z.array(
    z.object({ IndexName: z.string(), KeySchema: z.array(z.looseObject({})), Projection: z.looseObject({}) }),
  ),
});

/** How the ledger is made, by a template's resources. */
export const shapeOf = (resources: TemplateResources): TableShape => {
  const [table] = Object.values(resources).filter(({ Type }) => Type === 'AWS::DynamoDB::GlobalTable');
  return Shape.parse(table?.Properties);
};

/**
 * What is to be imported: an export that lies in the archive, under the ledger's own key.
 *
 * @throws CommandError where the settings name no archive, or the stack has no key.
 */
export const importOf = (settings: Settings, meant: Meant, id: string, shape: TableShape): Import => {
  const names = physicalNames(settings.name);
  const owner = settings.archive?.account;
  if (owner === undefined) throw new CommandError('The settings name no archive.', 'Nothing was changed.');
  const key = meant.resources.find(({ logicalId }) => logicalId.startsWith('LedgerKey'))?.physicalId;
  if (key === undefined) throw new CommandError('The stack has no key for a ledger.', 'Nothing was changed.');
  return {
    ...{ target: importedName(meant.prefix, id), key, owner, shape },
    ...{ bucket: names.archiveBucket(owner), prefix: `${names.service}/AWSDynamoDB/${id}` },
  };
};

const Imports = z.looseObject({ ImportSummaryList: z.array(z.looseObject({ ImportArn: z.string() })) });
const ImportTold = z.looseObject({
  ImportTableDescription: z.looseObject({
    ImportStatus: z.string(),
    ProcessedItemCount: z.number().default(0),
    ImportedItemCount: z.number().default(0),
    ErrorCount: z.number().default(0),
  }),
});

const Summary = z.looseObject({ itemCount: z.number() });

/**
 * How many rows a copy has, as its export counted them: an import counts what it finds alone, and of an export that did not end, or
 * of which a file is gone, that is not all.
 *
 * @throws CommandError where that cannot be read.
 */
export const rowsOfCopy = async (
  ask: AskAws,
  { bucket, prefix }: Pick<Import, 'bucket' | 'prefix'>,
): Promise<number> => {
  const answer = await ask(['s3', 'cp', `s3://${bucket}/${prefix}/manifest-summary.json`, '-']);
  const read = Summary.safeParse(answer.ok ? answer.value : undefined);
  if (read.success) return read.data.itemCount;
  throw new CommandError(
    `What the export counted cannot be read: it did not end, or the archive lets nobody read (${answer.ok ? 'no count in it' : answer.reason}).`,
    'Nothing was changed.',
  );
};

/**
 * How an import into a table ended, of a copy of so many rows.
 *
 * @throws CommandError where not every row of the copy is in it.
 */
export const importedOf = async (ask: AskAws, target: string, rows: number): Promise<Imported> => {
  const { Table: table } = await told(ask, about('describe-table', target), Table);
  const list = await told(ask, ['dynamodb', 'list-imports', '--table-arn', table.TableArn ?? target], Imports);
  const [{ ImportArn: arn = '' } = {}] = list.ImportSummaryList;
  const { ImportTableDescription: said } = await told(
    ask,
    ['dynamodb', 'describe-import', '--import-arn', arn],
    ImportTold,
  );
  const imported = {
    ...{ status: said.ImportStatus, errors: said.ErrorCount },
    ...{ read: said.ProcessedItemCount, written: said.ImportedItemCount },
  };
  const wrong = notWhole(imported, rows);
  if (wrong === null) return imported;
  throw new CommandError(`The copy is not whole in ${target}: ${wrong}.`, 'Import another one, or ask AWS why.');
};

/** What AWS calls a table that is not there. */
const isMissing = (reason: string): boolean => reason.includes('ResourceNotFoundException');

const stateOf = async (ask: AskAws, target: string): Promise<RestoredTable> => {
  const answer = await ask(about('describe-table', target));
  if (!answer.ok && isMissing(answer.reason)) {
    return { status: null, stream: null, expires: false, copied: false, isProtected: false };
  }
  if (!answer.ok) throw new CommandError(`AWS did not answer: ${answer.reason}.`, NOTHING);
  const { Table: table } = Table.parse(answer.value);
  const isOn = table.StreamSpecification?.StreamEnabled === true;
  const expiry = await told(ask, about('describe-time-to-live', target), Expiry);
  const copies = await told(ask, about('describe-continuous-backups', target), Copies);
  return {
    status: table.TableStatus,
    stream: isOn ? (table.LatestStreamArn ?? null) : null,
    expires: ['ENABLED', 'ENABLING'].includes(expiry.TimeToLiveDescription.TimeToLiveStatus),
    copied: copies.ContinuousBackupsDescription.PointInTimeRecoveryDescription.PointInTimeRecoveryStatus === 'ENABLED',
    isProtected: table.DeletionProtectionEnabled,
  };
};

/**
 * Restores a table, and gives it what a restored one lacks; run again it goes on where it was. Returns the new table and its stream.
 *
 * @param say told of each step.
 * @param wait how long to wait between two looks, in milliseconds.
 */
export const restoreTable = async (
  ask: AskAws,
  restore: Restore | Import,
  say: (line: string) => void,
  wait = LOOK_MS,
): Promise<{ table: string; stream: string }> => {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const state = await stateOf(ask, restore.target);
    const lacking = lackingOf(restore, state);
    // One change of a table at a time: while one is under way, AWS refuses the next.
    for (const { what, ask: question } of lacking.slice(0, 1)) {
      say(what);
      await told(ask, question, z.unknown());
    }
    if (lacking.length === 0 && state.status === 'ACTIVE' && state.stream !== null) {
      return { table: restore.target, stream: state.stream };
    }
    await pause(wait);
  }
  throw new CommandError(`${restore.target} is still not there.`, NOTHING);
};
