// A small server for the built app. `serve()` is also used by the browser tests.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, resolve, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { HEADER_POLICY } from './csp.mjs'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.woff2': 'font/woff2',
}
const COMPRESSIBLE = /^(text|image\/svg|application\/(json|manifest|wasm))/

const SECURITY = {
  'content-security-policy': HEADER_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': 'microphone=(self), camera=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
}

/** Names that carry a hash of their content never change. */
const HASHED = /\/assets\/.+-[\w-]{8}\.\w+$|\/audio\/.+\.[\da-f]{8,}\.mp3$/

const encoders = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
}

/** The file under `root` that a request path names; undefined for anything outside of it. */
export function fileOf(root, path) {
  let name
  try {
    name = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (name.includes('\0')) return undefined
  const file = resolve(root, `.${name.endsWith('/') ? `${name}index.html` : name}`)
  return file.startsWith(root + sep) ? file : undefined
}

/** The encoding the client likes best among ours; `q=0` is a refusal. */
export function encodingFor(accepted = '') {
  const wanted = new Map(
    accepted.split(',').map((part) => {
      const [name = '', ...rest] = part.trim().split(';')
      const q = rest.map((word) => /^\s*q=([\d.]+)/.exec(word)?.[1]).find(Boolean)
      return [name.toLowerCase(), q === undefined ? 1 : Number(q)]
    }),
  )
  const liking = (name) => wanted.get(name) ?? wanted.get('*') ?? 0
  return ['br', 'gzip'].filter((name) => liking(name) > 0).sort((a, b) => liking(b) - liking(a))[0]
}

/** `bytes=from-to` against a length: a range, `'invalid'`, or undefined where there is nothing to honour. */
export function rangeOf(header, length) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (!match[1] && !match[2])) return undefined
  const from = match[1] ? Number(match[1]) : Math.max(0, length - Number(match[2]))
  const to = match[1] && match[2] ? Math.min(Number(match[2]), length - 1) : length - 1
  return from <= to && from < length ? { from, to } : 'invalid'
}

/** Reads files and keeps their compressed twins for as long as the file stays as it is. */
function shelf() {
  const kept = new Map()
  return async (file) => {
    const { mtimeMs, size } = await stat(file)
    const known = kept.get(file)
    if (known && known.mtimeMs === mtimeMs && known.size === size) return known
    const body = await readFile(file)
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    const item = { mtimeMs, size, body, etag, encoded: {} }
    kept.set(file, item)
    return item
  }
}

function refuse(response, status, headers = {}) {
  response.writeHead(status, {
    ...SECURITY,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(`${status}\n`)
}

async function answer(request, response, file, item) {
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const compressible = COMPRESSIBLE.test(type) && item.size > 512
  const encoding = compressible ? encodingFor(request.headers['accept-encoding']) : undefined
  const etag = `"${item.etag}${encoding ? `-${encoding}` : ''}"`
  const headers = {
    ...SECURITY,
    'content-type': type,
    etag,
    'cache-control': HASHED.test(file.replaceAll(sep, '/')) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(compressible ? { vary: 'accept-encoding' } : { 'accept-ranges': 'bytes' }),
    ...(encoding ? { 'content-encoding': encoding } : {}),
  }
  if (request.headers['if-none-match']?.split(/,\s*/).includes(etag)) return response.writeHead(304, headers).end()
  const current = !request.headers['if-range'] || request.headers['if-range'] === etag
  const range = !compressible && current ? rangeOf(request.headers.range, item.size) : undefined
  if (range === 'invalid') return refuse(response, 416, { 'content-range': `bytes */${item.size}` })
  const body = encoding ? await (item.encoded[encoding] ??= encoders[encoding](item.body)) : item.body
  const part = range ? body.subarray(range.from, range.to + 1) : body
  const where = range ? { 'content-range': `bytes ${range.from}-${range.to}/${item.size}` } : {}
  response.writeHead(range ? 206 : 200, { ...headers, ...where, 'content-length': part.length })
  return response.end(request.method === 'HEAD' ? undefined : part)
}

/**
 * Serves the files of a folder on this machine only.
 * @param {{ root: string, port?: number, host?: string }} options port 0 takes any free one
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects where the port is taken
 */
export async function serve({ root, port = 0, host = '127.0.0.1' }) {
  const home = resolve(root)
  const read = shelf()
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' })
    const file = fileOf(home, (request.url ?? '/').split(/[?#]/, 1)[0])
    const item = file && (await read(file).catch(() => undefined))
    if (!file || !item) return refuse(response, 404)
    return answer(request, response, file, item).catch(() => response.destroy())
  })
  await new Promise((done, failed) => server.once('error', failed).listen(port, host, done))
  const close = () =>
    new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return { url: `http://${host}:${server.address().port}/`, close }
}
