import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

const isReading = (command: unknown): command is GetCommand | QueryCommand | BatchGetCommand =>
  command instanceof GetCommand || command instanceof QueryCommand || command instanceof BatchGetCommand;

/**
 * The same table for one answer, in which what was read once is not read again: the parts of a page ask for the same rows. What is
 * written meanwhile is not seen; who asks for rows as they are now has no answer of who does not.
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
        const send = async (): Promise<unknown> => Reflect.apply(found, target, [command, ...rest]);
        return isReading(command) ? once(command, send) : send();
      };
    },
  });
  return { client: reading, name };
};
