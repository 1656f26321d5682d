import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

interface Resource {
  Type: string;
  Properties: { Handler?: string; MemorySize?: number };
  Metadata?: { 'aws:asset:path'?: string };
}

/** Prints the size of each function's bundle as the synthesized app deploys it, in bytes. */
export const benchBundles = (assembly: string): void => {
  const template: { Resources: Record<string, Resource> } = JSON.parse(
    readFileSync(join(assembly, 'Hotline.template.json'), 'utf8'),
  );
  const rows = Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === 'AWS::Lambda::Function')
    .map(([id, resource]) => {
      const asset = resource.Metadata?.['aws:asset:path'] ?? '';
      const bytes = statSync(join(assembly, asset, 'index.mjs')).size;
      return { function: id, bytes, memory: resource.Properties.MemorySize };
    })
    .sort((a, b) => b.bytes - a.bytes);
  console.log('bundle of each function, bytes (minified, before compression)');
  for (const row of rows)
    console.log(`  ${row.function.padEnd(40)} ${String(row.bytes).padStart(9)}  ${row.memory} MB`);
};
