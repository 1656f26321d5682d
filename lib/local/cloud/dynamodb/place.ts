import type { CloudPlace } from '../types.ts';
import type { DynamoInput } from './types.ts';

/** The place that dynoxide puts every ARN in. */
const EMULATED = { arn: 'arn:aws:dynamodb:dynoxide:000000000000:', region: '"awsRegion":"dynoxide"' };

/** Translates between the emulator's ARNs and those of the place that the template was made for. */
export class ArnTranslator {
  readonly #arn: string;
  readonly #region: string;

  constructor(place: CloudPlace) {
    this.#arn = `arn:aws:dynamodb:${place.region}:${place.account}:`;
    this.#region = `"awsRegion":${JSON.stringify(place.region)}`;
  }

  /** For answers about tables and streams; an item's own text is never touched. */
  outward(text: string): string {
    return text.replaceAll(EMULATED.arn, this.#arn).replaceAll(EMULATED.region, this.#region);
  }

  inward(arn: string): string {
    return arn.startsWith(this.#arn) ? EMULATED.arn + arn.slice(this.#arn.length) : arn;
  }

  /** A request with its tables by name, as the emulator wants them, or null when it has them so already. */
  byName(input: DynamoInput): DynamoInput | null {
    if (!tableReferences(input).some(isArn) && input.StreamArn === undefined) return null;
    return {
      ...input,
      ...(input.TableName !== undefined && { TableName: tableName(input.TableName) }),
      ...(input.StreamArn !== undefined && { StreamArn: this.inward(input.StreamArn) }),
      ...(input.RequestItems && {
        RequestItems: Object.fromEntries(
          Object.entries(input.RequestItems).map(([reference, part]) => [tableName(reference), part]),
        ),
      }),
      ...(input.TransactItems && {
        TransactItems: input.TransactItems.map((item) =>
          Object.fromEntries(
            Object.entries(item).map(([part, inner]) => [
              part,
              { ...inner, ...(inner.TableName !== undefined && { TableName: tableName(inner.TableName) }) },
            ]),
          ),
        ),
      }),
    };
  }
}

/** The tables that a request is about, each once, by name or ARN as it has them. */
export const tableReferences = (input: DynamoInput): string[] => [
  ...new Set(
    [
      input.TableName,
      ...Object.keys(input.RequestItems ?? {}),
      ...(input.TransactItems ?? []).flatMap((item) => Object.values(item).map((part) => part.TableName)),
    ].filter((name) => name !== undefined),
  ),
];

/** The name of a table given by its name or ARN. */
export const tableName = (reference: string): string =>
  isArn(reference) ? (reference.split('/')[1] ?? '') : reference;

const isArn = (reference: string): boolean => reference.startsWith('arn:');
