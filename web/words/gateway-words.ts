/** What the gateway says by itself, without any function, in one language; `to` is the address to forward to. */
export interface GatewayWords {
  tooLarge: (to: string) => string;
  throttled: (to: string) => string;
  /** Where a function failed, or all did. */
  broken: (to: string) => string;
  unhandled: (to: string) => string;
  /** The link to the start page. */
  start: string;
  /** The page of last resort. */
  lastResort: { title: string; now: readonly string[]; forward: (to: string) => string; life: string; help: string };
}
