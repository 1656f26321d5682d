/**
 * What a language says short threats with, for one who reads it as their own to check. Each field is a list of words and
 * phrases, parted by `|`; `*` stands for any ending, `~` for up to three words between.
 */
export interface Menace {
  /** Opens what happens otherwise: what follows it counts. */
  or: string;
  /** The same wherever it stands: what happens may be said before it. */
  unless: string;
  /** The writer passes on, in the forms that say `I` or `we`: a threat where it says to whom. */
  exposes: string;
  /** The writer makes public, in the same forms: whatever is held needs nobody named. */
  leaks: string;
  /** What may be made public. */
  held: string;
  /** Before whom people are shamed, and where. */
  audience: string;
  /** What those do, or what is held does: get, see, hear; go, land, be published. */
  reaches: string;
  /** What is held is made public, whoever does it. */
  published: string;
  /** What is threatened with and needs nothing beside it: fire, ruin, an outage. */
  harms: string;
  /** What the writer says to hold over the reader: with a sum beside it, that is a demand. */
  power: string;
  /** Tells of others' threats: a warning, news. */
  tells: string;
}
