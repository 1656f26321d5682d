/** SMTP connections open at once. */
export const SENDERS = 8;

/** Sends letters from one number on, so many, each as soon as a connection is free. */
export const sendAll = async (
  from: number,
  count: number,
  send: (number: number) => Promise<unknown>,
): Promise<void> => {
  let next = from;
  const sender = async (): Promise<void> => {
    while (next < from + count) {
      const number = next;
      next += 1;
      await send(number);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
};
