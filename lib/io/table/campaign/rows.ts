import * as z from 'zod';
import type { Campaign } from '#domain/campaign/campaign.ts';
import type { ReleasedName } from '#domain/campaign/gaps.ts';
import type { CampaignNotice } from '#domain/campaign/notice.ts';
import { Bytes, Texts, TextsOrNone } from '#io/table/store/fields.ts';
import { defineRow, type Row } from '#io/table/store/rows.ts';
import { whenUsed } from '#io/table/store/when-used.ts';

/**
 * What a letter has shown of its campaign, to be worked on in order: that it may have twins (others, made at the same
 * moment or shown by a later letter, that are the same one), and that the letter may stand for it.
 */
export interface AlikeWork {
  campaign: string;
  /** Campaigns that a letter has shown to be the same; more may be found by the campaign's own bands. */
  twins: ReadonlySet<string>;
  /** The signature, encoded, of the last letter that was unlike all who stand for the campaign. */
  letter?: Uint8Array;
  /** Rises with each note, so that one made while others are worked on is not forgotten. */
  version: number;
}

/** A campaign's text as it is stored: packed, with who has told it. */
export interface PackedConsensus {
  reports: string[];
  text: Uint8Array;
  /** The keyed hash of the sender of each of the reports. */
  voices: (string | undefined)[];
  /** Names of organisations that leads released for its gaps. */
  names?: ReleasedName[] | undefined;
  version: number;
}

/** A notice as it is kept: with the name of who gave it. */
export interface KeptNotice extends CampaignNotice {
  by: string;
}

export const CampaignRow: Row<Campaign> = /* @__PURE__ */ whenUsed(() =>
  defineRow<Campaign>('campaign', {
    id: z.string(),
    textHash: z.string(),
    foundedAt: z.string(),
    foundedBy: z.string(),
    founder: Bytes.optional(),
    others: z.array(Bytes).optional(),
    mergedInto: z.string().optional(),
    aliases: Texts.optional(),
    version: z.int().optional(),
  }),
);

export const TextRow: Row<{ campaign: string }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ campaign: string }>('text', { campaign: z.string() }),
);

export const BandRow: Row<{ pk: string; campaigns: Set<string> }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ pk: string; campaigns: Set<string> }>('band', { pk: z.string(), campaigns: TextsOrNone }),
);

export const PhraseRow: Row<{ campaigns: Set<string> }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ campaigns: Set<string> }>('phrase', { campaigns: TextsOrNone }),
);

/** That a campaign is found by the phrases of its text, and by how many. */
export const PhrasedRow: Row<{ at: string; phrases: number }> = /* @__PURE__ */ whenUsed(() =>
  defineRow<{ at: string; phrases: number }>('phrased', { at: z.string(), phrases: z.int() }),
);

export const AlikeRow: Row<AlikeWork> = /* @__PURE__ */ whenUsed(() =>
  defineRow<AlikeWork>('twins', {
    campaign: z.string(),
    twins: TextsOrNone,
    letter: Bytes.optional(),
    version: z.int(),
  }),
);

export const NoticeRow: Row<KeptNotice> = /* @__PURE__ */ whenUsed(() =>
  defineRow<KeptNotice>('campaignWord', {
    at: z.string(),
    text: z.partialRecord(z.enum(['fi', 'sv', 'en']), z.string()),
    by: z.string(),
  }),
);

export const ConsensusRow: Row<PackedConsensus> = /* @__PURE__ */ whenUsed(() =>
  defineRow<PackedConsensus>('consensus', {
    reports: z.array(z.string()),
    text: Bytes,
    voices: z.array(z.string().optional()),
    names: z
      .array(
        z.object({
          name: z.string(),
          before: z.array(z.string()),
          after: z.array(z.string()),
          at: z.string(),
          by: z.string(),
        }),
      )
      .optional(),
    version: z.int(),
  }),
);
