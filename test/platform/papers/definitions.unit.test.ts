import { buildSchema, Kind, parse, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldName, optionName, stepName } from '../../../api/complaints/papers/case-names';
import { caseFields, fieldType, type CaseField } from '../../../api/kernel/policy/case-fields';
import { subgraphs } from '../../../api/subgraphs';
import { seededFiles, seededJson } from '../../kernel/policy/seeded-regulations';

const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValid: true });
const papers = subgraphs.flatMap((room) => room.papers ?? []);

describe('the papers of the rooms', () => {
  it('have addresses of their own', () => {
    const names = papers.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['return-note', 'reply-letter', 'case-form']));
  });

  it.each(papers.map((paper) => [paper.name, paper] as const))('%s asks what the graph answers', (_name, paper) => {
    const document = parse(paper.query);
    expect(validate(schema, document)).toEqual([]);
    const [operation] = document.definitions;
    const variables = operation?.kind === Kind.OPERATION_DEFINITION ? operation.variableDefinitions : undefined;
    expect(variables?.map(({ variable }) => variable.name.value)).toEqual(paper.more ? ['id', 'after'] : ['id']);
    expect(schema.getType(paper.subjectType)).toBeDefined();
    expect(
      paper.compose({
        return: null,
        complaint: null,
        rebate: null,
        penalty: null,
        monthlyReport: null,
        penaltyList: null,
        penalties: { edges: [] },
        creditApplication: null,
        clientNotice: null,
        surveyForm: null,
      }),
    ).toBeNull();
  });

  it('have a Chinese name for every step, field and option of the seeded procedures', () => {
    const text = JSON.stringify(seededFiles().map(seededJson));
    const steps = [...text.matchAll(/"step":"(\w+)"/g)].map(([, step = '']) => step);
    const options = Object.keys(caseFields).flatMap((field) =>
      (fieldType(field as CaseField).options ?? []).map((option) => optionName(field, option)),
    );
    const named = [...steps.map(stepName), ...Object.keys(caseFields).map(fieldName), ...options];
    expect(named.filter((name) => /[a-zA-Z]/.test(name))).toEqual([]);
  });
});
