import { readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadDocuments } from './documents';
import { QUESTIONS } from './questions';

describe('what the dashboards of two companies are asked', async () => {
  const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
  const textOf = await loadDocuments();

  it.each(QUESTIONS)('fits the document of $name', ({ name, variables }) => {
    const operation = getOperationAST(parse(textOf(name)));
    const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], { ...variables });
    expect(errors).toBeUndefined();
  });
});
