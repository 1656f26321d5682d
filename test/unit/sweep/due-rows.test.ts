import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dueOf } from '#actions/sweep/due-rows.ts';
import { key } from '#io/table/store/keys.ts';

const ROWS = join(import.meta.dirname, '../../../lib/io/table');

/** Each kind of row that may be due, by the file that writes when it is, and what is done about one. */
const DUE: [file: string, ReturnType<typeof key.report>, ReturnType<typeof dueOf>][] = [
  ['report/report.ts', key.report('r1'), { do: 'report', report: 'r1' }],
  ['report/sender-of-report.ts', key.report('r1'), { do: 'report', report: 'r1' }],
  ['process/more-wallets.ts', key.report('r1'), { do: 'report', report: 'r1' }],
  ['gate/decisions.ts', key.decisions('bc1qa'), { do: 'review', wallet: key.decisions('bc1qa').pk.slice(7) }],
  ['gate/contest.ts', key.contestAlert(), { do: 'enqueue', task: { kind: 'alert', id: 'contests', version: null } }],
  [
    'feed/departures.ts',
    key.departureAlert(),
    { do: 'enqueue', task: { kind: 'alert', id: 'departures', version: null } },
  ],
  [
    'queue/urgent-page.ts',
    key.urgentPage(),
    { do: 'enqueue', task: { kind: 'page-watch', id: 'urgent', version: null } },
  ],
  [
    'feed/corrections.ts',
    key.correctionAlert(),
    { do: 'enqueue', task: { kind: 'alert', id: 'corrections', version: null } },
  ],
  ['queue/queue.ts', key.queued('r1'), { do: 'give-back', queued: 'r1' }],
  ['feed/departures.ts', key.departure('bc1qa'), { do: 'leave', wallet: 'bc1qa' }],
  [
    'brief/crowded-letters.ts',
    key.crowdedAlert(),
    { do: 'enqueue', task: { kind: 'alert', id: 'crowded', version: null } },
  ],
  [
    'brief/brief-work.ts',
    key.brief('c1'),
    { do: 'enqueue', task: { kind: 'brief-campaign', id: 'c1', version: null } },
  ],
  [
    'brief/brief-work.ts',
    key.brief('digest'),
    { do: 'enqueue', task: { kind: 'send-digest', id: 'digest', version: null } },
  ],
  [
    'brief/growth-alert.ts',
    key.growthAlert('c1'),
    { do: 'enqueue', task: { kind: 'alert-growth', id: 'c1', version: null } },
  ],
  [
    'payment/payment-alert.ts',
    key.brief('alert-ff'),
    { do: 'enqueue', task: { kind: 'alert-payment', id: 'ff', version: null } },
  ],
  [
    'payment/co-spend.ts',
    key.coSpend('ff'),
    { do: 'enqueue', task: { kind: 'link-co-spend', id: 'ff', version: null } },
  ],
  [
    'campaign/alike-campaigns.ts',
    key.twins('c1'),
    { do: 'enqueue', task: { kind: 'merge-alike', id: 'c1', version: null } },
  ],
  [
    'tally/totals.ts',
    key.totalsWork('campaign', 'c1'),
    { do: 'enqueue', task: { kind: 'total-campaign', id: 'c1', version: null } },
  ],
  [
    'tally/totals.ts',
    key.totalsWork('wallet', 'bc1qa'),
    { do: 'enqueue', task: { kind: 'total-wallet', id: 'bc1qa', version: null } },
  ],
  ['cluster/link.ts', key.link('a|b'), { do: 'enqueue', task: { kind: 'settle-link', id: 'a|b', version: null } }],
  [
    'feed/left-logs.ts',
    key.endpoint('cert', 'main'),
    { do: 'enqueue', task: { kind: 'deliver', id: 'cert/main', version: null } },
  ],
  [
    'feed/partner.ts',
    key.endpoint('cert', 'main'),
    { do: 'enqueue', task: { kind: 'deliver', id: 'cert/main', version: null } },
  ],
  ['export/exports.ts', key.exportJob('e1'), { do: 'enqueue', task: { kind: 'make-export', id: 'e1', version: null } }],
  ['withdraw/withdrawal.ts', key.withdrawal('r1'), { do: 'destroy', report: 'r1' }],
  ['evidence/closed-report.ts', key.closedReport('r1'), { do: 'remove', report: 'r1' }],
];

describe('a row that is due', () => {
  it.each(DUE)('of %s has something done about it', (_file, row, due) => {
    expect(dueOf(row)).toEqual(due);
  });

  it('is of a kind that stands here: no other file writes when one is due', () => {
    const writing = readdirSync(ROWS, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && /\bdueShard\(/.test(readFileSync(join(ROWS, file), 'utf8')),
    );
    expect(writing.filter((file) => file !== 'store/keys.ts').sort()).toEqual(
      [...new Set(DUE.map(([file]) => file))].sort(),
    );
  });

  it.each([
    ['of a campaign', key.campaign('c1')],
    ['of a wallet itself', key.wallet('bc1qa')],
    ['of a report’s talk', { pk: 'REPORT#r1', sk: 'TALK#2026' }],
    ['of the one writer', key.writer()],
  ])('is never one %s', (_kind, row) => {
    expect(dueOf(row)).toBeNull();
  });
});
