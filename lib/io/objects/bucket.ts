import type { S3Client } from '@aws-sdk/client-s3';

/** A bucket to read from or write to. */
export interface Bucket {
  client: S3Client;
  name: string;
}
