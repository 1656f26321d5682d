import { CloudError } from '../errors.ts';
import type { DynamoInput } from './types.ts';

/** Most operands of IN: the emulator takes more. */
const MAX_OPERANDS = 100;

/** Refuses a condition or filter whose IN has more operands than DynamoDB takes. */
export const refuseLongLists = ({ ConditionExpression, FilterExpression }: DynamoInput): void => {
  for (const expression of [ConditionExpression, FilterExpression]) {
    for (const [, list = ''] of (expression ?? '').matchAll(/\bIN\s*\(([^)]*)\)/gi)) {
      if (list.split(',').length <= MAX_OPERANDS) continue;
      throw new CloudError(
        'ValidationException',
        `Invalid expression: The IN operator is provided with too many operands; at most ${MAX_OPERANDS}.`,
      );
    }
  }
};
