/** The kinds of files that are sealed and not read, as their sender is told: coarse, for a file's own name is theirs. */
export const UNREAD_KINDS = ['locked', 'photo', 'picture', 'sound', 'film', 'document', 'archive', 'other'] as const;
export type UnreadKind = (typeof UNREAD_KINDS)[number];

/** How files begin that no reader here opens, in hexadecimal digits: boxes (`ftyp`) with their brands, and other marks. */
const BEGINS: readonly (readonly [RegExp, UnreadKind])[] = [
  [/^.{8}66747970(?:6865(?:6963|6978|7663|7678|696d|6973)|6d(?:69|73)6631)/, 'photo'],
  [/^.{8}667479704d34(?:41|42)/, 'sound'],
  [/^.{8}66747970|^1a45dfa3|^52494646.{8}41564920/, 'film'],
  [/^(?:4f676753|494433|664c6143|2321414d52|fff[b3219])|^52494646.{8}57415645/, 'sound'],
  [/^(?:52617221|377abcaf|1f8b|425a68|fd377a58|504b)/, 'archive'],
  [/^d0cf11e0/, 'document'],
  [/^(?:89504e47|ffd8ff|47494638|49492a00|4d4d002a|424d|52494646.{8}57454250)/, 'picture'],
  [/^2d2d2d2d2d424547494e20504750204d455353414745/, 'locked'],
];
/** So many bytes are looked at. */
const BEGINNING = 40;

/** What they are called, or sent as. */
const NAMED: readonly (readonly [RegExp, UnreadKind])[] = [
  [/\.(?:heic|heif|hif)$|^image\/hei[cf]/i, 'photo'],
  [/\.(?:m4a|mp3|ogg|oga|opus|amr|wav|aac|wma|flac|caf)$|^audio\//i, 'sound'],
  [/\.(?:mp4|mov|m4v|webm|3gpp?|mkv|avi|wmv|mpe?g)$|^video\//i, 'film'],
  [/\.(?:gpg|pgp|asc|p7m|age)$|^application\/(?:x-)?pkcs7-mime|^application\/pgp-encrypted/i, 'locked'],
  [/\.(?:rar|7z|gz|tgz|bz2|xz|tar|zip|cab|iso|dmg)$/i, 'archive'],
  [/\.(?:docx?|docm|xlsx?|xlsm|pptx?|pages|numbers|key|odt|ods|odp|pdf|msg|pst|one|epub|xps)$/i, 'document'],
  [/\.(?:svg|jxl|psd|dng|raw|cr2|nef|png|jpe?g|webp|avif|bmp|gif|tiff?)$|^image\//i, 'picture'],
];

/** Which kind of file that is not read some bytes are, by how they begin, and else by what they are called or sent as. */
export const unreadKind = (name: string, type: string, bytes: Uint8Array): UnreadKind => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, BEGINNING)).toString('hex');
  return (
    BEGINS.find(([begins]) => begins.test(start))?.[1] ??
    NAMED.find(([named]) => named.test(name) || named.test(type))?.[1] ??
    'other'
  );
};

/** Kinds in their order, each once. */
export const kindsOf = (kinds: readonly UnreadKind[]): UnreadKind[] =>
  UNREAD_KINDS.filter((kind) => kinds.includes(kind));
