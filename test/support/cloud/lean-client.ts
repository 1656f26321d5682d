type Input = Record<string, unknown>;
type Send = (args: { input: Input }) => Promise<{ output: unknown }>;
type Middleware = (next: Send, context: { commandName: string }) => Send;

/**
 * A client of the SDK's shape without what the SDK and the embedded cloud's endpoint do around a call, nine tenths of its
 * time: for histories of hundreds of calls, run by the thousand. It takes the SDK's commands, by name (`GetCommand` is
 * `Get`), and middleware of the step `initialize`.
 */
export const leanClient = <Client>(carryOut: (command: string, input: Input) => unknown): Client => {
  const stack = new Map<string, Middleware>();
  const send = async (command: { input: Input; constructor: { name: string } }): Promise<unknown> => {
    const name = command.constructor.name.replace(/Command\d*$/, '');
    const last: Send = async ({ input }) => ({ output: await carryOut(name, input) });
    const context = { commandName: command.constructor.name };
    const first = [...stack.values()].reduce((next, middleware) => middleware(next, context), last);
    return (await first({ input: command.input })).output;
  };
  const middlewareStack = {
    add: (middleware: Middleware, { name }: { name: string }) => void stack.set(name, middleware),
    remove: (name: string) => stack.delete(name),
  };
  return { send, middlewareStack, destroy: () => undefined } as unknown as Client;
};
