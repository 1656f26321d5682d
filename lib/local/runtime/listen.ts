import { createServer, type Server } from 'node:net';
import { CommandError } from '#commands/terminal/command-error.ts';

/** Everything local is for this machine only. */
export const LOOPBACK = '127.0.0.1';

/** Listens on 127.0.0.1; returns the port, which the system chooses for 0. A taken port is a `CommandError`. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    const onError = (error: NodeJS.ErrnoException) => failed(portProblem(error, port));
    server.once('error', onError);
    server.listen(port, LOOPBACK, () => {
      server.off('error', onError);
      const address = server.address();
      listening(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Makes sure that ports are free before anything slow is begun; what takes one in between is found by `listen`. */
export async function requireFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const probe = createServer();
    await listen(probe, port);
    await close(probe);
  }
}

/** What a failure to listen means for the person at the keyboard. */
export function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new CommandError(
      `Port ${port} is taken by another program.`,
      'End that program, or choose another port: the README lists the HOTLINE_..._PORT settings.',
      { cause: error },
    );
  }
  if (error.code === 'EACCES') {
    return new CommandError(`Port ${port} may not be used.`, 'Choose a port over 1023.', { cause: error });
  }
  return error;
}

/** Stops listening and ends the connections that are open. */
export function close(server: Server & { closeAllConnections?: () => void }): Promise<void> {
  return new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections?.();
  });
}
