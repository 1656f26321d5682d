import { bandKeys } from '#domain/campaign/bands.ts';
import {
  areTwins,
  type Candidate,
  chooseCampaign,
  MAX_REPRESENTATIVES,
  rankCandidates,
  survivor,
} from '#domain/campaign/choose.ts';
import { signatureOf } from '#domain/campaign/letter-signature.ts';
import type { Signature } from '#domain/campaign/signature.ts';

/** What letters have shown of a campaign and is still to be worked on. */
interface Shown {
  letter: Signature | null;
  twins: Set<string>;
}

/**
 * Campaigns found one letter after another as the hotline finds them, in memory: what the bench and the property tests
 * measure. What letters show of campaigns is worked on after so many of them, as the hotline's one writer comes to it
 * behind a queue.
 */
export class CampaignIndex {
  readonly #key: Uint8Array;
  readonly #lag: number;
  readonly #bands = new Map<string, Set<string>>();
  readonly #campaigns = new Map<string, Candidate>();
  readonly #aliases = new Map<string, string>();
  readonly #shown = new Map<string, Shown>();
  #letters = 0;
  /** How many of the letters added bands to a known campaign. */
  represented = 0;

  constructor(key: Uint8Array, lag = 1) {
    this.#key = key;
    this.#lag = lag;
  }

  /** Takes a letter in and says which campaign it was put into; `resolve` follows later merges. */
  add(letter: string, id: string): string {
    const signature = signatureOf(letter);
    if (signature === null) return id;
    const campaign = this.#find(signature, id);
    this.#letters += 1;
    if (this.#letters % this.#lag === 0) this.settle();
    return campaign;
  }

  resolve(campaign: string): string {
    const alias = this.#aliases.get(campaign);
    return alias === undefined ? campaign : this.resolve(alias);
  }

  /** Works on all that letters have shown. */
  settle(): void {
    for (const [campaign, { letter, twins }] of this.#shown) {
      if (letter !== null) this.#represent(campaign, letter);
      const founder = this.#campaigns.get(this.resolve(campaign))?.founder;
      const neighbours = [founder, letter].flatMap((one) => (one ? this.#near(bandKeys(this.#key, one)) : []));
      for (const twin of new Set([...twins, ...neighbours])) this.#merge(campaign, twin);
    }
    this.#shown.clear();
  }

  #find(signature: Signature, id: string): string {
    const keys = bandKeys(this.#key, signature);
    const candidates = this.#near(keys).flatMap((campaign) => this.#campaigns.get(campaign) ?? []);
    const choice = chooseCampaign(signature, candidates);
    if (choice.kind === 'found') {
      this.#campaigns.set(id, { campaign: id, foundedAt: id, founder: signature, others: [] });
      this.#index(keys, id);
      this.#note(id, null, []);
      return id;
    }
    const { campaign, represents, twins } = choice;
    if (represents || twins.length > 0) this.#note(campaign, represents ? signature : null, twins);
    return campaign;
  }

  #note(campaign: string, letter: Signature | null, twins: readonly string[]): void {
    const before = this.#shown.get(campaign) ?? { letter: null, twins: new Set() };
    this.#shown.set(campaign, { letter: letter ?? before.letter, twins: new Set([...before.twins, ...twins]) });
  }

  #near(keys: readonly string[]): string[] {
    return rankCandidates(
      keys.map((key) => [...(this.#bands.get(key) ?? [])].map((campaign) => this.resolve(campaign))),
    );
  }

  #represent(of: string, letter: Signature): void {
    const campaign = this.#campaigns.get(this.resolve(of));
    const choice = campaign && chooseCampaign(letter, [campaign]);
    if (campaign === undefined || choice?.kind !== 'join' || !choice.represents) return;
    this.represented += 1;
    this.#campaigns.set(campaign.campaign, { ...campaign, others: [...campaign.others, letter] });
    this.#index(bandKeys(this.#key, letter), campaign.campaign);
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
