import { SQSClient } from '@aws-sdk/client-sqs';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { ripemd160 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64, bech32 } from '@scure/base';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAct } from '#actions/audit/record-act.ts';
import { openCase, workOnCase } from '#actions/case/work-on-case.ts';
import { rollUpTotals } from '#actions/cluster/roll-up-totals.ts';
import { decideShownContact } from '#actions/contact/decide-contact.ts';
import { reviewWallet } from '#actions/feed/review-wallet.ts';
import { WRONG_CODE_WAITS } from '#actions/follow-up/look-up-report.ts';
import { decide } from '#actions/gate/decide.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import { REGRET, takeBack } from '#actions/withdraw/withdraw-report.ts';
import { contactHash } from '#domain/identity.ts';
import type { Report } from '#domain/report/report.ts';
import { ledgerClient } from '#io/clients.ts';
import { objectsClient } from '#io/object-clients.ts';
import { keptWithdrawals } from '#io/objects/withdrawals.ts';
import { foundCampaign } from '#io/table/campaign/campaign.ts';
import { contactDecision, readContactDecision } from '#io/table/contact/contact.ts';
import { readFollowUpReport } from '#io/table/follow-up/follow-up-report.ts';
import { openContests } from '#io/table/gate/contest.ts';
import { readDecided } from '#io/table/gate/decisions.ts';
import { commit } from '#io/table/store/transaction.ts';
import { readCampaignTally, readWalletTally } from '#io/table/tally/tally.ts';
import { readTotalsWork, writeTotals } from '#io/table/tally/totals.ts';
import { readSightings } from '#io/table/wallet/sighting.ts';
import { readWallet } from '#io/table/wallet/wallet.ts';
import { noteDestroying } from '#io/table/withdraw/withdrawal.ts';
import { addressOf } from '#test/support/addresses.ts';
import { storeFile } from '#test/support/cloud/stored-file.ts';
import { destroyReport } from '#test/support/ledger/destroy-report.ts';
import { enterOwn, postTo, SENDER, walletsOf } from '#test/support/ledger/follow-up-report.ts';
import { reportNaming } from '#test/support/ledger/made-report.ts';
import { functionSettings } from '#test/support/settings.ts';
import { codeIn, FilledForm } from '#test/support/web/filled-form.ts';
import { EXAMPLE_SETTINGS, type ReportSite, startReportSite } from '#test/support/web/report-site.ts';
import { wordsOf } from '#web/words/of.ts';

let site: ReportSite;
beforeAll(async () => {
  site = await startReportSite();
});
afterAll(() => site.close());
beforeEach(() => site.emptyInbox());

const { mine } = wordsOf('fi');
const expires = 4_000_000_000;

const entered = (n: number, fields: Partial<Report> = {}) => enterOwn(site, n, fields);
const post = (route: string, fields: Record<string, string | File>) => postTo(site, route, fields);

/** Does what is left to others: what partners were told of wallets is looked at again, totals are rolled up. */
const lookAgain = async (addresses: readonly string[]): Promise<void> => {
  const { table } = site;
  const webhooks = { client: new SQSClient({}), url: 'rung by nobody' };
  const settings = functionSettings(['age1a', 'age1b', 'age1c']);
  const clock = () => new Date(site.clock.now());
  // What is counted is gathered for a while before it is rolled up.
  site.clock.advance(20_000);
  for (const id of addresses) {
    await reviewWallet({ table, webhooks, settings, endpoints: [], clock }, id);
    await rollUpTotals({ table, matchKey: site.hashKey }, { kind: 'wallet', id }, clock());
  }
};

/** The token under which a page's script stores large files. */
const tokenIn = (html: string): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

const sealed = (report: string): string[] =>
  site.cloud.buckets.list('originals', { prefix: `originals/${report}/` }).map(({ key }) => key);

/** The reports whose withdrawal is kept outside the table. */
const tombstones = async (): Promise<string[]> => (await keptWithdrawals(site.originals)).map((kept) => kept.report);

const destroying = () => ({
  table: site.table,
  originals: site.originals,
  settings: EXAMPLE_SETTINGS,
  clock: () => new Date(site.clock.now()),
});

/** Opens a case, into which a lead puts a report and takes it out again. */
const newCase = async (report: string) => {
  const investigator = { table: site.table, settings: EXAMPLE_SETTINGS, clock: () => new Date(site.clock.now()) };
  const opened = await openCase(investigator, { who: 'lead-1', title: 'Letters', reason: 'alike' });
  const id = opened.ok ? opened.id : '';
  const held = { kind: 'report' as const, id: report };
  return {
    id,
    change: (verb: 'put-in' | 'take-out', reason: string) =>
      workOnCase(investigator, { who: 'lead-1', case: id, verb, held, reason }),
  };
};

