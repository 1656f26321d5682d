import { CUE } from '#domain/extract/text/lexicon.ts';
import { cuesBetween, type Tokens, tokenAt } from '#domain/extract/text/tokens.ts';

/** A line of a mail's head, as programs write it above what they quote. */
const LINE =
  /^[>\s]{0,8}(from|to|cc|bcc|reply-to|sent|date|subject|lähettäjä|vastaanottaja|kopio|lähetetty|päivämäärä|aihe|från|till|kopia|skickat|datum|ämne|von|an|gesendet|betreff)\s?:/;
const RECEIVES = /^(?:to|cc|bcc|vastaanottaja|kopio|till|kopia|an)$/;
/** Fewest lines of a head: `to: x` alone says where to send something. */
const MIN_LINES = 2;
/** Most lines of a text that are looked at: a list of millions has no head. */
const MAX_LINES = 5_000;

/** The line under which somebody copied a letter down: `Forwarded letter:`. */
const COPIED =
  /(?<=\n)[^\S\n]*(?:(?:forwarded|original|copied|the|here is the|välitetty|alkuperäinen|vidarebefordrat|ursprungligt|weitergeleitete[rs]?|ursprüngliche) )?(?:letter|message|e-?mail|mail|kirje|viesti|sähköposti|brevet|meddelande|meddelandet|brief|nachricht)(?: (?:below|follows|alla|nedan|unten))?\s?:[^\S\n]*\n/u;
/** Most characters of a note above it. */
const MAX_NOTE = 700;

/** Where the note ends that stands above a copied letter; 0 without one. */
export const noteEnd = ({ lower }: Tokens): number => COPIED.exec(lower.slice(0, MAX_NOTE))?.index ?? 0;

/** Where a text holds heads of mails: who received one is no extorter, and what stands below one behind the threat is quoted. */
export interface MailHeads {
  receivers: readonly { start: number; end: number }[];
  quotedFrom: number;
}

/** Finds the heads of mails that stand in a text. */
export const mailHeads = (tokens: Tokens): MailHeads => {
  const { lower } = tokens;
  const receivers: { start: number; end: number }[] = [];
  let quotedFrom = Number.POSITIVE_INFINITY;
  let head: { name: string; start: number; end: number }[] = [];
  const close = (): void => {
    const [first] = head;
    if (first !== undefined && head.length >= MIN_LINES) {
      receivers.push(...head.filter(({ name }) => RECEIVES.test(name)));
      const at = tokenAt(tokens, first.start);
      const isBelow =
        (cuesBetween(tokens, 0, at) & CUE.threat) !== 0 && !(cuesBetween(tokens, at, tokens.count) & CUE.threat);
      if (isBelow) quotedFrom = Math.min(quotedFrom, first.start);
    }
    head = [];
  };
  for (let start = 0, seen = 0; start < lower.length && seen < MAX_LINES; seen += 1) {
    const found = lower.indexOf('\n', start);
    const end = found === -1 ? lower.length : found;
    const name = LINE.exec(lower.slice(start, Math.min(end, start + 40)))?.[1];
    if (name === undefined) close();
    else head.push({ name, start, end });
    start = end + 1;
  }
  close();
  return { receivers, quotedFrom };
};
