import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

const isReading = (command: unknown): command is GetCommand | QueryCommand | BatchGetCommand =>
  command instanceof GetCommand || command instanceof QueryCommand || command instanceof BatchGetCommand;

/** What is asked for as it is now in an answer: what whoever asks may have written a moment ago. */
const OWN_WORDS = /^(?:DECISION|CONTEST)/;

const isOwnWord = ({ sk, ':prefix': prefix }: Readonly<Record<string, unknown>>): boolean =>
  [sk, prefix].some((name) => typeof name === 'string' && OWN_WORDS.test(name));

/** The same read as it stood a moment ago, for half the units; what somebody may just have decided is read as it is now. */
const aMomentAgo = (
  command: GetCommand | QueryCommand | BatchGetCommand,
): GetCommand | QueryCommand | BatchGetCommand => {
  if (command instanceof GetCommand) {
    return isOwnWord(command.input.Key ?? {}) ? command : new GetCommand({ ...command.input, ConsistentRead: false });
  }
  if (command instanceof QueryCommand) {
    const { ExpressionAttributeValues: asked = {}, ConsistentRead: _now, ...input } = command.input;
    return isOwnWord(asked) ? command : new QueryCommand({ ...input, ExpressionAttributeValues: asked });
  }
  const wanted = Object.entries(command.input.RequestItems ?? {});
  return new BatchGetCommand({
    ...command.input,
    RequestItems: Object.fromEntries(wanted.map(([table, keys]) => [table, { ...keys, ConsistentRead: false }])),
  });
};

/**
 * The same table for one answer, in which what was read once is not read again: the parts of a page ask for the same rows. What is
 * written meanwhile is not seen, and nothing is decided by it: rows are read as they stood a moment ago, but for what was decided.
 */
export const readingOnce = ({ client, name }: Table): Table => {
  const answers = new Map<string, Promise<unknown>>();
  const once = (command: GetCommand | QueryCommand | BatchGetCommand, send: () => Promise<unknown>) => {
    const asked = JSON.stringify([command.constructor.name, command.input]);
    const known = answers.get(asked) ?? send();
    answers.set(asked, known);
    return known;
  };
  const reading = new Proxy(client, {
    get: (target, property) => {
      const found = Reflect.get(target, property, target);
      if (property !== 'send') return found;
      return (command: unknown, ...rest: unknown[]) => {
        const send = async (asked: unknown): Promise<unknown> => Reflect.apply(found, target, [asked, ...rest]);
        if (!isReading(command)) return send(command);
        const read = aMomentAgo(command);
        return once(read, () => send(read));
      };
    },
  });
  return { client: reading, name };
};
