import type { CloudError } from './errors.ts';
import type { CloudAnswer } from './http/answer.ts';
import type { CloudRequest } from './http/request.ts';
import type { Permission } from './iam/permission.ts';
import type { Caller } from './types.ts';

/** A request whose caller is known. */
export interface ServiceCall {
  request: CloudRequest;
  caller: Caller;
  /** The body, out of its frames. */
  body: Buffer;
  /** Headers that came after a framed body. */
  trailer: Record<string, string>;
}

/** What a request asks for, understood and not yet done. */
export interface Operation {
  /** The API's name for it: `PutItem`, `PutObject` ... */
  action: string;
  /** What it is about, as the request names it. */
  resource: string;
  permissions: Permission[];
  run(): CloudAnswer | Promise<CloudAnswer>;
  /** The error of a conflict with another writer, where the operation can have one. */
  conflict?: () => CloudError;
}

/** One AWS service behind the endpoint. */
export interface CloudService {
  /** Reads a request; throws a CloudError when it makes no sense. */
  prepare(call: ServiceCall): Operation | Promise<Operation>;
  /** An error in the shape that the service's protocol has. */
  refuse(error: CloudError, request: CloudRequest): CloudAnswer;
  /** What the service says when it is asked too often. */
  throttled(): CloudError;
}
