import type { AttributeValue, DynamoDBRecord } from 'aws-lambda';
import type { StreamRow } from './file.ts';

type Image = Record<string, AttributeValue>;

/** Whether a record says that nothing changed: DynamoDB writes no such record, dynoxide does. */
export const changesNothing = (record: DynamoDBRecord): boolean =>
  record.eventName === 'MODIFY' &&
  record.dynamodb?.NewImage !== undefined &&
  record.dynamodb.OldImage !== undefined &&
  canonical(record.dynamodb.NewImage) === canonical(record.dynamodb.OldImage);

/** Whether a row may say that nothing changed: two images of one content are equally long, whatever the order of their attributes. */
const isOfOneLength = ({ newImage, oldImage }: StreamRow): boolean => newImage?.length === oldImage?.length;

/** A change as `GetRecords` gives it, but for where its table lies; null where nothing changed. */
export const recordOf = (row: StreamRow): DynamoDBRecord | null => {
  const record: DynamoDBRecord = {
    eventID: row.sequence,
    eventName: row.event,
    eventVersion: '1.1',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      ApproximateCreationDateTime: row.writtenAt,
      Keys: JSON.parse(row.keys) as Image,
      ...(row.newImage !== null && { NewImage: JSON.parse(row.newImage) as Image }),
      ...(row.oldImage !== null && { OldImage: JSON.parse(row.oldImage) as Image }),
      SequenceNumber: row.sequence,
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  };
  return isOfOneLength(row) && changesNothing(record) ? null : record;
};

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