describe('coming back with the receipt code', () => {
  it.each([
    ['as it was given', (code: string) => code],
    ['in small letters without groups', (code: string) => code.toLowerCase().replaceAll('-', '')],
    ['with O for 0 and I for 1', (code: string) => code.replaceAll('0', 'O').replaceAll('1', 'I')],
  ])('shows what was found, typed %s', async (_name, typed) => {
    const { report, code } = await entered(1);

    const { status, html } = await post('/mine', { code: typed(code) });

    expect(status).toBe(200);
    expect(html).toContain(mine.report(report.reference));
    for (const address of walletsOf(1)) expect(html).toContain(address);
    expect(html).toContain('200\u00a0€');
    expect(html).toContain(mine.state.processed);
  });

  it('opens the report by its code as it stands on the receipt: with its label, and pasted with the number', async () => {
    const { report, code } = await entered(1);
    for (const typed of [
      `Koodisi: ${code}`,
      `Ilmoituksen numero ${report.reference}\n${code}`,
      `${report.reference} ${code}`,
      `${code} ${report.reference}`,
    ]) {
      const { status, html } = await post('/mine', { code: typed });
      expect([typed, status, html.includes(mine.report(report.reference))]).toEqual([typed, 200, true]);
    }
  });

  it.each([
    ['nothing at all', '', mine.noCode],
    ['no character of a code', ' - ', mine.noCode],
    ['the number alone', 'AB12-CD34', mine.onlyReference],
    ['the number without its hyphen', 'ab12 cd34', mine.onlyReference],
    ['the number with its label', 'Ilmoituksen numero: AB12-CD34', mine.onlyReference],
    ['a mistyped code', '0000-0000-0000-0000-0000-0000', mine.wrong],
    ['half of a code', '0000-0000-0000', mine.wrong],
  ])('says what is missing where somebody types %s', async (_name, typed, said) => {
    const { status, html } = await post('/mine', { code: typed });
    expect([status, html]).toEqual([404, expect.stringContaining(said)]);
  });

  it('right after the form says that the report has come and is being read', async () => {
    const form = new FilledForm(site);
    await form.answer('message', { text: 'Maksa heti 200 €.' });
    const code = codeIn((await form.send()).html) ?? '';

    const { status, html } = await post('/mine', { code });

    expect([status, html]).toEqual([200, expect.stringContaining(mine.state.received)]);
  });

  it.each(['', 'x', '0000-0000-0000-0000-0000-0000', '<script>'])(
    'with a wrong code waits, and locks nobody out: %j',
    async (typed) => {
      const before = site.pauses.length;

      const { status, html } = await post('/mine', { code: typed });

      expect([status, html]).toEqual([404, expect.stringContaining(mine.code.label)]);
      expect(html).not.toContain('value="<script>');
      expect(site.pauses.slice(before)).toEqual([WRONG_CODE_WAITS]);
    },
  );

  it.each([
    [5, null, null],
    [1_300, null, null],
    [24, 20, '20'],
    [1_300, 1_000, '1\u00a0000'],
  ])('with %i reports, and %s as what is told of their senders, says just that', async (reports, others, said) => {
    const campaign = `many-${reports}-${others}`;
    const { report, code } = await entered(100 + reports + (others ?? 0), { campaign });
    await enterMany(campaign, reports, others);

    const { html } = await post('/mine', { code });

    expect(report.campaign).toBe(campaign);
    expect(html).toContain(said === null ? mine.fewOthers : mine.others(said));
  });
});

/** A campaign of so many reports, as totals were last rolled up, and what is told of its senders. */
const enterMany = async (campaign: string, reports: number, others: number | null): Promise<void> => {
  const foundedAt = '2026-11-24T06:00:00.000Z';
  await foundCampaign(site.table, { id: campaign, textHash: campaign, foundedAt, foundedBy: 'own1' });
  const voices = { day: '2026-11-23', count: reports, others };
  const totals = { asOf: foundedAt, reports, wallets: 1, demanded: {}, unknown: 0, truncated: false, voices };
  const line = {
    ...{ id: campaign, foundedAt, asOf: foundedAt, reports, wallets: 1, demanded: {} },
    text: '',
    languages: [],
    day: 0,
    week: 0,
  };
  await writeTotals(site.table, campaign, totals, { owner: 'campaign', line });
};

