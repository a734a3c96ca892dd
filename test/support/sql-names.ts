import ts from 'typescript';

const SCHEMAS = 'access|platform|jobs|policy|identity|clients|sales|complaints|returns|desk|analytics|inbox';
const QUALIFIED = new RegExp(`(?<![\\w./'-])(${SCHEMAS})\\."?([a-z_]+)"?`, 'g');

/** The qualified names of tables, views and functions that SQL mentions, `schema.name`. */
export function namesIn(sql: string): string[] {
  const statement = sql.replaceAll(/--.*$/gm, '').replaceAll(/\/\*.*?\*\//gs, '');
  return [...statement.matchAll(QUALIFIED)].map(([, schema, name]) => `${schema ?? ''}.${name ?? ''}`);
}

/** The texts of a program, which is where its SQL is; what stands in `${…}` is code, or a text of its own. */
export function textsOf(program: string): string[] {
  const texts: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) texts.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('program.ts', program, ts.ScriptTarget.Latest));
  return texts;
}
