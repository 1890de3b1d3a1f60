import tseslint from 'typescript-eslint';

/** Which folders of src a folder may import, beside itself. Data flows one way: DESIGN §9. */
const WALLS = {
  number: [],
  text: [],
  model: ['number'],
  messages: ['model', 'text'],
  plan: ['model', 'number', 'text'],
  actuals: ['model', 'number', 'text'],
  draft: ['model', 'number', 'text', 'actuals', 'plan'],
  evaluate: ['model', 'number'],
  report: ['model', 'number', 'evaluate'],
  render: ['model', 'messages', 'text', 'report'],
  io: ['model', 'plan'],
};

const IMPURE_GLOBALS = [
  'process',
  'console',
  'Date',
  'performance',
  'Buffer',
  'setTimeout',
  'fetch',
];

const walls = Object.entries(WALLS).map(([folder, allowed]) => {
  const others = Object.keys({ ...WALLS, cli: [] }).filter(
    (other) => other !== folder && !allowed.includes(other),
  );
  const patterns = [
    {
      regex: `^(?:\\.\\./)+(?:src/)?(?:${others.join('|')})/`,
      message: `${folder}/ may import only ${['itself', ...allowed].join(', ')}: data flows text → plan, actuals → evaluate → report → render, so that each step can be tested and used alone.`,
    },
  ];
  if (folder !== 'io') {
    patterns.push({
      regex: '^node:',
      message:
        'Only io/, cli/ and bin/ touch the machine: the core gives the same bytes for the same input, anywhere.',
    });
  }
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
});

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.generated/',
      'coverage/',
      'src/model/plan-file.ts',
      'src/model/waivers-file.ts',
      'src/model/report.ts',
      'src/model/findings-file.ts',
      'src/model/verification.ts',
      'src/model/diff.ts',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // An empty environment variable counts as unset.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 14],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/io/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...IMPURE_GLOBALS.map((name) => ({
          name,
          message: 'Only io/, cli/ and bin/ touch the machine or the clock.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' },
      ],
    },
  },
  ...walls,
  // A table of texts is as long as there are texts.
  { files: ['src/messages/**/*.ts', 'src/model/findings/**/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      'no-restricted-syntax': [
        'error',
        ...["[object.name='fc'][property.name='assert']", "[property.name='prop']"].map(
          (callee) => ({
            selector: `CallExpression[arguments.length<2] > MemberExpression.callee${callee}`,
            message: 'Give the property a seed: a test that fails by chance stops everybody.',
          }),
        ),
      ],
    },
  },
  // What generates plans and judges them anew has a branch for each form there is.
  { files: ['test/fuzz/**/*.ts'], rules: { complexity: 'off' } },
  {
    files: ['**/*.js'],
    extends: [tseslint.configs.base],
    rules: { eqeqeq: 'error', 'no-unused-vars': 'error' },
  },
);
