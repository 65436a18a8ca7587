// npm start: installs what is missing, builds, serves the app on this machine and prints its address once it answers.
import { join } from 'node:path'
import { ROOT, runTool } from './lib/run.mjs'
import { install } from './lib/setup.mjs'
import { serve } from './serve.mjs'

const DEFAULT_PORT = 4173

function askedPort() {
  const asked = process.env.PORT
  const port = asked ? Number(asked) : DEFAULT_PORT
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT is not a port: ${asked}`)
  return port
}

async function start() {
  const port = askedPort()
  await install()
  const built = await runTool('vite', ['build', '--logLevel', 'warn'])
  if (!built.ok) throw new Error('the build failed; its own words are above')
  const { url, close } = await serve({ root: join(ROOT, 'dist'), port })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)))
  const reply = await fetch(url)
  if (!reply.ok) throw new Error(`the app answers ${reply.status}`)
  console.log(`Third Ring is at ${url}`)
}

start().catch((error) => {
  const taken =
    error.code === 'EADDRINUSE' ? `port ${error.port} is taken: choose another, PORT=4174 npm start` : undefined
  console.error(taken ?? error.message)
  process.exit(1)
})
