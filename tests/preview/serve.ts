import { svelte } from '@sveltejs/vite-plugin-svelte'
import { createServer } from 'vite'

/** Serves the preview on PORT (4301): `npx tsx tests/preview/serve.ts`. */
const server = await createServer({
  configFile: false,
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite-preview',
  plugins: [svelte()],
  server: { port: Number(process.env['PORT'] ?? 4301), strictPort: true, host: '127.0.0.1' },
})
await server.listen()
server.printUrls()
