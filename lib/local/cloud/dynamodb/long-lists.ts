import { CloudError } from '../errors.ts';
import type { DynamoInput } from './types.ts';

/** Most operands of IN: the emulator takes more. */
const MAX_OPERANDS = 100;
/** Most operators and functions of one expression: the emulator takes more. */
const MAX_OPERATORS = 300;

/** An operator, or the beginning of a function: `size(`. */
const OPERATOR = /<>|<=|>=|[=<>]|\b(?:AND|OR|NOT|BETWEEN|IN)\b|\b[a-z_]+\s*\(/gi;

const refuse = (why: string): never => {
  throw new CloudError('ValidationException', `Invalid expression: ${why}`);
};

/** Refuses a condition or filter that is longer than DynamoDB takes: by the operands of an IN, or by its operators. */
export const refuseLongLists = ({ ConditionExpression, FilterExpression }: DynamoInput): void => {
  for (const expression of [ConditionExpression ?? '', FilterExpression ?? '']) {
    for (const [, list = ''] of expression.matchAll(/\bIN\s*\(([^)]*)\)/gi)) {
      if (list.split(',').length <= MAX_OPERANDS) continue;
      refuse(`The IN operator is provided with too many operands; at most ${MAX_OPERANDS}.`);
    }
    // The bracket of IN is none of a function.
    const operators = expression.replaceAll(/\bIN\s*\(/gi, 'IN ').match(OPERATOR)?.length ?? 0;
    if (operators > MAX_OPERATORS) refuse(`The expression contains too many operators; at most ${MAX_OPERATORS}.`);
  }
};
