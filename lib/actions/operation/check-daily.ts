import { DAILY_POINTS, type DailyMeant, meantOf } from '#domain/operation/check/daily.ts';
import type { AwsAnswer, Finding } from '#domain/operation/check/point.ts';
import { judgePoints, lineOf, questionsOf } from '#domain/operation/check/points.ts';
import { type Account, askAccount } from '#io/ask-account.ts';

/** Compares what stands with what was meant, as far as a function can; gives what is not well. */
export const checkDaily = async (account: Account, meant: DailyMeant, now: Date): Promise<Finding[]> => {
  const ask = askAccount(account);
  const of = meantOf(meant, now);
  const answers = new Map<string, AwsAnswer>();
  for (const question of questionsOf(DAILY_POINTS, of)) answers.set(lineOf(question), await ask(question));
  return judgePoints(DAILY_POINTS, answers, of).filter(({ state }) => state !== 'ok');
};
