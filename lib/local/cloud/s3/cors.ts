import { CloudError } from '../errors.ts';
import { type CloudAnswer, emptyAnswer } from '../http/answer.ts';
import type { CloudRequest } from '../http/request.ts';
import type { BucketCors } from './options.ts';

/** The headers that let a page of this origin read the answer; none when no rule names it. */
export const corsHeaders = (origin: string, method: string, rules: BucketCors[]): Record<string, string> => {
  const rule = rules.find(
    ({ origins, methods }) =>
      methods.includes(method) && origins.some((allowed) => allowed === '*' || allowed === origin),
  );
  if (!rule) return {};
  return {
    'access-control-allow-origin': rule.origins.includes('*') ? '*' : origin,
    'access-control-allow-methods': rule.methods.join(', '),
    vary: 'Origin',
    ...(rule.headers && { 'access-control-allow-headers': rule.headers.join(', ') }),
  };
};

/** The answer to a browser's OPTIONS request. */
export const preflight = (request: CloudRequest, rules: BucketCors[]): CloudAnswer => {
  const method = request.headers['access-control-request-method'] ?? '';
  const headers = corsHeaders(request.headers.origin ?? '', method, rules);
  if (Object.keys(headers).length === 0) {
    throw new CloudError('AccessForbidden', 'CORSResponse: This CORS request is not allowed.', 403);
  }
  return emptyAnswer(200, headers);
};
