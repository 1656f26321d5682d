import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEACONS } from '#test/support/web/beacons.ts';
import { frameDocument, harmlessHtml } from '#web/scripts/evidence/harmless-html.ts';

/** Every tag of what is given back: a name of the list, and nothing else in it. */
const TAGS =
  /^<\/?(?:p|div|span|br|hr|b|strong|i|em|u|s|small|sub|sup|h[1-6]|ul|ol|li|dl|dt|dd|blockquote|pre|code|table|thead|tbody|tfoot|tr|td|th|caption)>$/;
const tagsOf = (html: string): string[] => html.match(/<[^>]*>?/g) ?? [];

describe('a mail’s HTML as it may be shown', () => {
  it.each(Object.entries(BEACONS))('asks for nothing: %s', (_, beacon) => {
    const shown = harmlessHtml(`<p>before</p>${beacon('https://evil.example/1')}<p>after</p>`);
    expect(shown).toContain('<p>before</p>');
    expect(shown).toContain('<p>after</p>');
    expect(tagsOf(shown).filter((tag) => !TAGS.test(tag))).toEqual([]);
  });

  it('says where a link leads and what a picture would have loaded, as text', () => {
    const shown = harmlessHtml(
      '<a href="https://evil.example/?a&b" onclick="x()">Pay</a><img alt="us" src="//x/y.png">',
    );
    expect(shown).toBe(' [link: https://evil.example/?a&amp;b]Pay [picture, not loaded: us //x/y.png]');
  });

  it.each([
    ['<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
    ['<svg><style><img src=x></style></svg>'],
    ['<p title="><script>">x</p>'],
    ['<scr<script>ipt>alert(1)</scr</script>ipt>'],
    ['<p/onclick=alert(1)>x'],
    ['&lt;img src=x&gt;'],
    ['<plaintext><img src=x>'],
    ['<template><img src=x></template>'],
  ])('passes nothing on of what confuses parsers: %s', (html) => {
    expect(tagsOf(harmlessHtml(html)).filter((tag) => !TAGS.test(tag))).toEqual([]);
  });

  it('holds tags of its list alone, whatever it is given, and closes what it opens', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<table><tr>',
        '</b>',
        '<b x=">',
        '<!--',
        '-->',
        '<style>',
        '</style>',
        '<svg>',
        '<a href=',
        '"',
        '>',
        '&lt;',
        '<br/>',
        '<![CDATA[',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const tags = tagsOf(harmlessHtml(pieces.join('')));
        expect(tags.filter((tag) => !TAGS.test(tag))).toEqual([]);
        const count = (is: (tag: string) => boolean): number => tags.filter(is).length;
        const opened = count((tag) => !tag.startsWith('</') && tag !== '<br>' && tag !== '<hr>');
        expect(opened).toBe(count((tag) => tag.startsWith('</')));
      }),
      { seed: 16, numRuns: 200 },
    );
  });

  it('stands in a frame under a policy that lets it load nothing', () => {
    expect(frameDocument('<p>x</p>')).toContain('content="default-src \'none\'"');
  });

  it('takes a mail of a million tables in linear time', () => {
    const shown = harmlessHtml('<table>'.repeat(1_000_000));
    expect(shown.length).toBeLessThan(5_000);
  });
});
