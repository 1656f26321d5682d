import dns from 'node:dns';
import { request as httpsRequest } from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { createServer as createSecureServer, Server as TlsServer } from 'node:tls';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { guardedAgent, isRefusedUrl } from '#io/feed/ssrf-guard.ts';
import { postWebhook, signedHeaders, type WebhookMessage } from '#io/feed/webhook.ts';
import { TestReceiver } from '#test/support/web/receiver.ts';

/** Makes every name resolve to an address, or to none, in this process, until the returned function is called. */
const resolveNamesTo = (address: string | null): (() => void) => {
  const gone = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  const spy = vi
    .spyOn(dns, 'lookup')
    .mockImplementation(((_name: string, _options: object, done: (error: Error | null, addresses: object[]) => void) =>
      address === null ? done(gone, []) : done(null, [{ address, family: 4 }])) as typeof dns.lookup);
  syncBuiltinESMExports();
  return () => {
    spy.mockRestore();
    syncBuiltinESMExports();
  };
};

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const MESSAGE: WebhookMessage = { id: 'msg_1', time: new Date(), body: '{"events":[]}' };

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await TestReceiver.start();
});
afterAll(() => receiver.stop());
afterEach(() => {
  receiver.received.length = 0;
  receiver.answer(204);
});

const post = (url = receiver.url, allowLoopback = true) =>
  postWebhook({ url, secrets: [SECRET], allowLoopback }, MESSAGE);

