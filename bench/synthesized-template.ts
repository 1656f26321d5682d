import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '#infra/app.ts';
import { parseSettings } from '#settings';
import { settings } from '../settings.ts';

/** The resources of the template that the settings make, by their logical ids; nothing is bundled for it. */
export const synthesizedTemplate = (): Readonly<Record<string, Record<string, unknown>>> => {
  const outdir = mkdtempSync(join(tmpdir(), 'hotline-synth-'));
  try {
    const assembly = synthesize(parseSettings(settings), outdir, { bundle: false, validate: false });
    return assembly.stacks[0]?.template.Resources ?? {};
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
};
