import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../../scripts/lib/run.mjs'

/** Browser tests open what was built, never the sources. */
export default function () {
  if (!existsSync(join(ROOT, 'dist', 'index.html'))) throw new Error('nothing is built: run npm run build first')
}
