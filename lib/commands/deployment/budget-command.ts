import type { Settings } from '#settings';

/** Percent of the budget at which it is told: half, while something can be done, and all. */
const TOLD_AT = [50, 100];
/** AWS mails a notice to ten addresses at most. */
const MAX_READERS = 10;

/** What AWS's command line is told of a budget, one argument each; the account stays to be filled in where settings name none. */
export const budgetWords = ({ account, budget, alarmsTo }: Settings, name: string): string[] => [
  ...['budgets', 'create-budget', '--account-id', account ?? '<account>', '--budget'],
  JSON.stringify({
    BudgetName: name,
    BudgetType: 'COST',
    TimeUnit: 'MONTHLY',
    BudgetLimit: { Amount: String(budget), Unit: 'USD' },
  }),
  '--notifications-with-subscribers',
  JSON.stringify(
    TOLD_AT.map((Threshold) => ({
      Notification: {
        NotificationType: 'ACTUAL',
        ComparisonOperator: 'GREATER_THAN',
        Threshold,
        ThresholdType: 'PERCENTAGE',
      },
      Subscribers: alarmsTo.slice(0, MAX_READERS).map((Address) => ({ SubscriptionType: 'EMAIL', Address })),
    })),
  ),
];

const quoted = (word: string): string => (/^[\w./:-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that makes the account's budget, as a shell takes it. */
export const budgetCommand = (settings: Settings, name: string): string =>
  ['aws', ...budgetWords(settings, name)].map(quoted).join(' ');
