import * as z from 'zod';
import type { AnnouncedKey } from '#domain/operation/seal-keys.ts';
import { Texts } from '#io/table/store/fields.ts';
import { defineRow, nested, oneOf, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/** The keys that originals are sealed to: what was announced of them, and what investigators were told. */
export interface SealKeys {
  /** Rises with each act about a key. */
  version: number;
  keys: readonly AnnouncedKey[];
  /** The brief that told of them last, the fingerprints that it knew, and those before it. */
  brief?: string;
  told?: Set<string>;
  before?: Set<string>;
}

export const SealKeysRow: Row<SealKeys> = /* @__PURE__ */ whenUsed(() =>
  defineRow<SealKeys>('sealKeys', {
    version: z.int().default(0),
    keys: z
      .array(
        nested<AnnouncedKey>({
          fingerprint: z.string(),
          recipient: z.string(),
          holder: z.string(),
          by: z.string(),
          at: z.string(),
          announcer: z.string().optional(),
          comparedBy: z.array(z.string()),
          comparers: z.array(z.string()).optional(),
          ended: nested<NonNullable<AnnouncedKey['ended']>>({
            by: z.string(),
            at: z.string(),
            why: oneOf({ removed: true, lost: true }),
          }).optional(),
        }),
      )
      .default(() => []),
    brief: z.string().optional(),
    told: Texts.optional(),
    before: Texts.optional(),
  }),
);
