import { BLACK, type Color, isBlended, opacityOf, over, WHITE } from './css/color.ts';
import { ASIDE_PX, type Declared, type Display, MIN_BOX_PX, type StyleValues, type Wide } from './css/declarations.ts';
import { type Length, toPixels, WINDOW_WIDTH_PX } from './css/length.ts';

/** What an element does to the text in it. */
export interface ElementLook {
  /** Whether it is not there for a reader, and with it all that stands in it. */
  gone: boolean;
  visible: boolean;
  /** Font size in pixels, and whether it goes back to a length: others are never drawn very small. */
  size: number;
  isFixedSize: boolean;
  /** The product of the opacities down to it. */
  opacity: number;
  color: Color;
  fill: Color | 'current';
  /** The nearest ground under it, and whether a picture lies nearer. */
  ground: Color;
  picture: boolean;
  /** The indent of blocks in it, and the one of the lines that it stands in. */
  indent: number;
  lineIndent: number;
  preserve: boolean;
  /** Whether its own text is seen; what stands in it may look otherwise. */
  seen: boolean;
}

/** Text under so many pixels cannot be read: senders use `font-size:1px` for what a filter should see. */
const MIN_FONT_PX = 2;
/** What is no more opaque than this cannot be read. */
const MAX_UNSEEN_OPACITY = 0.1;
const ROOT_FONT_PX = 16;
/** A ground that is less opaque than this lets a picture through. */
const MIN_COVERING_OPACITY = 0.5;
/** `larger` and `smaller`. */
const SIZE_STEP = 1.2;

/** A page before anything is said of it: black on white, in 16 pixels. */
export const PAGE_LOOK: ElementLook = {
  gone: false,
  visible: true,
  size: ROOT_FONT_PX,
  isFixedSize: false,
  opacity: 1,
  color: BLACK,
  fill: 'current',
  ground: WHITE,
  picture: false,
  indent: 0,
  lineIndent: 0,
  preserve: false,
  seen: true,
};

/** A size of which only shares are said is drawn no smaller than 6 pixels, unless it is nothing. */
const isTiny = ({ size, isFixedSize }: ElementLook): boolean => size < (isFixedSize ? MIN_FONT_PX : Number.MIN_VALUE);

const isSeen = (look: ElementLook): boolean => {
  if (look.gone || !look.visible || isTiny(look) || look.lineIndent <= -ASIDE_PX) return false;
  const letters = look.fill === 'current' ? look.color : look.fill;
  if (opacityOf(letters) <= MAX_UNSEEN_OPACITY) return false;
  return look.picture || !isBlended(letters, look.ground);
};

const isWide = (value: unknown): value is Wide =>
  value === 'inherit' || value === 'initial' || value === 'unset' || value === 'revert';

/** A value that is inherited unless something is said. */
const inherited = <T>(value: T | Wide | undefined, parent: T, initial: T): T => {
  if (value === undefined) return parent;
  if (!isWide(value)) return value;
  return value === 'initial' ? initial : parent;
};

/** A value of the element alone. */
const own = <T>(value: T | Wide | undefined, initial: T): T => (value === undefined || isWide(value) ? initial : value);

const sizeOf = (value: StyleValues['size'] | undefined, parent: number): number => {
  if (value === undefined) return parent;
  if (typeof value !== 'string') return toPixels(value, parent, ROOT_FONT_PX, parent);
  if (value === 'larger') return parent * SIZE_STEP;
  if (value === 'smaller') return parent / SIZE_STEP;
  return value === 'initial' ? ROOT_FONT_PX : parent;
};

/** Whether a size goes back to a length; names of sizes, and shares of them, do not. */
const isFixedSize = (value: StyleValues['size'] | undefined, parent: boolean): boolean => {
  if (value === undefined) return parent;
  if (typeof value === 'string') return value === 'initial' ? false : parent;
  return isRelative(value) ? parent : value.named !== true;
};

const isRelative = ({ px, em, rem, percent }: Length): boolean => px === 0 && (em !== 0 || rem !== 0 || percent !== 0);

/** The pixels of a length where it is known: percentages of nothing known are not, but that nothing of it is nothing. */
const pixelsOf = (value: Length | 'auto' | Wide | undefined, size: number): number | null => {
  if (value === undefined || typeof value === 'string') return null;
  if (value.percent !== 0) return null;
  return toPixels(value, size, ROOT_FONT_PX, WINDOW_WIDTH_PX);
};

const isThin = (length: Declared['width'], max: Declared['width'], min: Declared['width'], size: number): boolean => {
  const least = pixelsOf(min, size) ?? 0;
  const lengths = [pixelsOf(length, size), pixelsOf(max, size)].filter((each) => each !== null);
  return lengths.length > 0 && Math.max(Math.min(...lengths), least) < MIN_BOX_PX;
};