describe('adding evidence', () => {
  it('seals a text and files for investigators, once however often they are sent', async () => {
    const { report, code } = await entered(2);
    const add = { code, text: 'Uusi uhkaus tuli.', files: new File([Uint8Array.from([1, 2, 3])], 'kuva.png') };

    await post('/mine/add', add);
    const { html } = await post('/mine/add', add);

    expect(html).toContain(mine.added);
    expect(html).toContain('kuva.png');
    expect(sealed(report.id)).toHaveLength(2);
    const stored = sealed(report.id).map((key) => site.cloud.buckets.get('originals', key)?.body);
    for (const body of stored) expect(body?.toString('latin1')).toMatch(/^age-encryption\.org\/v1/);
  });

  it('takes a large file that the page’s script stored, sealed byte for byte, and has it read', async () => {
    const { report, code } = await entered(50);
    const token = tokenIn((await post('/mine', { code })).html);
    const bytes = Buffer.concat([Buffer.from('Subject: x\n\nMaksa'), Buffer.alloc(6_000_000, 97)]);
    const part = await storeFile(site, token, bytes);

    const uploaded = JSON.stringify([{ part, name: '../kirje.eml' }]);
    const { status, html } = await post('/mine/add', { code, token, uploaded, text: 'Ja tämä.' });

    expect([status, html]).toEqual([200, expect.stringContaining(mine.added)]);
    expect(html).toContain('kirje.eml');
    expect(html).not.toContain('../');
    expect(sealed(report.id)).toHaveLength(2);
    const copies = site.cloud.buckets.list('inbox', { prefix: `more/${report.id}/` });
    const parts = copies.flatMap(({ key }) => JSON.parse(site.object(key).toString()).parts);
    const large = parts.find(({ name }) => name === 'kirje.eml');
    expect(copies).toHaveLength(2);
    expect(Buffer.from(large.contentBase64, 'base64').equals(bytes)).toBe(true);
  });

  it('keeps what was written and stored where something has to be corrected', async () => {
    const { report, code } = await entered(51);
    const token = tokenIn((await post('/mine', { code })).html);
    const part = await storeFile(site, token, Buffer.from('kuva'));
    const add = { code, token, uploaded: JSON.stringify([{ part, name: 'kuva.png' }]), text: 'Kerron lisää.' };

    const { status, html } = await post('/mine/add', { ...add, files: new File(['x'], 'virus.exe') });

    expect([status, html]).toEqual([422, expect.stringContaining('Kerron lisää.')]);
    expect([tokenIn(html), html.includes(part)]).toEqual([token, true]);
    expect(sealed(report.id)).toEqual([]);
  });

  it('lets whoever stored more than 40 MB choose again', async () => {
    const { report, code } = await entered(53);
    const token = tokenIn((await post('/mine', { code })).html);
    const parts = [1, 2].map((n) => storeFile(site, token, Buffer.alloc(21_000_000, n)));
    const uploaded = JSON.stringify((await Promise.all(parts)).map((part, n) => ({ part, name: `${n}.png` })));

    const { status, html } = await post('/mine/add', { code, token, uploaded, text: 'Kerron lisää.' });

    const { total } = wordsOf('fi').ask.errors;
    expect([status, html]).toEqual([422, expect.stringContaining(total('report@hotline.example'))]);
    expect([tokenIn(html) === token, html.includes('&quot;part&quot;'), html.includes('Kerron lisää.')]).toEqual([
      false,
      false,
      true,
    ]);
    expect(sealed(report.id)).toEqual([]);
  });

  it.each([
    ['was never stored', async (token: string) => ({ token, part: `file-${'0'.repeat(64)}` })],
    [
      'lies under another page’s token',
      async (token: string) => ({ token, part: await storeFile(site, site.token(), Buffer.from('x')) }),
    ],
    ['is named by nobody’s token', async () => ({ token: 'a.b.c', part: `file-${'0'.repeat(64)}` })],
  ])('asks again for a file that %s, and adds nothing', async (_name, wish) => {
    const { report, code } = await entered(52);
    const { token, part } = await wish(tokenIn((await post('/mine', { code })).html));

    const uploaded = JSON.stringify([{ part, name: 'kuva.png' }]);
    const { status, html } = await post('/mine/add', { code, token, uploaded, text: 'Lisää' });

    expect([status, html]).toEqual([422, expect.stringContaining(wordsOf('fi').errors.chooseAgain)]);
    expect(sealed(report.id)).toEqual([]);
  });

  it('of nothing says so', async () => {
    const { code } = await entered(3);

    const { status, html } = await post('/mine/add', { code, text: ' ' });

    expect([status, html]).toEqual([422, expect.stringContaining(mine.nothingToAdd)]);
  });
});

