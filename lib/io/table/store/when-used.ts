/**
 * Makes a schema. Called as pure, it is dropped from a bundle that does not use it: calls of zod are not known to be pure, and
 * keep each schema of a loaded module, with the parts of zod that it takes.
 *
 * @example
 * export const TokenRow = /* @__PURE__ *\/ whenUsed(() => defineRow<Token>('token', { expires: z.int() }));
 */
export const whenUsed = <Made>(make: () => Made): Made => make();
