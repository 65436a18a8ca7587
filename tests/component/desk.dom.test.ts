import { fireEvent, screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import { router } from '../../src/views/shared/router.svelte.ts'
import { states } from '../preview/states.ts'
import { openAt } from './support/open.ts'

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const choose = async () => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'zhou.ring')], configurable: true })
  await fireEvent.change(input)
}

describe('the bar', () => {
  test('changing the role goes to that role’s page', async () => {
    const desk = await openAt({ name: 'today' })
    await fireEvent.click(screen.getAllByRole('radio', { name: '主管' })[0] as HTMLElement)
    expect(desk.asked).toEqual([['switchRole', 'manager']])
    await waitFor(() => expect(router.place.name).toBe('manager'))
  })
  test('somebody else on this device takes the seat', async () => {
    const desk = await openAt({ name: 'today' })
    await fireEvent.click(await screen.findByRole('button', { name: /周婷，换人/ }))
    await fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: /林若曦/ }))
    expect(desk.asked).toEqual([['chooseProfile', 'lin']])
  })
})

describe('what concerns every page', () => {
  test('no network, nothing kept, full, damaged: each is said with a way on', async () => {
    await openAt({ name: 'records' }, states['trouble'])
    const words = screen.getByText('没有网，照样能练。').closest('[role=status]')?.textContent ?? ''
    for (const said of ['这个窗口不留记录', '这台设备存满了', '有 1 条记录读不出来', 'attempts / a7: no scenario'])
      expect(words).toContain(said)
    expect(screen.getAllByRole('link', { name: '带走一份' })[0]?.getAttribute('href')).toBe('#/data')
  })
  test('records that cannot be opened: what happened, what was kept, what to do', async () => {
    await openAt({ name: 'today' }, states['failed'])
    expect(screen.getByRole('alert').textContent).toMatch(/打不开.*没有动过.*再试一次/s)
    expect(screen.getByText('STO-003')).toBeTruthy()
  })
  test('an address without a page has a way back', async () => {
    await openAt({ name: 'not-found', path: 'nowhere' })
    expect(screen.getByText('#/nowhere')).toBeTruthy()
    expect(screen.getByRole('link', { name: '回到今日' })).toBeTruthy()
  })
})

