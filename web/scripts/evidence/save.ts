import { zipSync } from 'fflate';
import type { Bytes } from './bytes.ts';
import { utf8 } from './bytes.ts';
import type { Handed } from './read-handover.ts';

/** Saves bytes as a file: as bytes and no more, so that no program takes it for its own. */
export const saveFile = (name: string, bytes: Uint8Array): void => {
  const address = URL.createObjectURL(new Blob([bytes as Bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replaceAll('/', '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};

/** The bag as it was taken, still sealed, as a ZIP of one folder. */
export const bagAsZip = ({ tags }: Handed, sealed: ReadonlyMap<string, Uint8Array>, folder: string): Uint8Array => {
  const files = [...Object.entries(tags).map(([name, text]) => [name, utf8(text)] as const), ...sealed];
  return zipSync(Object.fromEntries(files.map(([name, bytes]) => [`${folder}/${name}`, [bytes, { level: 0 }]])));
};
