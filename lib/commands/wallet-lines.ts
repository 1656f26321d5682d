import type { AuditPlace, WalletAnswer } from '#actions/desk/look-up-wallet.ts';
import { fromCents, fromSatoshi } from '#domain/money.ts';

/** What the desk answered: all about a wallet, or why not. */
export type DeskAnswer =
  | { ok: true; answer: WalletAnswer & { audit: AuditPlace } }
  | { ok: false; status: number; detail: string };

/** Most days and sightings that are printed; `--json` has all. */
const MAX_LINES = 10;

/** Reads what the desk answered. */
export const readAnswer = (status: number, text: string): DeskAnswer => {
  if (status === 200) return { ok: true, answer: JSON.parse(text) };
  const { detail, message } = text.startsWith('{') ? JSON.parse(text) : { detail: text, message: undefined };
  return { ok: false, status, detail: detail ?? message ?? 'no reason given' };
};

const amounts = (demands: readonly { amount: string; currency: string; reports?: number }[]): string =>
  demands
    .map(({ amount, currency, reports }) => `${amount} ${currency}${reports === undefined ? '' : ` (${reports})`}`)
    .join(', ') || 'none found';

const capped = (lines: readonly string[]): string[] =>
  lines.length <= MAX_LINES ? [...lines] : [...lines.slice(0, MAX_LINES), `  and ${lines.length - MAX_LINES} more`];

const sighting = ({
  time,
  report,
  channel,
  demands,
  counts,
  why,
  sameAs,
}: WalletAnswer['sightings'][number]): string => {
  const standing = counts === false ? `does not count: ${why}${sameAs === undefined ? '' : ` as ${sameAs}`}` : 'counts';
  return `  ${time}  ${report}  ${channel.padEnd(4)}  ${amounts(demands)}  (${standing})`;
};

const bitcoin = (satoshi: number): string => `${fromSatoshi(BigInt(satoshi))} BTC`;

/** What victims paid, and what else came, in bitcoin and euro. */
const received = ({ received: { victim, other, unknown } }: WalletAnswer['money']['wallet']): string => {
  const euro = `${fromCents(victim.cents.EUR)} EUR${victim.withoutRate.EUR > 0 ? ` and ${victim.withoutRate.EUR} without a rate` : ''}`;
  const rest = other.payments + unknown.payments;
  return `${victim.payments} payments of victims, ${bitcoin(victim.satoshi)} (${euro})${rest > 0 ? `; ${rest} other` : ''}`;
};

const moneyLines = ({ asOf, followed, wallet, cluster, campaign }: WalletAnswer['money']): string[] => {
  if (!followed && wallet.received.victim.payments === 0) return ['Received     not known: the chain is not followed'];
  return [
    `Received     ${received(wallet)}, up to ${asOf}`,
    ...(cluster === null ? [] : [`  cluster    ${received(cluster)}, of ${cluster.counted} wallets`]),
    ...(campaign === null ? [] : [`  campaign   ${received(campaign)}`]),
  ];
};

const clusterLines = ({ id, size, wallets, links }: WalletAnswer['cluster']): string[] => {
  if (id === null && links.length === 0) return [];
  return [
    id === null ? 'Cluster      none yet' : `Cluster      ${id}: ${size} wallets and contacts`,
    ...capped(wallets.map((address) => `  ${address}`)),
    'Links',
    ...capped(
      links.map(({ to, state, evidence, decision }) => {
        const shown = evidence.map(({ kind, sources }) => `${kind} by ${sources}`).join(', ') || 'nothing verified';
        return `  ${state.padEnd(9)}  ${to}  (${decision === null ? shown : `${decision.verdict} by ${decision.by}`})`;
      }),
    ),
    '',
  ];
};

/** An answer of the desk as lines for a terminal. */
export const walletLines = (found: DeskAnswer): string[] => {
  if (!found.ok) return [`${found.detail} (${found.status})`];
  const { answer } = found;
  const { cluster, namedTogether, campaign, gate } = answer;
  return [
    `${answer.address}  (${answer.asset}, ${answer.kind})`,
    '',
    `Reports      ${answer.reports}`,
    `First seen   ${answer.firstSeen}`,
    `Last seen    ${answer.lastSeen}`,
    `Demanded     ${amounts(answer.demands)}`,
    campaign === null
      ? 'Campaign     none'
      : `Campaign     ${campaign.id}: reports ${campaign.reports}, wallets ${campaign.wallets}, demanded ${amounts(campaign.demanded)}`,
    ...moneyLines(answer.money),
    '',
    'By day',
    ...capped(answer.byDay.map(({ day, reports }) => `  ${day}  ${reports}`)),
    '',
    'Reports that name it, newest first',
    ...capped(answer.sightings.map(sighting)),
    '',
    ...(answer.alsoNamed.length === 0
      ? []
      : [
          'Letters that name it beyond their first ten wallets',
          ...capped(answer.alsoNamed.map(({ time, report }) => `  ${time}  ${report}`)),
          '',
        ]),
    ...clusterLines(cluster),
    ...(namedTogether.length === 0
      ? []
      : [
          'Wallets named in one message with it',
          ...capped(namedTogether.map(({ address, reports }) => `  ${address}  in ${reports} of these reports`)),
          '',
        ]),
    answer.published.length === 0
      ? 'Not published to partners'
      : `Partners: ${answer.published.map(({ audience, state, seq }) => `${audience} ${state} (seq ${seq})`).join(', ')}`,
    ...gate.conditions.map(({ met, reason }) => `  ${met ? 'yes' : 'no '}  ${reason}`),
    '',
    `Recorded in the audit log: ${answer.audit.day}, entry ${answer.audit.seq} of chain ${answer.audit.chain}`,
  ];
};
