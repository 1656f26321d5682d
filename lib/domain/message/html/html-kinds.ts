import { BLACK } from './css/color.ts';
import type { Declared, Display } from './css/declarations.ts';

/** What an element's name alone says of it. */
export interface Kind {
  /** How browsers lay it out where nothing else is said (HTML 15.3). */
  display: Display | 'break';
  /** What browsers' own style sheet says of it beside that. */
  look: Declared | null;
  /** Whether it has no content and no end tag. */
  isVoid: boolean;
  /** Whether its content is never text to a reader, whatever styles say. */
  isReplaced: boolean;
  /** Whether it bounds what end tags close: `</span>` goes through no `<div>` (HTML 13.2.4.2, "special"). */
  isSpecial: boolean;
  /** Whether it goes on in the next block where its end tag is missing (HTML 13.2.4.3). */
  isFormatting: boolean;
  /** Its part in a table; other content right within one is put in front of it. */
  table: 'table' | 'section' | 'row' | 'cell' | 'caption' | 'column' | null;
  /** Whether its start tag ends an open paragraph. */
  endsParagraph: boolean;
  /** Whether a list's item, or a term, that is still open ends with it. */
  item: 'li' | 'dd' | null;
  isHeading: boolean;
  /** Whether open paragraphs and end tags are looked for no further up than it. */
  isScope: boolean;
  /** Whether formatting that began before it does not go on in it (HTML 13.2.4.3). */
  isMarker: boolean;
  /** Whether none of that is so: its tags open and close it, and nothing else (`<span>`). */
  isPlain: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary ul xmp',
);
const NONE = words(
  'area base basefont datalist head link meta noembed noframes param rp script source style template title track',
);
const REPLACED = words('iframe select textarea audio video canvas math svg img embed input');
const VOID = words(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
);
const SPECIAL = words(
  'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
);
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
const ENDS_PARAGRAPH = words(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary ul xmp',
);
const SCOPES = words('applet button caption html marquee object table td template th');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const INLINE_BOXES = words('button marquee meter progress');

const TABLES: Readonly<Record<string, Kind['table']>> = {
  table: 'table',
  thead: 'section',
  tbody: 'section',
  tfoot: 'section',
  tr: 'row',
  td: 'cell',
  th: 'cell',
  caption: 'caption',
  col: 'column',
  colgroup: 'column',
};
const TABLE_DISPLAYS: Readonly<Record<string, Display>> = {
  table: 'table',
  section: 'row',
  row: 'row',
  cell: 'cell',
  caption: 'block',
  column: 'none',
};

const em = (em: number): Declared => ({ size: { px: 0, em, rem: 0, percent: 0 } });

/** What browsers' own style sheet says (HTML 15.3), where it bears on size, colour or white space. */
const LOOKS: Readonly<Record<string, Declared>> = {
  h1: em(2),
  h2: em(1.5),
  h3: em(1.17),
  h5: em(0.83),
  h6: em(0.67),
  big: { size: 'larger' },
  small: { size: 'smaller' },
  sub: { size: 'smaller' },
  sup: { size: 'smaller' },
  button: {
    size: { px: 40 / 3, em: 0, rem: 0, percent: 0 },
    color: BLACK,
    ground: 0xffefefef,
    indent: { px: 0, em: 0, rem: 0, percent: 0 },
  },
  mark: { ground: 0xffffff00, color: BLACK },
  pre: { preserve: true },
  listing: { preserve: true },
  xmp: { preserve: true },
  plaintext: { preserve: true },
};

const displayOf = (name: string): Kind['display'] => {
  if (name === 'br') return 'break';
  if (NONE.has(name)) return 'none';
  if (BLOCKS.has(name)) return 'block';
  const table = Object.hasOwn(TABLES, name) ? TABLES[name] : null;
  if (table) return TABLE_DISPLAYS[table] ?? 'block';
  return INLINE_BOXES.has(name) ? 'inline-box' : 'inline';
};

const MARKERS = words('td th caption applet object marquee');
const ROOTS = words('html head body');

const makeKind = (name: string): Kind => ({
  isPlain: ![SPECIAL, FORMATTING, VOID, REPLACED, ENDS_PARAGRAPH, NONE, ROOTS].some((names) => names.has(name)),
  display: displayOf(name),
  look: Object.hasOwn(LOOKS, name) ? (LOOKS[name] ?? null) : null,
  isVoid: VOID.has(name),
  isReplaced: REPLACED.has(name),
  isSpecial: SPECIAL.has(name),
  isFormatting: FORMATTING.has(name),
  table: Object.hasOwn(TABLES, name) ? (TABLES[name] ?? null) : null,
  endsParagraph: ENDS_PARAGRAPH.has(name),
  item: name === 'li' ? 'li' : name === 'dd' || name === 'dt' ? 'dd' : null,
  isHeading: HEADINGS.has(name),
  isScope: SCOPES.has(name),
  isMarker: MARKERS.has(name),
});

const KINDS: ReadonlyMap<string, Kind> = new Map(
  [
    ...BLOCKS,
    ...NONE,
    ...REPLACED,
    ...VOID,
    ...SPECIAL,
    ...FORMATTING,
    ...Object.keys(TABLES),
    ...Object.keys(LOOKS),
    ...INLINE_BOXES,
  ].map((name): [string, Kind] => [name, makeKind(name)]),
);

const RUN: Kind = makeKind('span');

/** The kind of the element of that name (lower case); an unknown one is a run of text, as browsers take it. */
export const kindOf = (name: string): Kind => KINDS.get(name) ?? RUN;
