/** What a currency is to the hotline, beside being read in letters. */
interface Roles {
  /**
   * Demands in it are summed, up to this many whole units, about a million euros: what asks a person for more is a slip of reading
   * or made up to move the sum of all, and is counted apart. Coarse on purpose: no rate need be known.
   */
  summedUpTo?: bigint;
  /** Sums of demands are stated in it. */
  shown?: true;
  /** What was received is stated in it. */
  stated?: true;
  /** A coin, whose amounts are fractions with many places; a stable one stands for a dollar, and is written as one. */
  coin?: 'own' | 'stable';
}

/** Every currency that letters are read for, with what else it is: no other list says so. */
const CURRENCIES = {
  BTC: { summedUpTo: 15n, shown: true, coin: 'own' },
  EUR: { summedUpTo: 1_000_000n, shown: true, stated: true },
  USD: { summedUpTo: 1_100_000n, shown: true, stated: true },
  SEK: { summedUpTo: 11_000_000n, shown: true, stated: true },
  GBP: { summedUpTo: 850_000n },
  XMR: { coin: 'own' },
  ETH: { coin: 'own' },
  LTC: { coin: 'own' },
  BCH: { coin: 'own' },
  DOGE: { coin: 'own' },
  DASH: { coin: 'own' },
  ZEC: { coin: 'own' },
  TRX: { coin: 'own' },
  BNB: { coin: 'own' },
  SOL: { coin: 'own' },
  ADA: { coin: 'own' },
  TON: { coin: 'own' },
  XRP: { coin: 'own' },
  USDT: { coin: 'stable' },
  USDC: { coin: 'stable' },
  CHF: {},
  NOK: {},
  DKK: {},
  PLN: {},
  CAD: {},
  AUD: {},
  NZD: {},
  HKD: {},
  SGD: {},
  BRL: {},
  JPY: {},
  CNY: {},
  KRW: {},
  TRY: {},
  UAH: {},
  RUB: {},
  INR: {},
  CZK: {},
  HUF: {},
  ZAR: {},
  MYR: {},
  THB: {},
  IDR: {},
  PHP: {},
  TWD: {},
  VND: {},
  MXN: {},
  ARS: {},
  CLP: {},
  NGN: {},
  KES: {},
  EGP: {},
  ILS: {},
  AED: {},
  SAR: {},
  QAR: {},
  RON: {},
  BGN: {},
  ISK: {},
} as const satisfies Record<string, Roles>;

export type Currency = keyof typeof CURRENCIES;
type With<Role extends keyof Roles> = {
  [Name in Currency]: (typeof CURRENCIES)[Name] extends Record<Role, unknown> ? Name : never;
}[Currency];

export type ShownCurrency = With<'shown'>;
export type StatedCurrency = With<'stated'>;

const ROLES: ReadonlyMap<string, Roles> = new Map(Object.entries(CURRENCIES));

const isWith =
  <Role extends keyof Roles>(role: Role) =>
  (name: string): name is With<Role> =>
    ROLES.get(name)?.[role] !== undefined;

/** The currencies that sums of demands are stated in, BTC among them. */
export const SHOWN: readonly ShownCurrency[] = [...ROLES.keys()].filter(isWith('shown'));
/** The currencies that payments are stated in. */
export const STATED: readonly StatedCurrency[] = [...ROLES.keys()].filter(isWith('stated'));

/** Whether demands in a currency are summed. */
export const isSummed = (currency: string): boolean => summedUpTo(currency) !== null;

/** The most that one demand may add to a sum, in whole units; null of a currency that is not summed. */
export const summedUpTo = (currency: string): bigint | null => ROLES.get(currency)?.summedUpTo ?? null;

/** Whether a currency is a coin, whose amounts are fractions with many places. */
export const isCoin = (currency: string): boolean => ROLES.get(currency)?.coin === 'own';

/** Whether a currency is a coin that stands for a dollar, and is written as one: `1,200 USDT`, `$500 USDT`. */
export const isStableCoin = (currency: string): boolean => ROLES.get(currency)?.coin === 'stable';

/** A value for each of some currencies. */
export const perCurrency = <Name extends string, Value>(
  currencies: readonly Name[],
  value: (currency: Name) => Value,
): Record<Name, Value> =>
  Object.fromEntries(currencies.map((currency) => [currency, value(currency)])) as Record<Name, Value>;
