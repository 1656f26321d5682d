import { contestedContact, type ShownContest } from '#domain/gate/contest.ts';
import { codesIn, receiptHash } from '#domain/identity.ts';
import { contestOfCode, lastContestAnswer } from '#io/table/gate/contest.ts';
import { type ReportLookUp, WRONG_CODE_WAITS } from './look-up-report.ts';

/** Most codes that one text is taken for: a try must not be worth many. */
const MAX_CANDIDATES = 3;

/** Finds the contest of a code as people type it; null where it leads to none, which is said late. */
export const lookUpContest = async ({ table, pause }: ReportLookUp, typed: string): Promise<ShownContest | null> => {
  const hashes = codesIn(typed).slice(0, MAX_CANDIDATES).map(receiptHash);
  const found = await Promise.all(hashes.map((hash) => contestOfCode(table, hash)));
  const contest = found.find((one) => one !== null) ?? null;
  if (contest === null) {
    await pause(WRONG_CODE_WAITS);
    return null;
  }
  return {
    receivedAt: contest.receivedAt,
    address: contestedContact(contest.about) === null ? contest.about : null,
    answer: await lastContestAnswer(table, contest),
  };
};
