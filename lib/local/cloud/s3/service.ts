import { CloudError } from '../errors.ts';
import { type CloudAnswer, emptyAnswer, xmlAnswer } from '../http/answer.ts';
import type { CloudRequest } from '../http/request.ts';
import { xml } from '../http/xml.ts';
import type { CloudService, Operation, ServiceCall } from '../service.ts';
import { type Verifier, verifyPolicy } from '../signature/verify.ts';
import type { Caller } from '../types.ts';
import { bucketOperation } from './bucket-operations.ts';
import type { BucketStore } from './buckets.ts';
import { corsHeaders, preflight } from './cors.ts';
import { objectOperation } from './object-operations.ts';
import { formOperation, readForm } from './post-form.ts';
import type { Address, Allows } from './types.ts';

/** Parts of a query that choose or shape an operation served here; any other asks for one that is not. */
const KNOWN_QUERY =
  /^(x-id|x-amz-.+|response-.+|list-type|prefix|delimiter|max-keys|start-after|continuation-token|encoding-type|fetch-owner|delete|location|versions|versioning|versionId|key-marker|version-id-marker|object-lock)$/i;

/** S3's REST protocol with the bucket in the path. */
export class BucketService implements CloudService {
  readonly #buckets: BucketStore;
  readonly #allows: Allows;

  constructor(buckets: BucketStore, allows: Allows) {
    this.#buckets = buckets;
    this.#allows = allows;
  }

  async prepare(call: ServiceCall): Promise<Operation> {
    const request = withHeadersOfQuery(call.request);
    const unknown = [...request.query.keys()].find((name) => !KNOWN_QUERY.test(name));
    if (unknown) throw new CloudError('NotImplemented', `A request with ?${unknown} is not served`, 501);
    const address = addressOf(request);
    const checked = { ...call, request };
    const operation = await (address.key === ''
      ? bucketOperation(checked, address.bucket, this.#buckets)
      : objectOperation(checked, address, this.#buckets, this.#allows));
    return { ...operation, run: async () => this.#withCors(await operation.run(), request, address.bucket) };
  }

  /** A browser's form: its signature is in its fields. */
  async prepareForm(request: CloudRequest, verifier: Verifier): Promise<{ caller: Caller; operation: Operation }> {
    const form = await readForm(request);
    const caller = verifyPolicy(form.fields, verifier);
    const { bucket } = addressOf(request);
    const operation = formOperation(form, bucket, this.#buckets, verifier.now);
    return {
      caller,
      operation: { ...operation, run: async () => this.#withCors(await operation.run(), request, bucket) },
    };
  }

  /** A browser's question whether a page may talk to the bucket. */
  preflight(request: CloudRequest): CloudAnswer {
    const { bucket } = addressOf(request);
    return preflight(request, this.#buckets.options(bucket).cors ?? []);
  }

  refuse(error: CloudError, request: CloudRequest): CloudAnswer {
    if (request.method === 'HEAD' || error.status === 304) return emptyAnswer(error.status);
    return xmlAnswer(
      xml('Error', { Code: error.code, Message: error.message, Resource: request.rawPath, RequestId: 'local' }),
      error.status,
    );
  }

  throttled(): CloudError {
    return new CloudError('SlowDown', 'Please reduce your request rate.', 503);
  }

  #withCors(answer: CloudAnswer, request: CloudRequest, bucket: string): CloudAnswer {
    if (!request.headers.origin || !this.#buckets.exists(bucket)) return answer;
    const cors = corsHeaders(request.headers.origin, request.method, this.#buckets.options(bucket).cors ?? []);
    return { ...answer, headers: { ...answer.headers, ...cors } };
  }
}

const addressOf = (request: CloudRequest): Address => {
  const [bucket = '', ...key] = request.rawPath.slice(1).split('/');
  try {
    return { bucket: decodeURIComponent(bucket), key: decodeURIComponent(key.join('/')) };
  } catch {
    throw new CloudError('InvalidURI', "Couldn't parse the specified URI.");
  }
};

/** In a presigned request, S3's own headers may stand in the query. */
const withHeadersOfQuery = (request: CloudRequest): CloudRequest => ({
  ...request,
  headers: {
    ...Object.fromEntries([...request.query].map(([name, value]) => [name.toLowerCase(), value]).filter(isOwnHeader)),
    ...request.headers,
  },
});

const isOwnHeader = ([name = '']: string[]): boolean => name.startsWith('x-amz-');
