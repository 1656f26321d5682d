import type { TestHotline } from '#test/support/cloud/hotline.ts';

/** Cookies by name, of whatever host: the desk's and the issuer's are called differently. */
const cookies = new Map<string, string>();

const ask = async (url: URL, form?: Record<string, string>): Promise<Response> => {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  });
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    cookies.set(name, value);
  }
  return response;
};

/** Opens an address and whatever it leads to; gives the page at the end. */
const open = async (from: URL, form?: Record<string, string>): Promise<string> => {
  let [url, response] = [from, await ask(from, form)];
  for (let hops = 0; response.headers.get('location') !== null; hops += 1) {
    if (hops > 12) throw new Error(`no end at ${url}`);
    url = new URL(response.headers.get('location') ?? '', url);
    response = await ask(url);
  }
  return response.text();
};

const markOf = (page: string): string => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';

/** Signs in at a desk that runs, looks a wallet up a while later, and signs out; gives the wallet's page. */
export const walkOfDesk = async ({ urls, clock }: TestHotline, wallet: string): Promise<string> => {
  const at = (path: string): URL => new URL(`${urls.desk}${path}`);
  const asked = await open(at('/sign-in?as=lead'));
  const first = await open(at('/working-on'), { csrf: markOf(asked), reason: 'case 7, seized phone', next: '/' });
  // What is noted once a minute is noted.
  clock.advance(120_000);
  const page = await open(at('/search'), { csrf: markOf(first), q: `  ${wallet}.` });
  await open(at('/sign-out'), { csrf: markOf(page) });
  return page;
};
