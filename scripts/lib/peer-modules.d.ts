// nlp.js has no types of its own: what is used of it here.

declare module '@nlpjs/neural' {
  export class NeuralNetwork {
    constructor(settings?: { readonly log?: boolean })
    /** Learns every output apart from the others. */
    train(
      corpus: readonly {
        readonly input: Readonly<Record<string, number>>
        readonly output: Readonly<Record<string, number>>
      }[],
    ): void
    /** One object for all runs; undefined before it has learnt anything. */
    run(input: Readonly<Record<string, number>>): Readonly<Record<string, number>> | undefined
  }
}

declare module '@nlpjs/lang-en-min' {
  export class NormalizerEn {
    normalize(text: string): string
  }
  export class TokenizerEn {
    /** Like `tokenize`, but never from memory. */
    innerTokenize(text: string): string[]
  }
  export class StemmerEn {
    stem(tokens: readonly string[]): string[]
  }
}

declare module '@nlpjs/lang-zh' {
  export class NormalizerZh {
    normalize(text: string): string
  }
  export class StemmerZh {
    readonly dictionary: { start(): void }
    /** Segments by dictionary, into pinyin with tones. */
    processText(text: string): string[]
  }
}
