/** A document, or an archive of files, that is read in a process of its own. */
export type DocumentKind = 'pdf' | 'office' | 'archive';

/** A PDF may have other bytes in front of its mark: readers look at the first kilobyte. */
const PDF_MARK = '%PDF-';
const PDF_REACH = 1_024;
const ZIP_MARK = Buffer.from('504b0304', 'hex');
/** Names of files at the beginning of a package of Office (any of them) or OpenDocument (`mimetype` first). */
const OFFICE =
  /\[Content_Types\]\.xml|word\/|mimetypeapplication\/vnd\.oasis\.opendocument\.text|_rels\/\.rels|docProps\/|META-INF\/manifest\.xml|content\.xml/;
const OFFICE_REACH = 4_096;

/** What kind of document some bytes are, by what they hold, or null: what it is called does not count. */
export const documentKind = (bytes: Buffer): DocumentKind | null => {
  if (bytes.subarray(0, PDF_REACH).includes(PDF_MARK)) return 'pdf';
  if (!bytes.subarray(0, ZIP_MARK.length).equals(ZIP_MARK)) return null;
  return OFFICE.test(bytes.toString('latin1', 0, OFFICE_REACH)) ? 'office' : 'archive';
};
