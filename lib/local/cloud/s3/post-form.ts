import { CloudError } from '../errors.ts';
import { type CloudAnswer, emptyAnswer, xmlAnswer } from '../http/answer.ts';
import type { CloudRequest } from '../http/request.ts';
import { xml } from '../http/xml.ts';
import type { Operation } from '../service.ts';
import { objectPermission } from './address.ts';
import type { BucketStore } from './buckets.ts';
import { keptHeaders, verifyChecksums } from './object-headers.ts';
import type { StoredObject } from './objects.ts';
import { checkPolicy } from './post-policy.ts';
import type { UploadForm } from './upload-form.ts';

/** In a form's key, S3 puts the uploaded file's name in place of this. */
const FILE_NAME = /\$\{filename\}/g;

/** Reads a multipart form as S3 does: what comes after the file does not count. */
export const readForm = async (request: CloudRequest): Promise<UploadForm> => {
  const type = request.headers['content-type'] ?? '';
  const body = new Uint8Array(request.body);
  const data = await new Response(body, { headers: { 'content-type': type } }).formData().catch((error: unknown) => {
    throw new CloudError('MalformedPOSTRequest', `The body is not well-formed multipart/form-data: ${error}`);
  });
  const fields = new Map<string, string>();
  for (const [name, value] of data) {
    if (typeof value === 'string') {
      fields.set(name.toLowerCase(), value);
      continue;
    }
    const key = fields.get('key')?.replaceAll(FILE_NAME, value.name);
    if (key === undefined) break;
    fields.set('key', key);
    return { fields, file: Buffer.from(await value.arrayBuffer()) };
  }
  throw new CloudError('InvalidArgument', 'POST requires exactly one file upload per request, after a field key.');
};

/** The upload that a form asks for, which its policy must allow. */
export const formOperation = (form: UploadForm, bucket: string, buckets: BucketStore, now: number): Operation => {
  checkPolicy(form, bucket, now);
  const key = form.fields.get('key') ?? '';
  const fields = Object.fromEntries(form.fields);
  const checksums = verifyChecksums(fields, form.file);
  return {
    action: 'PostObject',
    resource: `${bucket}/${key}`,
    permissions: [objectPermission('s3:PutObject', { bucket, key })],
    run: () => {
      const object = buckets.put(bucket, key, form.file, {
        ...keptHeaders(fields),
        checksums,
        event: 'ObjectCreated:Post',
      });
      return answer(form, object);
    },
  };
};

const answer = (form: UploadForm, object: StoredObject): CloudAnswer => {
  const etag = `"${object.etag}"`;
  const redirect = form.fields.get('success_action_redirect');
  if (redirect) {
    const url = new URL(redirect);
    url.searchParams.set('bucket', object.bucket);
    url.searchParams.set('key', object.key);
    url.searchParams.set('etag', etag);
    return emptyAnswer(303, { location: url.href, etag });
  }
  const status = form.fields.get('success_action_status');
  if (status === '201') {
    return xmlAnswer(xml('PostResponse', { Bucket: object.bucket, Key: object.key, ETag: etag }), 201, { etag });
  }
  return emptyAnswer(status === '200' ? 200 : 204, { etag });
};
