/** `npm start`: synthesizes the hotline for this machine and runs all of it. */
import { join } from 'node:path';
import { freshAssembly } from '#commands/assembly.ts';
import { type LocalSettings, readLocalSettings } from '#commands/laptop/local-settings.ts';
import { explain } from '#commands/terminal/explain.ts';
import { laptopSettings } from '#local/laptop-settings.ts';
import { type Hotline, startHotline } from '#local/start.ts';
import { settings as operator } from '../settings.ts';

async function main(): Promise<void> {
  const local = readLocalSettings(process.env);
  console.log('starting; the first time, and after a change, it is synthesized first ...');
  const hotline = await start(local);
  stopWhenTold(hotline);
  console.log(summary(hotline, local));
}

function start({ dataDir, ports, receiverPort, dynamoEndpoint, esplora }: LocalSettings): Promise<Hotline> {
  return startHotline({
    dataDir,
    ports,
    dynamoEndpoint,
    assembly: (recipients) =>
      freshAssembly(
        laptopSettings(operator, recipients, receiverPort, esplora === null ? null : { esplora }),
        join(dataDir, 'cdk.out'),
      ),
  });
}

/** Ctrl-C stops in order; a second one at once, for everything that was accepted is kept anyway. */
function stopWhenTold(hotline: Hotline): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(130);
    stopping = true;
    console.log('stopping ...');
    hotline.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

const summary = ({ urls, smtpPort, outputs, identity }: Hotline, { dataDir }: LocalSettings): string => `
  Pages for victims    ${urls.report}
  Mail to the hotline  127.0.0.1:${smtpPort}, to ${outputs.ReportAddress}
  Sent mail, clock     ${urls.mailbox}
  Police desk          ${urls.desk}   npm run query -- <address>
  Partners' feed       ${urls.feed}
  Identity provider    ${urls.identity}   client ${identity.clientId}, secret ${identity.clientSecret}
  Data, keys and logs  ${dataDir}

  What to try: open ${urls.report}, or run npm run demo in another terminal, then read what was sent at ${urls.mailbox}.
  Ctrl-C stops everything.

ready: ${urls.report} takes reports`;

function fail(error: unknown): void {
  console.error(explain(error));
  process.exit(1);
}

main().catch(fail);
