import type { BuiltMail } from './builder-mails.ts';
import { type Random, seeded } from './campaign-letters.ts';

const TAGS =
  'p div span b i font a table tr td center ul li h1 h3 u em strong blockquote section small big sup pre tbody th button form label nobr dl dd dt address noscript'.split(
    ' ',
  );
const CLASSES = ['a', 'b', 'c', 'd', 'e'];

const DECLARATIONS = (
  'display:none|display:block|display:inline|display:inline-block|display:table-cell|display:flex|display:table|display:contents|' +
  'display:none !important|display:block!important|display:bogus|display:revert|display:inherit|all:initial|' +
  'visibility:hidden|visibility:visible|visibility:inherit|font-size:0|font-size:1px|font-size:14px|font-size:.05em|font-size:2em|' +
  'font-size:50%|font-size:5%|font-size:larger|font-size:initial|font-size:-1px|font-size:0 ! important|font:0/0 a|font:bold 12px/1 x|' +
  'opacity:0|opacity:.2|opacity:.5|opacity:1|color:#fff|color:white|color:#000|color:inherit|color:red|color:transparent|' +
  'color:rgb(0 0 0/5%)|color:bogus|color:#fff!important|background:#fff|background:black|background:#000 url(x.png)|' +
  'background-color:red|background:none|background:linear-gradient(red,blue)|height:0|overflow:hidden|height:0;overflow:hidden|' +
  'width:0;overflow:hidden|max-height:0;overflow:hidden|max-height:5px;overflow:auto|height:2px;overflow-y:hidden|min-height:20px|' +
  'position:absolute|position:relative|position:absolute;left:-9999px|left:-9999px|text-indent:-9999px|text-indent:0|float:left|' +
  'line-height:0|transform:scale(0)|white-space:pre|content-visibility:hidden|mso-hide:all'
).split('|');

/** What stands around a rule. */
const AROUND: readonly ((rule: string) => string)[] = [
  (rule) => rule,
  (rule) => rule,
  (rule) => `@media screen{${rule}}`,
  (rule) => `@media print{${rule}}`,
  (rule) => `@media (max-width:600px){${rule}}`,
  (rule) => `@media only screen and (min-width:480px) and (max-width:900px){${rule}}`,
  (rule) => `@media (prefers-color-scheme:dark){${rule}}`,
  (rule) => `@media not all and (min-width:100px){${rule}}`,
  (rule) => `@import url(x);/* x */${rule}`,
  (rule) => `}${rule}`,
];

/** Makes pages of any tags in any order under any styles: few look like a mail, and browsers have one way with each. */
class PageMaker {
  readonly #random: Random;
  #words = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  page(): string {
    const head = this.#may(0.6)
      ? `<style${this.#pick(['', '', ' media=print', ' type=text/css'])}>${this.#css()}</style>`
      : '';
    const body = this.#may(0.1) ? ' bgcolor=black text=white' : '';
    let page = `${this.#pick(['', '', '<!doctype html>'])}<html><head>${head}</head><body${body}>`;
    const open: string[] = [];
    for (let step = 8 + this.#random() * 14; step > 0; step -= 1) page += this.#step(open) + this.#word();
    for (let tag = open.pop(); tag !== undefined && this.#may(0.9); tag = open.pop())
      page += `</${tag}>${this.#word()}`;
    return `${page}</body></html>`;
  }

  #step(open: string[]): string {
    const chance = this.#random();
    if (chance < 0.45) {
      const tag = this.#pick(TAGS);
      open.push(tag);
      return `<${tag}${this.#attributes()}${this.#own(tag)}>`;
    }
    if (chance < 0.75) return `</${(this.#may(0.85) ? open.pop() : undefined) ?? this.#pick(TAGS)}>`;
    if (chance < 0.79) return '<br>';
    if (chance < 0.8) return '<!-- x -->';
    return chance < 0.81 ? `<style>${this.#css()}</style>` : '';
  }

  #word(): string {
    this.#words += 1;
    return `w${this.#words} `;
  }

  #may(share: number): boolean {
    return this.#random() < share;
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)] as T;
  }

  #declarations(): string {
    return this.#may(0.5) ? this.#pick(DECLARATIONS) : `${this.#pick(DECLARATIONS)};${this.#pick(DECLARATIONS)}`;
  }

  #compound(): string {
    const [one, other, tag] = [this.#pick(CLASSES), this.#pick(CLASSES), this.#pick(TAGS)];
    return this.#pick([
      `.${one}`,
      tag,
      `${tag}.${one}`,
      `#${one}`,
      '[data-x]',
      `.${one}:not(.${other})`,
      `.${one}:first-child`,
      ':is(.a,.b)',
      `${tag}:nth-child(odd)`,
      'a:link',
      'a:hover',
      `.${one}::before`,
      '[class~="a"]',
      `.${one}.${other}`,
    ]);
  }

  #selector(): string {
    const tie = this.#pick(['', '', '', ' ', '>', '+', '~']);
    return tie === '' ? this.#compound() : this.#compound() + tie + this.#compound();
  }

  #css(): string {
    return Array.from({ length: 1 + Math.floor(this.#random() * 3) }, () => {
      const list = this.#selector() + this.#pick(['', '', `,${this.#selector()}`, ',::-moz-x']);
      return this.#pick(AROUND)(`${list}{${this.#declarations()}}`);
    }).join('');
  }

  #attributes(): string {
    const names = `${this.#pick(CLASSES)}${this.#may(0.3) ? ` ${this.#pick(CLASSES)}` : ''}`;
    return [
      this.#may(0.3) ? ` class="${names}"` : '',
      this.#may(0.1) ? ` id=${this.#pick(CLASSES)}` : '',
      this.#may(0.35) ? ` style="${this.#declarations()}"` : '',
      this.#may(0.05) ? ' hidden' : '',
      this.#may(0.06) ? ' data-x=1' : '',
    ].join('');
  }

  #own(tag: string): string {
    if (tag === 'font')
      return ` color=${this.#pick(['white', '#fff', 'red', 'ffffff'])} size=${this.#pick(['1', '+1', '7'])}`;
    if (tag === 'a') return this.#may(0.7) ? ' href=x' : '';
    if (!/^(?:table|tr|td|th)$/.test(tag)) return '';
    return this.#pick(['', '', '', ' bgcolor=#fff', ' bgcolor=black', ' background=x.png']);
  }
}

/** So many pages of any tags under any styles, the same on every run. */
export const randomPages = (count: number, seed = 1515): BuiltMail[] => {
  const maker = new PageMaker(seeded(seed));
  return Array.from({ length: count }, (_, at) => ({ name: `page ${at}`, html: maker.page() }));
};
