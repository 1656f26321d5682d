import * as z from 'zod';
import type { GatewayAnswer } from './gateway-response.ts';

const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const ProxyResult = z.strictObject({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), Value).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(Value)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

/** What a function answered, as it goes to the client; null when it is no answer that API Gateway passes on. */
export function proxyAnswer(payload: string): GatewayAnswer | null {
  const result = ProxyResult.safeParse(JSON.parse(payload));
  if (!result.success) return null;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = result.data;
  const multi = Object.entries(multiValueHeaders ?? {});
  const single = Object.entries(headers ?? {}).filter(([name]) => !multi.some(([other]) => other === name));
  return {
    status: statusCode,
    headers: [...single, ...multi.flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))],
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
}
