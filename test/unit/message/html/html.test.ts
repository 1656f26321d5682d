import { describe, expect, it } from 'vitest';
import { htmlToText } from '#domain/message/html/html.ts';

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
    ['a style sheet that comes late', '<i class="x">seen</i><style>.x{display:none}</style><i class="x">x</i>', 'seen'],
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
    ["Outlook's mso-hide", '<span style="mso-hide:all">junk</span>'],
    ['a clipped box', '<div style="display:inline;max-height:0;overflow:hidden">junk</div>'],
    ['a place off the screen', '<span style="position:absolute;left:-9999px">junk</span>'],
    ['a comment', '<!-- junk -->'],
    ['a script', '<script>junk</script>'],
    ['a hidden parent', '<div style="display:none"><span style="display:inline">junk</span></div>'],
  ])('drops what is hidden by %s', (_, hidden) => {
    const style = '<style>.q7{display:none}#x1{font-size:0}u{visibility:hidden}@media all{.m{display:none}}</style>';
    expect(htmlToText(`${style}bc1q${hidden}end`).replace('\n', '')).toBe('bc1qend');
  });

  it('keeps text whose colour its own ground makes readable', () => {
    expect(htmlToText('<td bgcolor="black"><font color="white">pay</font></td>')).toBe('pay');
  });
});
