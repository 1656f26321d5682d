import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { AddressKind } from '#domain/findings.ts';
import type { Language } from '#domain/intake/submission.ts';
import { addressOf } from '#test/support/addresses.ts';
import { letter } from '#test/support/letters/letters.ts';

/** A screenshot that is made: how it looks, on what, in which language, with an address of which kind. */
export interface Shot {
  name: string;
  look: Look;
  device: Device;
  language: Language;
  kind: AddressKind;
  address: string;
  text: string;
}

/** How programs show a letter: the sheet, and the bubble or page that the letter stands in. */
const LOOKS = {
  bubble: {
    sheet: '#fff',
    box: 'background:#e9e9eb; border-radius:18px; padding:9px 14px; color:#111',
    font: 'source',
    size: 17,
  },
  'bubble-dark': {
    sheet: '#000',
    box: 'background:#26252a; border-radius:18px; padding:9px 14px; color:#fff',
    font: 'source',
    size: 17,
  },
  chat: {
    sheet: '#e5ddd5',
    box: 'background:#fff; border-radius:8px; padding:7px 10px; color:#111b21',
    font: 'sans',
    size: 15,
  },
  'chat-dark': {
    sheet: '#0e1621',
    box: 'background:#182533; border-radius:12px; padding:7px 11px; color:#f5f5f5',
    font: 'sans',
    size: 15,
  },
  mail: { sheet: '#fff', box: 'color:#202124', font: 'sans', size: 15 },
  'mail-dark': { sheet: '#1f1f1f', box: 'color:#e3e3e3', font: 'source', size: 16 },
  serif: { sheet: '#fff', box: 'color:#000', font: 'serif', size: 16 },
  note: { sheet: '#fdf6e3', box: 'color:#333', font: 'mono', size: 14 },
} as const;
type Look = keyof typeof LOOKS;
const SHOT_LOOKS = Object.keys(LOOKS) as Look[];

/** A phone's screen, of two pixels a point or more, and a window on a desk, of one. */
const DEVICES = {
  phone: { width: 390, scale: 2 },
  desktop: { width: 920, scale: 1 },
} as const;
type Device = keyof typeof DEVICES;

const KINDS: readonly AddressKind[] = ['p2pkh', 'p2sh', 'p2wpkh', 'p2tr'];
const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en'];

const FONT_FILE = join(
  import.meta.dirname,
  '../../../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
);
const FAMILIES = {
  source: "'Source Sans 3', sans-serif",
  sans: "'DejaVu Sans', 'Open Sans', sans-serif",
  serif: "'DejaVu Serif', serif",
  mono: "'DejaVu Sans Mono', monospace",
} as const;

const shotOf = (look: Look, device: Device, language: Language, kind: AddressKind, number: number): Shot => {
  const address = addressOf(kind, `shot ${number} ${look}`);
  const { text } = letter(language, number, address);
  // A line of prose before the address, as chats show it, or a line of its own.
  const joined =
    number % 2 === 0
      ? text
      : text.replace(/[:\s]+(?=(?:bc1|[13])[a-zA-Z0-9]{25})/, ': ').replace(`${address}\n`, `${address}.\n`);
  return {
    name: `${look}-${device}-${language}-${kind}-${number}`,
    look,
    device,
    language,
    kind,
    address,
    text: joined,
  };
};

/** The 200: each look on each device in each language with each kind of address, and eight more. */
export const madeShots = (): Shot[] => {
  const all = SHOT_LOOKS.flatMap((look) =>
    (['phone', 'desktop'] as const).flatMap((device) =>
      LANGUAGES.flatMap((language) => KINDS.map((kind) => ({ look, device, language, kind }))),
    ),
  );
  const more = SHOT_LOOKS.map((look, index) => ({
    look,
    device: index % 2 === 0 ? ('phone' as const) : ('desktop' as const),
    language: 'en' as const,
    kind: KINDS[index % 4] ?? 'p2tr',
  }));
  return [...all, ...more].map(({ look, device, language, kind }, number) =>
    shotOf(look, device, language, kind, number),
  );
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The page that a shot is taken of. */
const pageOf = ({ look, device, text }: Shot): string => {
  const { sheet, box, font, size } = LOOKS[look];
  const data = readFileSync(FONT_FILE).toString('base64');
  const paragraphs = text
    .trim()
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`);
  return `<!doctype html><style>
    @font-face { font-family: 'Source Sans 3'; src: url(data:font/woff2;base64,${data}) }
    body { margin: 0; padding: 14px; background: ${sheet}; font: ${size}px/1.4 ${FAMILIES[font]}; overflow-wrap: anywhere }
    div { ${box}; ${device === 'phone' ? 'max-width: 330px' : 'max-width: 760px'} } p { margin: 0 0 .7em } </style><div>${paragraphs.join('')}</div>`;
};

/** What becomes of a picture that is not taken straight: degrees clockwise, and whether it is a photo of a screen. */
export interface Pose {
  degrees: number;
  photo: boolean;
}

/** How photos are taken: askew up to ten degrees, on their side, upside down. */
export const POSES: readonly Pose[] = [-10, 10, 90, 180, -6, 6, 3, -3].map((degrees) => ({ degrees, photo: true }));

/** Takes pictures, one after the other, with one page of one browser. */
export const shotTaker = async (browser: Browser): Promise<(shot: Shot, pose?: Pose) => Promise<Buffer>> => {
  const contexts = new Map<Device, Awaited<ReturnType<Browser['newPage']>>>();
  return async (shot, pose) => {
    const { width, scale } = DEVICES[shot.device];
    let page = contexts.get(shot.device);
    if (page === undefined) {
      page = await browser.newPage({ viewport: { width, height: 300 }, deviceScaleFactor: scale });
      contexts.set(shot.device, page);
    }
    await page.setViewportSize({ width, height: 300 });
    await page.setContent(pageOf(shot));
    await page.evaluate('document.fonts.ready');
    const straight = await page.screenshot({ fullPage: true });
    if (pose === undefined) return straight;
    return photographed(page, straight, scale, pose);
  };
};

/** A picture as a camera sees it: turned on a table, a little soft, unevenly lit, packed as JPEG. */
const photographed = async (
  page: Awaited<ReturnType<Browser['newPage']>>,
  straight: Buffer,
  scale: number,
  { degrees, photo }: Pose,
): Promise<Buffer> => {
  const [width, height] = [straight.readUInt32BE(16) / scale, straight.readUInt32BE(20) / scale];
  const radians = (degrees * Math.PI) / 180;
  const across = Math.ceil(Math.abs(width * Math.cos(radians)) + Math.abs(height * Math.sin(radians))) + 20;
  const down = Math.ceil(Math.abs(width * Math.sin(radians)) + Math.abs(height * Math.cos(radians))) + 20;
  await page.setViewportSize({ width: across, height: down });
  const look = photo ? 'filter: blur(.35px) contrast(.9)' : '';
  const light = photo
    ? '<i style="position:fixed; inset:0; background:linear-gradient(115deg, #0000, #0003)"></i>'
    : '';
  await page.setContent(`<!doctype html><body style="margin:0; background:#8d8a86; overflow:hidden">
    <img style="position:absolute; left:${(across - width) / 2}px; top:${(down - height) / 2}px; width:${width}px; transform:rotate(${degrees}deg); ${look}"
      src="data:image/png;base64,${straight.toString('base64')}">${light}`);
  await page.evaluate('document.images[0].decode()');
  return page.screenshot({ type: 'jpeg', quality: 80 });
};