describe('withdrawing a report of the form', () => {
  const seen = async (n: number) => {
    const [address = ''] = walletsOf(n);
    const { sightings } = await readSightings(site.table, address);
    const days = await readWalletTally(site.table, address);
    const { reports, demanded, languages } = await readCampaignTally(site.table, `campaign-own-${n}`);
    const wallet = days[0]?.reports ?? 0;
    return { sightings: sightings.length, wallet, reports, demanded: demanded.EUR, finnish: languages.fi };
  };
  const SHOWN = { sightings: 1, wallet: 1, reports: 1, demanded: 20_000n, finnish: 1 };
  const HIDDEN = { sightings: 0, wallet: 0, reports: 0, demanded: 0n, finnish: 0 };
  const destroy = (id: string) => destroyReport(destroying(), id);

  it('takes it out of sight and out of every count at once, and only once', async () => {
    const { code } = await entered(4);
    const before = await seen(4);

    await post('/mine/withdraw', { code });
    const { html } = await post('/mine/withdraw', { code });

    expect(html).toContain(mine.withdrawn.heading);
    // One truth: nothing says beside it that investigators see what was found, or that others reported the same.
    const other = [...Object.values(mine.state), mine.fewOthers, mine.permit.heading, mine.police.heading];
    expect(other.filter((said) => html.includes(said))).toEqual([]);
    expect([before, await seen(4)]).toEqual([SHOWN, HIDDEN]);
  });

  it('can be taken back twice a day, and no oftener moves what partners are told', async () => {
    const { report, code } = await entered(57);
    const answers: boolean[] = [];
    const flap = async (): Promise<void> => {
      await post('/mine/withdraw', { code });
      const { html } = await post('/mine/keep', { code });
      answers.push(html.includes(mine.withdrawn.kept));
      site.clock.advance(60_000);
    };

    for (let n = 0; n < 4; n += 1) await flap();
    const { html } = await post('/mine/keep', { code });

    expect(answers).toEqual([true, true, false, false]);
    expect(html).toContain(mine.withdrawn.heading);
    expect(html).toContain(mine.withdrawn.keptTwice('').slice(0, 40));
    expect(await seen(57)).toEqual(HIDDEN);
    site.clock.advance(24 * 60 * 60_000);
    expect((await post('/mine/keep', { code })).html).toContain(mine.withdrawn.kept);
    expect(await seen(57)).toEqual(SHOWN);
    expect((await readFollowUpReport(site.table, report.id))?.keptAt).toHaveLength(2);
  });

  it('and what partners may use of it are turned about twice a day together, whichever way is taken in turn', async () => {
    const { code } = await entered(59);
    const moved: string[] = [];
    const turn = async (no: string, yes: string, more: Record<string, string> = {}): Promise<void> => {
      await post(no, { code, partners: 'no' });
      const { html } = await post(yes, { code, ...more });
      moved.push(html.includes(mine.withdrawn.kept) || html.includes(mine.permit.nowYes) ? yes : 'too often');
      site.clock.advance(60_000);
    };
    await turn('/mine/withdraw', '/mine/keep');
    await turn('/mine/partners', '/mine/partners', { partners: 'yes' });
    await turn('/mine/partners', '/mine/partners', { partners: 'yes' });
    await turn('/mine/withdraw', '/mine/keep');
    expect(moved).toEqual(['/mine/keep', '/mine/partners', 'too often', 'too often']);
  });

  it('that is taken back only asks for a look at the wallets, which tells partners as of anything new', async () => {
    const { report, code } = await entered(58);
    const [wallet = ''] = walletsOf(58);
    await lookAgain([wallet]);
    await post('/mine/withdraw', { code });
    await lookAgain([wallet]);
    const totals = { kind: 'wallet', id: wallet } as const;
    expect((await readDecided(site.table, wallet)).dueAt).toBeUndefined();
    expect(await readTotalsWork(site.table, totals)).toBeNull();

    await post('/mine/keep', { code });

    expect((await readDecided(site.table, wallet)).dueAt).toBeDefined();
    // What its campaign and wallets are counted by is made anew, too.
    expect(await readTotalsWork(site.table, totals)).not.toBeNull();
    expect(report.channel).toBe('form');
  });

  it('can be taken back for 72 hours, though one asks twice', async () => {
    const { code } = await entered(5);

    await post('/mine/withdraw', { code });
    await post('/mine/keep', { code });
    const { html } = await post('/mine/keep', { code });

    expect(html).toContain(mine.state.processed);
    expect(await seen(5)).toEqual(SHOWN);
    site.clock.advance(REGRET + 1_000);
    await destroy('own5');
    expect(await seen(5)).toEqual(SHOWN);
  });

  it('destroys everything after 72 hours and nothing before, also when it dies half-way and runs again', async () => {
    const { report, code } = await entered(6);
    await post('/mine/add', { code, text: 'Lisää todisteita.' });
    await post('/mine/withdraw', { code });
    await destroy(report.id);
    expect(sealed(report.id)).toHaveLength(1);

    site.clock.advance(REGRET + 1_000);
    site.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind: 'error', times: 1 });
    await destroy(report.id).catch(() => {});
    await destroy(report.id);
    await destroy(report.id);
    await lookAgain(walletsOf(6));

    expect(sealed(report.id)).toEqual([]);
    expect(await rowsThatName(report)).toEqual([]);
    for (const address of walletsOf(6)) expect(await readWallet(site.table, address)).toBeNull();
    expect((await post('/mine', { code })).status).toBe(404);
  });

  it('cannot be taken back, or put into a case, once what is sealed of it may be gone', async () => {
    const { report, code } = await entered(60);
    await post('/mine/add', { code, text: 'Lisää todisteita.' });
    const ofCase = await newCase(report.id);
    await post('/mine/withdraw', { code });
    site.clock.advance(REGRET + 1_000);
    // The chain of today is open: what fails is the last step.
    await recordAct(destroying(), { who: 'test', what: 'test', about: 'test' });
    site.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind: 'error', times: 1 });
    await destroy(report.id).catch(() => {});
    expect(sealed(report.id)).toEqual([]);

    const { html } = await post('/mine/keep', { code });
    expect((await keptWithdrawals(site.originals)).map((kept) => kept.report)).toContain(report.id);
    const put = await ofCase.change('put-in', 'of it');
    await destroy(report.id);

    expect(html.includes(mine.withdrawn.kept)).toBe(false);
    expect(put).toEqual({ ok: false, reason: 'being-destroyed' });
    expect(await readFollowUpReport(site.table, report.id)).toBeNull();
  });

  it('is not destroyed where a case takes it in at that moment', async () => {
    const { report, code } = await entered(61);
    await post('/mine/add', { code, text: 'Lisää todisteita.' });
    const ofCase = await newCase(report.id);
    await post('/mine/withdraw', { code });
    site.clock.advance(REGRET + 1_000);

    const client = ledgerClient(site.cloud.connection);
    let put: unknown;
    client.middlewareStack.add(
      (next, context) => async (args) => {
        const answer = await next(args);
        // The report's own row was read: a lead is quicker than what follows.
        if (
          context.commandName === 'GetItemCommand' &&
          'receivedAt' in ((answer.output as { Item?: object }).Item ?? {})
        ) {
          put ??= await ofCase.change('put-in', 'of it');
        }
        return answer;
      },
      { step: 'initialize', name: 'overtake' },
    );
    const now = new Date(site.clock.now());
    await destroyReport(
      { ...destroying(), table: { client, name: site.table.name }, originals: site.originals, clock: () => now },
      report.id,
    );

    expect(put).toMatchObject({ ok: true });
    expect(sealed(report.id)).toHaveLength(1);
    const held = await readFollowUpReport(site.table, report.id);
    expect(held?.cases).toEqual(new Set([ofCase.id]));
    // Nothing of it is gone: it can be taken back, and put into other cases.
    expect(held?.withdrawal).not.toHaveProperty('destroying');
    await ofCase.change('take-out', 'a mix-up');
    site.clock.advance(24 * 60 * 60_000 + 1_000);
    await destroy(report.id);
    expect(await readFollowUpReport(site.table, report.id)).toBeNull();
  });

  /** Destroys a report through a client that does something before each update of a row. */
  const destroyWhile = async (id: string, before: (expression: string) => Promise<void>): Promise<void> => {
    const client = ledgerClient(site.cloud.connection);
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === 'UpdateItemCommand')
          await before((args.input as { UpdateExpression?: string }).UpdateExpression ?? '');
        return next(args);
      },
      { step: 'initialize', name: 'before' },
    );
    const clock = () => new Date(site.clock.now());
    const table = { client, name: site.table.name };
    await destroyReport({ ...destroying(), table, originals: site.originals, clock }, id);
  };

  it('is never said to be being destroyed while a case holds it', async () => {
    const { report, code } = await entered(62);
    await (await newCase(report.id)).change('put-in', 'of it');
    await post('/mine/withdraw', { code });
    site.clock.advance(REGRET + 1_000);
    const updates: string[] = [];
    await destroyWhile(report.id, async (expression) => {
      updates.push(expression);
    });
    expect(updates).not.toEqual([]);
    expect(updates.join()).not.toContain('destroying');
  });

  it('is not destroyed where it is taken back after it was looked at', async () => {
    const { report, code } = await entered(63);
    await post('/mine/add', { code, text: 'Lisää todisteita.' });
    await post('/mine/withdraw', { code });
    site.clock.advance(REGRET + 1_000);
    let kept = '';
    await destroyWhile(report.id, async (expression) => {
      if (expression.includes('destroying') && kept === '') kept = (await post('/mine/keep', { code })).html;
    });
    expect(kept).toContain(mine.withdrawn.kept);
    expect(sealed(report.id)).toHaveLength(1);
    expect(await seen(63)).toEqual(SHOWN);
  });

  it('is not said to be taken back where it began to be destroyed after it was read', async () => {
    const { report, code } = await entered(64);
    await post('/mine/withdraw', { code });
    const read = await readFollowUpReport(site.table, report.id);
    expect(await noteDestroying(site.table, report.id, new Date(site.clock.now()))).toBe(true);
    const { table, originals } = site;
    const clock = () => new Date(site.clock.now());
    if (read === null) throw new Error('the report is there');
    const settings = EXAMPLE_SETTINGS;
    expect(await takeBack({ table, originals, settings, clock }, read)).toEqual({ ok: false, reason: 'too-late' });
    expect(await tombstones()).toContain(report.id);
  });

  it('is neither hidden nor destroyed while it is being taken back, and its tombstone goes only then', async () => {
    const { report, code } = await entered(65);
    await post('/mine/withdraw', { code });
    const read = await readFollowUpReport(site.table, report.id);
    const clock = () => new Date(site.clock.now());
    const began: unknown[] = [];
    const client = objectsClient(site.cloud.connection);
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === 'DeleteObjectCommand')
          began.push(await noteDestroying(site.table, report.id, clock()), await tombstones());
        return next(args);
      },
      { step: 'initialize', name: 'overtake' },
    );
    if (read === null) throw new Error('the report is there');
    const kept = await takeBack({ ...destroying(), originals: { ...site.originals, client } }, read);

    expect(began).toEqual([false, expect.arrayContaining([report.id])]);
    expect(kept).toEqual({ ok: true });
    expect(await tombstones()).not.toContain(report.id);
    expect(await seen(65)).toEqual(SHOWN);
  });

  it('of a mail, due and not hidden yet, is not hidden while it is being taken back', async () => {
    const { report, code } = await entered(67, { channel: 'mail' });
    await post('/mine/withdraw', { code, address: SENDER });
    site.notices.length = 0;
    site.clock.advance(REGRET + 1_000);
    const read = await readFollowUpReport(site.table, report.id);
    if (read === null) throw new Error('the report is there');
    expect(read.withdrawal).toMatchObject({ hidden: false });
    const meanwhile: unknown[] = [];
    const client = objectsClient(site.cloud.connection);
    client.middlewareStack.add(
      (next, context) => async (args) => {
        if (context.commandName === 'DeleteObjectCommand') {
          await destroy(report.id);
          meanwhile.push((await readFollowUpReport(site.table, report.id))?.withdrawal?.hidden, await seen(67));
        }
        return next(args);
      },
      { step: 'initialize', name: 'overtake' },
    );
    const kept = await takeBack({ ...destroying(), originals: { ...site.originals, client } }, read);

    expect(meanwhile).toEqual([false, SHOWN]);
    expect(kept).toEqual({ ok: true });
    expect(await seen(67)).toEqual(SHOWN);
  });

  it('has its tombstone again before anything of it is gone, where whoever took it back died', async () => {
    const { report, code } = await entered(66);
    await post('/mine/add', { code, text: 'Lisää todisteita.' });
    await post('/mine/withdraw', { code });
    site.cloud.faults.add({ service: 'dynamodb', action: 'TransactWriteItems', kind: 'error', times: 1 });
    expect((await post('/mine/keep', { code })).status).toBe(503);
    expect(await tombstones()).not.toContain(report.id);
    site.clock.advance(REGRET + 1_000);
    site.cloud.faults.add({ service: 's3', action: 'DeleteObject', kind: 'error', times: 9 });
    await destroy(report.id).catch(() => {});
    site.cloud.faults.clear();

    expect(sealed(report.id)).toHaveLength(1);
    expect(await tombstones()).toContain(report.id);
    await destroy(report.id);
    expect(sealed(report.id)).toEqual([]);
  });

  it('keeps a wallet that someone else named', async () => {
    const { code } = await entered(7);
    const [shared = ''] = walletsOf(7);
    const other = reportNaming(70, [shared], { id: 'own70', campaign: 'campaign-own-7', newWallets: [], expires });
    await enterReport(site.table, other, 'receipt-own70');

    await post('/mine/withdraw', { code });
    site.clock.advance(REGRET + 1_000);
    await destroy('own7');

    expect(await readWallet(site.table, shared)).not.toBeNull();
    expect((await readSightings(site.table, shared)).sightings.map(({ report }) => report)).toEqual(['own70']);
  });
});

