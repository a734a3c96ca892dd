import type { CodegenConfig } from '@graphql-codegen/cli';
import { nameOfDocument } from './tools/trusted-text.ts';

/** Types for the operations of the web client, written to web/gql and committed. */
const config: CodegenConfig = {
  schema: process.env['KEHU_SDL'] ?? 'schema/api.graphql',
  documents: ['web/**/*.graphql'],
  ignoreNoDocuments: true,
  generates: {
    // What a fragment on an interface or a union may meet, for the cache of the web client.
    'web/gql/possible-types.ts': {
      plugins: ['fragment-matcher'],
      config: { apolloClientVersion: 3, useExplicitTyping: true },
    },
    'web/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        // The web client names its documents instead of sending them (docs/decisions/0007).
        persistedDocuments: { hashAlgorithm: nameOfDocument },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          Date: 'string',
          Money: 'string',
          Decimal: 'string',
          JSON: 'unknown',
        },
      },
    },
  },
};

export default config;
