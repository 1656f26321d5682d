/** Which of a bucket's events go to which queue. */
export interface BucketNotification {
  /** Name or ARN. */
  queue: string;
  /** `s3:ObjectCreated:*`, `s3:ObjectRemoved:Delete` ... */
  events: string[];
  prefix?: string;
  suffix?: string;
  id?: string;
}

/** A lifecycle rule: objects under the prefix end this many days after they were written. */
interface BucketExpiration {
  prefix?: string;
  days: number;
}

/** Whom browsers let talk to the bucket. */
export interface BucketCors {
  origins: string[];
  methods: string[];
  headers?: string[];
}

/** What an object lock keeps a version from: in compliance mode nobody may delete it before its time, nor shorten that. */
export interface BucketLock {
  mode: 'COMPLIANCE';
  days: number;
}

export interface BucketOptions {
  notifications?: BucketNotification[];
  /** Whether what is overwritten or deleted stays as an earlier version. */
  versioned?: boolean;
  lock?: BucketLock;
  /** Days after which earlier versions end. */
  noncurrentDays?: number;
  expirations?: BucketExpiration[];
  cors?: BucketCors[];
}
