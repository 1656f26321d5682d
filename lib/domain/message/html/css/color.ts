import { NAMED_COLORS } from './named-colors.ts';

/** A colour as one number: alpha, red, green and blue, eight bits each. */
export type Color = number;

export const WHITE: Color = 0xffffffff;
export const BLACK: Color = 0xff000000;
/** The colour of links (HTML 15.3.6). */
export const LINK_BLUE: Color = 0xff0000ee;
export const TRANSPARENT: Color = 0;

/** Channels that differ by less are one colour to the eye. */
const SAME_CHANNEL = 8;

const byteOf = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

const colorOf = (red: number, green: number, blue: number, alpha: number): Color =>
  (byteOf(alpha * 255) * 0x1000000 + (byteOf(red) << 16) + (byteOf(green) << 8) + byteOf(blue)) >>> 0;

/** A colour laid over another one. */
export const over = (color: Color, ground: Color): Color => {
  const alpha = (color >>> 24) / 255;
  if (alpha === 1) return color;
  if (alpha === 0) return ground;
  const mix = (shift: number): number => ((color >>> shift) & 255) * alpha + ((ground >>> shift) & 255) * (1 - alpha);
  return colorOf(mix(16), mix(8), mix(0), 1);
};

/** How opaque a colour is, from 0 to 1. */
export const opacityOf = (color: Color): number => (color >>> 24) / 255;

/** Whether text of a colour cannot be told from its ground. */
export const isBlended = (color: Color, ground: Color): boolean => {
  const seen = over(color, ground);
  if (seen === ground) return true;
  for (const shift of [16, 8, 0]) {
    if (Math.abs(((seen >>> shift) & 255) - ((ground >>> shift) & 255)) > SAME_CHANNEL) return false;
  }
  return true;
};

const HEX = /^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;

/** Reads `fff`, `ffff`, `ffffff` or `ffffffff`; null for others. */
const readHex = (digits: string): Color | null => {
  if (!HEX.test(digits)) return null;
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const rgb = Number.parseInt(long.slice(0, 6), 16);
  const alpha = long.length === 8 ? Number.parseInt(long.slice(6), 16) : 255;
  return (alpha * 0x1000000 + rgb) >>> 0;
};

/** Longest argument list that is read: no colour has a longer one. */
const MAX_ARGUMENTS_LENGTH = 100;

/** The numbers of `rgb(1 2 3 / 50%)`, of which a percentage counts of `whole`. */
const numberOf = (word: string | undefined, whole: number): number => {
  if (word === undefined || word === 'none') return 0;
  const value = Number.parseFloat(word);
  if (word.endsWith('%')) return (value / 100) * whole;
  if (word.endsWith('turn')) return value * 360;
  return word.endsWith('rad') ? (value * 180) / Math.PI : value;
};

const fromHue = (hue: number, saturation: number, lightness: number, alpha: number): Color => {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const channel = (from: number): number => {
    const at = (((from + hue / 30) % 12) + 12) % 12;
    return (lightness - chroma * Math.max(-1, Math.min(at - 3, 9 - at, 1))) * 255;
  };
  return colorOf(channel(0), channel(8), channel(4), alpha);
};

/** A shade of grey, which is all that matters of a colour that is given by its lightness. */
const grey = (lightness: number, alpha: number): Color =>
  colorOf(lightness * 255, lightness * 255, lightness * 255, alpha);

const readFunction = (name: string, text: string): Color | null => {
  if (text.length > MAX_ARGUMENTS_LENGTH) return null;
  const words = text.split(/[\s,/]+/).filter(Boolean);
  if (words.length < 3 || (name !== 'color' && words.some((word) => !/^[-+.\d]|^none$/.test(word)))) return null;
  const alpha = words[3] === undefined ? 1 : numberOf(words[3], 1);
  const [a, b, c] = words;
  switch (name) {
    case 'rgb':
    case 'rgba':
      return colorOf(numberOf(a, 255), numberOf(b, 255), numberOf(c, 255), alpha);
    case 'hsl':
    case 'hsla':
      return fromHue(numberOf(a, 360), numberOf(b, 100) / 100, numberOf(c, 100) / 100, alpha);
    case 'hwb': {
      const [white, black] = [numberOf(b, 100) / 100, numberOf(c, 100) / 100];
      return white + black >= 1
        ? grey(white / (white + black), alpha)
        : fromHue(numberOf(a, 360), 1, (1 + white - black) / 2, alpha);
    }
    case 'lab':
    case 'lch':
      return grey(numberOf(a, 100) / 100, alpha);
    case 'oklab':
    case 'oklch':
      return grey(numberOf(a, 1), alpha);
    case 'color':
      return colorOf(
        numberOf(b, 1) * 255,
        numberOf(c, 1) * 255,
        numberOf(words[3], 1) * 255,
        words[4] === undefined ? 1 : numberOf(words[4], 1),
      );
    default:
      return null;
  }
};

/**
 * Reads a colour of CSS in lower case, null where it is none. `hashless` is the quirk of old pages, in which `ffffff`
 * is one too (Quirks Mode 3.1).
 */
export const readColor = (value: string, hashless = false): Color | null => {
  if (value.startsWith('#')) return readHex(value.slice(1));
  const open = value.indexOf('(');
  if (open > 0) return value.endsWith(')') ? readFunction(value.slice(0, open), value.slice(open + 1, -1)) : null;
  if (value === 'transparent') return TRANSPARENT;
  const named = NAMED_COLORS.get(value);
  if (named !== undefined) return readHex(named);
  return hashless && (value.length === 3 || value.length === 6) ? readHex(value) : null;
};

/** Longest value of an attribute that is read as a colour (HTML 2.4.6). */
const MAX_LEGACY_LENGTH = 128;

/** Reads a colour as an attribute of old HTML gives it, which any word is (HTML 2.4.6, "legacy color value"). */
export const readLegacyColor = (attribute: string): Color | null => {
  const value = attribute.trim().toLowerCase();
  if (value === '' || value === 'transparent') return null;
  const named = NAMED_COLORS.get(value);
  if (named !== undefined) return readHex(named);
  if (/^#[0-9a-f]{3}$/.test(value)) return readHex(value.slice(1));
  let digits = value
    .slice(0, MAX_LEGACY_LENGTH)
    .replace(/^#/, '')
    .replace(/[^0-9a-f]/g, '0');
  while (digits.length === 0 || digits.length % 3 !== 0) digits += '0';
  const length = digits.length / 3;
  const channels = [0, 1, 2].map((at) => digits.slice(at * length, (at + 1) * length).slice(-8));
  while (channels.every((channel) => channel.length > 2 && channel.startsWith('0'))) {
    for (const [at, channel] of channels.entries()) channels[at] = channel.slice(1);
  }
  return readHex(channels.map((channel) => channel.slice(0, 2).padStart(2, '0')).join(''));
};
