/** `npm run receiver`: runs the example receiver as the partner that a laptop's settings name. */
import { join } from 'node:path';
import { readNoArguments } from '#commands/arguments.ts';
import { operatorName } from '#commands/decision.ts';
import { endpointSecret } from '#commands/endpoint-secret.ts';
import { localPartner, ringAtOnce } from '#commands/laptop/local-partner.ts';
import { readLocalSettings } from '#commands/laptop/local-settings.ts';
import { connectOperator } from '#commands/operator.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { startReceiver } from '../examples/receiver/receiver.ts';

export const main = async (terminal: Terminal): Promise<void> => {
  readNoArguments(terminal, 'npm run receiver     receives the feed as the partner of this machine');
  const { dataDir, receiverPort: port } = readLocalSettings(terminal.env);
  const operator = await connectOperator(terminal);
  const partner = localPartner(port);
  const about = `${partner.partner}/${partner.id}`;
  await recordDeed(operator.table, { who: operatorName(undefined), what: 'partner.receive', about });
  const secret = await endpointSecret(operator, partner.id);
  const stateFile = join(dataDir, 'receiver-state.json');
  await startReceiver({ secret, stateFile, port, print: terminal.say }).catch((cause: unknown) => {
    throw new CommandError(`Port ${port} is taken.`, 'Name another one: HOTLINE_RECEIVER_PORT, for npm start too.', {
      cause,
    });
  });
  terminal.say(`receiving the feed as ${partner.name} on ${partner.url} (Ctrl-C ends it)`);
  // What could not be delivered while nobody listened would come minutes or hours later.
  await ringAtOnce(operator, partner);
};

await run(import.meta.filename, main);
