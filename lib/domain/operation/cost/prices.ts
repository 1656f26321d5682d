/** A price of AWS, without tax and free tiers. */
export interface Price {
  usd: number;
  /** How many of what it buys. */
  per: number;
  unit: string;
  /** Where it was read, and when; a list price that was not looked up says so. */
  source: string;
}

const API =
  'AWS, “Best practices for designing API Gateway private APIs”, table 4 (docs.aws.amazon.com), read December 2026';
const MAIL =
  'acecloudinterviews.com, 2026, of mails that go out; of mails that come in AWS asks as much, not looked up';
const KEYS = 'cloudburn.io, 14 March 2026';
const SECRETS = 'hivebook.wiki, read December 2026';
const ALARMS = 'c3x.dev, read December 2026';
const QUEUES = 'cloudburn.io, 14 March 2026, of queues without order';
const WAF = 'c3x.dev and awsnegotiations.com, November 2026';
const DYNAMODB = 'airbyte.com, 21 July 2025, after AWS’s cut of November 2024';
const LAMBDA = 'lambda_local_runner’s notes on cost (git.mcrn.ar), 11 May 2026';

const of = (usd: number, per: number, unit: string, source: string): Price => ({ usd, per, unit, source });

/** What a hotline pays for; EU regions differ by some percent. */
export const PRICES = {
  lambda: of(0.0000133334, 1, 'GB-seconds on arm64', LAMBDA),
  invocations: of(0.2, 1e6, 'invocations', LAMBDA),
  api: of(3.5, 1e6, 'requests of a REST API', API),
  firewall: of(5, 1, 'web ACLs a month', WAF),
  rules: of(1, 1, 'rules a month', WAF),
  inspected: of(0.6, 1e6, 'requests that the firewall looks at', WAF),
  writes: of(0.625, 1e6, 'write units', DYNAMODB),
  reads: of(0.125, 1e6, 'read units', DYNAMODB),
  mails: of(0.1, 1e3, 'mails, in or out', MAIL),
  keys: of(1, 1, 'keys a month', KEYS),
  secrets: of(0.4, 1, 'secrets a month', SECRETS),
  alarms: of(0.1, 1, 'metrics that an alarm watches, a month', ALARMS),
  polls: of(0.4, 1e6, 'calls of queues', QUEUES),
} as const satisfies Record<string, Price>;
export type Priced = keyof typeof PRICES;

/** What so many of something cost, in USD. */
export const costOf = (what: Priced, count: number): number => (count / PRICES[what].per) * PRICES[what].usd;