describe('settings', () => {
  test('take effect at once', async () => {
    const desk = await openAt({ name: 'settings' })
    await fireEvent.click(screen.getByRole('switch', { name: '字幕' }))
    expect(desk.settings.captions).toBe(false)
    await fireEvent.click(screen.getByRole('radio', { name: '深' }))
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'))
    await fireEvent.click(screen.getByRole('switch', { name: '少动画' }))
    await waitFor(() => expect(document.documentElement.dataset['motion']).toBe('less'))
  })
  test('the language changes every word without leaving the page', async () => {
    await openAt({ name: 'settings' })
    await fireEvent.click(screen.getByRole('radio', { name: 'English' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy()
    expect(document.title).toBe('Settings · Third Ring')
  })
  test('a name keeps its < when it is changed', async () => {
    const desk = await openAt({ name: 'settings' })
    await fireEvent.input(screen.getByLabelText('称呼'), { target: { value: 'A<B' } })
    await click('改名')
    expect(desk.asked).toEqual([['renameProfile', 'A<B']])
  })
  test('the typing allowance goes from 30 s tenfold', async () => {
    const desk = await openAt({ name: 'settings' })
    const slider = screen.getByRole('slider', { name: '打字时让来电者等' }) as HTMLInputElement
    expect([slider.min, slider.max]).toEqual(['30', '300'])
    await fireEvent.input(slider, { target: { value: '300' } })
    expect(desk.settings.allowanceS).toBe(300)
  })
  test('with single keys off, the legend says Alt', async () => {
    await openAt({ name: 'settings' })
    await fireEvent.click(screen.getByRole('switch', { name: '单键快捷键' }))
    expect(screen.getAllByText('Alt').length).toBeGreaterThan(3)
  })
  test('the browser can be asked to keep the data', async () => {
    const desk = await openAt({ name: 'settings' })
    await click('请它留着')
    expect(desk.keeping.persisted).toBe(true)
    expect(await screen.findByText('浏览器答应不自己清掉')).toBeTruthy()
  })
})

describe('files', () => {
  test('one’s own records, or everything', async () => {
    const desk = await openAt({ name: 'data' })
    await click('存成文件')
    expect(await screen.findByText(/zhou-ting-2026-11-24\.ring/)).toBeTruthy()
    expect(desk.asked).toEqual([['export', 'zhou']])
  })
  test('packing that fails leaves nothing and can be tried again', async () => {
    await openAt({ name: 'data' }, (desk) => {
      desk.failing = new Error('STO-004')
    })
    await click('存成文件')
    expect(await screen.findByText('文件没有存成')).toBeTruthy()
    expect(screen.getByRole('button', { name: '再存一次' })).toBeTruthy()
  })
  test('an import first shows what it would change, then does it', async () => {
    const desk = await openAt({ name: 'data' }, states['plan'])
    await choose()
    expect(await screen.findByText('这个文件里有 26 通，6 通是新的')).toBeTruthy()
    expect(desk.asked).toEqual([['preview']])
    await click('并进来 8 通')
    expect(await screen.findByText('并进来 8 通')).toBeTruthy()
    expect(desk.asked.at(-1)).toEqual(['merge'])
  })
  test('two errors at one place are both shown', async () => {
    const got = { code: 'IMP-106', path: 'a', expected: 'x', got: 'y' }
    await openAt({ name: 'data' }, (desk) => {
      desk.preview = { ok: false, faults: [got, got] }
    })
    await choose()
    expect(await screen.findAllByText('IMP-106')).toHaveLength(2)
  })
  test('a profile that stays as it is here is not counted as a refused call', async () => {
    await openAt({ name: 'data' }, (desk) => {
      states['plan']?.(desk)
      const { plan } = desk.preview as Extract<typeof desk.preview, { ok: true }>
      const kept = { code: 'IMP-131', path: 'profiles[0].name', expected: 'A', got: 'B' }
      desk.preview = { ok: true, plan: { ...plan, refused: [...plan.refused, kept] } }
    })
    await choose()
    expect((await screen.findByText('读不全，不收')).parentElement?.textContent).toMatch(/1$/)
    expect(screen.getByText(/^1 份档案这里已有/)).toBeTruthy()
  })
  test('a file that cannot be read says where, and that nothing was touched', async () => {
    const desk = await openAt({ name: 'data' }, states['refused'])
    await choose()
    expect(await screen.findByText('profiles[3].role')).toBeTruthy()
    expect(screen.getByText('您原有的记录和设置都没有动。')).toBeTruthy()
    expect(desk.asked).toEqual([['preview']])
  })
  test.each([
    ['zh-CN', '第 3 行第 14 个字符'],
    ['en', 'line 3, character 14'],
  ] as const)('where a file stops being JSON is said in the language of the page: %s', async (language, words) => {
    await openAt({ name: 'data' }, (desk) => {
      desk.settings = { ...desk.settings, interface: language }
      const path = { phrase: 'place', n: 3, text: '14' } as const
      desk.preview = { ok: false, faults: [{ code: 'IMP-102', path, expected: 'JSON', got: '{' }] }
    })
    await choose()
    expect(await screen.findByText(words)).toBeTruthy()
  })
  test('a profile is deleted only with its name written, and a copy is offered first', async () => {
    const desk = await openAt({ name: 'data' })
    const remove = screen.getByRole('button', { name: '删掉 4 通' }) as HTMLButtonElement
    expect(remove.disabled).toBe(true)
    expect(screen.getByRole('button', { name: '先带走一份' })).toBeTruthy()
    await fireEvent.input(screen.getByLabelText('写上“周婷”再删'), { target: { value: '周婷' } })
    expect(remove.disabled).toBe(false)
    await fireEvent.click(remove)
    expect(desk.asked).toEqual([['deleteProfile', 'zhou']])
  })
  test('so is a profile without a name, by the words that stand for it', async () => {
    await openAt({ name: 'data' }, (desk) => {
      desk.profiles = desk.profiles.map((one) => ({ ...one, name: '' }))
      desk.profile = desk.profiles[0]
    })
    expect(screen.getByRole('heading', { name: '删掉这份没填名字的档案' })).toBeTruthy()
    expect(screen.getByLabelText('写上“没填名字”再删')).toBeTruthy()
  })
})

describe('the manager', () => {
  test('a cell shows that person’s attempts, an attempt where its points went', async () => {
    const desk = await openAt({ name: 'manager' }, states['manager'])
    await click(/^周婷，二选一邀约/)
    expect(await screen.findByRole('heading', { name: '周婷的练习记录' })).toBeTruthy()
    expect(screen.getByText('不到五通，不画趋势')).toBeTruthy()
    await click(/怕吵的一家/)
    expect(await screen.findByText('来访时间用二选一')).toBeTruthy()
    expect(desk.asked).toContainEqual(['receipt', 'a0'])
    expect(screen.getByText('2:17'), 'the moment in the call').toBeTruthy()
    expect(screen.getByRole('link', { name: '打开复盘' }).getAttribute('href')).toBe('#/debrief/a0')
  })
  test('the heading counts the calls that were finished, not those that broke off', async () => {
    await openAt({ name: 'manager' }, (desk) => {
      states['manager']?.(desk)
      desk.attempts = desk.attempts.map(({ attempt: { result, ...attempt }, skills }, i) =>
        i === 0
          ? { attempt: { ...attempt, status: 'abandoned' }, skills: {} }
          : { attempt: { ...attempt, ...(result ? { result } : {}) }, skills },
      )
    })
    expect(screen.getByRole('heading', { level: 1, name: '三个人，打完 6 通' })).toBeTruthy()
    expect(screen.getByText('没打完')).toBeTruthy()
  })
  test('an attempt whose events cannot be read still has its total', async () => {
    await openAt({ name: 'manager' }, (desk) => {
      states['manager']?.(desk)
      desk.failing = new Error('gap')
    })
    await click(/周婷 怕吵的一家/)
    expect((await screen.findByRole('alert')).textContent).toContain('只剩总分')
  })
  test('arrow keys move inside the map; one stop for Tab', async () => {
    await openAt({ name: 'manager' }, states['manager'])
    const cells = within(screen.getByRole('table')).getAllByRole('button')
    expect(cells.filter((cell) => cell.tabIndex === 0)).toHaveLength(1)
    cells[0]?.focus()
    await fireEvent.keyDown(cells[0] as HTMLElement, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(cells[6])
    await waitFor(() => expect(cells[6]?.tabIndex).toBe(0))
  })
})

describe('the trainer', () => {
  test('plays a scenario as a trainee', async () => {
    const desk = await openAt({ name: 'trainer' }, states['trainer'])
    await click('试打《打来两次的人》')
    expect(desk.asked).toContainEqual(['startCall', 'rings-twice', 'practice'])
  })
  test('sees which rules a call scores', async () => {
    await openAt({ name: 'trainer' }, states['trainer'])
    expect(await screen.findByText(/6 条里，4 条在通话里打分/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('radio', { name: '不打分的' }))
    await waitFor(() => expect(screen.queryByText('SH-05')).toBeNull())
    expect(screen.getByText('SH-20')).toBeTruthy()
  })
  test('a standard that could not be fetched can be fetched again', async () => {
    const desk = await openAt({ name: 'trainer' }, states['offline'])
    expect(await screen.findByText('规范没有加载出来')).toBeTruthy()
    desk.failing = undefined
    await click('再试一次')
    expect(await screen.findByText(/条在通话里打分/)).toBeTruthy()
  })
})
