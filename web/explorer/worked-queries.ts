export interface WorkedQuery {
  /** of its operation, or of the comment a statement begins with */
  name: string;
  language: 'graphql' | 'sql';
  /** what it answers, as the document says */
  text: string;
  query: string;
}

const NAMES = { graphql: /query (\w+)/, sql: /^-- (\w+)/ } as const;

/** The queries of a Markdown document, each with the paragraph before it. */
export function workedQueries(document: string): WorkedQuery[] {
  const parts = document.split(/```(graphql|sql)\n([\s\S]*?)```/);
  return parts.flatMap((language, at) => {
    if (language !== 'graphql' && language !== 'sql') return [];
    const query = parts[at + 1] ?? '';
    const name = NAMES[language].exec(query)?.[1];
    return name ? [{ name, language, text: lastParagraph(parts[at - 1] ?? ''), query }] : [];
  });
}

function lastParagraph(text: string): string {
  const last = text.trim().split(/\n\n+/).at(-1) ?? '';
  return last.replaceAll('\n', ' ').replaceAll('`', '');
}
