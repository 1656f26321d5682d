import {
  type CampaignCount,
  type Countable,
  countOf,
  type Demanded,
  NO_WALLETS,
  type WalletCount,
  walletCounts,
} from './count.ts';
import { type CountingRules, RULES, RULES_OF_BEFORE } from './counting-rules.ts';

/**
 * What a report added to tallies: the same is taken away when it is withdrawn, whatever the rules are by then. The wallets that it
 * was the first to name are counted by their own rows.
 */
export interface Added {
  campaign: CampaignCount;
  wallets: readonly ({ address: string } & WalletCount)[];
}

/** What a report with these findings adds, by the rules of now. */
export const addedBy = (findings: Countable, rules: CountingRules = RULES): Added => ({
  campaign: countOf(findings, NO_WALLETS, rules),
  wallets: walletCounts(findings, rules),
});

const zeros = (step: bigint): string => {
  const digits = step.toString();
  const mantissa = digits.replace(/0+$/, '');
  return mantissa === '' ? '0' : `${mantissa}e${digits.length - mantissa.length}`;
};

const demandText = (demanded: Demanded | null): string =>
  demanded === null
    ? ''
    : `${demanded.currency}${demanded.units}/${zeros(demanded.step)}${demanded.outlier === true ? '!' : ''}`;

const DEMAND = /^([A-Z]{1,8})(\d{1,40})\/(\d{1,40})(?:e(\d{1,2}))?(!?)$/;

const demandIn = (text: string): Demanded | null => {
  const [, currency, units, mantissa, power = '0', outlier] = DEMAND.exec(text) ?? [];
  if (currency === undefined || units === undefined || mantissa === undefined) return null;
  const step = BigInt(mantissa) * 10n ** BigInt(power);
  return { currency, units: BigInt(units), step, ...(outlier === '!' ? { outlier: true } : {}) };
};

/**
 * What was added as its report's row keeps it, at most 60 bytes: the version of the rules, the demand with its step, language,
 * deadline, the place of the wallet that leads, and what that one was counted for where it is something else than the campaign.
 *
 * @example
 * writeAdded(added, 2) // '2|EUR20000/2e4|fi|24|0'
 */
export const writeAdded = ({ campaign, wallets }: Added, version: number): string => {
  const lead = wallets.findIndex(({ leads }) => leads);
  const demand = demandText(campaign.demanded);
  const ofLead = demandText(wallets[lead]?.demanded ?? null);
  return [
    version,
    demand,
    campaign.language ?? '',
    campaign.deadline ?? '',
    lead < 0 ? '' : lead,
    ...(lead < 0 || ofLead === demand ? [] : [ofLead]),
  ].join('|');
};

/** The demand of what was added, as it is kept; null where it was none that is counted. */
export const demandAdded = (added: string): Demanded | null => demandIn(added.split('|')[1] ?? '');

/** What of a report says what it added. */
interface Counted {
  added?: string;
  findings: Countable;
}

/** What a report added; one that does not say it was counted by the rules of before. Later wallets of it lead nowhere. */
export const addedOf = ({ added, findings }: Counted): Added => {
  if (added === undefined) return addedBy(findings, RULES_OF_BEFORE);
  const [, demand = '', language = '', deadline = '', lead = '', ofLead = demand] = added.split('|');
  const led = lead === '' ? -1 : Number(lead);
  return {
    campaign: {
      wallets: NO_WALLETS,
      demanded: demandIn(demand),
      language: language || null,
      deadline: deadline || null,
    },
    wallets: findings.wallets.map(({ address }, place) => ({
      address,
      leads: place === led,
      demanded: demandIn(ofLead),
    })),
  };
};
