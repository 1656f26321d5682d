import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { bundleFunctions } from '#infra/functions/bundles.ts';
import { parseSettings } from '#settings';
import { exampleInput } from './example.ts';

/** What Lambda puts in a function's environment, and what `pages` finds there. */
const ENVIRONMENT = {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'AKIDOFTHEFUNCTION',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
  TABLE: 'table',
  INBOX_BUCKET: 'inbox',
  PAGE_KEY_SECRET: 'page-key',
};

it('bundles call AWS with the credentials of their environment', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hotline-bundle-credentials-'));
  bundleFunctions(parseSettings(exampleInput()), folder);
  const asked: { authorization: string | undefined; token: unknown }[] = [];
  const aws = createServer(({ headers }, response) => {
    asked.push({ authorization: headers.authorization, token: headers['x-amz-security-token'] });
    response.writeHead(400).end('{"__type":"ValidationException"}');
  });
  await new Promise<void>((ready) => aws.listen(0, '127.0.0.1', ready));
  const address = aws.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  const index = pathToFileURL(join(folder, 'pages/index.mjs')).href;
  const call = `const { handler } = await import('${index}');
    await handler({ path: '/', resource: '/', httpMethod: 'GET', headers: {}, requestContext: { requestId: '1' } }, { getRemainingTimeInMillis: () => 5000 });
    process.exit();`;
  const env = { ...ENVIRONMENT, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', call], { env });
  aws.close();

  expect(asked.length).toBeGreaterThan(0);
  for (const each of asked)
    expect(each).toEqual({ authorization: expect.stringContaining('Credential=AKIDOFTHEFUNCTION/'), token: 'session' });
});
