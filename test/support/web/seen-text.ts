import type { Browser } from 'playwright-core';

/** How many documents are looked at at once, each in a frame of its own. */
const FRAMES = 20;
const ORIGIN = 'https://mails.example';

/**
 * Blanks what cannot be seen of a document by its computed style and by the place of its letters, and gives the rest
 * as the browser lays it out (`innerText`). Runs in the page; what it needs is in it.
 */
const seenIn = (document: Document): string => {
  const view = document.defaultView;
  if (!view || !document.body) return '';
  const numbers = (color: string): [number, number, number, number] => {
    const all = (color.match(/[\d.]+(?:e-\d+)?/g) ?? []).map(Number);
    return [all[0] ?? 0, all[1] ?? 0, all[2] ?? 0, all[3] ?? 1];
  };
  const isLikeGround = (element: Element, letters: string): boolean => {
    const [red, green, blue, alpha] = numbers(letters);
    if (alpha <= 0.1) return true;
    let ground: [number, number, number, number] = [255, 255, 255, 1];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = view.getComputedStyle(at);
      const own = numbers(style.backgroundColor);
      if (style.backgroundImage !== 'none') return false;
      if (own[3] >= 0.5) {
        ground = own;
        break;
      }
    }
    const mixed = [red, green, blue].map((channel, index) => channel * alpha + (ground[index] ?? 0) * (1 - alpha));
    return mixed.every((channel, index) => Math.abs(channel - (ground[index] ?? 0)) <= 8);
  };
  const isCutBy = (element: Element): boolean => {
    const style = view.getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isBox = !/^(?:inline|contents|table.*|inline-table)$/.test(style.display);
    if (isBox && (style.overflowX !== 'visible' || style.overflowY !== 'visible') && (box.width < 6 || box.height < 6))
      return true;
    if (/absolute|fixed/.test(style.position) && style.clip !== 'auto') {
      const [top, right, bottom, left] = numbers(style.clip);
      if (right - left < 6 || bottom - top < 6) return true;
    }
    return /^(?:inset\((?:50|100)%|circle\(0)/.test(style.clipPath);
  };
  const isSeen = (node: Text): boolean => {
    const element = node.parentElement;
    if (!element) return false;
    const style = view.getComputedStyle(element);
    if (style.visibility !== 'visible' || Number.parseFloat(style.fontSize) < 2) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()];
    if (boxes.length === 0) return false;
    if (
      boxes.every((box) => box.right <= 0 || box.bottom <= 0 || box.left > 2_000 || box.width < 0.5 || box.height < 0.5)
    )
      return false;
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement) {
      const above = view.getComputedStyle(at);
      const filter = /opacity\(([\d.]+)\)/.exec(above.filter);
      opacity *= Number(above.opacity) * (filter ? Number(filter[1]) : 1);
      if (isCutBy(at)) return false;
    }
    return opacity > 0.1 && !isLikeGround(element, style.webkitTextFillColor || style.color);
  };
  const unseen: Text[] = [];
  const texts = document.createTreeWalker(document.body, 4);
  for (let node = texts.nextNode() as Text | null; node; node = texts.nextNode() as Text | null) {
    if (node.data.trim() !== '' && !isSeen(node)) unseen.push(node);
  }
  for (const node of unseen) node.data = '';
  return document.body.innerText;
};

/** The text of each mail that a person sees in a real browser: 800 pixels wide, in light colours, without scripts. */
export const seenTexts = async (browser: Browser, mails: readonly string[]): Promise<string[]> => {
  const context = await browser.newContext({ viewport: { width: 1_000, height: 800 }, colorScheme: 'light' });
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    const number = /^\/mail\/(\d+)$/.exec(url.pathname)?.[1];
    if (url.origin !== ORIGIN) return route.abort();
    const body = number === undefined ? '<!doctype html><body>' : (mails[Number(number)] ?? '');
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  const seen: string[] = [];
  for (let from = 0; from < mails.length; from += FRAMES) {
    await page.goto(`${ORIGIN}/`, { waitUntil: 'domcontentloaded' });
    const numbers = mails.slice(from, from + FRAMES).map((_, at) => from + at);
    const texts = await page.evaluate(
      async ({ numbers, source }) => {
        const read = new Function(`return ${source}`)() as (document: Document) => string;
        return Promise.all(
          numbers.map(
            (number) =>
              new Promise<string>((resolve) => {
                const frame = document.createElement('iframe');
                frame.setAttribute('sandbox', 'allow-same-origin');
                frame.style.cssText = 'width:800px;height:600px;border:0;display:block';
                frame.src = `/mail/${number}`;
                frame.addEventListener('load', () => resolve(frame.contentDocument ? read(frame.contentDocument) : ''));
                document.body.append(frame);
              }),
          ),
        );
      },
      { numbers, source: seenIn.toString() },
    );
    seen.push(...texts);
  }
  await context.close();
  return seen;
};
