import type { BuiltMail } from './builder-mails.ts';
import { seeded } from './campaign-letters.ts';

/** A trick: what is put in a page's head, and around words that a filter should see and a person should not. */
interface Trick {
  name: string;
  css?: string;
  /** Hides `noise`, which stands between two visible words. */
  hide: (noise: string) => string;
  /** Shown to a person, although it looks hidden to a simple reader. */
  show?: (text: string) => string;
}

const span = (style: string) => (noise: string) => `<span style="${style}">${noise}</span>`;
const div = (style: string) => (noise: string) => `<div style="${style}">${noise}</div>`;
const byClass = (name: string) => (noise: string) => `<span class="${name}">${noise}</span>`;

const TRICKS: readonly Trick[] = [
  { name: 'display', hide: span('display:none') },
  {
    name: 'display, marked important',
    css: '.a{display:inline}',
    hide: (noise) => `<b class="a" style="DISPLAY : NONE ! important">${noise}</b>`,
  },
  { name: 'escaped words', hide: span('d\\69splay:n\\6f ne') },
  { name: 'comments in a value', hide: span('/* x */display/**/:/*;*/none/**/;/*') },
  { name: 'entities in a style', hide: (noise) => `<span style="display&#58;&#x6e;one">${noise}</span>` },
  {
    name: 'visibility',
    hide: span('visibility:hidden'),
    show: (text) => `<div style="visibility:hidden">zzz<p style="visibility:visible">${text}</p></div>`,
  },
  { name: 'collapsed visibility', hide: span('visibility:collapse') },
  {
    name: 'no size',
    hide: span('font-size:0'),
    show: (text) => `<div style="font-size:0">zzz<span style="font-size:1rem">${text}</span></div>`,
  },
  {
    name: 'a tiny size',
    hide: span('font-size:1px'),
    show: (text) => `<span style="font-size:1px">zzz <span style="font-size:14px">${text}</span></span>`,
  },
  { name: 'a tiny size in points', hide: span('font:1.2pt Arial') },
  { name: 'a size of a sum', hide: span('font-size:calc(1px - 1px)') },
  {
    name: 'a size of nothing in the parent',
    hide: (noise) => `<span style="font-size:0"><span style="font-size:2em">${noise}</span></span>`,
  },
  { name: 'opacity', hide: span('opacity:0'), show: (text) => `<div style="opacity:.9">${text}</div>` },
  { name: 'opacity in per cent', hide: span('opacity:3%') },
  { name: 'opacity on opacity', hide: (noise) => `<span style="opacity:.3">${span('opacity:.3')(noise)}</span>` },
  { name: 'a filter', hide: span('display:inline-block;filter:opacity(0)') },
  { name: 'the colour of the page', hide: (noise) => `<font color="#ffffff">${noise}</font>` },
  { name: 'nearly the colour of the page', hide: span('color:#fdfdfe') },
  { name: 'a colour by name', hide: span('color:ghostwhite') },
  { name: 'a colour by hue', hide: span('color:hsl(0 0% 100%)') },
  { name: 'a colour that is hardly there', hide: span('color:rgb(0 0 0 / 2%)') },
  { name: 'the colour of letters', hide: span('-webkit-text-fill-color:transparent') },
  {
    name: 'the colour of a cell',
    hide: (noise) => `<table><tr><td bgcolor="navy"><font color="#000080">${noise}</font></td></tr></table>`,
    show: (text) => `<table><tr><td bgcolor="navy"><font color="white">${text}</font></td></tr></table>`,
  },
  { name: 'the colour of its own ground', hide: span('color:red;background:#f00') },
  {
    name: 'a ground that a picture does not reach',
    hide: (noise) => `<div style="background:url(a.png)"><p style="background:#fff;color:#fff">${noise}</p></div>`,
    show: (text) => `<div style="background:url(a.png)"><p style="color:#fff">${text}</p></div>`,
  },
  {
    name: 'a gradient',
    hide: span('color:#fff'),
    show: (text) => `<div style="color:#fff;background:linear-gradient(#000, #333)">${text}</div>`,
  },
  { name: 'a class', css: '.q7{display:none}', hide: byClass('x q7 y') },
  { name: 'a class in another case', css: '.Q7{display:none}', hide: byClass('q7') },
  { name: 'an id', css: '#x1{font-size:0}', hide: (noise) => `<i id="x1">${noise}</i>` },
  { name: 'an element', css: 'u{visibility:hidden}', hide: (noise) => `<u>${noise}</u>` },
  {
    name: 'a descendant',
    css: '.w span{display:none}',
    hide: (noise) => `<b class="w"><i><span>${noise}</span></i></b>`,
    show: (text) => `<p><span>${text}</span></p>`,
  },
  {
    name: 'a child',
    css: '.w>i{display:none}',
    hide: (noise) => `<b class="w"><i>${noise}</i></b>`,
    show: (text) => `<b class="w"><u><i>${text}</i></u></b>`,
  },
  {
    name: 'a sibling',
    css: '.w+i{display:none}',
    hide: (noise) => `<b class="w">-</b><i>${noise}</i>`,
    show: (text) => `<b class="w">-</b><u>-</u><i>${text}</i>`,
  },
  { name: 'a later sibling', css: 'b~.v{display:none}', hide: (noise) => `<b>-</b><u>-</u><i class="v">${noise}</i>` },
  { name: 'a first child', css: 'p :first-child{display:none}', hide: (noise) => `<p><i>${noise}</i><b>-</b></p>` },
  {
    name: 'every other child',
    css: '.s :nth-child(2n){font-size:0}',
    hide: (noise) => `<span class="s"><b>-</b><b>${noise}</b><b>-</b></span>`,
  },
  {
    name: 'an attribute',
    css: '[data-x=y]{display:none}',
    hide: (noise) => `<i data-x="y">${noise}</i>`,
    show: (text) => `<i data-x="z">${text}</i>`,
  },
  { name: 'a piece of an attribute', css: '[class^="no"]{display:none}', hide: byClass('noise-7') },
  {
    name: 'what is not of a class',
    css: '.s i:not(.k){display:none}',
    hide: (noise) => `<b class="s"><i>${noise}</i></b>`,
    show: (text) => `<b class="s"><i class="k">${text}</i></b>`,
  },
  {
    name: 'a list within a selector',
    css: ':is(.m,.n) i{display:none}',
    hide: (noise) => `<b class="n"><i>${noise}</i></b>`,
  },
  { name: 'an escaped class', css: '.\\31 23{display:none}', hide: byClass('123') },
  {
    name: 'the stronger of two rules',
    css: '#k{display:none}.k{display:inline}',
    hide: (noise) => `<i id="k" class="k">${noise}</i>`,
  },
  { name: 'the later of two rules', css: '.k{display:inline}.k{display:none}', hide: byClass('k') },
  {
    name: 'an important rule against a style',
    css: '.k{display:none!important}',
    hide: (noise) => `<i class="k" style="display:inline">${noise}</i>`,
  },
  {
    name: 'a style against a rule',
    css: '.k{display:none}',
    hide: byClass('k'),
    show: (text) => `<i class="k" style="display:inline">${text}</i>`,
  },
  { name: 'a broken value after a good one', hide: span('display:none;display:nonsense') },
  {
    name: 'a broken selector in a list',
    css: '.k,..j{display:none}.n{display:none}',
    hide: byClass('n'),
    show: (text) => `<i class="k">${text}</i>`,
  },
  { name: 'a rule for the screen', css: '@media screen{.k{display:none}}', hide: byClass('k') },
  {
    name: 'a rule for wide screens',
    css: '@media only screen and (min-width:600px){.k{display:none}}',
    hide: byClass('k'),
  },
  {
    name: 'a rule for paper',
    css: '@media print{.k{display:none}}.n{display:none}',
    hide: byClass('n'),
    show: (text) => `<i class="k">${text}</i>`,
  },
  {
    name: 'a rule for telephones',
    css: '@media (max-width:600px){p,.k{display:none}}.n{display:none}',
    hide: byClass('n'),
    show: (text) => `<i class="k">${text}</i>`,
  },
  {
    name: 'a rule for dark screens',
    css: '@media (prefers-color-scheme:dark){p,i{color:#fff}}.n{display:none}',
    hide: byClass('n'),
    show: (text) => `<i>${text}</i>`,
  },
  { name: 'a rule for all but paper', css: '@media not print{.k{display:none}}', hide: byClass('k') },
  {
    name: 'rules in rules',
    css: '.s{ & .k{display:none} }',
    hide: (noise) => `<b class="s"><i class="k">${noise}</i></b>`,
  },
  { name: 'a rule that asks what is supported', css: '@supports (display:grid){.k{display:none}}', hide: byClass('k') },
  {
    name: 'a style sheet in a comment',
    css: '.n{display:none}',
    hide: byClass('n'),
    show: (text) => `<!--<style>.k{display:none}</style>--><i class="k">${text}</i>`,
  },
  { name: 'a late style sheet', hide: (noise) => `<i class="z9">${noise}</i><style>.z9{display:none}</style>` },
  {
    name: 'a style sheet of no type',
    hide: span('display:none'),
    show: (text) => `<style type="text/x">.k{display:none}</style><i class="k">${text}</i>`,
  },
  { name: 'a box without height', hide: div('height:0;overflow:hidden') },
  {
    name: 'a box without width',
    hide: (noise) => `<div style="max-width:0;max-height:1px;overflow:hidden">${noise}</div>`,
  },
  {
    name: 'a box of one pixel',
    hide: span('position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'),
  },
  {
    name: 'an inline box without height',
    hide: span('display:inline-block;height:0;overflow:hidden'),
    show: (text) => `<span style="height:0;overflow:hidden">${text}</span>`,
  },
  {
    name: 'a cell without height',
    hide: span('display:none'),
    show: (text) => `<table><tr><td style="height:0;overflow:hidden">${text}</td></tr></table>`,
  },
  {
    name: 'a box without height that lets through',
    hide: span('display:none'),
    show: (text) => `<div style="height:0">${text}</div><br><br>`,
  },
  { name: 'a cut to nothing', hide: span('position:absolute;clip:rect(1px,1px,1px,1px)') },
  { name: 'a path of nothing', hide: span('display:inline-block;clip-path:inset(50%)') },
  { name: 'a circle of nothing', hide: span('display:inline-block;clip-path:circle(0)') },
  {
    name: 'a place off the screen',
    hide: span('position:absolute;left:-9999px'),
    show: (text) => `<p style="left:-9999px">${text}</p>`,
  },
  { name: 'a place above the screen', hide: span('position:fixed;top:-5000px') },
  { name: 'a margin off the screen', hide: div('margin-left:-9999px') },
  { name: 'an indent off the screen', hide: div('text-indent:-9999px;white-space:nowrap') },
  {
    name: 'an indent that a child takes back',
    hide: span('display:none'),
    show: (text) => `<div style="text-indent:-9999px"><div style="text-indent:0">${text}</div></div>`,
  },
  { name: 'a point', hide: span('display:inline-block;transform:scale(0)') },
  { name: 'a shift off the screen', hide: span('display:inline-block;transform:translateX(-9999px)') },
  {
    name: 'the hidden attribute',
    hide: (noise) => `<b hidden>${noise}</b>`,
    show: (text) => `<b hidden style="display:inline">${text}</b>`,
  },
  { name: 'a comment', hide: (noise) => `<!-- ${noise} -->` },
  { name: 'a comment that ends at once', hide: (noise) => `<!-->-<!-- ${noise} -->` },
  { name: 'a script', hide: (noise) => `<script>${noise}</script>` },
  {
    name: 'a template',
    hide: (noise) => `<template>${noise}</template>`,
    show: (text) => `<template><style>.k{display:none}</style></template><i class="k">${text}</i>`,
  },
  { name: 'what is shown without scripts', hide: span('display:none'), show: (text) => `<noscript>${text}</noscript>` },
  { name: 'a title within the page', hide: (noise) => `<title>${noise}</title>` },
  { name: 'a datalist', hide: (noise) => `<datalist><option>${noise}</option></datalist>` },
  {
    name: 'a hidden parent',
    hide: (noise) => `<span style="display:none"><b style="display:block">${noise}</b></span>`,
  },
  {
    name: 'a hidden formatting element across blocks',
    hide: (noise) => `<p><font color="white">${noise}<p>${noise}</font></p>`,
  },
  {
    name: 'a hidden element that a block ends',
    hide: span('display:none'),
    show: (text) => `<p style="display:none">zzz<div>${text}</div>`,
  },
  { name: 'an end tag that closes nothing', hide: (noise) => `<div style="display:none"></span></b>${noise}</div>` },
  {
    name: 'text between the rows of a table',
    hide: span('display:none'),
    show: (text) => `<table style="display:none">${text}<tr><td>zzz</td></tr></table>`,
  },
  {
    name: 'cells without a table',
    hide: span('display:none'),
    show: (text) => `<div><td style="display:none">${text}</td></div>`,
  },
  {
    name: 'a table in an old page',
    hide: span('display:none'),
    show: (text) => `<div style="font-size:0"><table><tr><td>${text}</td></tr></table></div>`,
  },
  { name: 'a drawing that a paragraph ends', hide: span('display:none'), show: (text) => `<svg><p>${text}</p></svg>` },
  { name: 'unquoted attributes', hide: (noise) => `<SPAN STYLE=display:none>${noise}</SPAN>` },
  { name: 'an attribute twice', hide: (noise) => `<i style="display:none" style="display:inline">${noise}</i>` },
  { name: 'no units', hide: (noise) => `<i style="font-size:0.5">${noise}</i>` },
  { name: 'columns of a table', hide: span('display:table-column') },
  { name: 'what the screen leaves out', hide: span('display:block;content-visibility:hidden') },
  {
    name: 'a custom property',
    css: ':root{--c:#fff}.k{color:var(--c)}',
    hide: byClass('k'),
    show: (text) => `<i class="k" style="--c:#222">${text}</i>`,
  },
  {
    name: 'custom properties within others',
    css: 'html{--A:var(--b, 20px);--b:0px;--a:20px}.k{font-size:var(--A)}',
    hide: byClass('k'),
    show: (text) => `<i style="--b:20px;font-size:var(--a)">${text}</i>`,
  },
  {
    name: 'a custom property that nobody sets',
    hide: span('display:var(--no, none)'),
    show: (text) => `<b style="color:#fff;color:var(--no)">${text}</b>`,
  },
  {
    name: 'a custom property marked important',
    css: '.k{--d:none!important;display:var(--d)}',
    hide: (noise) => `<b class="k" style="--d:inline">${noise}</b>`,
    show: (text) => `<b class="k"></b><i style="--x:var(--y);--y:var(--x);color:var(--x)">${text}</i>`,
  },
  // No trick: a closed `<details>`. Mail programs show what it holds, a reader opens it by a click; `innerText` leaves it out.
  {
    name: 'a closed dialog',
    hide: (noise) => `<dialog>${noise}</dialog>`,
    show: (text) => `<dialog open style="position:static">${text}</dialog>`,
  },
  { name: 'layers', css: '@layer a{.k{display:inline}}.k{display:none}', hide: byClass('k') },
  {
    name: 'initial values',
    css: 'i{display:none}',
    hide: (noise) => `<i>${noise}</i>`,
    show: (text) => `<i style="display:initial">${text}</i>`,
  },
];

