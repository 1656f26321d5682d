import type { Condition } from '#domain/gate/gate.ts';

const answerOf = ({ met, known }: Condition): string => {
  if (known === false) return 'not known';
  return met ? 'yes' : 'no';
};

/** The gate's conditions as lines for a terminal; what was never asked is neither met nor unmet. */
export const conditionLines = (conditions: readonly Condition[]): string[] =>
  conditions.map((condition) => `  ${answerOf(condition).padEnd(9)}  ${condition.reason}`);
