import { gunzipSync } from 'node:zlib';
import loadCore, { type TesseractApi, type TesseractModule } from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import * as z from 'zod';
import { around, type OcrLine, type OcrWord } from '#domain/extract/address/ocr-page.ts';
import { readAsset } from './asset.ts';
import { type Pixels, toGraymap } from './pixels.ts';

/** The languages that letters of this hotline are in. */
const LANGUAGES = ['eng', 'fin', 'swe'];
/** The one that knows fewest letters: it tells some apart that the others together do not. */
const PLAIN = 'eng';
/** Tesseract's numbers: the neural engine alone; a page of any layout; one line. */
const LSTM_ONLY = 1;
const AUTO = 3;
const ONE_LINE = 7;

/** What the engine reads. */
const FILES = {
  engine: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
  language: (name: string) => `@tesseract.js-data/${name}/4.0.0_best_int/${name}.traineddata.gz`,
};
const Box = z.object({ x0: z.number(), y0: z.number(), x1: z.number(), y1: z.number() });
const Word = z.object({ text: z.string(), bbox: Box, symbols: z.array(z.object({ text: z.string(), bbox: Box })) });
const Page = z.object({
  blocks: z.array(z.object({ paragraphs: z.array(z.object({ lines: z.array(z.object({ words: z.array(Word) })) })) })),
});

/** Marks that end a word before an address: `BTC:1Boat...`. */
const GLUE = /[:=(]$/;

/** A word, cut behind each mark that glues an address to what stands before it. */
const wordsOf = ({ symbols, text, bbox }: z.infer<typeof Word>): OcrWord[] => {
  if (!/[:=(]./.test(text)) return [{ text, box: bbox }];
  const words: (typeof symbols)[] = [[]];
  for (const symbol of symbols) {
    words.at(-1)?.push(symbol);
    if (GLUE.test(symbol.text)) words.push([]);
  }
  return words
    .filter((each) => each.length > 0)
    .map((each) => ({
      text: each.map((symbol) => symbol.text).join(''),
      box: around(each.map((symbol) => symbol.bbox)),
    }));
};

/** An engine that reads those languages, which lie in its files. */
const start = (core: TesseractModule, languages: string): TesseractApi => {
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages, LSTM_ONLY) !== 0) throw new Error('the languages cannot be loaded');
  return api;
};

/** Reads text in pictures (Tesseract's neural engine, in WebAssembly). */
export class Ocr {
  static #loaded: Promise<Ocr> | undefined;
  readonly #core: TesseractModule;
  readonly #api: TesseractApi;
  #plain: TesseractApi | undefined;

  private constructor(core: TesseractModule, api: TesseractApi) {
    this.#core = core;
    this.#api = api;
  }

  /** The engine, loaded once a process: it takes a second and 200 MB. */
  static load(): Promise<Ocr> {
    Ocr.#loaded ??= Ocr.#load();
    return Ocr.#loaded;
  }

  static async #load(): Promise<Ocr> {
    const core = await loadCore({ wasmBinary: readAsset(FILES.engine) });
    for (const name of LANGUAGES) {
      core.FS.writeFile(`/${name}.traineddata`, gunzipSync(readAsset(FILES.language(name))));
    }
    return new Ocr(core, start(core, LANGUAGES.join('+')));
  }

  /** The lines of a page, from top to bottom, with the words' places. */
  page(pixels: Pixels): OcrLine[] {
    this.#recognise(this.#api, pixels, AUTO, '');
    const { blocks } = Page.parse(JSON.parse(this.#api.GetJSONText()));
    return blocks.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ lines }) =>
        lines.map(({ words }, index) => ({ words: words.flatMap(wordsOf), begins: index === 0 })),
      ),
    );
  }

  /** One line that holds no other letters than those of an alphabet; `plainly` by what is known of English alone. */
  line(pixels: Pixels, alphabet: string, plainly: boolean): string {
    if (plainly) this.#plain ??= start(this.#core, PLAIN);
    const api = (plainly ? this.#plain : undefined) ?? this.#api;
    this.#recognise(api, pixels, ONE_LINE, alphabet);
    return api.GetUTF8Text().trim();
  }

  #recognise(api: TesseractApi, pixels: Pixels, layout: number, alphabet: string): void {
    api.SetVariable('tessedit_char_whitelist', alphabet);
    api.SetPageSegMode(layout);
    this.#core.FS.writeFile('/input', toGraymap(pixels));
    if (api.SetImageFile(1, 0) === 1) throw new Error('the engine does not take the picture');
    api.Recognize(null);
  }
}
