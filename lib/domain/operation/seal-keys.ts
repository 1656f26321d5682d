/** A key that somebody is to open originals with, as the ledger knows of it: what functions seal to stands in the settings. */
export interface AnnouncedKey {
  fingerprint: string;
  /** An age recipient: the public half. */
  recipient: string;
  /** Whose it is. */
  holder: string;
  /** Who announced it, as they are called, and when: UTC, ISO 8601. */
  by: string;
  at: string;
  /** The account of who announced it; absent of a key that was announced before accounts were noted. */
  announcer?: string;
  /** Leads who heard the recipient from its holder, and found that it is this, as they are called. */
  comparedBy: readonly string[];
  /** Their accounts, in the same order; absent as above. */
  comparers?: readonly string[];
  /** That it is to be sealed to no more, and why. */
  ended?: { by: string; at: string; why: 'removed' | 'lost' };
}

/** A lead: the account that stays theirs, by which people are told apart, and what they are called, which anybody may be. */
export interface Lead {
  id: string;
  name: string;
}

/** Leads who compare a key before anything is sealed to it: one who is deceived, or deceives, is not enough. */
export const LEAST_COMPARISONS = 2;

/** Most keys that are remembered: a team changes, a list that only grows is somebody's mistake. */
export const MAX_ANNOUNCED = 200;

/** A key that functions began to seal to, or stopped, since investigators were last told. */
export interface KeyChange {
  change: 'new' | 'gone';
  fingerprint: string;
  /** Null where nobody announced it: whoever deployed it must say why. */
  holder: string | null;
  comparedBy: readonly string[];
}

/** What differs between the keys that investigators know of and those that are sealed to now; nothing where they were never told. */
export const keyChanges = (
  known: ReadonlySet<string> | null,
  now: readonly string[],
  announced: readonly AnnouncedKey[],
): KeyChange[] => {
  if (known === null) return [];
  const of = (change: KeyChange['change'], fingerprint: string): KeyChange => {
    const key = announced.find((one) => one.fingerprint === fingerprint);
    // One that was ended, and is sealed to again, is as one that nobody compared.
    const isBack = change === 'new' && key?.ended !== undefined;
    return {
      change,
      fingerprint,
      holder: isBack ? null : (key?.holder ?? null),
      comparedBy: isBack ? [] : (key?.comparedBy ?? []),
    };
  };
  return [
    ...now.filter((each) => !known.has(each)).map((each) => of('new', each)),
    ...[...known].filter((each) => !now.includes(each)).map((each) => of('gone', each)),
  ];
};

/** Why a key was not announced, compared or ended. */
export type KeyRefusal = 'announced-already' | 'not-announced' | 'ended' | 'own-key' | 'own-word' | 'too-many';

/** What a key and all others are after an act, or why it is refused. */
export type KeyAct = { ok: true; keys: AnnouncedKey[]; key: AnnouncedKey } | { ok: false; reason: KeyRefusal };

const refused = (reason: KeyRefusal): KeyAct => ({ ok: false, reason });

const changed = (keys: readonly AnnouncedKey[], key: AnnouncedKey): KeyAct => ({
  ok: true,
  keys: [...keys.filter(({ fingerprint }) => fingerprint !== key.fingerprint), key],
  key,
});

/** Announces a key; who announces it has not compared it. */
export const announce = (keys: readonly AnnouncedKey[], key: Omit<AnnouncedKey, 'comparedBy' | 'ended'>): KeyAct => {
  const before = keys.find(({ fingerprint }) => fingerprint === key.fingerprint);
  if (before !== undefined) return refused(before.ended === undefined ? 'announced-already' : 'ended');
  return keys.length >= MAX_ANNOUNCED ? refused('too-many') : changed(keys, { ...key, comparedBy: [] });
};

/**
 * Notes that a lead compared a key; a second time it is the same. Nobody vouches for a key of their own, nor for one that they announced:
 * whoever made it up would be one of the two.
 */
export const compare = (keys: readonly AnnouncedKey[], fingerprint: string, lead: Lead): KeyAct => {
  const key = keys.find((one) => one.fingerprint === fingerprint);
  if (key === undefined) return refused('not-announced');
  if (key.ended !== undefined) return refused('ended');
  if (key.holder === lead.name) return refused('own-key');
  const { announcer, comparers = [] } = key;
  if (announcer === undefined ? key.by === lead.name : announcer === lead.id) return refused('own-word');
  if (comparers.includes(lead.id)) return changed(keys, key);
  // Comparisons of before accounts were noted are whose nobody can tell: they are made anew.
  const names = comparers.length === 0 ? [] : key.comparedBy;
  return changed(keys, { ...key, comparedBy: [...names, lead.name], comparers: [...comparers, lead.id] });
};

/** Notes that a key is to be sealed to no more: its holder left, or it is in other hands. One of before the ledger knew keys ends too. */
export const end = (
  keys: readonly AnnouncedKey[],
  key: Pick<AnnouncedKey, 'fingerprint' | 'recipient' | 'holder'>,
  ended: NonNullable<AnnouncedKey['ended']>,
): KeyAct => {
  const before = keys.find(({ fingerprint }) => fingerprint === key.fingerprint);
  if (before?.ended !== undefined && before.ended.why === ended.why) return refused('ended');
  return changed(keys, { ...(before ?? { ...key, by: ended.by, at: ended.at, comparedBy: [] }), ended });
};

/** A fingerprint as it is read out: in fours. */
export const spoken = (fingerprint: string): string => fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
