/** What a pure room may use besides the language itself, because it is the same everywhere. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>
}
