import * as z from 'zod';
import type { KindName } from '#row-kinds';
import type { Key } from './keys.ts';
import { unfitRow } from './unfit-row.ts';
import { whenUsed } from './when-used.ts';

/** A row, or a part of one, as the SDK gives it. */
export type Item = Readonly<Record<string, unknown>>;

/** A schema for each field of an entity, those that may be absent among them. */
export type Fields<Entity> = { [Name in keyof Required<Entity>]: z.ZodType<Entity[Name]> };

/** Reads rows of one kind, or a part of them: everything that the SDK returns passes through one of these. */
export interface Reader<Entity> {
  kind: KindName | 'key';
  /** The attributes that are asked for, a dot before one that is nested; all where absent. */
  wants?: readonly string[];
  /** What is read of it. */
  schema: z.ZodType<Entity>;
  /** Reads what the SDK returned for a key; what does not fit is an `UnfitRow`. */
  read(item: Item, key?: { pk?: unknown; sk?: unknown }): Entity;
}

/** A kind of row that is one of several shapes: how it is read, and how an entity is written as one. */
export interface Shapes<Entity extends object> extends Reader<Entity> {
  /** An entity as it is put under a key; fields that a later version gave it go with it. */
  item(key: Key, entity: Entity): Record<string, unknown>;
}

/** One kind of row. */
export interface Row<Entity extends object> extends Shapes<Entity> {
  /** A reader of some of its attributes. */
  part<Name extends keyof Entity & string>(...names: Name[]): Reader<Pick<Entity, Name>>;
}

/** A version of a row's fields, and how they are made of those of the version before. */
interface Versioned {
  version: number;
  from: (before: Item) => Item;
  /** How a field is made of what updates of the release before left on a row of any version, for they leave `v` alone. */
  renamed?: {
    from: (row: Item) => Item;
    /** The older attributes of a field: a part that has the field asks for them too. */
    of: Readonly<Record<string, readonly string[]>>;
  };
}

/** The version of a kind that never had another. */
export const FIRST: Versioned = { version: 1, from: (before) => before };

/** What a row has beside its entity: its keys, its version, and what indexes it while it is due or listed. */
const ROW_ONLY: ReadonlySet<string> = new Set([
  'pk',
  'sk',
  'v',
  'dueShard',
  'dueAt',
  'timesEnqueued',
  // What the release before called it.
  'rung',
  'listKey',
  'listSort',
  'listed',
  'expires',
]);

/** Fields of a later version, beside an entity: spreads copy it, JSON and the SDK do not see it. */
const LATER = Symbol('fields of a later version');
interface Later {
  [LATER]?: { v: number; fields: Item };
}

const laterOf = (item: Item, v: number, known: object): Later => ({
  [LATER]: {
    v,
    fields: Object.fromEntries(Object.entries(item).filter(([name]) => !(name in known) && !ROW_ONLY.has(name))),
  },
});

/** Rows two versions behind are none of ours; those of a later one are read as ours. */
const readerOf = <Entity extends object>(
  kind: KindName | 'key',
  schema: z.ZodType<Entity>,
  { version, from, renamed }: Versioned,
  known?: object,
): Reader<Entity> => ({
  kind,
  schema,
  read(item, key = item) {
    // Rows of before there were versions are of the first.
    const v = typeof item.v === 'number' ? item.v : 1;
    if (v < version - 1) throw unfitRow(kind, key, 'v');
    const row = renamed === undefined ? item : renamed.from(item);
    const read = schema.safeParse(v < version ? from(row) : row);
    if (!read.success) throw unfitRow(kind, key, String(read.error.issues[0]?.path[0] ?? 'row'));
    return known === undefined || v <= version ? read.data : Object.assign(read.data, laterOf(item, v, known));
  },
});

// The assertions below are the registry's own: `Fields` says of each schema that it gives the entity's field.

const objectOf = <Entity>(fields: Fields<Entity>): z.ZodType<Entity> =>
  z.object(fields) as unknown as z.ZodType<Entity>;

const some = <Entity, Name extends keyof Entity>(
  fields: Fields<Entity>,
  names: readonly Name[],
): z.ZodType<Pick<Entity, Name>> =>
  z.object(Object.fromEntries(names.map((name) => [name, fields[name]]))) as unknown as z.ZodType<Pick<Entity, Name>>;