/** Every row of the table that names a report or one of its wallets, but for tallies, which count and name nobody. */
const rowsThatName = async ({ id, findings }: Report): Promise<string[]> => {
  const { ScanCommand } = await import('@aws-sdk/lib-dynamodb');
  const { Items = [] } = await site.table.client.send(new ScanCommand({ TableName: site.table.name }));
  const names = [id, ...findings.wallets.map(({ address }) => address)];
  return Items.flatMap((item) => {
    const text = JSON.stringify(item, (_key, value) => (value instanceof Set ? [...value] : value));
    return names.some((name) => text.includes(`"${name}"`) || text.includes(`#${name}`))
      ? [`${item.pk} ${item.sk}`]
      : [];
  });
};

describe('withdrawing a report that came by mail', () => {
  it('asks for the address that it came from, and refuses any other', async () => {
    const { code } = await entered(8, { channel: 'mail' });

    const { status, html } = await post('/mine/withdraw', { code, address: 'other@example.org' });

    expect([status, html]).toEqual([422, expect.stringContaining(mine.withdraw.otherAddress)]);
    expect(site.notices).toEqual([]);
  });

  it('tells that address, hides nothing for 72 hours, and then destroys it', async () => {
    const { report, code } = await entered(9, { channel: 'mail' });

    await post('/mine/withdraw', { code, address: ' Aino@example.org ' });
    const { html } = await post('/mine/withdraw', { code, address: SENDER });

    expect(site.notices.map(({ address }) => address)).toEqual(['Aino@example.org']);
    expect(html).toContain(mine.withdrawn.heading);
    const [address = ''] = walletsOf(9);
    expect((await readSightings(site.table, address)).sightings).toHaveLength(1);
    site.clock.advance(REGRET + 1_000);
    await destroyReport(destroying(), report.id);
    await lookAgain(walletsOf(9));
    expect(await rowsThatName(report)).toEqual([]);
    expect((await readCampaignTally(site.table, 'campaign-own-9')).reports).toBe(0);
  });
});