const WORDS =
  'pay coins address video police friday friends contacts answer money wallet everybody hours letter photos'.split(' ');
const NOISE = 'garden weather recipe holiday parcel invoice meeting cheese orchard bicycle'.split(' ');

/** So many mails in which senders hide words among a letter, the same on every run. */
export const hidingMails = (count: number, seed = 151): BuiltMail[] => {
  const random = seeded(seed);
  const some = (list: readonly string[], length: number): string =>
    Array.from({ length }, () => list[Math.floor(random() * list.length)]).join(' ');
  return Array.from({ length: count }, (_, at) => {
    const trick = TRICKS[at % TRICKS.length] as Trick;
    const isOld =
      trick.name.endsWith('old page') || trick.name === 'a class in another case' || trick.name === 'no units';
    const type = isOld || random() < 0.5 ? '' : '<!DOCTYPE html>';
    const letter = (): string => some(WORDS, 4 + Math.floor(random() * 5));
    const parts = Array.from({ length: 3 }, () => `<p>${letter()}</p> ${trick.hide(some(NOISE, 6))} ${letter()}`);
    const shown = trick.show ? trick.show(some(WORDS, 9)) : '';
    const style = trick.css ? `<style>${trick.css}</style>` : '';
    return {
      name: trick.name,
      html: `${type}<html><head>${style}</head><body>${parts.join('\n')}${shown}</body></html>`,
    };
  });
};
