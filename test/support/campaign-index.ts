import { bandKeys } from '#domain/campaign/bands.ts';
import {
  areTwins,
  type Candidate,
  chooseCampaign,
  MAX_REPRESENTATIVES,
  rankCandidates,
  survivor,
} from '#domain/campaign/choose.ts';
import { type Signature, signatureOf } from '#domain/campaign/signature.ts';

/**
 * Campaigns found one letter after another as the hotline finds them, in memory: what the bench and the property tests
 * measure. Merges are done at once; the hotline queues them.
 */
export class CampaignIndex {
  readonly #key: Uint8Array;
  readonly #bands = new Map<string, Set<string>>();
  readonly #campaigns = new Map<string, Candidate>();
  readonly #aliases = new Map<string, string>();
  /** How many of the letters added bands to a known campaign. */
  represented = 0;
  /** Most campaigns that one letter had to read. */
  mostCandidates = 0;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** Takes a letter in and says which campaign it was put into; `resolve` follows later merges. */
  add(letter: string, id: string): string {
    const signature = signatureOf(letter);
    if (signature === null) return id;
    const keys = bandKeys(this.#key, signature);
    const candidates = this.#candidates(keys);
    const choice = chooseCampaign(signature, candidates);
    if (choice.kind === 'found') {
      this.#campaigns.set(id, { campaign: id, foundedAt: id, founder: signature, others: [] });
      this.#index(keys, id);
      return id;
    }
    const campaign = this.#represent(choice, keys, signature);
    for (const twin of choice.twins) this.#merge(campaign, twin);
    return campaign;
  }

  resolve(campaign: string): string {
    const alias = this.#aliases.get(campaign);
    return alias === undefined ? campaign : this.resolve(alias);
  }

  #candidates(keys: readonly string[]): Candidate[] {
    const hits = keys.map((key) => [...(this.#bands.get(key) ?? [])].map((campaign) => this.resolve(campaign)));
    const ranked = rankCandidates(hits);
    this.mostCandidates = Math.max(this.mostCandidates, ranked.length);
    return ranked.flatMap((campaign) => this.#campaigns.get(campaign) ?? []);
  }

  #represent(choice: { campaign: string; represents: boolean }, keys: string[], signature: Signature): string {
    if (choice.represents) {
      this.represented += 1;
      const campaign = this.#campaigns.get(choice.campaign);
      if (campaign) this.#campaigns.set(choice.campaign, { ...campaign, others: [...campaign.others, signature] });
      this.#index(keys, choice.campaign);
    }
    return choice.campaign;
  }

  #merge(one: string, other: string): void {
    const a = this.#campaigns.get(this.resolve(one));
    const b = this.#campaigns.get(this.resolve(other));
    if (a === undefined || b === undefined || a === b || !areTwins(a, b)) return;
    const stays = survivor(a, b);
    const goes = stays === a ? b : a;
    const others = [...stays.others, goes.founder, ...goes.others].slice(0, MAX_REPRESENTATIVES - 1);
    this.#campaigns.set(stays.campaign, { ...stays, others });
    this.#aliases.set(goes.campaign, stays.campaign);
    this.#campaigns.delete(goes.campaign);
  }

  #index(keys: readonly string[], campaign: string): void {
    for (const key of keys) this.#bands.set(key, (this.#bands.get(key) ?? new Set()).add(campaign));
  }
}