/** A value within a row: what a later version has put beside its fields stays. */
export const nested = <Value>(fields: Fields<Value>): z.ZodType<Value> =>
  z.looseObject(fields) as unknown as z.ZodType<Value>;

/** One of several words, all of which are named: a word that is missing here is an error of types. */
export const oneOf = <Word extends string>(words: Record<Word, true>): z.ZodType<Word> =>
  z.enum(Object.keys(words) as Word[]) as unknown as z.ZodType<Word>;

/** A reader of some attributes of a kind, said field by field: what an index holds, or what is nested (`wants` names it). */
export const partOf = <Entity extends object>(
  kind: KindName,
  fields: Fields<Entity>,
  wants?: readonly string[],
): Reader<Entity> => ({ ...readerOf(kind, objectOf(fields), FIRST), ...(wants === undefined ? {} : { wants }) });

/** Reads rows of two kinds that are asked for in one call: each as its own kind, under its name. */
export const eitherOf = <Readers extends Record<string, Reader<object>>>(
  readers: Readers,
  which: (item: Item) => keyof Readers & string,
): Reader<{ [Name in keyof Readers]: { [Only in Name]: ReturnType<Readers[Name]['read']> } }[keyof Readers]> => ({
  kind: 'key',
  schema: z.any(),
  read: (item, key = item) => {
    const name = which(item);
    return { [name]: readers[name]?.read(item, key) } as never;
  },
});

/** Reads keys alone, of rows of whatever kind. */
export const KEYS: Reader<Key> = /* @__PURE__ */ whenUsed(() => ({
  ...readerOf('key', objectOf<Key>({ pk: z.string(), sk: z.string() }), FIRST),
  wants: ['pk', 'sk'],
}));

/** A row by its keys, and when it is due. */
export interface DueKey extends Key {
  dueAt: string;
}

/** Reads what the index of pending rows holds, of whatever kind. */
export const DUE_KEYS: Reader<DueKey> = /* @__PURE__ */ whenUsed(() =>
  readerOf('key', objectOf<DueKey>({ pk: z.string(), sk: z.string(), dueAt: z.string() }), FIRST),
);

/** How a row says some fields in fewer bytes, of the whole entity; undefined leaves one out. Their schemas read both forms. */
type Short<Entity> = { readonly [Name in keyof Entity]?: (entity: Entity) => unknown };

const shortened = <Entity extends object>(entity: Entity, short: Short<Entity>): Item => {
  const fields: Record<string, unknown> = {};
  for (const name in short) if (entity[name] !== undefined) fields[name] = short[name]?.(entity);
  return fields;
};

const itemOf =
  <Entity extends object>(version: number, short: Short<Entity> = {}) =>
  (key: Key, entity: Entity & Later): Record<string, unknown> => {
    const { [LATER]: later, ...own } = entity;
    return { ...key, ...later?.fields, ...own, ...shortened<Entity>(entity, short), v: later?.v ?? version };
  };

/** Defines a kind of row of one of several shapes, or with attributes that only their pattern names. */
export const defineShapes = <Entity extends object>(kind: KindName, schema: z.ZodType<Entity>): Shapes<Entity> => ({
  ...readerOf(kind, schema, FIRST),
  item: itemOf(FIRST.version),
});

/**
 * Defines a kind of row: its plain facts stand in `lib/row-kinds/` under the same name.
 *
 * A row carries the version `v` of its fields. The present one and the one before are read; a later one is read as the present,
 * and keeps what only it knows when the entity is put again. Updates leave alone whatever they do not name. A row may say an entity
 * in a `short` form, which its fields read beside the long one.
 *
 * @example
 * export const KeptBriefRow = defineRow<KeptBrief>('sentBrief', { id: z.string(), ... });
 * await client.send(new PutCommand({ TableName, Item: KeptBriefRow.item(key.sentBrief(id), brief) }));
 */
export const defineRow = <Entity extends object>(
  kind: KindName,
  fields: Fields<Entity>,
  versioned: Versioned = FIRST,
  short: Short<Entity> = {},
): Row<Entity> => ({
  ...readerOf(kind, objectOf(fields), versioned, fields),
  part: (...names) => ({
    ...readerOf(kind, some(fields, names), versioned),
    wants: [...new Set(['v', ...names, ...names.flatMap((name) => versioned.renamed?.of[name] ?? [])])],
  }),
  item: itemOf(versioned.version, short),
});
