import * as z from 'zod';

/** What S3 sends when an object is created, as far as it is read; the message by which it tests the queue has no records. */
const ObjectCreated = z.object({
  Records: z
    .array(z.object({ eventSource: z.string().optional(), s3: z.object({ object: z.object({ key: z.string() }) }) }))
    .default([]),
});

/** The source of the event where it is not S3: an object that is enqueued again. */
const AGAIN = 'hotline:again';

/** S3's event of an object's creation, as far as it is read here, for an object that is enqueued again. */
export const objectCreated = (bucket: string, key: string) => ({
  Records: [
    {
      eventSource: AGAIN,
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: bucket }, object: { key: encodeURIComponent(key).replaceAll('%2F', '/') } },
    },
  ],
});

/** The keys of the objects that a message says were created. */
export const createdKeys = (body: unknown): string[] =>
  ObjectCreated.parse(body).Records.map(({ s3 }) => decodeURIComponent(s3.object.key.replaceAll('+', ' ')));

/** Whether a message comes from S3 itself: it is the first about its object. */
export const isFromStorage = (body: unknown): boolean =>
  ObjectCreated.parse(body).Records.every(({ eventSource }) => eventSource !== AGAIN);
