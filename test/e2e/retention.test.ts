import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCase, type WorkOnCase, workOnCase } from '#actions/case/work-on-case.ts';
import { digestOfIds } from '#domain/audit/digest-of-ids.ts';
import { Retention } from '#domain/settings.ts';
import { ledgerClient } from '#io/clients.ts';
import { objectsClient } from '#io/object-clients.ts';
import { listObjects } from '#io/objects/list.ts';
import { readAuditLog } from '#io/table/audit/audit-log.ts';
import { reportsOfReference } from '#io/table/follow-up/receipt.ts';
import { addressOf } from '#test/support/addresses.ts';
import { eventually, postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { letter } from '#test/support/letters/letters.ts';
import { plainMail } from '#test/support/letters/mails.ts';

const DAY = 86_400_000;
const PATIENCE = 50_000;
const WHOLE = 150_000;

let hotline: TestHotline;
let deps: WorkOnCase;

beforeAll(async () => {
  hotline = await startTestHotline();
  deps = {
    table: { client: ledgerClient(hotline.connection), name: hotline.outputs.TableName ?? '' },
    settings: { retention: Retention.parse({}) },
    clock: () => new Date(hotline.clock.now()),
  };
});
afterAll(async () => {
  await hotline?.[Symbol.asyncDispose]();
});

/** Whose sealed originals there are. */
const sealed = async (): Promise<string[]> => {
  const bucket = { client: objectsClient(hotline.connection), name: hotline.outputs.OriginalsBucket ?? '' };
  const keys = (await listObjects(bucket, 'originals/', 100)).map(({ key }) => key.split('/')[1] ?? '');
  return [...new Set(keys)].sort();
};

/** The digests of what the audit log says of the last two days that time took. */
const expired = async (what: string): Promise<(string | undefined)[]> => {
  const [yesterday = '', today = ''] = [DAY, 0].map((ago) =>
    new Date(hotline.clock.now() - ago).toISOString().slice(0, 10),
  );
  const { entries } = await readAuditLog(deps.table, yesterday, today);
  return entries.filter((entry) => entry.what === what).map(({ digest }) => digest);
};

/** Reports a letter by mail; gives the report's id. */
const report = async (from: string, n: number): Promise<string> => {
  const raw = plainMail(letter('fi', n).text, { from, messageId: `<${n}@example.org>` });
  await postMail(hotline, { envelope: { from, to: hotline.outputs.ReportAddress ?? '' }, raw });
  await hotline.idle(PATIENCE);
  const answer = (await sentMails(hotline)).find(({ to }) => to.includes(from));
  const reference = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b(?!-)/.exec(answer?.text ?? '')?.[0] ?? '';
  return (await reportsOfReference(deps.table, reference))[0] ?? '';
};

const contest = async (): Promise<void> => {
  const url = `${hotline.urls.report}/fi/contest`;
  const token = /name="token" value="([^"]+)"/.exec(await (await fetch(url)).text())?.[1] ?? '';
  const body = new FormData();
  const fields = { token, wallet: addressOf('p2wpkh', 'mine'), text: 'Se on minun.', contact: 'minna@example.org' };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  expect((await fetch(url, { method: 'POST', body })).status).toBe(200);
};

describe('what is sealed', () => {
  it(
    'goes when its report has had its time, but for what a case holds until it is taken out',
    async () => {
      const kept = await report('aino@example.org', 1);
      const gone = await report('otto@example.net', 2);
      await contest();
      const opened = await openCase(deps, { who: 'lead-1', title: 'Letters', reason: 'a complaint' });
      const change = { who: 'lead-1', case: opened.ok ? opened.id : '', reason: 'evidence' };
      const held = { kind: 'report', id: kept } as const;
      expect(await workOnCase(deps, { ...change, verb: 'put-in', held })).toMatchObject({ ok: true });
      expect(await sealed()).toEqual(expect.arrayContaining([kept, gone, expect.stringMatching(/^contest-/)]));

      hotline.clock.advance(729 * DAY);
      await hotline.idle(PATIENCE);
      expect(await sealed()).toHaveLength(3);
      hotline.clock.advance(2 * DAY);
      await eventually(async () => (await sealed()).length === 1, PATIENCE);
      expect(await sealed()).toEqual([kept]);
      expect(await expired('reports.expire')).toEqual([digestOfIds([gone])]);
      expect(await expired('contests.expire')).toHaveLength(1);

      await workOnCase(deps, { ...change, verb: 'take-out', held });
      hotline.clock.advance(DAY);
      await eventually(async () => (await sealed()).length === 0, PATIENCE);
    },
    WHOLE,
  );
});
