import { csvFile } from '#actions/export/write-table.ts';
import { type Against, againstIn } from '#domain/export/package/against.ts';
import type { PackageFile } from '#domain/export/package/bag.ts';
import type { PackageData } from '#domain/export/package/data.ts';
import { graphIn } from '#domain/export/package/graph.ts';
import { type LeftOut, redacted } from '#domain/export/package/redact.ts';
import { packageTables } from '#domain/export/package/tables.ts';
import { placeNodes } from '#domain/graph/place-nodes.ts';
import { sha256 } from '#domain/identity.ts';
import type { FunctionSettings } from '#domain/settings.ts';

/** The typeface of PDFs: its files, read when one is made. */
export interface PackageFonts {
  regular: Uint8Array;
  bold: Uint8Array;
}

/** What is put into a package beside its sealed originals: each file of the same data. */
export interface PackageContents {
  files: PackageFile[];
  data: PackageData;
  leftOut: LeftOut[];
  against: Against[];
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/**
 * Writes a package's files, without the sealed originals: of the redacted set what the defence may have. The same data gives the same
 * bytes, wherever they are written.
 */
export const packageFiles = async (
  whole: PackageData,
  { settings, fonts }: { settings: Pick<FunctionSettings, 'exports' | 'gate'>; fonts: () => PackageFonts },
): Promise<PackageContents> => {
  // Loaded where a package is made: they weigh more than all else that the function does.
  const [{ packagePdf, methodPdf }, { pictureFile }] = await Promise.all([
    import('#web/pdf/package/package.ts'),
    import('#web/desk/components/graph-file.tsx'),
  ]);
  const { data: given, leftOut } = redacted(whole);
  const isWhole = whole.asked.set === 'whole';
  const data = isWhole ? whole : given;
  const against = againstIn(data);
  const json = utf8(`${JSON.stringify({ ...data, against, leftOut }, null, 1)}\n`);
  const graph = graphIn(data);
  const picture = pictureFile({ ...graph, places: placeNodes(graph), subjects: new Set() });
  const how = { timeZone: data.timeZone, bom: settings.exports.byteOrderMark };
  const shown = { data, against, leftOut, hash: sha256(json), gate: settings.gate };
  return {
    ...{ data, leftOut, against },
    files: [
      { path: 'brief.pdf', bytes: await packagePdf(shown, fonts()) },
      { path: 'method.pdf', bytes: await methodPdf(shown, fonts()) },
      { path: 'data.json', bytes: json },
      ...packageTables(data, against, leftOut).map(({ name, columns, rows }) => ({
        path: `${name}.csv`,
        bytes: csvFile({ columns, rows, cut: null }, how).bytes,
      })),
      { path: 'graph.svg', bytes: utf8(picture) },
    ],
  };
};
