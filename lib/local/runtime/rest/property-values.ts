/** The function's name in `arn:aws:apigateway:<region>:lambda:path/2015-03-31/functions/<its ARN>/invocations`. */
export const functionInUri = (uri: string): string => /:function:([\w-]+)/.exec(uri)?.[1] ?? uri;

/** Response parameters that are fixed texts (`'value'`, in quotes), by header name; those taken from the request are left out. */
export function staticParameters(parameters: Record<string, string>, prefix: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([name, value]) => name.startsWith(prefix) && /^'.*'$/s.test(value))
      .map(([name, value]) => [name.slice(prefix.length), value.slice(1, -1)]),
  );
}
