import { CommandError } from '#commands/terminal/command-error.ts';
import type { Terminal } from '#commands/terminal.ts';
import type { EndpointRef } from '#domain/feed/endpoint.ts';
import { SAID_STATES, type SaidState } from '#domain/feed/partners/said.ts';
import { answerSaid, openSaid, readSaid, unmuteKey } from '#io/table/feed/said.ts';
import { putUnderReview } from '#io/table/gate/decisions.ts';
import type { Table } from '#io/table/store/table.ts';
import { commit } from '#io/table/store/transaction.ts';

/** What a command is about to do, for the audit log. */
type Record = (what: string, about: string) => Promise<void>;

/** Lists what partners said and nobody has answered yet. */
export const listSaid = async ({ say }: Terminal, { table }: { table: Table }, record: Record): Promise<void> => {
  await record('said', 'partners');
  let cursor: string | undefined;
  do {
    const page = await openSaid(table, { cursor });
    if (!page.ok) return;
    for (const { partner, id, type, address, seen, count, at, state } of page.lines) {
      const how = [seen === undefined ? '' : `seen ${seen}`, count === undefined ? '' : `${count} times`];
      say([`${partner}/${id}`, type, address, ...how.filter((some) => some !== ''), `said ${at}`, state].join('  '));
    }
    cursor = page.next;
  } while (cursor !== undefined);
};

const stateOf = (word = ''): SaidState => {
  const state = SAID_STATES.find((known) => known === word && known !== 'new');
  if (state === undefined) throw new CommandError(`No answer ${word}.`, 'It is read, accepted or refused.');
  return state;
};

/** Answers what a partner said; a false positive that is accepted puts the wallet under review, paused for all until a lead decides. */
export const answer = async (
  { say }: Terminal,
  { table }: { table: Table },
  record: Record,
  { partner, id }: EndpointRef,
  { word, by }: { word: string | undefined; by: string },
): Promise<void> => {
  const state = stateOf(word);
  const said = await readSaid(table, partner, id);
  if (said === null) throw new CommandError(`Nobody said ${partner}/${id}.`, 'Name it as "said" shows it.');
  await record(`said-${state}`, `${partner}/${id}`);
  if (state === 'accepted' && said.type === 'false-positive') {
    const reason = `A partner says that it is no extorter's (${id}).`;
    await commit(table, [putUnderReview(said.address, { by, reason, at: new Date().toISOString() })]);
  }
  await answerSaid(table, said, state);
  say(`${partner}/${id}  ${state}`);
};

/** Lets a key say something again that said too much in a day. */
export const unmute = async (
  { say }: Terminal,
  { table }: { table: Table },
  record: Record,
  key: EndpointRef,
): Promise<void> => {
  await record('key-unmuted', `${key.partner}/${key.id}`);
  if (!(await unmuteKey(table, key))) throw new CommandError('This key may say what it likes.', 'Look at "keys".');
  say(`${key.partner}/${key.id}  may report again`);
};
