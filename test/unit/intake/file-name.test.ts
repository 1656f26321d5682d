import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName } from '#domain/intake/file-name.ts';

describe('the name of a file that strangers sent', () => {
  it.each([
    ['a plain name', 'kirje.eml', 'kirje.eml'],
    ['a path', '../../etc/passwd.txt', 'passwd.txt'],
    ["a path of another system's", 'C:\\Users\\Aino\\kirje.eml', 'kirje.eml'],
    ['a turned direction', 'invoice\u202Etxt.eml', 'invoicetxt.eml'],
    ['line breaks and NUL', 'a\r\nb\0.txt', 'ab.txt'],
    ['a decomposed letter', 'a\u0308iti.txt', 'äiti.txt'],
  ])('is made safe: %s', (_name, given, safe) => {
    expect(safeFileName(given)).toBe(safe);
  });

  it('keeps its ending when it is too long', () => {
    expect(safeFileName(`${'x'.repeat(1_000)}.eml`)).toMatch(/^x{251}\.eml$/);
  });

  it('is well formed, short and without a path whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeFileName(name);
        return safe.isWellFormed() && safe.length <= 255 && !/[/\\\p{Cc}]/u.test(safe);
      }),
      { seed: 24 },
    );
  });
});
