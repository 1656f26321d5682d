/** The parts used of the Unicode Bidirectional Algorithm; the package has no types. */
declare module 'bidi-js' {
  namespace factory {
    interface Bidi {
      getEmbeddingLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): { levels: Uint8Array };
      getReorderedString(text: string, levels: { levels: Uint8Array }): string;
    }
  }
  function factory(): factory.Bidi;
  export = factory;
}
