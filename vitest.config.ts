import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import { defineConfig } from 'vitest/config'

process.env['TZ'] = 'UTC'

const SETUP = './tests/support/setup.ts'

/** unit: Node. component: tests/component in jsdom. browser: tests/browser, the built app in Chromium. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/component/**', 'tests/browser/**', 'tests/exploration/**'],
          testTimeout: 20_000,
          setupFiles: [SETUP],
        },
      },
      {
        test: {
          name: 'exploration',
          environment: 'node',
          include: ['tests/exploration/**/*.test.ts'],
          setupFiles: [SETUP],
        },
      },
      {
        plugins: [svelte({ configFile: false }), svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['tests/component/**/*.test.ts'],
          setupFiles: [SETUP],
        },
      },
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['./tests/browser/support/built.ts'],
          setupFiles: [SETUP],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
