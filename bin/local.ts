/** `npm start`: synthesizes the hotline for this machine and runs all of it. */
import { join } from 'node:path';
import { escrowKeys, verifyEscrow } from '#actions/operation/escrow-keys.ts';
import { freshAssembly } from '#commands/laptop/assembly.ts';
import { takeBackInterrupted } from '#commands/laptop/interrupted-readings.ts';
import { type LocalSettings, readLocalSettings } from '#commands/laptop/local-settings.ts';
import { rekeyDecisions } from '#commands/rekey-decisions.ts';
import { explain } from '#commands/terminal/explain.ts';
import { onceStarterIsGone } from '#commands/terminal/starter-gone.ts';
import { ledgerClient, secretsClient } from '#io/clients.ts';
import type { Connection } from '#io/connection.ts';
import { objectsClient } from '#io/object-clients.ts';
import { laptopSettings } from '#local/laptop-settings.ts';
import { Mishaps } from '#local/mishaps/mishaps.ts';
import { TEST_USERS } from '#local/runtime/identity/test-users.ts';
import { type Hotline, startHotline } from '#local/start.ts';
import { physicalNames } from '#physical-names';
import { parseSettings } from '#settings';
import { settings as operator } from '../settings.ts';

async function main(): Promise<void> {
  const local = readLocalSettings(process.env);
  const stop = stopWhenTold();
  console.log('starting; the first time, and after a change, it is synthesized first ...');
  const hotline = await start(local);
  stop.inOrder(hotline);
  console.log(summary(hotline, local));
}

function start({
  dataDir,
  ports,
  receiverPort,
  dynamoEndpoint,
  esplora,
  faults,
  paused,
}: LocalSettings): Promise<Hotline> {
  return startHotline({
    dataDir,
    ports,
    dynamoEndpoint,
    paused,
    ...(faults === null ? {} : { mishaps: new Mishaps(faults) }),
    upgrade: async (connection, { TableName = '', OriginalsBucket = '' }, recipients, inFlight) => {
      const moved = await rekeyDecisions({ client: ledgerClient(connection), name: TableName }, new Date());
      if (moved > 0) console.log(`${moved} decisions and known services of an older folder were brought up to date`);
      await takeBackInterrupted({ client: ledgerClient(connection), name: TableName }, inFlight, new Date());
      await escrowLocally(connection, OriginalsBucket, recipients.recovery);
    },
    name: parseSettings(operator).name,
    assembly: (recipients) =>
      freshAssembly(
        laptopSettings(operator, recipients, receiverPort, esplora === null ? null : { esplora }),
        join(dataDir, 'cdk.out'),
      ),
  });
}

/** Keeps the laptop's keys as an operator does after the first deployment (`npm run keys -- escrow`), where they are not kept yet. */
async function escrowLocally(connection: Connection, name: string, recovery: string): Promise<void> {
  const { name: hotline } = parseSettings(operator);
  const world = {
    secrets: secretsClient(connection),
    originals: { client: objectsClient(connection), name },
    hotline,
    names: physicalNames(hotline).secrets,
    recovery: [recovery],
    clock: () => new Date(),
  };
  const { faults } = await verifyEscrow(world);
  if (faults.length > 0) await escrowKeys(world);
}

/** How long a stop in order may take, in milliseconds: everything that was accepted is kept anyway. */
const STOP_MS = 20_000;
/** Within which time a second signal is the first once more, in milliseconds: Ctrl-C reaches us directly and through npm. */
const SAME_PRESS_MS = 500;
/** Exit statuses as shells say them: of what was ended, and of what was ended at once. */
const ENDED = 143;
const AT_ONCE = 130;

/**
 * Ends this process on Ctrl-C, SIGTERM, a closed terminal and the end of npm: at once while it starts, in order once it
 * runs. A second Ctrl-C ends it at once then too.
 */
function stopWhenTold(): { inOrder: (hotline: Hotline) => void } {
  let running: Hotline | null = null;
  let stoppingSince: number | null = null;
  const stop = (): void => {
    if (running === null) process.exit(ENDED);
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > SAME_PRESS_MS) process.exit(AT_ONCE);
      return;
    }
    stoppingSince = performance.now();
    console.log('stopping ...');
    setTimeout(() => process.exit(ENDED), STOP_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  onceStarterIsGone(process.env, stop);
  // A closed terminal takes no more lines: that is no reason to break off.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    inOrder: (hotline) => {
      running = hotline;
    },
  };
}

/** The made-up people of the laptop's identity provider, each with the link that signs them in. */
const usersOf = (desk: string): string =>
  TEST_USERS.map(
    ({ id, name, roles }) =>
      `    ${name.padEnd(18)} ${desk}/sign-in?as=${id.padEnd(9)} ${roles.join(', ') || 'no role: is refused'}`,
  ).join('\n');

/** So that nobody takes for a fault of ours what was asked for. */
const faultsOf = (faults: number | null): string =>
  faults === null
    ? ''
    : `
  Faults on purpose    from ${faults}: AWS's calls fail and functions are killed; nothing is lost, some of it comes later (HOTLINE_FAULTS)`;

/** So that nobody waits for what does not come. */
const pauseOf = (paused: boolean): string =>
  paused ? '\n  Paused               nothing is read, sent or swept: mend it, and start it without HOTLINE_PAUSED' : '';

const summary = (
  { urls, smtpPort, outputs, identity }: Hotline,
  { dataDir, faults, paused }: LocalSettings,
): string => `
  Pages for victims    ${urls.report}
  Mail to the hotline  127.0.0.1:${smtpPort}, to ${outputs.ReportAddress}
  Sent mail, clock     ${urls.mailbox}
  Police desk          ${urls.desk}   or npm run query -- <address>, npm run login -- --as lead
${usersOf(urls.desk)}
  Opens originals      ${urls.evidence}   from a report's page at the desk
  Partners' feed       ${urls.feed}
  Identity provider    ${urls.identity}   client ${identity.clientId}, secret ${identity.clientSecret}
  Data, keys and logs  ${dataDir}${faultsOf(faults)}${pauseOf(paused)}

  What to try: open ${urls.report}, or run npm run demo in another terminal, then read what was sent at ${urls.mailbox}.
  Ctrl-C stops everything.

ready: ${urls.report} takes reports`;

function fail(error: unknown): void {
  console.error(explain(error));
  process.exit(1);
}

main().catch(fail);
