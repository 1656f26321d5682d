import { foldText } from '#domain/extract/text/folded-text.ts';
import { tokenize } from '#domain/extract/text/tokens.ts';
import type { Asset } from '#domain/findings.ts';
import { newEffort } from './address-effort.ts';
import { findAddresses } from './find-addresses.ts';
import { findAssets } from './find-assets.ts';

/** What is known by its name alone, and by no checksum. */
const BY_NAME: ReadonlySet<Asset['asset']> = new Set(['gift-card', 'payment-app']);

/** Whether a text names an address of some chain or a bank account, as their checksums say: a link's letters and an id are none. */
export const namesAddress = (text: string): boolean => {
  const folded = foldText(text).text;
  const tokens = tokenize(folded);
  const effort = newEffort();
  return (
    findAddresses(folded, tokens, effort, 1).length > 0 ||
    findAssets(folded, tokens, effort).some(({ asset }) => !BY_NAME.has(asset))
  );
};
