import { parse } from 'yaml';
import * as z from 'zod';
import { addressKind } from '#domain/extract/address/bitcoin-address.ts';

/** An address that belongs to a service, as somebody says: an exchange, a shop, a charity. */
export interface KnownService {
  address: string;
  label: string;
  /** Concept of INTERPOL's taxonomy (`exchange`, `donation`), where the pack gives one. */
  category: string | null;
  /** Where it is known from: a URI or words. */
  source: string;
  confidence: string | null;
}

/** Why a tag of a pack is not taken. */
type SkippedReason = 'other-currency' | 'no-address' | 'names-abuse' | 'incomplete';

export type TagPackReading =
  | {
      ok: true;
      title: string;
      creator: string;
      services: KnownService[];
      /** Tags not taken, by their place in the pack. */
      skipped: { tag: number; reason: SkippedReason }[];
    }
  | { ok: false; reason: 'too-large' | 'not-yaml' | 'no-tag-pack' };

/** A pack of 100,000 tags is some 15 MB; a larger file is none. */
const MAX_CHARACTERS = 32_000_000;
/** An alias in YAML can repeat what it stands for, which repeats others: a kilobyte that unfolds to gigabytes. */
const MAX_ALIASES = 100;
/** Who extorts is not a service that explains why an address is in use. */
const PERPETRATOR = 'perpetrator';

const Text = z.union([z.string(), z.number()]).transform(String);
const TagPack = z.looseObject({ title: Text, creator: Text, tags: z.array(z.looseObject({})) });
const Tag = z.object({
  address: Text,
  currency: z.string().optional(),
  network: z.string().optional(),
  label: Text,
  source: Text,
  category: z.string().nullish(),
  abuse: z.string().nullish(),
  confidence: z.string().nullish(),
});

/**
 * Reads a list of known services: the Bitcoin tags of a GraphSense TagPack, without those that name an abuse.
 *
 * Fields of the header count for every tag that does not state them itself. Bech32 addresses are put in lower case, as
 * the chain has them. Source: github.com/graphsense/graphsense-tagpack-tool, README_tagpacks.md.
 */
export const readTagPack = (text: string): TagPackReading => {
  if (text.length > MAX_CHARACTERS) return { ok: false, reason: 'too-large' };
  const yaml = parseYaml(text);
  if (!yaml.ok) return { ok: false, reason: 'not-yaml' };
  const pack = TagPack.safeParse(yaml.value);
  if (!pack.success) return { ok: false, reason: 'no-tag-pack' };
  const { title, creator, tags, ...shared } = pack.data;
  const read = tags.map((tag) => readTag({ ...shared, ...tag }));
  return {
    ok: true,
    title,
    creator,
    services: read.filter((tag) => typeof tag !== 'string'),
    skipped: read.flatMap((tag, index) => (typeof tag === 'string' ? [{ tag: index, reason: tag }] : [])),
  };
};

/** The known services by address; of several tags for one address the first counts. */
export const servicesByAddress = (services: Iterable<KnownService>): Map<string, KnownService> => {
  const byAddress = new Map<string, KnownService>();
  for (const service of services) if (!byAddress.has(service.address)) byAddress.set(service.address, service);
  return byAddress;
};

const parseYaml = (text: string): { ok: true; value: unknown } | { ok: false } => {
  try {
    return { ok: true, value: parse(text, { maxAliasCount: MAX_ALIASES, logLevel: 'error' }) };
  } catch {
    return { ok: false };
  }
};

const readTag = (fields: object): KnownService | SkippedReason => {
  const tag = Tag.safeParse(fields);
  if (!tag.success) return 'incomplete';
  const { label, source, category, abuse, confidence } = tag.data;
  if ((tag.data.network ?? tag.data.currency)?.toUpperCase() !== 'BTC') return 'other-currency';
  if (abuse || category === PERPETRATOR) return 'names-abuse';
  const address = tag.data.address.toLowerCase().startsWith('bc1') ? tag.data.address.toLowerCase() : tag.data.address;
  if (addressKind(address) === null) return 'no-address';
  return { address, label, category: category ?? null, source, confidence: confidence ?? null };
};
