import { describe, expect, it } from 'vitest';
import { MAX_PASTED_CHARACTERS, MAX_SUBMISSION_BYTES, MAX_UPLOADS } from '#domain/intake/submission.ts';
import { readForm } from '#lambdas/http/read-form.ts';
import { judgeForm } from '#lambdas/intake/judge-form.ts';

type Part = { name: string; value: string | Uint8Array; filename?: string; type?: string };

const BOUNDARY = 'boundary-of-a-test';
const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

const multipart = (parts: readonly Part[]): Buffer =>
  Buffer.concat([
    ...parts.flatMap(({ name, value, filename, type }) => [
      Buffer.from(
        `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${filename === undefined ? '' : `; filename="${filename}"`}\r\n${type ? `Content-Type: ${type}\r\n` : ''}\r\n`,
      ),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]);

const judge = async (parts: readonly Part[]) => judgeForm(await readForm(multipart(parts), TYPE));
const file = (filename: string, value: string | Uint8Array = 'pay now'): Part => ({ name: 'files', filename, value });

describe('a form', () => {
  it('is read byte for byte, its text with what is not ASCII', async () => {
    const bytes = Uint8Array.from([0, 255, 13, 10, 45, 45]);

    const { form, files, refusals } = await judge([
      { name: 'text', value: 'Äiti, 200 € heti\r\nмаксa' },
      { name: 'partners', value: 'yes' },
      { name: 'contact', value: ' aino@example.org ' },
      { ...file('kirje.eml', bytes), type: 'message/rfc822' },
    ]);

    expect(form).toMatchObject({ text: 'Äiti, 200 € heti\r\nмаксa', partners: 'yes', contact: 'aino@example.org' });
    expect(files.map(({ name, bytes }) => [name, new Uint8Array(bytes)])).toEqual([['kirje.eml', bytes]]);
    expect(refusals).toEqual([]);
  });

  it('is the same when it is sent urlencoded', async () => {
    const body = Buffer.from(new URLSearchParams({ text: 'Äiti & 200 €', partners: 'no' }).toString());

    const { form, refusals } = judgeForm(await readForm(body, 'application/x-www-form-urlencoded; charset=utf-8'));

    expect(form).toMatchObject({ text: 'Äiti & 200 €', partners: 'no' });
    expect(refusals).toEqual([]);
  });

  it('has no file where the browser sends an empty file field', async () => {
    const { files, refusals } = await judge([
      { name: 'text', value: 'x' },
      { ...file('', ''), type: 'application/octet-stream' },
    ]);

    expect([files, refusals]).toEqual([[], []]);
  });

  it.each<[string, Part[], object[]]>([
    ['nothing written and nothing added', [], [{ reason: 'empty' }]],
    ['blanks only', [{ name: 'text', value: ' \r\n\t' }], [{ reason: 'empty' }]],
    [
      'a text that is too long',
      [{ name: 'text', value: 'x'.repeat(MAX_PASTED_CHARACTERS + 1) }],
      [{ reason: 'text-too-long' }],
    ],
    ['a program', [file('ohjelma.exe')], [{ reason: 'wrong-type', name: 'ohjelma.exe' }]],
    ['a file of a kind that nobody hands over', [file('kirje.dat')], [{ reason: 'wrong-type', name: 'kirje.dat' }]],
    ['an empty file', [file('tyhja.eml', '')], [{ reason: 'empty-file', name: 'tyhja.eml' }]],
    ['files over the limit', [file('a.eml', Buffer.alloc(MAX_SUBMISSION_BYTES + 1))], [{ reason: 'too-large' }]],
    [
      'files over the limit together',
      [file('a.eml', Buffer.alloc(MAX_SUBMISSION_BYTES)), file('b.txt')],
      [{ reason: 'too-large' }],
    ],
    [
      'too many files',
      Array.from({ length: MAX_UPLOADS + 1 }, (_, n) => file(`${n}.txt`)),
      [{ reason: 'too-many-files' }],
    ],
    [
      'a long contact',
      [
        { name: 'text', value: 'x' },
        { name: 'contact', value: 'x'.repeat(501) },
      ],
      [{ reason: 'contact-too-long' }],
    ],
    [
      'a field that only programs fill',
      [
        { name: 'text', value: 'x' },
        { name: 'website', value: 'http://spam.example' },
      ],
      [{ reason: 'trap' }],
    ],
  ])('is not taken with %s', async (_name, parts, refusals) => {
    expect((await judge(parts)).refusals).toEqual(refusals);
  });

  it('is taken at exactly the limit', async () => {
    expect((await judge([file('a.eml', Buffer.alloc(MAX_SUBMISSION_BYTES))])).refusals).toEqual([]);
  });

  it.each([
    ['without its end', multipart([{ name: 'text', value: 'Maksa heti' }]).subarray(0, -20), TYPE],
    ['in the middle of a file', multipart([file('a.eml', 'x'.repeat(1_000))]).subarray(0, 500), TYPE],
    ['without a boundary', Buffer.from('x'), 'multipart/form-data'],
    ['of no known kind', Buffer.from('{}'), 'application/json'],
    ['with nothing in it', Buffer.alloc(0), TYPE],
  ])('that arrives broken comes back, never breaks us: %s', async (_name, body, type) => {
    expect(judgeForm(await readForm(body, type)).refusals).toContainEqual({ reason: 'broken' });
  });

  it('keeps what arrived before it broke off', async () => {
    const body = multipart([{ name: 'text', value: 'Maksa heti' }, file('a.eml', 'x'.repeat(1_000))]).subarray(0, 400);

    expect(judgeForm(await readForm(body, TYPE)).form.text).toBe('Maksa heti');
  });

  it('with thousands of fields is read as far as a form goes', async () => {
    const parts = Array.from({ length: 5_000 }, (_, n) => ({ name: `f${n}`, value: 'x' }));

    expect((await readForm(multipart(parts), TYPE)).fields.size).toBeLessThan(50);
  });
});
