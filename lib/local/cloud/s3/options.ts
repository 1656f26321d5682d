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

export interface BucketOptions {
  notifications?: BucketNotification[];
  expirations?: BucketExpiration[];
  cors?: BucketCors[];
}