const BOXES: ReadonlySet<Display> = new Set<Display>(['block', 'flex', 'inline-box', 'inline-flex']);

/** Whether a box is so thin that what stands in it is cut off. Inline elements, tables and cells are never. */
const isCut = (declared: Declared, display: Display, size: number): boolean => {
  const overflows = own(declared.overflowX, false) || own(declared.overflowY, false);
  const isFree = own(declared.position, 'static') === 'away' || own(declared.float, false);
  if (!overflows || (!BOXES.has(display) && !(isFree && display === 'inline'))) return false;
  return (
    isThin(declared.height, declared.maxHeight, declared.minHeight, size) ||
    isThin(declared.width, declared.maxWidth, declared.minWidth, size)
  );
};

const isPulledAside = ({ marginLeft }: Declared, size: number): boolean =>
  (pixelsOf(marginLeft, size) ?? 0) <= -ASIDE_PX;

/** Whether a box is put out of the window. */
const isAside = (declared: Declared, display: Display, size: number): boolean => {
  const at = (value: Declared['left']): number => pixelsOf(value, size) ?? 0;
  const position = own(declared.position, 'static');
  if (display !== 'inline' && (isPulledAside(declared, size) || at(declared.marginTop) <= -ASIDE_PX)) return true;
  if (position === 'static') return false;
  if (at(declared.left) <= -ASIDE_PX || at(declared.top) <= -ASIDE_PX) return true;
  return position === 'away'
    ? at(declared.right) >= WINDOW_WIDTH_PX || at(declared.bottom) >= FAR_BELOW_PX || at(declared.left) >= FAR_RIGHT_PX
    : at(declared.right) >= ASIDE_PX + WINDOW_WIDTH_PX;
};
/** Where a box is above the window's top, counted from its bottom; and where no one scrolls to. */
const FAR_BELOW_PX = 1_500;
const FAR_RIGHT_PX = 2_000;

/** Whether a box is cut away, shrunk to a point, or never painted. */
const isUnpainted = (declared: Declared, display: Display): boolean => {
  if (own(declared.clipped, false) && own(declared.position, 'static') === 'away') return true;
  if (own(declared.clippedPath, false)) return true;
  if (display === 'inline' || display === 'contents') return false;
  return (
    own(declared.shrunk, false) ||
    own(declared.scaled, false) ||
    own(declared.moved, false) ||
    own(declared.unpainted, false)
  );
};

const colorOf = (value: Declared['color'], parent: Color): Color =>
  value === 'current' ? parent : inherited(value, parent, BLACK);

const groundOf = (value: Declared['ground'], color: Color): Color =>
  value === 'current' ? color : own<Color>(value === undefined ? 0 : value, 0);

const indentOf = (value: Declared['indent'], parent: number, size: number): number => {
  if (value === undefined) return parent;
  if (typeof value === 'string') return value === 'initial' ? 0 : parent;
  return toPixels(value, size, ROOT_FONT_PX, WINDOW_WIDTH_PX);
};

/** What an element looks like of which something is said, in one that looks like `parent`. */
export const lookOf = (parent: ElementLook, declared: Declared, display: Display): ElementLook => {
  const size = sizeOf(declared.size, parent.size);
  const color = colorOf(declared.color, parent.color);
  const paint = groundOf(declared.ground, color);
  const covers = opacityOf(paint) >= MIN_COVERING_OPACITY;
  const isInline = display === 'inline' || display === 'contents';
  // What is inline is pulled aside in its line; blocks that stand in it stay in their place.
  const isPulled = display === 'inline' && isPulledAside(declared, size);
  const indent = indentOf(declared.indent, parent.indent, size);
  const look: ElementLook = {
    gone: parent.gone || display === 'none',
    visible: inherited(declared.visible, parent.visible, true),
    size,
    isFixedSize: isFixedSize(declared.size, parent.isFixedSize),
    opacity: parent.opacity * own(declared.opacity, 1) * own(declared.filter, 1),
    color,
    fill: inherited(declared.fill, parent.fill, 'current'),
    ground: over(paint, parent.ground),
    picture: own(declared.picture, false) || (parent.picture && !covers),
    indent,
    lineIndent: isInline ? (isPulled ? -ASIDE_PX : parent.lineIndent) : indent,
    preserve: inherited(declared.preserve, parent.preserve, false),
    seen: false,
  };
  if (display !== 'contents') {
    look.gone ||=
      look.opacity <= MAX_UNSEEN_OPACITY ||
      isCut(declared, display, size) ||
      isAside(declared, display, size) ||
      isUnpainted(declared, display);
  }
  look.seen = isSeen(look);
  return look;
};
