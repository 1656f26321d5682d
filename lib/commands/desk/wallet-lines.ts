import { fromSatoshi } from '#domain/money.ts';
import type { BodyOf, Listed } from './desk-answers.ts';
import { amounts, moneyWords, recordedLine } from './desk-answers.ts';

type Summary = BodyOf<'walletOfApi'>;
type Received = Summary['received'];

/** What the desk answered about a wallet: in sum, and the first lines of its lists. */
export interface WalletFound {
  summary: Summary;
  days: Listed<'walletDays'>[];
  reports: Listed<'walletReports'>[];
  links: Listed<'walletLinks'>[];
}

/** Most lines of a list that are printed; `--json` has what the desk answered. */
const MAX_LINES = 10;

const capped = (lines: readonly string[]): string[] =>
  lines.length <= MAX_LINES ? [...lines] : [...lines.slice(0, MAX_LINES), '  and more'];

const reportLine = ({
  receivedAt,
  reference,
  channel,
  demands,
  inDemand,
  counts,
  why,
  sameAs,
}: WalletFound['reports'][number]) => {
  const standing = counts === false ? `does not count: ${why}${sameAs === null ? '' : ` as ${sameAs}`}` : 'counts';
  const demanded = inDemand ? amounts(demands) : 'only mentioned';
  return `  ${receivedAt}  ${reference ?? '(gone)'}  ${channel.padEnd(4)}  ${demanded}  (${standing})`;
};

/** Why it is not known what was received: never that nothing was. */
const unknown = ({ followedTo, notKnownSince }: Received): string => {
  if (notKnownSince !== null) return `not known since ${notKnownSince}`;
  return followedTo === null
    ? 'not known: the chain is not followed'
    : 'not known: the chain has not said yet what came to it';
};

/** What victims paid in euro, and what of it has no rate. */
const euro = ({ worth, withoutRate }: NonNullable<Received['victim']>): string => {
  const found = worth.find(({ currency }) => currency === 'EUR');
  if (found === undefined) return 'no rate';
  return `${moneyWords(found)}${withoutRate > 0 ? ` and ${withoutRate} without a rate` : ''}`;
};

/** What victims paid, and what else came, in bitcoin and euro. */
const receivedWords = (received: Received): string => {
  const { victim, other, unknown: unjudged, known } = received;
  const rest = (other?.payments ?? 0) + (unjudged?.payments ?? 0);
  const others = rest > 0 ? `; ${rest} other` : '';
  const why = known ? '' : `; ${unknown(received)}`;
  if (victim === null) return `${unknown(received)}${others}`;
  const bitcoin = `${fromSatoshi(BigInt(victim.money.sat))} BTC`;
  return `${known ? '' : 'at least '}${victim.payments} payments of victims, ${bitcoin} (${euro(victim)})${others}${why}`;
};

const demandedWords = ({ demanded, demandedIn }: Summary): string =>
  demandedIn === 0 ? 'nothing: no letter demands it' : `${amounts(demanded)} in ${demandedIn} reports`;

const linkLine = ({ to, state, evidence, decision }: WalletFound['links'][number]): string => {
  const shown = evidence.map(({ kind, sources }) => `${kind} by ${sources}`).join(', ') || 'nothing verified';
  const what = to.type === 'wallet' ? to.address : `contact ${to.kind}`;
  return `  ${state.padEnd(9)}  ${what}  (${decision === null ? shown : `${decision.verdict} by ${decision.by}`})`;
};

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...capped(lines)];

/** What the desk says of a wallet, as lines for a terminal. */
export const walletLines = ({ summary, days, reports, links }: WalletFound): string[] => {
  const { address, kind, cluster, campaigns, received, published, gate } = summary;
  const { followedTo } = received;
  return [
    `${address}  (BTC, ${kind})`,
    '',
    `Reports      ${summary.reports}`,
    `First seen   ${summary.firstSeen}`,
    `Last seen    ${summary.lastSeen}`,
    `Demanded     ${demandedWords(summary)}`,
    `Campaigns    ${campaigns.map(({ id, name }) => `${name} (${id})`).join(', ') || 'none'}`,
    `Cluster      ${cluster === null ? 'none yet' : `${cluster.id}: ${cluster.size} wallets and contacts`}`,
    `Received     ${receivedWords(received)}${received.known ? `, up to ${received.moneyAsOf}` : ''}`,
    ...(followedTo === null ? [] : [`Chain        followed to block ${followedTo.height} of ${followedTo.time}`]),
    ...section(
      'By day',
      days.map(({ day, reports: count }) => `  ${day}  ${count}`),
    ),
    ...section('Reports that name it, newest first', reports.map(reportLine)),
    ...section('Links', links.map(linkLine)),
    '',
    published.length === 0
      ? 'Not published to partners'
      : `Partners: ${published.map(({ audience, state, toldTo }) => `${audience} ${state}, told to ${toldTo}`).join(', ')}`,
    ...gate.unmet.map((reason) => `  not met    ${reason}`),
    '',
    recordedLine(summary.audit),
  ];
};
