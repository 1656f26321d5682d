/** The expressions of a request, and what their placeholders stand for. */
export interface Expressions {
  KeyConditionExpression?: string;
  ConditionExpression?: string;
  FilterExpression?: string;
  UpdateExpression?: string;
  ProjectionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, Record<string, unknown>>;
}

/** Words of the expression language, and its functions, that are no attribute's name. */
const WORDS = new Set([
  ...['and', 'or', 'not', 'between', 'in', 'set', 'remove', 'add', 'delete'],
  ...['attribute_exists', 'attribute_not_exists', 'attribute_type', 'begins_with', 'contains', 'size'],
  ...['if_not_exists', 'list_append'],
]);

/** The names of the top-level attributes that the expressions speak of. */
export const attributeNames = (input: Expressions): string[] =>
  [
    input.KeyConditionExpression,
    input.ConditionExpression,
    input.FilterExpression,
    input.UpdateExpression,
    input.ProjectionExpression,
  ]
    .flatMap((expression) => [...(expression ?? '').matchAll(/(?<![\w.#:])#?[A-Za-z_]\w*/g)])
    .map(([name]) => name)
    .filter((name) => !WORDS.has(name.toLowerCase()))
    .map((name) => input.ExpressionAttributeNames?.[name] ?? name);

/** The value that a key condition demands an attribute to equal, on either side of the sign. */
export const equalValue = (input: Expressions, attribute: string): Record<string, unknown> | undefined => {
  for (const match of (input.KeyConditionExpression ?? '').matchAll(/([#:]?\w+)\s*=\s*([#:]?\w+)/g)) {
    const sides = [match[1] ?? '', match[2] ?? ''];
    const value = sides.find((side) => side.startsWith(':'));
    const name = sides.find((side) => !side.startsWith(':')) ?? '';
    if (value && (input.ExpressionAttributeNames?.[name] ?? name) === attribute) {
      return input.ExpressionAttributeValues?.[value];
    }
  }
  return undefined;
};

/** A key's value as conditions compare it, whatever its type. */
export const valueText = (value: Record<string, unknown>): string => String(Object.values(value)[0] ?? '');
