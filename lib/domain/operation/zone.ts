/** One record of the zone that a hotline needs. */
export interface DnsRecord {
  name: string;
  type: 'MX' | 'TXT' | 'CNAME';
  /** As `dig +short` prints it, a TXT record's without quotes. */
  value: string;
  /** What does not work without it. */
  for: string;
}

/** What of the settings and of a deployment's outputs the zone is made of. */
export interface ZoneInput {
  region: string;
  mail: { domain: string; identity: 'own' | 'existing'; dmarcReportsTo?: string | undefined };
  /** The hosts of the APIs, where they have names of their own. */
  hosts: { report: string; desk: string; feed: string; evidence: string } | null;
  /** What the deployment printed, by its key; empty before the first one. */
  outputs: Readonly<Record<string, string>>;
}

const DKIM_RECORDS = [1, 2, 3];
const SES_SENDS = 'v=spf1 include:amazonses.com -all';

const records = (use: string, ...list: [name: string, type: DnsRecord['type'], value: string][]): DnsRecord[] =>
  list.map(([name, type, value]) => ({ name, type, value, for: use }));

const ofMail = ({ region, mail, outputs }: ZoneInput): DnsRecord[] => {
  const { domain } = mail;
  const reports = mail.dmarcReportsTo ? `; rua=mailto:${mail.dmarcReportsTo}` : '';
  return [
    ...records('reports by mail', [domain, 'MX', `10 inbound-smtp.${region}.amazonaws.com`]),
    ...records('answers that are believed', [domain, 'TXT', SES_SENDS]),
    ...(mail.identity === 'own'
      ? records(
          'answers that are believed',
          [`bounce.${domain}`, 'MX', `10 feedback-smtp.${region}.amazonses.com`],
          [`bounce.${domain}`, 'TXT', SES_SENDS],
          ...DKIM_RECORDS.flatMap((n): [string, 'CNAME', string][] => {
            const [name, value] = [outputs[`DkimName${n}`], outputs[`DkimValue${n}`]];
            return name && value ? [[name, 'CNAME', value]] : [];
          }),
        )
      : []),
    ...records('no mail in our name', [`_dmarc.${domain}`, 'TXT', `v=DMARC1; p=reject${reports}`]),
  ];
};

/** The outputs that say what a host points at. */
const TARGETS = {
  report: 'ReportTarget',
  desk: 'DeskTarget',
  feed: 'FeedTarget',
  evidence: 'EvidenceTarget',
} as const;

const ofHosts = ({ hosts, outputs }: ZoneInput): DnsRecord[] =>
  (['report', 'desk', 'feed', 'evidence'] as const).flatMap((name) => {
    const target = outputs[TARGETS[name]];
    if (hosts === null || target === undefined) return [];
    return records(`the ${name} pages`, [new URL(hosts[name]).hostname, 'CNAME', target]);
  });

/**
 * The records that a hotline's domain needs, in the order in which they are best made.
 *
 * Sources: RFC 7208 (SPF), RFC 7489 (DMARC), and SES's own names for mail in, bounces and DKIM.
 */
export const zoneOf = (input: ZoneInput): DnsRecord[] => [...ofMail(input), ...ofHosts(input)];

/** What of the zone cannot be told before the stack is deployed, in words; empty when all can. */
export const notYetKnown = ({ mail, hosts, outputs }: ZoneInput): string[] => [
  ...(mail.identity === 'own' && outputs.DkimName1 === undefined ? ['the three records that mail is signed by'] : []),
  ...(hosts !== null && outputs[TARGETS.report] === undefined ? ['what the hosts of the pages point at'] : []),
];

/** A zone file's line (RFC 1035, 5.1). */
export const zoneLine = ({ name, type, value }: DnsRecord): string => {
  const shown = type === 'TXT' ? `"${value}"` : `${value}.`;
  return `${name}. 3600 IN ${type} ${shown}`;
};

/** How DNS answers for a record. */
export type RecordState =
  | { state: 'ok' }
  | { state: 'missing' }
  /** Others of its kind stand there: an MX that leads mail elsewhere, a second SPF record, which voids both. */
  | { state: 'wrong'; found: string[] };

const folded = (value: string): string => value.toLowerCase().replace(/\.$/, '').replaceAll(/\s+/g, ' ').trim();

/** Of TXT records only those of the same use are told apart: a domain has others. */
const comparable = ({ type, value }: DnsRecord, found: readonly string[]): string[] => {
  const tag = type === 'TXT' ? folded(value).split(/[ ;]/, 1)[0] : undefined;
  return found.map(folded).filter((text) => tag === undefined || text.startsWith(tag ?? ''));
};

/** Whether DNS answers what a record should be, given all that it answers for the name and type. */
export const stateOf = (record: DnsRecord, found: readonly string[]): RecordState => {
  const alike = comparable(record, found);
  if (alike.length === 0) return { state: 'missing' };
  const good = alike.length === 1 && (alike[0] === folded(record.value) || isDmarc(record, alike[0] ?? ''));
  return good ? { state: 'ok' } : { state: 'wrong', found: [...found] };
};

/** DMARC may carry further tags, in any order: `p=reject` is what counts (RFC 7489, 6.3). */
const isDmarc = ({ name }: DnsRecord, found: string): boolean =>
  name.startsWith('_dmarc.') && found.split(';').some((tag) => tag.replaceAll(' ', '') === 'p=reject');
