import type { CampaignNotice } from '#domain/campaign/notice.ts';
import type { FollowUpReport } from '#domain/follow-up/follow-up-report.ts';
import type { KeptAddition } from '#domain/follow-up/kept-addition.ts';
import type { Question } from '#domain/follow-up/question.ts';
import { codesIn, receiptHash } from '#domain/identity.ts';
import { readCampaign } from '#io/table/campaign/campaign.ts';
import { readKnown, readNotices } from '#io/table/campaign/campaign-notice.ts';
import { readAdditions, readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { reportOfReceipt } from '#io/table/follow-up/receipt.ts';
import { readQuestions } from '#io/table/follow-up/talk.ts';
import type { Table } from '#io/table/store/table.ts';
import { readTotals } from '#io/table/tally/totals.ts';
import type { World } from '#io/world.ts';

/** What looking up a report needs of the world. */
export interface ReportLookUp extends Pick<World, 'table'> {
  /** Waits: a wrong code is answered late, so that trying many takes for ever, and nobody is locked out. */
  pause: (milliseconds: number) => Promise<void>;
}

/** How long a wrong code waits for its answer, in milliseconds. */
export const WRONG_CODE_WAITS = 2_000;

/** Most codes that one text is taken for: a try must not be worth many. */
const MAX_CANDIDATES = 3;

/** What a receipt code leads to. */
export type LookedUp =
  | { state: 'wrong' }
  /** It has reached us and is not read yet. */
  | { state: 'received'; id: string }
  | { state: 'known'; report: FollowUpReport };

/** Finds the report of a code as people type it. */
export const lookUpReport = async ({ table, pause }: ReportLookUp, typed: string): Promise<LookedUp> => {
  const found = await Promise.all(
    codesIn(typed)
      .slice(0, MAX_CANDIDATES)
      .map((code) => reportOfReceipt(table, receiptHash(code))),
  );
  const id = found.find((one) => one !== null) ?? null;
  if (id === null) {
    await pause(WRONG_CODE_WAITS);
    return { state: 'wrong' };
  }
  const report = await readFollowUpReport(table, id);
  return report === null ? { state: 'received', id } : { state: 'known', report };
};

/** What belongs to a report beside its row. */
export interface Around {
  additions: KeptAddition[];
  questions: Question[];
  /** To all who reported the same campaign, latest first. */
  notices: CampaignNotice[];
  /** What a lead last published about the message. */
  known: CampaignNotice | null;
  /** How many verified senders sent the same message, as of an earlier day, rounded; null where that could tell of one. */
  others: number | null;
}

type Said = Pick<Around, 'notices' | 'known' | 'others'>;

const NOTHING_SAID: Said = { notices: [], known: null, others: null };

const saidOf = async (table: Table, id: string): Promise<Said> => {
  const campaign = await readCampaign(table, id);
  if (campaign === null) return NOTHING_SAID;
  // As rolled up: thousands may open this page in an hour, and need not add up each of the campaign's days for it.
  const [notices, known, totals] = await Promise.all([
    readNotices(table, campaign),
    readKnown(table, campaign),
    readTotals(table, 'campaign', campaign.id),
  ]);
  return { notices, known, others: totals?.voices?.others ?? null };
};

/** Reads what was added to a report, what was asked and told about it, and how many others sent the same. */
export const readAround = async (table: Table, looked: Exclude<LookedUp, { state: 'wrong' }>): Promise<Around> => {
  const id = looked.state === 'known' ? looked.report.id : looked.id;
  const campaign = looked.state === 'known' ? looked.report.campaign : null;
  const [additions, questions, said] = await Promise.all([
    readAdditions(table, id),
    readQuestions(table, id),
    campaign === null ? NOTHING_SAID : saidOf(table, campaign),
  ]);
  return { additions, questions, ...said };
};
