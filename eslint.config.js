import boundaries from 'eslint-plugin-boundaries'
import svelte from 'eslint-plugin-svelte'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'
import { IMPURE, ROOMS, wallMessage } from './eslint.walls.js'

const NAMES = Object.keys(ROOMS)
const PURE = NAMES.filter((name) => ROOMS[name].pure)

/** Rooms are walled one by one, so that each says its own reason. */
const filesOf = (name) => (name === 'views' ? ['src/views/*'] : [`src/${name}/**`])

const wall = (name) => ({
  name: `wall of src/${name}`,
  files: filesOf(name),
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        message: wallMessage(name),
        policies: [
          { from: { element: { type: name } }, allow: { to: { element: { type: [name, ...ROOMS[name].may] } } } },
          ...ROOMS[name].npm.map((source) => ({
            from: { element: { type: name } },
            allow: { to: { module: { origin: 'external', source } } },
          })),
        ],
      },
    ],
  },
})

const restrictedGlobals = (reasons) => Object.entries(reasons).map(([name, message]) => ({ name, message }))

const pure = {
  name: 'pure rooms',
  files: PURE.flatMap(filesOf),
  rules: {
    'no-restricted-globals': [
      'error',
      ...restrictedGlobals(IMPURE).map(({ name, message }) => ({
        name,
        message: `A pure room does without: ${message}.`,
      })),
    ],
    'no-restricted-properties': [
      'error',
      {
        object: 'Math',
        property: 'random',
        message: 'A pure room does without: same inputs, same call; chance is a stored seed.',
      },
    ],
  },
}

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'test-results/', '.cache/', 'public/', 'types/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname, extraFileExtensions: ['.svelte'] },
    },
    plugins: { boundaries },
    settings: {
      'boundaries/elements': NAMES.map((name) => ({ type: name, pattern: `src/${name}` })),
      'boundaries/root-path': import.meta.dirname,
      'import/resolver': { node: { extensions: ['.ts', '.js', '.svelte'] } },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Domain data is kept out of deep reactivity on purpose: it is replaced whole ($state.raw).
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    name: 'with types',
    files: ['src/**/*.ts', 'src/**/*.svelte', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    name: 'markup',
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    name: 'markup under the content security policy',
    files: ['**/*.svelte'],
    rules: {
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The content security policy refuses style attributes; use a class or a style: directive.',
        },
      ],
    },
  },
  ...NAMES.map(wall),
  pure,
  {
    name: 'commands print; what a tool loads exports a default',
    files: ['scripts/**', '*.config.{ts,js}', 'tests/support/setup.ts', 'tests/browser/support/built.ts'],
    rules: { 'no-console': 'off', 'no-restricted-exports': 'off' },
  },
)
