import { describe, expect, it } from 'vitest';
import {
  normaliseCode,
  receiptCodeOf,
  receiptHash,
  referenceOf,
  referenceOfReceipt,
  reportId,
} from '#domain/identity.ts';

const key = new Uint8Array(32).fill(7);

describe('identity', () => {
  it('gives the same content the same id and other content another', () => {
    expect(reportId(key, 'mail', 'a', 'b')).toBe(reportId(key, 'mail', 'a', 'b'));
    expect(reportId(key, 'mail', 'ab', '')).not.toBe(reportId(key, 'mail', 'a', 'b'));
    expect(reportId(key, 'mail', 'a')).not.toBe(reportId(key, 'form', 'a'));
  });

  it('finds the reference of a report from the code that its sender types', () => {
    const id = reportId(key, 'form', 'token');
    const typed = normaliseCode(receiptCodeOf(key, id).toLowerCase()) ?? '';
    expect(referenceOfReceipt(receiptHash(typed))).toBe(referenceOf(key, id));
    expect(referenceOf(key, id)).not.toBe(referenceOf(key, reportId(key, 'form', 'another')));
  });

  it('writes codes in groups of four that can be read back however they are typed', () => {
    const id = reportId(key, 'form', 'token');
    expect(referenceOf(key, id)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const code = receiptCodeOf(key, id);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(normaliseCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''));
    expect(normaliseCode(code.replaceAll('1', 'l').replaceAll('0', 'o'))).toBe(code.replaceAll('-', ''));
    expect(normaliseCode('too short')).toBeNull();
  });
});