describe('the PDF', () => {
  it.each([
    ['of a report that is read', 10, true],
    ['of one that is not read yet', 11, false],
  ])('%s is a tagged document in the reader’s language', async (_name, n, isRead) => {
    const form = new FilledForm(site);
    await form.answer('message', { text: `Maksa ${n} euroa.` });
    const code = isRead ? (await entered(n)).code : (codeIn((await form.send()).html) ?? '');

    const { status, type, bytes } = await post('/mine/pdf', { code });
    const sent = await fetch(`${site.url}/fi/mine/pdf`, { method: 'POST', body: new URLSearchParams({ code }) });
    // Two of two days do not replace one another among downloads, and no name says of what they are.
    expect(sent.headers.get('content-disposition')).toMatch(/^attachment; filename="receipt-\d{4}-\d\d-\d\d\.pdf"$/);

    const text = bytes.toString('latin1');
    expect([status, type]).toEqual([200, 'application/pdf']);
    expect(text).toMatch(/^%PDF-1\.7/);
    for (const said of ['/MarkInfo', '/Marked true', '/StructTreeRoot', '/Lang (fi)', '/H1'])
      expect(text).toContain(said);
    // The summary goes to the police; the code is on a sheet of its own.
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(2);
  });

  it('is not made for a wrong code', async () => {
    expect((await post('/mine/pdf', { code: 'nothing' })).status).toBe(404);
  });
});

