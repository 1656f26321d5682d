import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeaders } from '#domain/message/mime/headers.ts';
import { answerMark } from '#domain/message/provenance/answer-mark.ts';
import { answersMailOf, isSentAs, quotableId, repliedTo } from '#domain/message/provenance/reply.ts';
import { plainMail } from '#test/support/letters/mails.ts';

const fieldsOf = (...headers: string[]) => readHeaders(plainMail('Hei', { headers })).fields;

describe('what a mail answers', () => {
  it.each([
    [['In-Reply-To: <a@b.example>'], ['a@b.example']],
    [
      ['References: <a@b.example> <c@d.example>', 'In-Reply-To: <c@d.example>'],
      ['a@b.example', 'c@d.example', 'c@d.example'],
    ],
    [['In-Reply-To: "Aino" of Tuesday <a@b.example>'], ['a@b.example']],
    [[`In-Reply-To: <${'x'.repeat(3_000)}@b.example>`], []],
    [['In-Reply-To: none', 'References: <<>> <@> <a> a@b'], []],
    [['References: =?utf-8?q?=3Ca=40b=2Eexample=3E?='], ['a@b.example']],
    [['References: =?utf-8?q?=3Ca=40?= =?utf-8?b?Yi5leGFtcGxlPg==?='], ['a@b.example']],
    [['In-Reply-To: < a @ b.example >'], ['a@b.example']],
  ])('is read from %j', (headers, ids) => {
    expect(repliedTo(fieldsOf(...headers))).toEqual(ids);
  });

  it('is read from the end of a list without an end', () => {
    const many = Array.from({ length: 5_000 }, (_, n) => `<${n}@elsewhere.example>`).join(' ');
    const ids = repliedTo(fieldsOf(`References: ${many} ${answerMark('office@hotline.example')}`));
    expect(ids.at(-1)).toBe('answer@hotline.example');
    expect(ids.length).toBeLessThan(500);
  });

  it.each([
    ['References: <1@example.org> <answer@hotline.example>', true],
    ['References: <answer@HOTLINE.example>', true],
    ['In-Reply-To: <anything@hotline.example>', true],
    ['In-Reply-To: <hotline.example@example.org>', false],
    ['In-Reply-To: <a@nothotline.example>', false],
    ['Subject: <answer@hotline.example>', false],
  ])('is ours or not by "%s"', (header, ours) => {
    expect(answersMailOf(fieldsOf(header), ['hotline.example'])).toBe(ours);
  });

  it('is ours by the id that SES gave it', () => {
    const sent = new Set(['0110-1']);
    expect(isSentAs('0110-1@eu-north-1.amazonses.com', sent)).toBe(true);
    expect(isSentAs('0110-2@eu-north-1.amazonses.com', sent)).toBe(false);
    expect(isSentAs('0110-1@example.org', sent)).toBe(false);
  });
});

describe('what is quoted of a mail', () => {
  it('is its Message-ID, bounded, and nothing that could begin another header', () => {
    expect(quotableId(' <1@example.org> ')).toBe('<1@example.org>');
    const hostile = [
      '',
      '1@example.org',
      `<${'x'.repeat(3_000)}@b.example>`,
      '<a@b.example> <c@d.example>',
      '<a b@c.example>',
      '<ä@b.example>',
    ];
    for (const value of hostile) expect(quotableId(value)).toBeNull();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const quoted = quotableId(`<${text}@example.org>`);
        expect(quoted === null || (/^<[\x21-\x7e]+>$/.test(quoted) && quoted.length <= 250)).toBe(true);
      }),
      { seed: 6 },
    );
  });
});
