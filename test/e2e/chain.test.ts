import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessToken } from '#commands/token.ts';
import { ACCESS } from '#infra/access/access.ts';
import { entries } from '#infra/entries.ts';
import { ledgerClient } from '#io/clients.ts';
import { putService } from '#io/table/gate/service.ts';
import { grantsOf, isOfMoney, uses } from '#test/support/cloud/grants.ts';
import { postMail, sentMails, startTestHotline, type TestHotline } from '#test/support/cloud/hotline.ts';
import { letter } from '#test/support/letters/letters.ts';
import { attachingMail, originalMail } from '#test/support/letters/mails.ts';
import { Esplora } from '#test/support/payment/esplora.ts';
import { type Coin, coinOf, Regtest } from '#test/support/payment/regtest.ts';

const PATIENCE = 50_000;
/** The walk as a whole, on a machine that does much else, in milliseconds. */
const WALK = 240_000;
/** 200 EUR at 50,000 EUR a bitcoin. */
const DEMANDED = 400_000;
const MINUTE = 60_000;

let hotline: TestHotline;
let chain: Regtest;
let esplora: Esplora;

beforeAll(async () => {
  // Four days ago: 440 blocks of ten minutes lead up to yesterday.
  chain = await Regtest.open(new Date(Date.now() - 4 * 86_400_000).toISOString());
  await chain.mine([], new Date(Date.now() - 30 * MINUTE).toISOString());
  esplora = await Esplora.start(chain);
  hotline = await startTestHotline(esplora.url);
});
afterAll(async () => {
  await hotline?.[Symbol.asyncDispose]();
  await esplora?.stop();
  await chain?.close();
});

const report = async (from: string, number: number, wallet: string): Promise<void> => {
  const raw = attachingMail(originalMail(letter('fi', number, wallet).text), 'Sain tämän.', {
    from,
    messageId: `<${from}>`,
  });
  await postMail(hotline, { envelope: { from, to: hotline.outputs.ReportAddress ?? '' }, raw });
};

/** What of the money's grants this walk does not come by, and why. */
const NOT_WALKED: Readonly<Record<string, string>> = {
  'payments rows WORK#brief delete': 'takes news back that waits: here all of it is mailed before its block is undone',
};

/** A minute passes: the money is followed, and all that follows from it is done. */
const follow = async (): Promise<void> => {
  await hotline.runSchedule('hotline-payments');
  await hotline.idle(PATIENCE);
};

const ask = async (wallet: string, list = '') => {
  const headers = {
    authorization: `Bearer ${await accessToken(hotline.identity)}`,
    'x-purpose': 'case 7, seized phone',
  };
  const response = await fetch(`${hotline.urls.desk}/api/v1/wallets/${wallet}${list}`, { headers });
  return response.json();
};

const briefs = async () =>
  (await sentMails(hotline)).map(({ subject }) => subject).filter((subject) => /First|money|Correction/.test(subject));

const pay = async (name: string): Promise<Coin> => {
  const tx = chain.spend(
    [await chain.minedCoin()],
    [
      [chain.address(name), DEMANDED],
      [chain.address('change'), 10_000_000],
    ],
  );
  await chain.mine([tx]);
  return coinOf(tx, 0, name);
};

describe('a hotline that follows the chain, under its own roles', () => {
  it(
    'lets a wallet out once the chain was asked, tells of payments, joins, follows, and takes back what was undone',
    async () => {
      hotline.cloud.calls.start();
      await follow();
      const [one, other] = [chain.address('one'), chain.address('other')];
      for (const [n, from] of ['aino@example.org', 'otto@example.net', 'frida@example.com'].entries())
        await report(from, n, one);
      await report('kalle@example.org', 4, other);
      await hotline.idle(PATIENCE);
      expect(await ask(one)).toMatchObject({ gate: { passed: false }, published: [] });
      await follow();
      expect(await ask(one)).toMatchObject({
        gate: { passed: true },
        // The chain was asked about it, and has answered.
        received: { known: true, victim: { payments: 0 } },
      });
      expect((await ask(one)).published).not.toEqual([]);

      const coins = [await pay('one'), await pay('other')];
      await follow();
      expect(await briefs()).toEqual(['First payment to 1 wallet', 'First payment to 1 wallet']);
      expect(await ask(one)).toMatchObject({
        received: { victim: { payments: 1, money: { sat: DEMANDED } } },
      });

      const table = { client: ledgerClient(hotline.connection), name: hotline.outputs.TableName ?? '' };
      const exchange = { address: chain.address('exchange'), label: 'Example Exchange', category: 'exchange' };
      const list = { source: 'https://exchange.example', confidence: null, list: 'made up', importedAt: '2026-11-24' };
      await putService(table, { ...exchange, ...list });
      await chain.mine([chain.spend(coins, [[exchange.address, 700_000]])]);
      await follow();
      expect(await briefs()).toContain("Victims' money reached Example Exchange");
      const together = await ask(one);
      expect(together.cluster).toMatchObject({ size: 2 });
      expect(await ask(one, '/links')).toMatchObject({
        items: [{ to: { type: 'wallet', address: other }, state: 'active' }],
      });

      // A brief leaves what is less than five minutes old to the next.
      hotline.clock.advance(11 * MINUTE);
      await hotline.runSchedule('hotline-daily-brief');
      await hotline.idle(PATIENCE);
      const told = (await sentMails(hotline)).map(({ text }) => text).find((text) => text.includes('From victims: '));
      expect(told).toMatch(/From victims: 2 payments/);
      expect(told).toContain('By cluster: ');

      await chain.forkBack(3);
      for (let n = 0; n < 4; n += 1) await chain.mine();
      await follow();
      expect((await briefs()).filter((subject) => subject.startsWith('Correction'))).toHaveLength(3);
      const undone = await ask(one);
      expect(undone.cluster?.size ?? 1).toBe(1);
      expect(undone.received).toMatchObject({ victim: { payments: 0, money: { sat: 0 } } });
      expect(await ask(one, '/payments')).toMatchObject({ items: [], total: { value: 0, exact: true } });

      const calls = hotline.cloud.calls.list().filter(({ caller }) => caller in ACCESS);
      expect(calls.filter(({ allowed }) => !allowed)).toEqual([]);
      const unused = entries(ACCESS)
        .flatMap(([name, access]) => grantsOf(name, access))
        .filter((grant) => isOfMoney(grant) && !(grant in NOT_WALKED) && !calls.some((call) => uses(call, grant)));
      expect(unused).toEqual([]);
    },
    WALK,
  );
});
