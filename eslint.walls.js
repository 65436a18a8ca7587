// The walls between the rooms of src/, as data: what a room may import, and why it may not import more.
const VIEW_WHY =
  'a view shows what the session exposes; rooms and adapters stay out of it so that either can change alone'

const role = (name) => ({
  may: ['contracts', 'session', 'strings', 'views/shared'],
  npm: ['svelte'],
  why: `${VIEW_WHY}, and a role never imports another role, so that ${name} can be read, loaded and changed by itself`,
})

/** Rooms in the order of src/README.md. `pure` rooms run anywhere, at any time, twice the same. */
export const ROOMS = {
  contracts: { pure: true, may: [], npm: [], why: 'everything rests on it, so it rests on nothing' },
  scenario: {
    pure: true,
    may: ['contracts'],
    npm: ['yaml', 'valibot'],
    why: 'a file compiles to the same scenario at build time, in the studio and in a test',
  },
  language: {
    pure: true,
    may: ['contracts'],
    npm: [],
    why: 'the same words must be understood the same way in Node, in a worker and in the page',
  },
  call: { pure: true, may: ['contracts'], npm: ['xstate'], why: 'a call can be replayed and explored anywhere' },
  log: { pure: true, may: ['contracts'], npm: [], why: 'a log is read the same years later, without what wrote it' },
  scoring: {
    pure: true,
    may: ['contracts', 'log'],
    npm: [],
    why: 'the same log gives the same score on every machine, and nothing but the log may sway it',
  },
  proof: {
    pure: true,
    may: ['contracts', 'scenario', 'language', 'call', 'log', 'scoring'],
    npm: [],
    why: 'it proves the very machines and checks of the product, without a screen or a disk',
  },
  storage: {
    may: ['contracts'],
    npm: ['idb', 'valibot'],
    why: 'an adapter keeps what the contracts say and decides nothing; another store can take its place',
  },
  audio: {
    may: ['contracts'],
    npm: ['howler'],
    why: 'an adapter makes sound and decides nothing; a silent one can take its place',
  },
  speech: {
    may: ['contracts'],
    npm: [],
    why: 'an adapter listens and decides nothing; a keyboard can take its place',
  },
  exchange: {
    may: ['contracts'],
    npm: ['valibot'],
    why: 'a file from outside is checked at the door and meets nothing else there',
  },
  session: {
    may: [
      'contracts',
      'scenario',
      'language',
      'call',
      'log',
      'scoring',
      'proof',
      'storage',
      'audio',
      'speech',
      'exchange',
    ],
    npm: ['svelte'],
    why: 'it joins the rooms for the views; words and markup are theirs',
  },
  strings: {
    may: ['contracts'],
    npm: ['svelte'],
    why: 'it turns codes into words and knows nothing of how they came about',
  },
  'views/shared': {
    may: ['contracts', 'session', 'strings'],
    npm: ['svelte'],
    why: `${VIEW_WHY}, and shared parts know no role, so that every role can use them`,
  },
  'views/trainee': role('trainee'),
  'views/trainer': role('trainer'),
  'views/manager': role('manager'),
  views: {
    may: ['contracts', 'session', 'strings', 'views/shared', 'views/trainee', 'views/trainer', 'views/manager'],
    npm: ['svelte'],
    why: VIEW_WHY,
  },
}

const ANYWHERE = 'which would tie it to one place or moment'

/** Globals that a pure room does without, with the reason. */
export const IMPURE = {
  window: `it is the page, ${ANYWHERE}`,
  document: `it is the page, ${ANYWHERE}`,
  navigator: `it is the browser, ${ANYWHERE}`,
  localStorage: `it is a disk, ${ANYWHERE}`,
  indexedDB: `it is a disk, ${ANYWHERE}`,
  fetch: `it is the network, ${ANYWHERE}`,
  process: `it is Node, ${ANYWHERE}`,
  globalThis: `it leads to clock, disk and chance by another name`,
  crypto: 'chance is a stored seed and a hash is a function of its input',
  Date: 'time enters as an event, so that a call can be simulated, replayed and rewound',
  performance: 'time enters as an event, so that a call can be simulated, replayed and rewound',
  setTimeout: 'time enters as an event, so that a call can be simulated, replayed and rewound',
  setInterval: 'time enters as an event, so that a call can be simulated, replayed and rewound',
  queueMicrotask: 'a step is over when its function returns',
}

const list = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`)

/** What is said to somebody who leaned on a wall. */
export function wallMessage(name) {
  const { pure, may, npm, why } = ROOMS[name]
  const allowed = list([...may, ...npm]) || 'nothing'
  return `src/${name} is a ${pure ? 'pure ' : ''}room: it may import ${allowed}${allowed === 'nothing' ? '' : ' only'}, because ${why}.`
}
