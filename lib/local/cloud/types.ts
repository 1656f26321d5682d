/** A policy document as the template holds it. */
export interface PolicyDocument {
  Version?: string;
  Statement: object[] | object;
}

/** Someone who may sign requests: a function by its role's policies, or the operator, who may do everything. */
export interface Caller {
  name: string;
  accessKeyId: string;
  secretAccessKey: string;
  policies: PolicyDocument[] | 'operator';
  /** The role's ARN, where resource policies name it; by default one of the caller's name. */
  role?: string;
}

/** Policies that stand on the resource, by the bucket's or the queue's name. */
export interface ResourcePolicies {
  buckets?: Record<string, PolicyDocument>;
  queues?: Record<string, PolicyDocument>;
}

export type Service = 'dynamodb' | 's3' | 'sqs' | 'ses' | 'sns' | 'secretsmanager';

/** One permission that a call needed: an IAM action (`s3:GetObject`) on a resource's ARN, and whether the caller had it. */
export interface RecordedCall {
  caller: string;
  service: Service;
  /** The IAM action: a transaction is recorded as what it does to each item. */
  action: string;
  resource: string;
  /** What the partition key of an item begins with, up to its last part: `WORK#brief#`. */
  leading?: string;
  allowed: boolean;
}

export type FaultKind = 'throttle' | 'conflict' | 'error' | 'timeout-after-write' | 'delay' | 'duplicate' | 'late';

/** What a fault is matched against. `caller` is a caller's name, or `s3` for an object's event. */
export interface FaultTarget {
  service: Service;
  /** The API's operation: `PutItem`, `PutObject`, `SendMessage` ... */
  action: string;
  caller: string;
  /** Table, bucket (`bucket/key`), queue, secret: as the request names it. */
  resource: string;
}

export interface Fault {
  service: Service;
  action?: string;
  caller?: string;
  kind: FaultKind;
  /** How often it strikes; without it, always. */
  times?: number;
  /** How likely it strikes a call that it matches, 0 to 1, by the injector's seeded generator; 1 without it. */
  probability?: number;
  when?: (target: FaultTarget) => boolean;
  /** For `delay`: how long the call is held, in milliseconds of the machine's clock; for `late`: how late a message comes. */
  milliseconds?: number;
  /** Told of each strike. */
  struck?: () => void;
}

/** What there is to do: a queue has a message that is or will be visible, or a table was written. */
export type Work = { kind: 'queue' | 'table'; name: string };

/** Where an SDK client of the operator connects. */
export interface CloudConnection {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
}

/** What names and ARNs are made of. */
export interface CloudPlace {
  region: string;
  account: string;
}
