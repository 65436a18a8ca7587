import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodingFor, fileOf, rangeOf, serve } from '../../scripts/serve.mjs'

interface Reply {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: Buffer
}

let folder: string
let server: Awaited<ReturnType<typeof serve>>
const page = '<!doctype html><title>page</title>'.repeat(100)
const sound = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256))

/** One request with the path exactly as given, which fetch would tidy. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () =>
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject).end()
  })
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'third-ring-'))
  mkdirSync(join(folder, 'site', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site', 'index.html'), page)
  writeFileSync(join(folder, 'site', 'a b.json'), '{}')
  writeFileSync(join(folder, 'site', 'line.mp3'), sound)
  mkdirSync(join(folder, 'site', 'audio', 'a-call'), { recursive: true })
  writeFileSync(join(folder, 'site', 'audio', 'a-call', 'hello.0a1b2c3d4e.mp3'), sound)
  writeFileSync(join(folder, 'site', 'assets', 'app-Ab3_x-9Z.js'), page)
  server = await serve({ root: join(folder, 'site') })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

describe('the server of the built app', () => {
  it('compresses text as the client likes best and says what it varies by', async () => {
    const { headers, body } = await ask('/', { 'accept-encoding': 'gzip, deflate, br' })
    expect(headers).toMatchObject({
      'content-encoding': 'br',
      vary: 'accept-encoding',
      'content-type': 'text/html; charset=utf-8',
    })
    expect(brotliDecompressSync(body).toString()).toBe(page)
    expect((await ask('/')).headers['content-encoding']).toBeUndefined()
  })

  it.each([
    ['gzip, br', 'br'],
    ['br;q=0.1, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['*', 'br'],
    ['identity', undefined],
    ['', undefined],
  ])('takes %j for %j', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding)
  })

  it('answers 304 where the client has the file as it is', async () => {
    const { headers } = await ask('/', { 'accept-encoding': 'br' })
    const again = await ask('/', { 'accept-encoding': 'br', 'if-none-match': String(headers['etag']) })
    expect(again.status).toBe(304)
    expect(again.body).toHaveLength(0)
  })

  it('lets a file with a hash in its name be kept for good, and no other', async () => {
    expect((await ask('/assets/app-Ab3_x-9Z.js')).headers['cache-control']).toContain('immutable')
    expect((await ask('/audio/a-call/hello.0a1b2c3d4e.mp3')).headers['cache-control']).toContain('immutable')
    expect((await ask('/line.mp3')).headers['cache-control']).toBe('no-cache')
    expect((await ask('/')).headers['cache-control']).toBe('no-cache')
  })

  it('gives part of a recording', async () => {
    const { status, headers, body } = await ask('/line.mp3', { range: 'bytes=10-19', 'accept-encoding': 'br' })
    expect(status).toBe(206)
    expect(headers).toMatchObject({
      'content-range': 'bytes 10-19/1000',
      'content-type': 'audio/mpeg',
      'content-length': '10',
    })
    expect(body).toEqual(sound.subarray(10, 20))
  })

  it.each([
    ['bytes=990-', { from: 990, to: 999 }],
    ['bytes=-10', { from: 990, to: 999 }],
    ['bytes=0-5000', { from: 0, to: 999 }],
    ['bytes=1000-', 'invalid'],
    ['bytes=5-2', 'invalid'],
    ['bytes=-0', 'invalid'],
    ['bytes=-', undefined],
    ['bytes=1-2,4-5', undefined],
    ['lines=1-2', undefined],
  ])('reads the range %s of 1000 bytes', (header, range) => {
    expect(rangeOf(header, 1000)).toEqual(range)
  })

  it('refuses a range outside of the file', async () => {
    const { status, headers } = await ask('/line.mp3', { range: 'bytes=1000-' })
    expect([status, headers['content-range']]).toEqual([416, 'bytes */1000'])
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/%00',
    '/%',
    '/none',
    '/assets',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path)
    expect([status, body.toString()]).toEqual([404, '404\n'])
  })

  it('never names a file outside of its folder', () => {
    expect(fileOf('/site', '/../sitemap')).toBeUndefined()
    expect(fileOf('/site', '/a%20b.json')).toBe('/site/a b.json')
  })

  it('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/', {}, 'HEAD')
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(page.length), 0])
    expect((await ask('/', {}, 'POST')).status).toBe(405)
  })

  it('sends its policies with every answer', async () => {
    for (const path of ['/', '/none']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })
})
