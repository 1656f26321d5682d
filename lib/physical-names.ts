/** What a hotline is called where its settings do not say. */
export const DEFAULT_NAME = 'hotline';

/**
 * What a hotline may be called: small letters and digits alone. With a dash in it, a hotline called `a-endpoint` would keep
 * its secrets where one called `a` may read all that begins with `a-endpoint-`.
 */
export const HOTLINE_NAME = /^[a-z][a-z0-9]{0,19}$/;

/**
 * What the resources of a hotline are called in its account and region. Each name begins with the hotline's own, so that
 * two hotlines share none.
 *
 * Whatever the template gives no name (the table, buckets, queues, topics, functions, roles, the user pool, web ACLs)
 * CloudFormation calls after the stack, with a part that is never used again: a creation that failed and left something
 * behind can be repeated.
 */
export const physicalNames = (name: string) => ({
  stack: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  secrets: {
    /** Key of what only one report is found by, and of who sent it: ids, references, receipts, senders, consensus words. */
    hashKey: `${name}-hash-key`,
    /** Key of what reports are compared by and searched for: contacts, texts, bands, campaigns' ids, links' sources. */
    matchKey: `${name}-match-key`,
    /** Key that pages sign their tokens with. */
    pageKey: `${name}-page-key`,
    /** Key of the letters that the hotline sends to itself: what has its token is never a report. */
    heartbeatKey: `${name}-heartbeat-key`,
    /** The age key that the extorters' contacts are sealed to: the operator puts it in, and the desk alone reads it. */
    deskKey: `${name}-desk-key`,
    /** What the name of each webhook endpoint's signing secret begins with. */
    endpointPrefix: `${name}-endpoint-`,
  },
  /** The log group of a function. */
  functionLog: (fn: string) => `/${name}/${fn}`,
  /** The log group of requests to an API. */
  accessLog: (api: string) => `/${name}/access/${api}`,
  /** The page of CloudWatch that shows it all. */
  dashboard: name,
  /** The account's budget: made by the operator, for CloudFormation has none in most regions (docs/deploy.md). */
  budget: name,
  api: (api: string) => `${name}-${api}`,
  schedule: (schedule: string) => `${name}-${schedule}`,
  /** The rule set of SES: the operator activates it once, for CloudFormation cannot (docs/deploy.md). */
  receiptRules: name,
  /** Copies of the ledger, in the account of the archive: its name is known before it is there. */
  archiveBucket: (account: string) => `${name}-archive-${account}`,
  archiveStack: `${name.charAt(0).toUpperCase()}${name.slice(1)}Archive`,
  /** The role that writes them, in the hotline's account, as far as its name is known. */
  exporterRole: (account: string) =>
    `arn:aws:iam::${account}:role/${name.charAt(0).toUpperCase()}${name.slice(1)}-ArchiveExporterRole*`,
  /** Metrics of the firewall, which have no dimension of ours. */
  firewallMetric: (metric: string) => `${name}-${metric}`,
  /** The dimension of our own metrics, which stand in one namespace, and the service that logs name. */
  service: name,
});

export type PhysicalNames = ReturnType<typeof physicalNames>;

/** The namespace of all hotlines' metrics in CloudWatch; the dimension `service` tells them apart. */
export const METRICS_NAMESPACE = 'Hotline';
