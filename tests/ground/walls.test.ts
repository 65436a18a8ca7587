import { ESLint } from 'eslint'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { IMPURE, ROOMS, wallMessage } from '../../eslint.walls.js'
import { ROOT } from '../../scripts/lib/run.mjs'

type Room = keyof typeof ROOMS
const NAMES = Object.keys(ROOMS) as Room[]
const PURE = NAMES.filter((name) => 'pure' in ROOMS[name])
const FORBIDDEN_PACKAGES = ['xstate', 'idb', 'howler', 'yaml', 'valibot', 'svelte', 'node:fs']

/** A file that really stands in each room, since a wall is found by where an import leads. */
const DOOR = new Map(
  NAMES.flatMap((name) => {
    const folder = join(ROOT, 'src', name)
    const file = existsSync(folder) ? readdirSync(folder).find((entry) => /\.(ts|svelte)$/.test(entry)) : undefined
    return file ? [[name, `${name}/${file}`] as const] : []
  }),
)

let eslint: ESLint
beforeAll(() => {
  const typed = /^(@typescript-eslint\/(await-thenable|no-|only-|switch-))/
  eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
    ruleFilter: ({ ruleId }) => !typed.test(ruleId),
  })
})

/** What the linter says about `code` as a file of `room`. */
async function lint(room: string, code: string, name = 'bad.ts'): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(ROOT, 'src', room, name) })
  return (result?.messages ?? []).map(({ message }) => message)
}

const up = (room: string) => '../'.repeat(room.split('/').length)
const importing = (target: string) => `import { x } from '${target}'\nexport const y = x\n`
const importingRoom = (room: Room, target: Room) => importing(`${up(room)}${DOOR.get(target) ?? ''}`)

describe.each(NAMES)('the wall of src/%s', (room) => {
  const { may, npm } = ROOMS[room] as { may: readonly string[]; npm: readonly string[] }
  const rooms = NAMES.filter((name) => name !== room && DOOR.has(name))
  const closed = rooms.filter((name) => !may.includes(name))

  it('stops every room that it does not name, and says why', async () => {
    for (const target of closed)
      expect(await lint(room, importingRoom(room, target)), target).toEqual([wallMessage(room)])
  })

  it('stops every package that it does not name, and says why', async () => {
    for (const source of FORBIDDEN_PACKAGES.filter((name) => !npm.includes(name)))
      expect(await lint(room, importing(source)), source).toEqual([wallMessage(room)])
  })

  it('stops a lazy import as well', async () => {
    const target = closed[0]
    if (!target) return
    const code = `export const load = () => import('${up(room)}${DOOR.get(target) ?? ''}')\n`
    expect(await lint(room, code)).toEqual([wallMessage(room)])
  })

  it('lets through what it names', async () => {
    for (const target of rooms.filter((name) => may.includes(name)))
      expect(await lint(room, importingRoom(room, target)), target).toEqual([])
    for (const source of npm) expect(await lint(room, importing(source)), source).toEqual([])
  })

  it('gives its reason in its message', () => {
    expect(wallMessage(room)).toContain(`because ${ROOMS[room].why}`)
  })
})

describe.each(PURE)('the pure room src/%s', (room) => {
  it('does without clock, page, disk, network and chance, and says why', async () => {
    for (const [name, reason] of Object.entries(IMPURE))
      expect(await lint(room, `export const y = () => ${name}\n`), name).toEqual([expect.stringContaining(reason)])
    expect(await lint(room, 'export const y = () => Math.random()\n')).toEqual([expect.stringContaining('stored seed')])
  })
})

describe('markup under the content security policy', () => {
  it('stops a static style attribute, and says why', async () => {
    const said = await lint('views/shared', '<p style="color: red">a</p>\n', 'Bad.svelte')
    expect(said).toEqual([expect.stringContaining('content security policy refuses style attributes')])
  })

  it('stops raw HTML', async () => {
    const code = '<script lang="ts">\n  let { html }: { html: string } = $props()\n</script>\n\n<p>{@html html}</p>\n'
    expect(await lint('views/shared', code, 'Bad.svelte')).toEqual([expect.stringContaining('@html')])
  })

  it('lets a style: directive through', async () => {
    expect(await lint('views/shared', '<p style:--level="3">a</p>\n', 'Good.svelte')).toEqual([])
  })
})
