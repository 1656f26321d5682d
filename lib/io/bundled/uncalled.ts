import { HotlineError } from '#domain/hotline-error.ts';

/** A part of a package was called that bundles leave out. */
class LeftOut extends HotlineError {}

/**
 * Stands in bundles for parts of packages that no function calls, half a megabyte in all: what opens a typeface in WOFF2 (with a
 * dictionary of 465 kB), pictures and passwords of PDFs, and browsers' user agents.
 *
 * @throws {LeftOut} always.
 */
const uncalled = (): never => {
  throw new LeftOut('see lib/infra/functions/bundles.ts');
};

// biome-ignore lint/style/noDefaultExport: packages import it as the module's own default.
export { uncalled as cbc, uncalled as default, uncalled as ecb, uncalled as parse };
