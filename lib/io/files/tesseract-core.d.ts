/** The parts used of Tesseract's engine, compiled to WebAssembly; the package has no types. */
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  namespace load {
    interface TesseractApi {
      /** 0 when it can be used. */
      Init(dataPath: string | null, languages: string, engine: number): number;
      SetVariable(name: string, value: string): void;
      SetPageSegMode(mode: number): void;
      /** Takes the picture in `/input`; 1 where it cannot be read. */
      SetImageFile(orientation: number, angle: number): number;
      Recognize(monitor: null): number;
      GetUTF8Text(): string;
      GetJSONText(): string;
    }
    interface TesseractModule {
      FS: { writeFile(path: string, content: Uint8Array): void };
      TessBaseAPI: new () => TesseractApi;
    }
  }
  function load(options: { wasmBinary: Uint8Array }): Promise<load.TesseractModule>;
  export = load;
}
