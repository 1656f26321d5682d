/** A price of AWS, without tax and free tiers. */
export interface Price {
  usd: number;
  /** How many of what it buys. */
  per: number;
  unit: string;
  /** Where it was read, and when; a list price that was not looked up says so. */
  source: string;
}

const NOT_LOOKED_UP = 'list price as known in 2026, not looked up';
const WAF = 'c3x.dev and awsnegotiations.com, November 2026';
const DYNAMODB = 'airbyte.com, 21 July 2025, after AWS’s cut of November 2024';
const LAMBDA = 'lambda_local_runner’s notes on cost (git.mcrn.ar), 11 May 2026';

const of = (usd: number, per: number, unit: string, source: string): Price => ({ usd, per, unit, source });

/** What a hotline pays for; EU regions differ by some percent. */
export const PRICES = {
  lambda: of(0.0000133334, 1, 'GB-seconds on arm64', LAMBDA),
  invocations: of(0.2, 1e6, 'invocations', LAMBDA),
  api: of(3.5, 1e6, 'requests of a REST API', NOT_LOOKED_UP),
  firewall: of(5, 1, 'web ACLs a month', WAF),
  rules: of(1, 1, 'rules a month', WAF),
  inspected: of(0.6, 1e6, 'requests that the firewall looks at', WAF),
  writes: of(0.625, 1e6, 'write units', DYNAMODB),
  reads: of(0.125, 1e6, 'read units', DYNAMODB),
  mails: of(0.1, 1e3, 'mails, in or out', NOT_LOOKED_UP),
  keys: of(1, 1, 'keys a month', NOT_LOOKED_UP),
  secrets: of(0.4, 1, 'secrets a month', NOT_LOOKED_UP),
  alarms: of(0.1, 1, 'metrics that an alarm watches, a month', NOT_LOOKED_UP),
  polls: of(0.4, 1e6, 'calls of queues', NOT_LOOKED_UP),
} as const satisfies Record<string, Price>;
export type Priced = keyof typeof PRICES;

/** What so many of something cost, in USD. */
export const costOf = (what: Priced, count: number): number => (count / PRICES[what].per) * PRICES[what].usd;
