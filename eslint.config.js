import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import vue from 'eslint-plugin-vue';
import typescript from 'typescript-eslint';
import vueParser from 'vue-eslint-parser';

const MAX_LINES = ['error', { max: 300, skipBlankLines: false, skipComments: false }];

export default typescript.config(
  {
    ignores: ['dist/', 'node_modules/', 'web/gql/', '.kehu/', 'coverage/', 'test-results/', 'test/bench/node_modules/'],
  },
  { files: ['**/*.{js,mjs,cjs,ts,vue}'], extends: [js.configs.recommended, ...typescript.configs.recommended] },
  {
    files: ['**/*.{ts,vue}'],
    rules: {
      'max-lines': MAX_LINES,
      'max-params': ['error', { max: 4 }],
      'max-depth': ['error', 3],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // Decorators take class types; what looks unsafe there is how type-graphql and TypeORM are called.
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['api/**/*.resolver.ts', 'test/**/*.ts'], rules: { 'max-params': 'off' } },
  { files: ['api/migrations/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['api/kernel/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is passed in.' },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The clock is passed in.',
        },
      ],
    },
  },
  {
    files: ['api/**/*.ts'],
    ignores: ['api/config.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'api/config.ts is the only reader of the environment.' },
      ],
    },
  },
  {
    files: ['tools/**/*.mjs', '*.config.{js,ts}', '**/*.cjs', 'test/bench/**'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        URL: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  ...vue.configs['flat/recommended'].map((config) => ({ ...config, files: ['web/**/*.vue'] })),
  {
    files: ['web/**/*.vue'],
    languageOptions: { parser: vueParser, parserOptions: { parser: typescript.parser } },
    rules: {
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off',
      'vue/no-unused-emit-declarations': 'error',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
    },
  },
  {
    files: ['web/public/**/*.js'],
    languageOptions: {
      globals: { document: 'readonly', localStorage: 'readonly', matchMedia: 'readonly', window: 'readonly' },
    },
  },
  { files: ['**/*.ts'], rules: { 'no-undef': 'off' } },
  {
    files: ['schema/api.graphql'],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: './schema/api.graphql' } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        { types: true, FieldDefinition: true, InputValueDefinition: true, EnumValueDefinition: true },
      ],
      '@graphql-eslint/naming-convention': [
        'error',
        {
          types: 'PascalCase',
          FieldDefinition: 'camelCase',
          InputValueDefinition: 'camelCase',
          EnumValueDefinition: 'UPPER_CASE',
        },
      ],
      '@graphql-eslint/require-deprecation-reason': 'error',
    },
  },
);
