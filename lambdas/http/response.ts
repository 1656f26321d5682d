import type { APIGatewayProxyResult } from 'aws-lambda';

/** What a handler answers; text as a string, anything else as bytes. */
export interface HttpResponse {
  status: number;
  /** By lower-case name; they replace the chain's own of the same name. */
  headers?: Record<string, string>;
  body?: string | Uint8Array;
}

/**
 * Sent with every answer unless the handler says otherwise: nothing is loaded, framed, sniffed, stored or told to
 * another site. A page states its own `content-security-policy` for its style.
 */
const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** Turns an answer into what API Gateway expects, bytes as base64. */
export const toResult = ({ status, headers, body = '' }: HttpResponse): APIGatewayProxyResult => ({
  statusCode: status,
  headers: { ...SECURITY_HEADERS, ...headers },
  ...(typeof body === 'string'
    ? { body, isBase64Encoded: false }
    : { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
});
