/** What the page may load: itself, and nothing from anywhere else. */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'media-src': "'self' blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

const join = (directives) =>
  Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

/** The policy for a `<meta>`, which keeps it on any static host. */
export const META_POLICY = join(DIRECTIVES)

/** The policy for a response header; only a header can forbid being framed. */
export const HEADER_POLICY = join({ ...DIRECTIVES, 'frame-ancestors': "'none'" })
