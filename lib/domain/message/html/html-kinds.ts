/** What an element's name alone says of it. */
export interface Kind {
  layout: 'block' | 'cell' | 'break' | 'run';
  /** Whether it has no content and no end tag. */
  isVoid: boolean;
  /** Whether its content is never text to a reader. */
  unseen: boolean;
  /** What it closes when it stands directly in it: authors leave these end tags out. */
  closes: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BLOCKS = words(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul',
);
const CELLS = words('td th');
const UNSEEN = words(
  'script style title head template noscript iframe object applet svg math select textarea audio video canvas datalist xml noframes',
);
const VOID = words('area base basefont br col embed hr img input link meta param source track wbr');
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['body', words('head')],
  ['li', words('li p')],
  ['tr', words('td th tr p')],
  ['td', words('td th p')],
  ['th', words('td th p')],
  ['option', words('option')],
]);
const PARAGRAPH = words('p');
const NONE: ReadonlySet<string> = new Set();

const layoutOf = (name: string): Kind['layout'] => {
  if (name === 'br') return 'break';
  if (BLOCKS.has(name)) return 'block';
  return CELLS.has(name) ? 'cell' : 'run';
};

const KINDS: ReadonlyMap<string, Kind> = new Map(
  [...BLOCKS, ...CELLS, ...UNSEEN, ...VOID, ...CLOSES.keys()].map((name): [string, Kind] => [
    name,
    {
      layout: layoutOf(name),
      isVoid: VOID.has(name),
      unseen: UNSEEN.has(name),
      closes: CLOSES.get(name) ?? (BLOCKS.has(name) ? PARAGRAPH : NONE),
    },
  ]),
);

const RUN: Kind = { layout: 'run', isVoid: false, unseen: false, closes: NONE };

/** The kind of the element of that name (lower case); an unknown one is a run of text, as browsers take it. */
export const kindOf = (name: string): Kind => KINDS.get(name) ?? RUN;
