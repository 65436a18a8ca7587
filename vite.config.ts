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

/** Lets the browser fetch the app beside the small script that begins, instead of after it. */
function beside(): Plugin {
  return {
    name: 'third-ring:beside',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const app = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'app')
        if (app?.type !== 'chunk') throw new Error('there is no app to fetch')
        const link = (rel: string, file: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        })
        const styles = [...(app.viteMetadata?.importedCss ?? [])]
        const scripts = [app.fileName, ...app.imports].filter((file) => !html.includes(file))
        return [
          ...scripts.map((file) => link('modulepreload', file)),
          ...styles.map((file) => link('stylesheet', file)),
        ]
      },
    },
  }
}

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), scenarios(), policy(), beside()],
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
      // The beginning, and all that the first ring needs after it: two files, smaller than many.
      output: {
        codeSplitting: {
          groups: [
            { name: 'begin', test: /\/src\/main\.ts$|rolldown\/runtime/, priority: 1 },
            { name: 'app', test: /\/src\/app\.ts$/ },
          ],
        },
      },
    },
  },
})
