/** `node:process` in a bundle: an import of that opens standard output and input, which no function asks of it (see `http.ts`). */
export const { env, versions } = process;
