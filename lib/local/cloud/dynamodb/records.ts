import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';

type Image = Record<string, AttributeValue>;

/** Whether a record says that nothing changed: DynamoDB writes no such record, dynoxide does. */
export const changesNothing = (record: DynamoDBRecord): boolean =>
  record.eventName === 'MODIFY' &&
  record.dynamodb?.NewImage !== undefined &&
  record.dynamodb.OldImage !== undefined &&
  canonical(record.dynamodb.NewImage) === canonical(record.dynamodb.OldImage);

/** An item or key as one string whatever the order of its attributes and of the members of its sets. */
export const canonical = (image: Image): string => JSON.stringify(sorted(image));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, isSet(name, inner) ? [...inner].sort() : sorted(inner)]),
  );
};

const isSet = (name: string, value: unknown): value is string[] =>
  (name === 'SS' || name === 'NS' || name === 'BS') &&
  Array.isArray(value) &&
  value.every((member) => typeof member === 'string');
