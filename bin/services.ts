/** Imports lists of known services: `npm run services -- FILE.yaml ...`, GraphSense TagPacks. */
import { readFile } from 'node:fs/promises';
import { importServices, removeServices } from '#actions/payment/import-services.ts';
import { readArguments } from '#commands/arguments.ts';
import { actingPerson } from '#commands/desk/person/person.ts';
import { connectOperator } from '#commands/operator.ts';
import { recordDeed } from '#commands/record-deed.ts';
import { run } from '#commands/run.ts';
import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import { readTagPack, servicesByAddress, type TagPackReading } from '#domain/payment/known-services.ts';

const USAGE = `npm run services -- FILE.yaml ...    imports GraphSense TagPacks
npm run services -- --remove FILE.yaml ...   takes their addresses out again`;

const REFUSALS: Record<(TagPackReading & { ok: false })['reason'], string> = {
  'too-large': 'is larger than any TagPack',
  'not-yaml': 'is not YAML',
  'no-tag-pack': 'is no TagPack: it needs a title, a creator and tags',
};

const readPack = async (file: string): Promise<TagPackReading & { ok: true }> => {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new CommandError(`${file} cannot be read.`, USAGE, { cause });
  });
  const pack = readTagPack(text);
  if (!pack.ok) throw new CommandError(`${file} ${REFUSALS[pack.reason]}.`, USAGE);
  return pack;
};

/** `3 other-currency, 1 names-abuse`. */
const countReasons = (skipped: readonly { reason: string }[]): string =>
  [...Map.groupBy(skipped, ({ reason }) => reason)].map(([reason, all]) => `${all.length} ${reason}`).join(', ');

export const main = async (terminal: Terminal): Promise<void> => {
  const { values, positionals } = readArguments(terminal, USAGE, {
    allowPositionals: true,
    options: { remove: { type: 'boolean', default: false }, by: { type: 'string' } },
  });
  if (positionals.length === 0) return terminal.say(USAGE);
  const world = { table: (await connectOperator(terminal)).table, clock: () => new Date() };
  for (const file of positionals) {
    const { title, creator, services, skipped } = await readPack(file);
    const known = [...servicesByAddress(services).values()];
    const what = `services.${values.remove ? 'remove' : 'import'}`;
    const about = `${title} by ${creator}, ${known.length} addresses`;
    const acting = { by: values.by, roles: ['lead'] as const, what: 'services' };
    const person = await actingPerson(terminal, world.table, acting);
    await recordDeed(world.table, { ...person, what, about });
    if (values.remove) {
      await removeServices(world, { title, creator, services: known });
      terminal.say(`${file}: ${known.length} addresses removed`);
      continue;
    }
    const { imported, wallets } = await importServices(world, { title, creator, services: known });
    const left = skipped.length === 0 ? '' : `, left out: ${countReasons(skipped)}`;
    terminal.say(`${file}: ${imported} addresses imported${left}`);
    for (const address of wallets) terminal.say(`  named by reports, and looked at again: ${address}`);
  }
};

await run(import.meta.filename, main);
