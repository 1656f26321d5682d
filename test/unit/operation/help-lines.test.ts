import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/intake/submission.ts';
import { uncheckedLines } from '#domain/operation/help-lines.ts';
import type { FunctionSettings } from '#domain/settings.ts';

const now = new Date('2026-11-30T10:00:00Z');
const line = (name: string, checked?: string) => ({ name, phone: '116 006', ...(checked ? { checked } : {}) });
const nobody = Object.fromEntries(LANGUAGES.map((language) => [language, []])) as unknown as FunctionSettings['help'];

describe('lines that people are told to call', () => {
  it('are told of where nobody has checked them for 180 days, or ever', () => {
    const help = { ...nobody, fi: [line('Old', '2026-06-02'), line('Fresh', '2026-06-04'), line('Never')] };
    expect(uncheckedLines({ help, safety: {} }, now)).toEqual([
      { path: 'help.fi', name: 'Old', checked: '2026-06-02' },
      { path: 'help.fi', name: 'Never', checked: null },
    ]);
  });

  it('are those of the single pages, too, and the emergency number is none', () => {
    const help = { ...nobody, en: [{ name: 'Emergency', phone: '112' }] };
    const safety = { ru: { proofReader: 'A Reader', date: '2026-11-30', help: [line('Line')] } };
    expect(uncheckedLines({ help, safety }, now)).toEqual([{ path: 'safety.ru', name: 'Line', checked: null }]);
  });
});
