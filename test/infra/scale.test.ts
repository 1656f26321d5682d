import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeScale, readMeasured, stagesOf } from '../../bench/scale.ts';
import { exampleInput, synthesized } from './example.ts';

const PAGE = join(import.meta.dirname, '../../docs/scale.md');
const BLOCK = /(<!-- scale: made, not typed -->\n)[\s\S]*?(\n<!-- end of scale -->)/;

describe('the tables of docs/scale.md', () => {
  const resources: Record<string, Record<string, unknown>> = synthesized(exampleInput()).template.toJSON().Resources;

  it('are made of the template and of what was measured (HOTLINE_DOCS=write writes them)', () => {
    const page = readFileSync(PAGE, 'utf8');
    const made = page.replace(
      BLOCK,
      (_, begin: string, end: string) => `${begin}${describeScale(resources, readMeasured())}${end}`,
    );
    expect(page).toMatch(BLOCK);
    if (process.env.HOTLINE_DOCS === 'write') writeFileSync(PAGE, made);
    else expect(page).toBe(made);
  });

  it('follow the template: a queue that may run twice as much at once does twice as much', () => {
    const inbox =
      Object.keys(resources).find((id) => id.startsWith('FunctionsProcessReportSqsEventSourceHotlineQueuesInbox')) ??
      '';
    const wider = {
      ...resources,
      [inbox]: { ...resources[inbox], Properties: { ScalingConfig: { MaximumConcurrency: 20 } } },
    };
    expect(stagesOf(wider, readMeasured())[0]?.atOnce).toBe(20);
  });
});
