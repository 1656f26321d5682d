import { randomUUID } from 'node:crypto';
import type { CloudPlace } from '../types.ts';
import type { BucketNotification } from './options.ts';

export interface ObjectEvent {
  /** `ObjectCreated:Put`, `ObjectRemoved:Delete`, `LifecycleExpiration:Delete` ... */
  name: string;
  bucket: string;
  key: string;
  size: number;
  etag: string;
  time: number;
}

/** Whether the notification asks for this event: by name, with `*` as its end, by prefix and suffix of the key. */
export const wants = (notification: BucketNotification, event: ObjectEvent): boolean =>
  notification.events.some((pattern) => eventMatches(pattern, event.name)) &&
  event.key.startsWith(notification.prefix ?? '') &&
  event.key.endsWith(notification.suffix ?? '');

const eventMatches = (pattern: string, name: string): boolean =>
  pattern.endsWith('*') ? `s3:${name}`.startsWith(pattern.slice(0, -1)) : pattern === `s3:${name}`;

/** The message that S3 sends to a queue, event version 2.1. */
export const eventMessage = (event: ObjectEvent, notification: BucketNotification, place: CloudPlace): string =>
  JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: place.region,
        eventTime: new Date(event.time).toISOString(),
        eventName: event.name,
        userIdentity: { principalId: 'AWS:LOCAL' },
        requestParameters: { sourceIPAddress: '127.0.0.1' },
        responseElements: { 'x-amz-request-id': requestId(), 'x-amz-id-2': randomUUID() },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: notification.id ?? 'notification',
          bucket: {
            name: event.bucket,
            ownerIdentity: { principalId: 'LOCAL' },
            arn: `arn:aws:s3:::${event.bucket}`,
          },
          object: {
            key: eventKey(event.key),
            ...(event.name.startsWith('ObjectCreated') && { size: event.size, eTag: event.etag }),
            sequencer: event.time.toString(16).toUpperCase().padStart(16, '0'),
          },
        },
      },
    ],
  });

/** The message with which S3 tries a queue when a notification is first set up; it has no `Records`. */
export const testMessage = (bucket: string, time: number): string =>
  JSON.stringify({
    Service: 'Amazon S3',
    Event: 's3:TestEvent',
    Time: new Date(time).toISOString(),
    Bucket: bucket,
    RequestId: requestId(),
    HostId: randomUUID(),
  });

/** A key as events have it: form-encoded but for the slash, so that a blank is `+`. */
const eventKey = (key: string): string =>
  encodeURIComponent(key)
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/');

const requestId = (): string => randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase();