describe('contesting an address', () => {
  const contest = (fields: Record<string, string> = {}) =>
    post('/contest', {
      token: site.token(),
      wallet: walletsOf(12)[0] ?? '',
      text: 'Se on kauppani.',
      contact: SENDER,
      ...fields,
    });

  it('is noted and sealed, and says nothing of whether the address is known', async () => {
    const known = await contest();
    const unknown = await contest({ wallet: addressOf('p2tr', 'nobody') });

    expect([known.status, unknown.status]).toEqual([200, 200]);
    expect(sameBut(known.html)).toBe(sameBut(unknown.html));
    const all = site.cloud.buckets.list('originals', { prefix: 'originals/contest-' });
    expect(all).toHaveLength(2);
  });

  it('seals one statement a page, however often it is sent, and with whatever words', async () => {
    const sealed = () => site.cloud.buckets.list('originals', { prefix: 'originals/contest-' }).length;
    const before = sealed();
    const token = site.token();
    const answers: number[] = [];
    for (const text of ['Se on kauppani.', 'Se on kauppani.', 'Se on lahjakeräys.']) {
      answers.push((await contest({ token, text })).status);
    }
    expect((await contest({ token, wallet: addressOf('p2tr', 'another') })).status).toBe(422);
    expect(answers).toEqual([200, 200, 200]);
    expect(sealed() - before).toBe(1);
  });

  /** A page without what it says of its own address and contest. */
  const sameBut = (html: string): string =>
    html
      .replaceAll(/bc1\w+/g, '…')
      .replaceAll(/number \w+/g, '…')
      .replaceAll(/<span>[0-9A-Z]{4}-?<\/span>/g, '…')
      .replaceAll(/\?v=[\w.-]+/g, '…')
      .replaceAll(/(?:value|data-copy)="[^"]*"/g, '…');

  describe('by who holds its key', () => {
    const KEY = new Uint8Array(32).fill(5);
    const address = (): string => {
      const program = bech32.toWords(ripemd160(sha256(secp256k1.getPublicKey(KEY))));
      return bech32.encode('bc', [0, ...program]);
    };
    const sign = (text: string): string => {
      const parts = [Buffer.from('\x18Bitcoin Signed Message:\n'), Buffer.from([text.length]), Buffer.from(text)];
      const hash = sha256(sha256(Buffer.concat(parts)));
      const [id = 0, ...rs] = secp256k1.sign(hash, KEY, { prehash: false, format: 'recovered' });
      return base64.encode(Uint8Array.of(39 + id, ...rs));
    };
    const textIn = (html: string): string => /<code[^>]*>([^<]+)<\/code>/.exec(html)?.[1] ?? '';
    const reviewed = async () => (await readDecided(site.table, address())).decisions.contested;
    const open = async () => (await openContests(site.table)).open.find((one) => one.address === address());

    it('pauses nothing before any report names it, then or later', async () => {
      const token = site.token();
      const { html } = await contest({ token, wallet: address() });
      const signature = sign(textIn(html));

      const answer = await post('/contest', { token, wallet: address(), signature });

      expect([answer.status, answer.html]).toEqual([200, expect.stringContaining(mine.contest.proof.done.title)]);
      expect(await reviewed()).toBeNull();
      expect(await open()).toMatchObject({ signedAt: expect.any(String) });
    });

    it('pauses a wallet that reports name at once, by a signature of this very contest alone', async () => {
      await enterReport(site.table, reportNaming(900, [address()]), 'receipt-900');
      const tokens = [site.token(), site.token()];
      const [first, second] = await Promise.all(tokens.map((token) => contest({ token, wallet: address() })));
      const text = textIn(first?.html ?? '');
      expect(text).toContain(address());
      expect(text).toContain(EXAMPLE_SETTINGS.operator.name);
      const prove = (token: string, signature: string) => post('/contest', { token, wallet: address(), signature });

      const wrong = [
        await prove(tokens[1] ?? '', sign(text)),
        await prove(tokens[0] ?? '', sign(`${text}.`)),
        await prove(tokens[0] ?? '', 'x'.repeat(5_000)),
        await prove(tokens[0] ?? '', ''),
      ];
      for (const { status, html } of wrong) {
        expect([status, html]).toEqual([422, expect.stringContaining(mine.contest.proof.wrong)]);
      }
      expect(await reviewed()).toBeNull();
      const before = await open();
      const right = await prove(tokens[1] ?? '', sign(textIn(second?.html ?? '')));

      expect([right.status, right.html]).toEqual([200, expect.stringContaining(mine.contest.proof.done.title)]);
      expect(await reviewed()).toMatchObject({ signed: true });
      expect((await readDecided(site.table, address())).dueAt).toBeDefined();
      expect((await open())?.contests).toBe((before?.contests ?? 0) + 1);
    });

    it('does so once: after a lead has dismissed it another signature changes nothing', async () => {
      const lead = { table: site.table, settings: EXAMPLE_SETTINGS, clock: () => new Date(site.clock.now()) };
      const wish = { who: 'lead-1', verb: 'contest-dismiss' as const, address: address(), reason: 'the extorter' };
      expect(await decide(lead, wish)).toMatchObject({ ok: true });
      expect(await reviewed()).toBeNull();
      const token = site.token();
      const { html } = await contest({ token, wallet: address() });

      const answer = await post('/contest', { token, wallet: address(), signature: sign(textIn(html)) });

      expect(answer.status).toBe(200);
      expect(await reviewed()).toBeNull();
      expect(await open()).toMatchObject({ contests: 2 });
    });

    it('without a contest of that page is refused', async () => {
      const answer = await post('/contest', { token: site.token(), wallet: address(), signature: 'x' });
      expect(answer.status).toBe(422);
    });
  });

  it('spends the page on one address: the next one needs a page of its own', async () => {
    const token = site.token();
    const wallets = Array.from({ length: 5 }, (_, n) => addressOf('p2tr', `one page ${n}`));
    const answers = await Promise.all(wallets.map((wallet) => contest({ token, wallet })));
    const again = await contest({ token, wallet: wallets[0] ?? '' });

    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.find(({ status }) => status !== 200);
    expect([refused?.status, refused?.html]).toEqual([422, expect.stringContaining(wordsOf('fi').errors.stale)]);
    expect(refused?.html).not.toContain(token);
    expect([200, 422]).toContain(again.status);
  });

  describe('is answered by a code', () => {
    const lead = (who = 'lead-1') => ({ who, reason: 'looked into' });
    const deciding = () => ({ table: site.table, settings: EXAMPLE_SETTINGS, clock: () => new Date(site.clock.now()) });
    const state = (code: string) => post('/contest/answer', { code });

    it('of an address: by when, what a person found, in which words, and what they found later', async () => {
      const address = addressOf('p2wpkh', 'answered by code');
      await enterReport(site.table, reportNaming(901, [address]), 'receipt-901');
      const noted = await contest({ wallet: address, contact: '' });
      const code = codeIn(noted.html) ?? '';
      expect([noted.status, noted.html]).toEqual([200, expect.stringContaining(mine.contest.done.title)]);
      expect((await state(code)).html).toContain(mine.contest.done.text('14 päivää'));

      site.clock.advance(1_000);
      const accepted = { ...lead(), verb: 'contest-accept' as const, address, answer: 'Katsomme vielä yhden asian.' };
      expect(await decide(deciding(), accepted)).toMatchObject({ ok: true });
      const paused = await state(`koodi: ${code.toLowerCase()}`);
      expect(paused.html).toContain(mine.contest.outcomes.paused);
      expect(paused.html).toContain('Katsomme vielä yhden asian.');

      site.clock.advance(1_000);
      const rejected = { ...lead('lead-2'), verb: 'reject' as const, address };
      expect(await decide(deciding(), rejected)).toMatchObject({ ok: true });
      expect((await state(code)).html).toContain(mine.contest.outcomes.removed);
      site.clock.advance(1_000);
      expect(await decide(deciding(), { ...lead('lead-2'), verb: 'undo', address })).toMatchObject({ ok: true });
    });

    it('of a mail address, which stands nowhere but sealed: by another person than who confirmed it', async () => {
      const value = 'kauppa@example.org';
      const contact = { kind: 'email', hash: contactHash(Buffer.from('m'.repeat(64)), { kind: 'email', value }) };
      const world = { ...deciding(), deskKey: async () => null };
      const said = { verdict: 'confirmed' as const, kind: 'email', value, by: 'lead-1', reason: 'in a letter' };
      const at = new Date(site.clock.now()).toISOString();
      await commit(site.table, [contactDecision(contact, { ...said, at }, null)]);
      site.clock.advance(1_000);
      const noted = await contest({ wallet: 'Kauppa@Example.org', contact: '' });
      expect(noted.html).toContain(mine.contest.done.title);
      expect(noted.html).not.toContain('class="hl-machine"');
      const code = codeIn(noted.html) ?? '';
      const { open } = await openContests(site.table);
      expect(open).toContainEqual(expect.objectContaining({ address: `email:${contact.hash}`, named: true }));
      const { Items } = await site.table.client.send(new ScanCommand({ TableName: site.table.name }));
      expect(JSON.stringify(Items?.filter(({ sk }) => sk !== 'DECISION'))).not.toMatch(/kauppa@example/i);

      site.clock.advance(1_000);
      const dismiss = (by: string, name?: string) =>
        decideShownContact(world, contact, {
          verdict: 'dismissed',
          by,
          name,
          reason: 'looked into',
          answer: 'Ei muutu.',
        });
      expect(await dismiss('LEAD-1')).toEqual({ ok: false, reason: 'same-person' });
      expect(await dismiss('someone', 'lead-1')).toEqual({ ok: false, reason: 'same-person' });
      expect((await state(code)).html).toContain(mine.contest.done.text('14 päivää'));
      expect(await dismiss('lead-2')).toMatchObject({ ok: true });
      const kept = (await state(code)).html;
      expect(kept).toContain(mine.contest.outcomes.kept);
      expect(kept).toContain('Ei muutu.');
      expect(await dismiss('lead-2')).toEqual({ ok: false, reason: 'no-contest' });
      expect((await readContactDecision(site.table, contact))?.verdict).toBe('confirmed');
    });

    it('which leads nowhere else, and a wrong one is said late', async () => {
      const before = site.pauses.length;
      const code = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF';
      const wrong = await state(code);
      expect([wrong.status, wrong.html]).toEqual([404, expect.stringContaining(mine.contest.code.wrong)]);
      expect(wrong.html).toContain(code);
      expect(site.pauses.length).toBe(before + 1);
      const noted = await contest({ wallet: addressOf('p2tr', 'nowhere else') });
      expect((await post('/mine', { code: codeIn(noted.html) ?? '' })).status).toBe(404);
    });
  });

  it('changes nothing of the wallet: it waits for a person', async () => {
    const wallet = addressOf('p2tr', 'told');
    await contest({ wallet });

    const { open } = await openContests(site.table);
    expect(open.filter(({ address }) => address === wallet)).toMatchObject([{ contests: 1 }]);
    expect((await readDecided(site.table, wallet)).version).toBe(0);
  });

  it.each([
    ['no address', { wallet: 'bc1qnonsense' }, mine.contest.wrongWallet],
    ['no reason', { text: ' ' }, mine.contest.noReason],
    ['a name without its service', { wallet: '@kauppias' }, mine.contest.whichService],
    ['neither an address nor a contact', { wallet: 'kauppani' }, mine.contest.wrongWallet],
    ['an old page', { token: 'x' }, wordsOf('fi').errors.stale],
  ])('with %s comes back', async (_name, fields, said) => {
    const { status, html } = await contest(fields);

    expect([status, html]).toEqual([422, expect.stringContaining(said)]);
  });
});
