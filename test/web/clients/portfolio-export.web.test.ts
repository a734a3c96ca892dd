import { Kind, visit } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { proposedColumns } from '../../../api/clients/import/import-field';
import { rowTitles } from '../../../web/analytics/rows/row-titles';
import { portfolioTitles, portfolioWords } from '../../../web/clients/portfolio/export-words';
import { caseWords } from '../../../web/complaints/export-words';
import { ComplaintsExportDocument, PortfolioExportDocument } from '../../../web/gql/graphql';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';

afterAll(() => setLocale('zh-CN'));
const t = (key: string): string => i18n.global.t(key);

/** The paths of what is asked of each row. */
function pathsOf(document: typeof PortfolioExportDocument | typeof ComplaintsExportDocument): string[] {
  const paths: string[] = [];
  const way: string[] = [];
  visit(document, {
    Field: {
      enter: ({ name, selectionSet }) => {
        way.push(name.value);
        if (selectionSet?.kind !== Kind.SELECTION_SET) paths.push(way.slice(way.indexOf('node') + 1).join('.'));
      },
      leave: () => void way.pop(),
    },
  });
  return paths;
}

describe.each(['zh-CN', 'en'] as const)('an export in %s', (locale) => {
  it('of clients has a title for every column and a word for every code', async () => {
    await setLocale(locale);
    const titles = portfolioTitles(t);
    expect(Object.keys(titles).sort()).toEqual(pathsOf(PortfolioExportDocument).sort());
    for (const title of Object.values(titles)) expect(title).not.toMatch(/^(clients|imports|segments)\./);
    for (const words of Object.values(portfolioWords(t)))
      for (const [code, word] of Object.entries(words)) expect(word).not.toContain(`.${code}`);
  });

  it('of clients comes back by an import as what it is', async () => {
    await setLocale(locale);
    const proposed = proposedColumns(Object.values(portfolioTitles(t)));
    expect(proposed.filter((column) => column !== null)).toEqual(['NUMBER', 'NAME', 'REGION', 'CITY', 'OWNER']);
  });

  it('of complaints has a title for every column and a word for every code', async () => {
    await setLocale(locale);
    const titles = rowTitles('PLAIN', t);
    expect(Object.keys(titles).sort()).toEqual(pathsOf(ComplaintsExportDocument).sort());
    for (const words of Object.values(caseWords(t)))
      for (const [code, word] of Object.entries(words)) expect(word).not.toContain(`.${code}`);
  });
});
