import * as z from 'zod';
import { askChainAbout } from '#actions/payment/ask-chain.ts';
import { followChain } from '#actions/payment/follow-chain.ts';
import { Pace } from '#io/chain/pace.ts';
import { ledgerClient } from '#io/clients.ts';
import { systemClock } from '#io/clock.ts';
import { queueClient } from '#io/object-clients.ts';
import { readSettings } from '#io/settings-file.ts';
import { scheduleHandler } from '../chains/schedule.ts';
import { PaymentsEnv } from './env.ts';

const env = PaymentsEnv.parse(process.env);
const { payments } = readSettings();
const queues = queueClient();
/** One a server, for as long as the process lives. */
const pace = payments && new Pace(payments.requestsPerSecond);
const rates = (url: string | null) => (url === null ? null : { url, pace: new Pace(1) });

export const handler = scheduleHandler(z.unknown(), async () => {
  if (payments === null || pace === null) return;
  const world = {
    table: { client: ledgerClient(), name: env.TABLE },
    chain: { url: payments.esplora, pace },
    bitcoinRates: rates(payments.bitcoinRates),
    exchangeRates: rates(payments.exchangeRates),
    briefs: { client: queues, url: env.BRIEF_QUEUE_URL },
    clusters: { client: queues, url: env.CLUSTER_QUEUE_URL },
    ratesByDay: new Map(),
    clock: systemClock,
  };
  await followChain(world);
  await askChainAbout(world);
});
