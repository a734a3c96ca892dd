import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type DocumentNode,
  getNamedType,
  getNullableType,
  type GraphQLLeafType,
  isEnumType,
  isLeafType,
  isListType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import {
  clientRowTitles,
  clientRowWords,
  rowTitles,
  stepTitles,
  stepWords,
} from '../../../web/analytics/rows/row-titles';
import { exportTitles, exportWords } from '../../../web/analytics/rows/tally-words';
import { portfolioTitles, portfolioWords } from '../../../web/clients/portfolio/export-words';
import { caseWords } from '../../../web/complaints/export-words';
import { monthlyTitles, monthlyWords } from '../../../web/complaints/monthly/export-words';
import { eventTitles, eventWords } from '../../../web/events/export-words';
import * as documents from '../../../web/gql/graphql';
import { marketNoteTitles, marketNoteWords } from '../../../web/market-notes/export-words';
import { penaltyTitles, penaltyWords } from '../../../web/penalties/export-words';
import { settlementWords, titlesOf as owedTitles } from '../../../web/receivables/export-titles';
import { titlesOf as rebateTitles, wordsOf as rebateWords } from '../../../web/sales/rebate-words';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';
import { surveyTitles, surveyWords } from '../../../web/surveys/export-words';

afterAll(() => setLocale('zh-CN'));
const t = (key: string): string => i18n.global.t(key);
const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));

type Words = Record<string, Record<string, string>>;
const told: Record<string, () => { titles: Record<string, string>; words?: Words }> = {
  CalendarRowsExportDocument: () => ({ titles: rowTitles('CALENDAR', t), words: caseWords(t) }),
  ClientRowsExportDocument: () => ({ titles: clientRowTitles(t), words: clientRowWords(t) }),
  ComplaintsExportDocument: () => ({ titles: rowTitles('PLAIN', t), words: caseWords(t) }),
  EventsExportDocument: () => ({ titles: eventTitles(t), words: eventWords(t) }),
  FigureRowsExportDocument: () => ({ titles: rowTitles('PLAIN', t), words: caseWords(t) }),
  MarketNotesExportDocument: () => ({
    titles: marketNoteTitles(t),
    words: marketNoteWords(t, [{ value: 'EAST', label: '华东' }]),
  }),
  MonthlyLinesExportDocument: () => ({ titles: monthlyTitles(t), words: monthlyWords(t) }),
  PenaltyListExportDocument: () => ({ titles: penaltyTitles(t), words: penaltyWords(t) }),
  PortfolioExportDocument: () => ({ titles: portfolioTitles(t), words: portfolioWords(t) }),
  RebateLinesExportDocument: () => ({ titles: rebateTitles('lines', t), words: rebateWords('lines', t) }),
  RebatesExportDocument: () => ({ titles: rebateTitles('rebates', t), words: rebateWords('rebates', t) }),
  ReceivablesExportDocument: () => ({ titles: owedTitles('receivables', t) }),
  RepeatRowsExportDocument: () => ({ titles: rowTitles('REPEAT', t), words: caseWords(t) }),
  SettlementsExportDocument: () => ({ titles: owedTitles('settlements', t), words: settlementWords(t) }),
  StageStepsExportDocument: () => ({ titles: stepTitles(t), words: stepWords(t) }),
  SurveysExportDocument: () => ({ titles: surveyTitles(t), words: surveyWords(t) }),
  WorkingRowsExportDocument: () => ({ titles: rowTitles('WORKING', t), words: caseWords(t) }),
  TallyRowsExportDocument: () => ({ titles: exportTitles('RETURN_RATE', t), words: exportWords(t) }),
};

interface Column {
  path: string;
  /** where its title stands: a list of things is one column */
  of: string;
  /** what may stand in it, where that is a code */
  codes: string[];
}

/** The columns of an export: the leaves of an edge, named from its node on. */
function columnsOf(document: DocumentNode): Column[] {
  const columns: Column[] = [];
  const way: { name: string; isList: boolean }[] = [];
  const types = new TypeInfo(schema);
  const pathOf = (steps: typeof way): string => steps.map(({ name }) => name).join('.');
  visit(
    inlined(document),
    visitWithTypeInfo(types, {
      Field: {
        enter: ({ name }) => {
          way.push({ name: name.value, isList: isListType(getNullableType(types.getType())) });
          const type = getNamedType(types.getType());
          if (!isLeafType(type)) return;
          const inEdge = way.slice(way.findIndex((step) => step.name === 'edges') + 1);
          const steps = inEdge[0]?.name === 'node' ? inEdge.slice(1) : inEdge;
          const list = steps.findIndex(({ isList }) => isList);
          columns.push({
            path: pathOf(steps),
            of: pathOf(list < 0 ? steps : steps.slice(0, list + 1)),
            codes: type.name === 'Boolean' ? ['true', 'false'] : codesOf(type),
          });
        },
        leave: () => void way.pop(),
      },
    }),
  );
  return columns;
}

/** No person holds the post of a machine. */
const codesOf = (type: GraphQLLeafType): string[] =>
  isEnumType(type) ? type.getValues().flatMap(({ name }) => (name === 'ORDER_SYSTEM' ? [] : [name])) : [];

function inlined(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  return visit(document, {
    FragmentSpread: ({ name }) => {
      const { typeCondition, selectionSet } = fragments.get(name.value) ?? {};
      return selectionSet && { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
    },
    FragmentDefinition: () => null,
  }) as DocumentNode;
}

const asked = Object.entries(documents).filter(
  (each): each is [string, DocumentNode & { kind: 'Document' }] =>
    /ExportDocument$/.test(each[0]) && each[0] !== 'VoucherExportDocument',
);

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  it.each(asked)('every column of %s has a title, and every code in it a word', async (name, document) => {
    await setLocale(locale);
    const { titles, words = {} } = told[name]?.() ?? { titles: {} };
    const columns = columnsOf(document);
    expect(Object.keys(titles).sort()).toEqual([...new Set(columns.map(({ of }) => of))].sort());
    const texts = [titles, ...Object.values(words)].flatMap((each) => Object.values(each));
    for (const text of texts) expect(text).not.toMatch(/^[a-zA-Z]+(\.\w+)+$/);
    for (const { path, codes } of columns)
      expect(Object.keys(words[path] ?? {}), path).toEqual(expect.arrayContaining(codes));
    expect(columns.map(({ path }) => path)).toEqual(expect.arrayContaining(Object.keys(words)));
  });
});
