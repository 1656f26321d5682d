import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

export type Values = Record<string, unknown>;

const OPTIONS = { removeUndefinedValues: true };
/** What in a request or an answer is a row, or values by name. */
const ROWS = new Set([
  'Key',
  'Item',
  'ExpressionAttributeValues',
  'ExclusiveStartKey',
  'Attributes',
  'LastEvaluatedKey',
]);
const LISTS_OF_ROWS = new Set(['Keys', 'Items']);

/** Turns the rows in a request or an answer, wherever they stand, into another form. */
const convert = (value: unknown, row: (values: Values) => Values): unknown => {
  if (Array.isArray(value)) return value.map((one) => convert(one, row));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (inner === undefined) return [name, inner];
      if (ROWS.has(name)) return [name, row(inner as Values)];
      if (LISTS_OF_ROWS.has(name)) return [name, (inner as Values[]).map(row)];
      // The answer of BatchGetItem: rows by table.
      if (name === 'Responses') return [name, mapValues(inner as Record<string, Values[]>, (rows) => rows.map(row))];
      return [name, convert(inner, row)];
    }),
  );
};

const mapValues = <A, B>(values: Record<string, A>, work: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, work(value)]));

/** Bytes are base64 on the wire, in values tagged `B`, or `BS` where they are several. */
const bytesToText = (_: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
const textToBytes = (tag: string, value: unknown): unknown => {
  if (tag === 'B' && typeof value === 'string') return new Uint8Array(Buffer.from(value, 'base64'));
  if (tag === 'BS' && Array.isArray(value)) return value.map((one) => textToBytes('B', one));
  return value;
};

/** The body of a request whose rows are JavaScript's values, in DynamoDB's JSON protocol. */
export const toWire = (input: Values): Buffer =>
  Buffer.from(
    JSON.stringify(
      convert(input, (row) => marshall(row, OPTIONS)),
      bytesToText,
    ),
  );

/** What the body of an answer in DynamoDB's JSON protocol says: rows as they stand there, bytes as bytes. */
export const readWire = (body: Uint8Array | string): Values => {
  const text = typeof body === 'string' ? body : Buffer.from(body).toString();
  // To look at each value takes longer than to read them all, and few rows hold bytes.
  return JSON.parse(text, /"BS?":/.test(text) ? textToBytes : undefined) as Values;
};

/** The rows of such an answer as JavaScript's values. */
export const fromWire = (answer: Values): Values =>
  convert(answer, (row) => unmarshall(row as Parameters<typeof unmarshall>[0])) as Values;
