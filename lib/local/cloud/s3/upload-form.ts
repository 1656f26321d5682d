/** A browser's upload: the fields before the file, by lower-case name, and the file. */
export interface UploadForm {
  fields: Map<string, string>;
  file: Buffer;
}
