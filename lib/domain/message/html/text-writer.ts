/** White space as HTML folds it: a no-break space is text. */
const FOLDED = /[ \t\r\n\f]+/g;
const SPACE = 0x20;
/** Text that folding would change. */
const TO_FOLD = /[\t\r\n\f]| {2}/;

/** Writes text as a browser would lay it out: white space folded, blocks on lines of their own. */
export class TextWriter {
  #pieces: string[] = [];
  #atLineStart = true;
  #space = false;

  /** Adds text of a run; `preserve` keeps its white space, as `<pre>` does. */
  text(raw: string, preserve: boolean): void {
    if (preserve) {
      this.#push(raw);
      this.#atLineStart = raw.endsWith('\n');
      return;
    }
    // What stands between most tags.
    if (raw === '\n' || raw === '\r\n') {
      this.#space = true;
      return;
    }
    const folded = TO_FOLD.test(raw) ? raw.replace(FOLDED, ' ') : raw;
    const from = folded.charCodeAt(0) === SPACE ? 1 : 0;
    const last = folded.length - 1;
    const to = last >= from && folded.charCodeAt(last) === SPACE ? last : folded.length;
    if (from === 1) this.#space = true;
    if (to > from) this.#push(folded.slice(from, to));
    if (to < folded.length) this.#space = true;
  }

  /** Parts two pieces of one line, as the cells of a row. */
  gap(): void {
    this.#space = true;
  }

  /** Begins a line, unless one has just begun. */
  line(): void {
    if (!this.#atLineStart) this.break();
    this.#space = false;
  }

  break(): void {
    this.#pieces.push('\n');
    this.#atLineStart = true;
    this.#space = false;
  }

  /** The end of the line that is being written, at most so many characters. */
  lineSoFar(most: number): string {
    let line = '';
    for (let at = this.#pieces.length - 1; at >= 0 && line.length < most; at -= 1) {
      const piece = this.#pieces[at] ?? '';
      const begin = piece.lastIndexOf('\n');
      line = piece.slice(begin + 1) + line;
      if (begin !== -1) break;
    }
    return line.slice(-most);
  }

  done(): string {
    return this.#pieces.join('').trim();
  }

  #push(text: string): void {
    if (this.#space && !this.#atLineStart) this.#pieces.push(' ');
    this.#space = false;
    this.#atLineStart = false;
    this.#pieces.push(text);
  }
}
