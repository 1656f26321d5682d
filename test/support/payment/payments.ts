import { askChainAbout } from '#actions/payment/ask-chain.ts';
import type { Payments } from '#actions/payment/context.ts';
import { followChain } from '#actions/payment/follow-chain.ts';
import { sendPaymentAlert } from '#actions/payment/send-payment-alert.ts';
import { enterReport } from '#actions/process/enter-report.ts';
import type { Report } from '#domain/report/report.ts';
import { readTask } from '#domain/tasks/read-task.ts';
import { Pace } from '#io/chain/pace.ts';
import { readReport } from '#io/table/report/report.ts';
import { putRows } from '#io/table/store/put-rows.ts';
import { voiceRow } from '#io/table/tally/voice.ts';
import { readSentMail } from '#local/runtime/mail/sent-mail.ts';
import { Lifetime } from '#test/support/cloud/lifetime.ts';
import type { LedgerWorld } from '#test/support/ledger/ledger-world.ts';
import { namedWallet, reportRow } from '#test/support/ledger/reports.ts';
import type { Esplora } from './esplora.ts';

/** The money side of a ledger's world: what `payments` is given, with a chain and rates on this machine. */
export const paymentsOf = (world: LedgerWorld, esplora: Pick<Esplora, 'url'>, life?: Lifetime): Payments => {
  const { table, briefs, clusters } = world.as('payments', life);
  const source = (path: string) => ({ url: `${esplora.url}${path}`, pace: new Pace(10_000), firstWait: 1 });
  return {
    table,
    chain: source(''),
    bitcoinRates: source('/rates/bitcoin'),
    exchangeRates: source('/rates/ecb'),
    briefs,
    clusters,
    ratesByDay: new Map(),
    clock: world.now,
  };
};

/** One run of `payments`. */
export const runPayments = async (
  world: LedgerWorld,
  esplora: Pick<Esplora, 'url'>,
  life?: Lifetime,
): Promise<void> => {
  const payments = paymentsOf(world, esplora, life);
  await followChain(payments);
  await askChainAbout(payments);
};

/** A run that follows the chain and before each of whose AWS calls something may happen. */
export const followHeld = async (
  world: LedgerWorld,
  esplora: Esplora,
  before: (command: string) => Promise<void>,
): Promise<void> => {
  const slow = paymentsOf(world, esplora, new Lifetime());
  const hold = (next: (args: never) => Promise<never>, { commandName }: { commandName: string }) => {
    return async (args: never) => {
      await before(commandName);
      return next(args);
    };
  };
  slow.table.client.middlewareStack.add(hold as never, { step: 'initialize', name: 'hold' });
  await followChain(slow);
};

/** Enters a report that demands 200 or 500 EUR to wallets. */
export const reportDemanding = async (
  world: LedgerWorld,
  n: number,
  addresses: readonly string[],
  changes: Partial<Report> = {},
): Promise<void> => {
  const { findings } = reportRow();
  const wallets = addresses.map((address) => ({ ...namedWallet(1), address }));
  const report = reportRow({
    id: `report${n}`,
    reference: `REF${n}`,
    senderHash: `sender${n}`,
    findings: { ...findings, wallets },
    newWallets: [...addresses],
    todo: new Set(['changes']),
    ...changes,
  });
  const { table } = world.worker();
  await enterReport(table, report, `receipt${n}`);
  const entered = await readReport(table, report.id);
  if (entered !== null) await putRows(table, [voiceRow(entered) ?? []].flat());
};

/** Mails the alerts that the briefs' queue asks for; gives the mails that this sent. */
export const mailAlerts = async (world: LedgerWorld): Promise<{ subject: string; text: string }[]> => {
  const { queues, mails } = world.test.cloud;
  const before = mails.list().length;
  const { table, mail, settings } = world.as('brief');
  for (
    let [message] = queues.receive('briefs', { max: 1 });
    message;
    [message] = queues.receive('briefs', { max: 1 })
  ) {
    const { id } = readTask('briefs', JSON.parse(message.body));
    await sendPaymentAlert({ table, mail, settings, clock: world.now }, id);
    queues.delete('briefs', message.receipt);
  }
  return Promise.all(mails.list().slice(before).map(readSentMail));
};
