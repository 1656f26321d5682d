import { describe, expect, it } from 'vitest';
import { htmlToText } from '#test/support/letters/html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['blocks as lines', '<p>one</p><div>two<br>three</div>', 'one\ntwo\nthree'],
    ['cells of a row on one line', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['white space folded as a browser does', 'a \n\t b <b> c</b>', 'a b c'],
    ['preformatted text as it stands', '<pre>a\n  b</pre>', 'a\n  b'],
    ['entities', '&euro;200 &#49;&#x32; &amp;amp;', '€200 12 &amp;'],
    ['text after markup that never ends', 'before <b>after', 'before after'],
    ['unquoted and mixed-case attributes', '<SPAN STYLE=display:none>x</SPAN>y', 'y'],
    ['a comment that never ends as hiding the rest', 'a<!-- b <b>c</b>', 'a'],
    ['comments that end at once', 'a<!-->b<!--->c', 'abc'],
    ['what browsers take for comments', 'a<!x>b<?y>c</1>d', 'abcd'],
    ['signs that open nothing', '1 < 2 <3 a<', '1 < 2 <3 a<'],
    ['a sign within a quoted value', '<a title="a>b">c</a>', 'c'],
    ['raw text up to its own end', '<style>a<b></styl></style>c', 'c'],
    ['an entity in an attribute', '<span style="display&#58;none">x</span>y', 'y'],
    [
      'a style sheet that comes late',
      '<i class="x">no</i><style>.x{display:none}</style><i class="x">no</i>yes',
      'yes',
    ],
    [
      'tags of one length that say different things',
      '<i style="color:#fff">no</i><i style="color:#f00">a</i><i style="color:#fff">no</i><i style="color:#f00">b</i>',
      'ab',
    ],
    [
      'one tag in light and in hidden ground',
      '<i class="a">a</i><b hidden><i class="a">no</i></b><i class="a">b</i>',
      'ab',
    ],
    ['a tag that goes on behind one like it', '<i a=b>a</i><i a=b hidden>no</i><i a=b>c</i>', 'ac'],
    ['a paragraph closed by the next', '<p style="display:none">no<p>yes', 'yes'],
  ])('reads %s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it.each([
    ['display:none', '<span style="display:none">junk</span>'],
    ['visibility', '<i style="visibility: hidden">junk</i>'],
    ['font-size 0', '<span style="font-size:0px">junk</span>'],
    ['font-size of one pixel', '<span style="font-size:1px">junk</span>'],
    ['opacity', '<span style="opacity:0">junk</span>'],
    ['the hidden attribute', '<b hidden>junk</b>'],
    ['a class in a style sheet', '<span class="a q7 b">junk</span>'],
    ['an id in a style sheet', '<span id="x1">junk</span>'],
    ['an element in a style sheet', '<u>junk</u>'],
    ['a rule within a media query', '<span class="m">junk</span>'],
    ['the colour of the page', '<font color="#ffffff">junk</font>'],
    ['nearly the colour of the page', '<span style="color:#fefefe">junk</span>'],
    ['the colour of its own ground', '<span style="color:red;background:#f00">junk</span>'],
    ['a transparent colour', '<span style="color:rgba(0,0,0,0)">junk</span>'],
    ['a cut box', '<div style="max-height:0;overflow:hidden">junk</div>'],
    ['a place off the screen', '<span style="position:absolute;left:-9999px">junk</span>'],
    ['a comment', '<!-- junk -->'],
    ['a script', '<script>junk</script>'],
    ['a rule that is stronger', '<b id="x2" class="q8">junk</b>'],
    ['a rule that is important', '<b class="q9" style="display:inline">junk</b>'],
    ['a rule for a sibling', '<b></b><u id="x3">junk</u>'],
    ['a rule for what is not of a class', '<s>junk</s>'],
    ['a rule in a rule', '<b class="q6"><i>junk</i></b>'],
    ['an escaped word', '<b style="d\\69splay:n\\6fne">junk</b>'],
    ['a colour of letters', '<b style="-webkit-text-fill-color:transparent">junk</b>'],
    ['a hidden parent', '<div style="display:none"><span style="display:inline">junk</span></div>'],
  ])('drops what is hidden by %s', (_, hidden) => {
    const style =
      '<style>.q7{display:none}#x1{font-size:0}u{visibility:hidden}@media all{.m{display:none}}' +
      '#x2{display:none}.q8{display:inline}.q9{display:none!important}b+#x3{font-size:0;visibility:visible}' +
      's:not(.q5){display:none}.q6{& i{display:none}}</style>';
    expect(htmlToText(`${style}bc1q${hidden}end`).replace('\n', '')).toBe('bc1qend');
  });

  it.each([
    ['the colour that its own ground makes readable', '<table><td bgcolor="black"><font color="white">pay</font>'],
    ['a child of nothing in size, as MJML writes it', '<td><div style="font-size:0"><p style="font-size:13px">pay'],
    ['a child that shows itself again', '<div style="visibility:hidden"><p style="visibility:visible">pay'],
    ['a style against a rule', '<style>.a{display:none}</style><p class="a" style="display:block">pay'],
    ['a rule for paper', '<style>@media print{p{display:none}}</style><p>pay'],
    ['a rule for telephones', '<style>@media (max-width:600px){p{display:none}}</style><p>pay'],
    ['a rule for dark screens', '<style>@media (prefers-color-scheme:dark){p{color:#fff}}</style><p>pay'],
    ['a rule for what lies in another element', '<style>.hide table{display:none}</style><table><td>pay</table>'],
    ['an invalid selector, which voids its list', '<style>p,p::-moz-x{display:none}</style><p>pay'],
    ['an invalid value, which keeps the one before', '<p style="display:block;display:hidden">pay'],
    ['white on a picture', '<table background="a.png"><td><font color="#ffffff">pay'],
    ['white on a gradient', '<p style="color:#fff;background:linear-gradient(#000,#222)">pay'],
    ['a cut inline element', '<span style="max-height:0;overflow:hidden">pay</span>'],
    ['a cut cell', '<table><td style="height:0;overflow:hidden">pay'],
    ['a box of no height that lets through', '<div style="height:0;line-height:0">pay</div>'],
    ["Outlook's mso-hide", '<p style="mso-hide:all">pay'],
    ['a place that nothing moves', '<p style="left:-9999px">pay'],
    ['noscript', '<noscript>pay</noscript>'],
    ['a cell without a table', '<td style="display:none">pay</td>'],
    ['text between the rows of a hidden table', '<table hidden>pay<tr><td>no</table>'],
    ['a paragraph behind a hidden one that its start closes', '<p hidden><span>no<div>pay</div>'],
    ['a style sheet in a comment', '<!--<style>p{display:none}</style>--><p>pay'],
    ['a style sheet in a template', '<template><style>p{display:none}</style></template><p>pay'],
    ['a style sheet of another medium', '<style media="print">p{display:none}</style><p>pay'],
  ])('shows %s', (_, html) => {
    expect(htmlToText(html)).toBe('pay');
  });

  it('hides white on white that custom properties say, and what they make of a size or a box', () => {
    const sheet = '<style>:root{--c:#fff;--n:var(--m);--m:none}.a{color:var(--c)}.b{display:var(--n)}</style>';
    expect(htmlToText(`${sheet}<p class=a>no<p class=b>no<p style="font-size:var(--no, 0)">no<p>pay`)).toBe('pay');
    expect(htmlToText(`${sheet}<p class=a style="--c:#111">pay<p style="color:#fff;color:var(--no)">now`)).toBe(
      'pay\nnow',
    );
  });

  it('puts custom properties in within its bounds, however often each holds another', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => `--a${at + 1}:var(--a${at})var(--a${at})`).join(';');
    const elements = Array.from({ length: 2_000 }, (_, at) => `<p class=a${at} style="color:var(--a${at})">a</p>`);
    expect(htmlToText(`<style>*{--a0:#000;${many}}</style>${elements.join('')}<p>pay`)).toContain('pay');
  });

  it('ends on a chain of custom properties that many rules hold', () => {
    const holding = (at: number): string => `--a${at}:${'var(--no,'.repeat(7)}var(--a${at + 1})${')'.repeat(7)}`;
    for (const says of [holding, (at: number): string => `--a${at}:var(--a${at + 1})`]) {
      const rules = Array.from(
        { length: 25 },
        (_, rule) => `p{${Array.from({ length: 400 }, (_, at) => says(rule * 400 + at)).join(';')}}`,
      );
      expect(htmlToText(`<style>${rules.join('')}</style><p style="color:var(--a0)">pay</p>`)).toBe('pay');
    }
  });

  it('shows what is folded away, as a click does, and no closed dialog', () => {
    expect(htmlToText('<details><summary>Open</summary><p>pay</p></details><dialog>no</dialog>')).toBe('Open\npay');
    expect(htmlToText('<details open><summary>pay</summary></details>')).toBe('pay');
  });

  it('shows what more rules than anyone reads would hide', () => {
    const rules = Array.from({ length: 3_000 }, (_, at) => `* * * :not(.a${at}){color:red}`).join('');
    const elements = Array.from({ length: 2_000 }, (_, at) => `<p class=a${at}>a</p>`).join('');
    const page = `<style>${rules}.b{display:none}</style>${elements}<p class=b>pay</p>`;
    expect(htmlToText(page)).toContain('pay');
  });
});
