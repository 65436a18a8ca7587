import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import { META_POLICY } from './scripts/csp.mjs'
import { scenarios } from './scripts/vite-plugin-scenarios.ts'

/** Writes the content security policy into the built page, so that any static host keeps it. */
function policy(): Plugin {
  const tag = { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY } }
  return {
    name: 'third-ring:policy',
    apply: 'build',
    transformIndexHtml: () => [{ ...tag, injectTo: 'head-prepend' as const }],
  }
}

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), scenarios(), policy()],
  build: {
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false, pluginTimings: false },
      // Svelte does not say that its inner modules do nothing by being imported; else all of them come with the first ring.
      treeshake: { moduleSideEffects: [{ test: /\/svelte\/src\/internal\/client\//, sideEffects: false }] },
      // What the first ring needs is one file: smaller, and one answer of the server.
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
})
