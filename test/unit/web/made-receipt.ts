import type { Mine } from '#web/follow-up.ts';

/** A report as who made it sees it, a moment after. */
export const MINE: Mine = {
  code: 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF',
  reference: 'K7Q2-M4XD',
  receivedAt: '2026-11-24T06:00:00.000Z',
  state: 'received',
  byMail: false,
  findings: { language: 'en', wallets: [], demands: [], deadlines: [], truncated: false },
  walletsBeyond: 0,
  consent: false,
  others: null,
  notices: [],
  known: null,
  questions: [],
  inCase: false,
  sealed: [],
  withdrawal: null,
};
