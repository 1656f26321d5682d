import type { Language } from '#domain/intake/submission.ts';
import { type CampaignEntry, grouped, type MailBlock, type WalletTable } from './block.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A number stays whole, and with its currency, at the end of a phone's line: `1 201`, `0.004 BTC`. */
const unbroken = (text: string): string => text.replace(/(\d) (?=\d{3}(?!\d)|[A-Z]{3}\b)/g, '$1\u00a0');

const escaped = (text: string): string => unbroken(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/**
 * The looks, twice: inline for programs that drop style sheets, and as classes for dark mode, which needs one.
 * Contrast is at least 4.5 to 1 in both (WCAG 2.2, 1.4.3).
 */
const STYLE = {
  page: 'margin:0;padding:0;background:#f2f4f7;color:#16202e;-webkit-text-size-adjust:100%',
  card: 'background:#ffffff;border-radius:10px;padding:24px 20px',
  brand: 'margin:0 0 6px;font-size:14px;line-height:20px;letter-spacing:.02em;color:#4a5769',
  title: 'margin:0 0 16px;font-size:24px;line-height:30px;font-weight:700;color:#16202e',
  lead: 'margin:0 0 18px;font-size:17px;line-height:26px;color:#16202e',
  note: 'margin:14px 0 0;font-size:16px;line-height:24px;color:#4a5769',
  heading: 'margin:30px 0 4px;font-size:18px;line-height:24px;font-weight:700;color:#16202e',
  label:
    'padding:5px 14px 5px 0;font-size:15px;line-height:22px;vertical-align:top;white-space:nowrap;color:#4a5769;font-weight:400;text-align:left',
  value:
    'padding:5px 0;font-size:16px;line-height:22px;vertical-align:top;overflow-wrap:anywhere;word-break:break-word;color:#16202e',
  wallet:
    'margin:14px 0 0;padding:14px 14px 9px;border:1px solid #cfd6df;border-left:4px solid #1f5fa8;border-radius:6px',
  address:
    'margin:0 0 6px;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:15px;line-height:22px;font-weight:700;word-break:break-all;overflow-wrap:anywhere;color:#16202e',
  day: 'width:1%;padding:3px 10px 3px 0;font-size:14px;line-height:20px;white-space:nowrap;color:#4a5769;font-weight:400;text-align:left',
  bar: 'height:16px;border-radius:3px;background:#9db8d6;font-size:0;line-height:0',
  barNow: 'height:16px;border-radius:3px;background:#1f5fa8;font-size:0;line-height:0',
  number:
    'width:1%;padding:3px 0 3px 8px;font-size:15px;line-height:20px;text-align:right;white-space:nowrap;color:#16202e',
  news: 'margin:0 0 14px;padding:0 0 0 20px;font-size:17px;line-height:26px;font-weight:600;color:#16202e',
  lines:
    'margin:0 0 12px;padding:0;list-style:none;font-size:15px;line-height:23px;overflow-wrap:anywhere;color:#16202e',
  quote:
    'margin:6px 0 0;padding:0 0 0 12px;border-left:3px solid #cfd6df;font-size:15px;line-height:22px;overflow-wrap:anywhere;color:#4a5769',
  text: 'margin:0;font-size:15px;line-height:22px;overflow-wrap:anywhere;color:#16202e',
  cell: 'padding:6px 8px 6px 0;font-size:14px;line-height:20px;vertical-align:top;text-align:left;font-weight:400;color:#16202e',
  code: 'padding:6px 8px 6px 0;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:13px;line-height:20px;vertical-align:top;text-align:left;font-weight:400;word-break:break-all;overflow-wrap:anywhere;color:#16202e',
  group: 'padding:12px 0 2px;font-size:15px;line-height:22px;text-align:left;font-weight:700;color:#16202e',
  foot: 'margin:18px 4px 0;font-size:14px;line-height:21px;color:#4a5769',
} as const;
type Part = keyof typeof STYLE;

const DARK = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
.page{background:#0f151d!important;color:#e8edf3!important}
.card{background:#18212c!important}
.title,.lead,.heading,.value,.address,.number,.news,.lines,.text,.cell,.code,.group{color:#e8edf3!important}
.brand,.note,.label,.day,.foot,.quote{color:#a9b6c6!important}
.wallet{border-color:#33414f!important;border-left-color:#6aa5e6!important}
.quote{border-left-color:#33414f!important}
.bar{background:#3c556f!important}.barNow{background:#6aa5e6!important}
}`;

const looks = (part: Part, more = ''): string => `class="${part}" style="${STYLE[part]}${more}"`;
const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';
const DATA = 'cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse"';

const facts = (rows: readonly (readonly [string, string])[]): string =>
  rows.length === 0
    ? ''
    : `<table ${DATA}>${rows
        .map(
          ([label, value]) =>
            `<tr><th scope="row" ${looks('label')}>${escaped(label)}</th><td ${looks('value')}>${escaped(value)}</td></tr>`,
        )
        .join('')}</table>`;

const bar = (value: number, most: number, now: boolean): string => {
  const width = `;width:${Math.round((value / most) * 100)}%`;
  return value === 0 ? '' : `<div ${looks(now ? 'barNow' : 'bar', width)} aria-hidden="true"></div>`;
};

const bars = (rows: readonly { label: string; value: number; now: boolean }[]): string => {
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const lines = rows.map(
    ({ label, value, now }) =>
      `<tr><th scope="row" ${looks('day')}>${escaped(label)}</th>` +
      `<td>${bar(value, most, now)}</td><td ${looks('number')}>${grouped(value)}</td></tr>`,
  );
  return `<table ${DATA}>${lines.join('')}</table><div style="height:18px"></div>`;
};

const list = (part: 'news' | 'lines', lines: readonly string[]): string =>
  `<ul ${looks(part)}>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;

/** A letter's words may be of any script: they run as they do, and no further than their own element. */
const campaign = ({ name, text, quote }: CampaignEntry): string =>
  `<div ${looks('wallet')}><p ${looks('address')}>${escaped(name)}</p><p ${looks('text')}>${escaped(text)}</p>` +
  `${quote === null ? '' : `<blockquote ${looks('quote')} dir="auto"><bdi>${escaped(quote)}</bdi></blockquote>`}</div>`;

const wallets = ({ columns, groups }: WalletTable): string => {
  const head = [columns.address, columns.reports, columns.first, columns.last];
  const rows = groups.flatMap(({ title, rows: lines }) => [
    `<tr><th scope="rowgroup" colspan="4" ${looks('group')}>${escaped(title)}</th></tr>`,
    ...lines.map(
      ({ address, reports, first, last }) =>
        `<tr><th scope="row" ${looks('code')}>${escaped(address)}</th>` +
        `${[reports, first, last].map((cell) => `<td ${looks('cell')}>${escaped(cell)}</td>`).join('')}</tr>`,
    ),
  ]);
  const heads = head.map((title) => `<th scope="col" ${looks('label', ';white-space:normal')}>${escaped(title)}</th>`);
  return `<table ${DATA}><tr>${heads.join('')}</tr>${rows.join('')}</table>`;
};

const section = (block: MailBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `<h2 ${looks('heading')}>${escaped(block.text)}</h2>`;
    case 'facts':
      return facts(block.facts);
    case 'wallet':
      return `<div ${looks('wallet')}><p ${looks('address')}>${escaped(block.address)}</p>${facts(block.facts)}</div>`;
    case 'news':
    case 'lines':
      return list(block.kind, block.lines);
    case 'campaign':
      return campaign(block);
    case 'wallets':
      return wallets(block);
    case 'bars':
      return `<p ${looks('note')}>${escaped(block.text)}</p>${bars(block.bars)}`;
    default:
      return `<p ${looks(block.kind)}>${escaped(block.text)}</p>`;
  }
};

/** Blocks as an HTML mail: one column, legible on a phone, light and dark, nothing loaded from anywhere. */
export const asHtml = (
  frame: { brand: string; language: Language; title: string; foot: string },
  blocks: readonly MailBlock[],
): string => `<!DOCTYPE html>
<html lang="${frame.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(frame.title)}</title>
<style>${DARK}</style>
</head>
<body ${looks('page')}>
<table ${TABLE} width="100%"><tr><td align="center" style="padding:16px 8px 32px">
<table ${TABLE} width="100%" style="max-width:600px;text-align:left;font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><tr><td>
<div ${looks('card')}>
<p ${looks('brand')}>${escaped(frame.brand)}</p>
<h1 ${looks('title')}>${escaped(frame.title)}</h1>
${blocks.map(section).join('\n')}
</div>
<p ${looks('foot')}>${escaped(frame.foot)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`;
