import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';

/** Percent of the budget at which it is told: half, while something can be done, and all. */
const TOLD_AT = [50, 100];
/** AWS mails a notice to ten addresses at most. */
const MAX_READERS = 10;

interface Props {
  name: string;
  /** USD a month, of all that the account pays. */
  usd: number;
  to: readonly string[];
}

/** Tells when the account costs more in a month than was thought: a flood that nothing else notices is noticed by its bill. */
export const budget = (scope: Construct, id: string, { name, usd, to }: Props): CfnBudget =>
  new CfnBudget(scope, id, {
    budget: {
      budgetName: name,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: usd, unit: 'USD' },
    },
    notificationsWithSubscribers: TOLD_AT.map((threshold) => ({
      notification: {
        notificationType: 'ACTUAL',
        comparisonOperator: 'GREATER_THAN',
        threshold,
        thresholdType: 'PERCENTAGE',
      },
      subscribers: to.slice(0, MAX_READERS).map((address) => ({ subscriptionType: 'EMAIL', address })),
    })),
  });