describe('Standard Webhooks 1.0', () => {
  it("signs the specification's example as it does", () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      time: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
    };
    expect(signedHeaders([SECRET], message)).toEqual({
      'webhook-id': message.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('sends what a receiver can verify', async () => {
    expect(await post()).toMatchObject({ ok: true });
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual({ events: [] });
    expect(headers['content-type']).toBe('application/json');
  });

  it.each([
    [200, { ok: true }],
    [299, { ok: true }],
    [300, { ok: false, status: 300 }],
    [301, { ok: false, status: 301 }],
    [304, { ok: false, status: 304 }],
    [400, { ok: false, status: 400 }],
    [410, { ok: false, status: 410 }],
    [413, { ok: false, status: 413 }],
    [503, { ok: false, status: 503 }],
  ])('takes %i for what it is', async (status, outcome) => {
    receiver.answer(status, { location: receiver.url });
    expect(await post()).toMatchObject(outcome);
    expect(receiver.received).toHaveLength(1);
  });
});

describe('an address that is registered', () => {
  it.each([
    ['10.0.0.1', true],
    ['127.0.0.1', true],
    ['169.254.169.254', true],
  ])('is refused where its name stands for %s', async (address, refused) => {
    const restore = resolveNamesTo(address);
    expect(await isRefusedUrl(new URL('https://hooks.example/'), false)).toBe(refused);
    restore();
  });

  it('is not where its name is not known yet, or it is this machine and that may be', async () => {
    expect(await isRefusedUrl(new URL('https://hooks.invalid/'), false)).toBe(false);
    expect(await isRefusedUrl(new URL(receiver.url), true)).toBe(false);
    expect(await isRefusedUrl(new URL(receiver.url), false)).toBe(true);
  });
});

describe('a receiver that means harm', () => {
  it('is not read: an answer without end keeps nobody', async () => {
    receiver.respond = (response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(more));
    };
    expect(await post()).toMatchObject({ ok: true });
  });

  it('is hung up on once its status is known: it cannot hold the connection by talking on', async () => {
    let closed: Promise<void> = Promise.resolve();
    receiver.respond = (response) => {
      closed = new Promise((resolve) => response.on('close', () => resolve()));
      response.writeHead(200);
      // Less than any buffer holds, and no end: only the caller can end it.
      response.write('x');
    };
    const aborted = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(new AbortController().signal);
    expect(await post()).toMatchObject({ ok: true });
    await closed;
    aborted.mockRestore();
  }, 5_000);

  it('that is asked to say something is read for 4 KiB, and hung up on there', async () => {
    let closed: Promise<void> = Promise.resolve();
    receiver.respond = (response) => {
      closed = new Promise((resolve) => response.on('close', () => resolve()));
      response.writeHead(200);
      // More than is read, and no end: only the caller can end it.
      response.write('x'.repeat(5_000));
    };
    const target = { url: receiver.url, secrets: [SECRET], allowLoopback: true, reads: { withinMs: 4_000 } };
    expect(await postWebhook(target, MESSAGE)).toMatchObject({ ok: true, answer: 'x'.repeat(4_096) });
    await closed;
  }, 5_000);

  it('that says nothing is waited for ten seconds', async () => {
    const { timeout } = AbortSignal;
    const limited = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 50));
    receiver.respond = () => undefined;
    expect(await post()).toEqual({ ok: false, status: null, problem: 'timeout' });
    expect(limited.mock.calls).toEqual([[10_000]]);
    limited.mockRestore();
  });

  it.each([
    [8_100, { ok: true }],
    [8_192, { ok: false, status: null, problem: 'HPE_HEADER_OVERFLOW' }],
  ])('may answer with 8 KiB of headers and not with more: a value of %i bytes', async (bytes, outcome) => {
    receiver.respond = (response) => {
      response.sendDate = false;
      response.writeHead(200, { 'x-long': 'x'.repeat(bytes), connection: 'close', 'content-length': '0' }).end();
    };
    expect(await post()).toMatchObject(outcome);
  });

  it('cannot fill the memory with headers', async () => {
    receiver.respond = (response) => {
      response.writeHead(200, { 'x-long': 'x'.repeat(20_000) }).end();
    };
    expect(await post()).toMatchObject({ ok: false, problem: 'HPE_HEADER_OVERFLOW' });
  });

  it('that closes the connection is a failure', async () => {
    receiver.respond = (response) => {
      response.destroy();
    };
    expect(await post()).toMatchObject({ ok: false, problem: 'ECONNRESET' });
  });

  it('that answers half a status line, one byte after the other, is a failure', async () => {
    const { timeout } = AbortSignal;
    const limited = vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout.call(AbortSignal, 200));
    receiver.respond = ({ socket }) => {
      const bytes = [...'HTTP/1.1 20'].values();
      const drip = setInterval(() => {
        const next = bytes.next();
        if (next.done) clearInterval(drip);
        else socket?.write(next.value);
      }, 5);
      socket?.on('close', () => clearInterval(drip));
    };
    expect(await post()).toEqual({ ok: false, status: null, problem: 'timeout' });
    limited.mockRestore();
  });

  it('that does not listen is a failure', async () => {
    expect(await post('http://127.0.0.1:1/')).toMatchObject({ ok: false, problem: 'ECONNREFUSED' });
  });

  it('whose name is gone is a failure', async () => {
    const restore = resolveNamesTo(null);
    expect(await post('https://hooks.example/')).toMatchObject({ ok: false, status: null, problem: 'ENOTFOUND' });
    restore();
  });

  it.each([
    ['speaks none', () => createServer()],
    ['has no certificate', () => createSecureServer()],
  ] as const)('whose TLS is broken is sent nothing: it %s', async (_, makeServer) => {
    let read = '';
    const server = makeServer().on('connection', (socket) => {
      socket
        .on('error', () => undefined)
        .on('data', (data: Buffer) => {
          read += data.toString('latin1');
          if (server instanceof TlsServer) return;
          socket.end('HTTP/1.1 200 OK\r\n\r\n');
        });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    // No endpoint is registered at another port than 443: it is called as one there is.
    const url = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const failed = await new Promise<NodeJS.ErrnoException>((resolve) => {
      httpsRequest(url, { method: 'POST', agent: guardedAgent(url, true) }, () => resolve(new Error('answered')))
        .on('error', resolve)
        .end(MESSAGE.body);
    });
    expect(failed.code).toMatch(/^(EPROTO|ERR_SSL)/);
    expect(read).not.toContain('events');
    await new Promise((closed) => server.close(closed));
  });
});

describe('addresses that are nobody’s business', () => {
  it.each([
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://0.0.0.0/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.0.0.1/',
    'https://172.16.0.1/',
    'https://192.168.1.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[fe80::1]/',
    'https://[fd00:ec2::254]/',
    'https://100.64.0.1/',
  ])('%s is not called', async (url) => {
    expect(await post(url, false)).toEqual({ ok: false, status: null, problem: 'address-not-allowed' });
  });

  it.each(['http://169.254.169.254/', 'http://cert.example/', 'ftp://127.0.0.1/'])(
    '%s is not called on a laptop either',
    async (url) => {
      expect(await post(url, true)).toEqual({ ok: false, status: null, problem: 'not-https' });
    },
  );

  it('are not called by a name that resolves to one', async () => {
    const restore = resolveNamesTo('169.254.169.254');
    const posted = await post('https://cert.example/', false);
    restore();
    expect(posted).toEqual({ ok: false, status: null, problem: 'address-not-allowed' });
  });

  it('are not reached by http without the laptop’s setting', async () => {
    expect(await post(receiver.url, false)).toEqual({ ok: false, status: null, problem: 'not-https' });
    expect(receiver.received).toEqual([]);
  });
});
