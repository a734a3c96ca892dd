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
  return plain(text.trim().split(/\n\n+/).at(-1) ?? '');
}

function plain(text: string): string {
  return text
    .replaceAll('\n', ' ')
    .replaceAll('`', '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

export type NoteBlock =
  | { readonly text: string }
  | { readonly code: string }
  /** what a code means */
  | { readonly meanings: readonly (readonly [code: string, meaning: string])[] };

export interface WorkedNote {
  readonly name: NoteName;
  readonly title: string;
  readonly blocks: readonly NoteBlock[];
}

const NOTES = { cost: 'What a query costs', tokens: 'Tokens' } as const;
export type NoteName = keyof typeof NOTES;

/** What a Markdown document says of the cost of queries and of tokens. */
export function workedNotes(document: string): WorkedNote[] {
  const sections = document.split(/^## /m);
  return (Object.keys(NOTES) as NoteName[]).flatMap((name) => {
    const title = NOTES[name];
    const section = sections.find((each) => each.startsWith(`${title}\n`));
    return section ? [{ name, title, blocks: blocksOf(section.slice(title.length)) }] : [];
  });
}

function blocksOf(section: string): NoteBlock[] {
  return section.split(/(```\w+\n[\s\S]*?```)/).flatMap((part): NoteBlock[] => {
    const code = /^```\w+\n([\s\S]*?)```$/.exec(part)?.[1];
    if (code !== undefined) return [{ code: code.trimEnd() }];
    const paragraphs = part.split(/\n\n+/).filter((each) => each.trim() !== '');
    return paragraphs.map((each) =>
      each.startsWith('|') ? { meanings: meaningsOf(each) } : { text: plain(each.trim()) },
    );
  });
}

/** The rows of a table of two columns, below its heading and its rule. */
function meaningsOf(table: string): [string, string][] {
  const rows = table.trim().split('\n').slice(2);
  return rows.map((row) => {
    const [, code = '', meaning = ''] = row.split('|').map((cell) => plain(cell.trim()));
    return [code, meaning];
  });
}

/** The same note with its words, in their order, said otherwise; code stays as it is. */
export function retold(note: WorkedNote, title: string, words: readonly string[]): WorkedNote {
  const left = [...words];
  const blocks = note.blocks.map((block): NoteBlock => {
    if ('text' in block) return { text: left.shift() ?? block.text };
    if ('code' in block) return block;
    return { meanings: block.meanings.map(([code, meaning]) => [code, left.shift() ?? meaning] as const) };
  });
  return { ...note, title, blocks };
}

/** How many words of a note `retold` asks for. */
export function wordsOf({ blocks }: WorkedNote): string[] {
  return blocks.flatMap((block) =>
    'text' in block ? [block.text] : 'code' in block ? [] : block.meanings.map(([, meaning]) => meaning),
  );
}
