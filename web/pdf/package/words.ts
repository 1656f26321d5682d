import type { AgainstKind } from '#domain/export/package/against.ts';
import type { HANDLING_CODES, INFORMATION_CODES, PackageSet, SOURCE_CODES } from '#domain/export/package/asked.ts';
import type { LeftOut, LeftOutGround } from '#domain/export/package/redact.ts';
import type { GateSettings } from '#domain/gate/gate.ts';
import type { PaymentVerdict } from '#domain/payment/victim-payment.ts';

/** What a case's package says, in the language of those who get it. Numbers come grouped. */
export interface PackageWords {
  title: string;
  facts: {
    case: string;
    for: string;
    by: string;
    asOf: string;
    set: string;
    source: string;
    information: string;
    handling: string;
    hash: string;
  };
  sets: Record<PackageSet, string>;
  source: Record<(typeof SOURCE_CODES)[number], string>;
  information: Record<(typeof INFORMATION_CODES)[number], string>;
  handling: Record<(typeof HANDLING_CODES)[number], string>;
  check: string;
  short: {
    heading: string;
    counts: (wallets: string, reports: string, campaigns: string) => string;
    between: (first: string, last: string) => string;
    received: (verdict: PaymentVerdict['verdict'], payments: string, bitcoin: string) => string;
    nothing: string;
    followedTo: (block: string, time: string) => string;
    notKnownSince: (since: string) => string;
    neverFollowed: string;
    cut: string;
  };
  campaigns: { heading: string; counts: (reports: string, first: string, demanded: string) => string; noText: string };
  against: { heading: string; lead: string; none: string; kinds: Record<AgainstKind, string> };
  holds: { heading: string; none: string };
  annex: Record<'wallets' | 'reports' | 'payments' | 'links' | 'log' | 'method' | 'leftOut', string>;
  columns: Record<
    | 'what'
    | 'about'
    | 'when'
    | 'why'
    | 'by'
    | 'address'
    | 'reports'
    | 'first'
    | 'received'
    | 'reference'
    | 'channel'
    | 'demanded'
    | 'original'
    | 'output'
    | 'block'
    | 'verdict'
    | 'from'
    | 'to'
    | 'state'
    | 'place'
    | 'file'
    | 'count',
    string
  >;
  verdicts: Record<PaymentVerdict['verdict'], string>;
  /** What the hotline's own words are called: states, kinds of evidence, doubts, why a report does not count. */
  terms: Readonly<Record<string, string>>;
  more: (n: string, file: string) => string;
  empty: string;
  leftOut: {
    lead: string;
    none: string;
    what: Record<LeftOut['what'], string>;
    grounds: Record<LeftOutGround, string>;
  };
  method: { title: string; sentences: (gate: Pick<GateSettings, 'reports' | 'mails'>) => readonly string[] };
}
