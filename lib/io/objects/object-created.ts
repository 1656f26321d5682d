import * as z from 'zod';

/** What S3 sends when an object is created, as far as it is read; the message by which it tests the queue has no records. */
const ObjectCreated = z.object({
  Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).default([]),
});

/** What S3 says when an object is created, as far as anyone here reads it. */
export const objectCreated = (bucket: string, key: string) => ({
  Records: [
    {
      eventSource: 'aws:s3',
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: bucket }, object: { key: encodeURIComponent(key).replaceAll('%2F', '/') } },
    },
  ],
});

/** The keys of the objects that a message says were created. */
export const createdKeys = (body: unknown): string[] =>
  ObjectCreated.parse(body).Records.map(({ s3 }) => decodeURIComponent(s3.object.key.replaceAll('+', ' ')));
