/** A view that analysts read with a database login. */
export interface AnalysisView {
  readonly name: string;
  readonly about: string;
  /** The SQL of each column, and what it means; the name alone where they are the same. */
  readonly columns: Readonly<Record<string, string | readonly [sql: string, about: string]>>;
  readonly from: string;
}

/** Columns of a table, or of a published view, that views may be made of; nothing else of it can be. */
export interface AnalysisSource {
  readonly table: string;
  readonly columns: string;
  /** A view, or a table whose rows belong to nobody: there is no row-level security to let through. */
  readonly isOpen?: boolean;
}

/**
 * Whether the login may read is asked once a statement and not per row. The barrier keeps conditions of whoever asks behind
 * that, and row-level security lets the owner of the views, which cannot log in, read whatever the settings say.
 */
export function analysisView({ name, about, columns, from }: AnalysisView): string {
  const entries = Object.entries(columns).map(([column, given]) =>
    typeof given === 'string' ? { column, sql: column, about: given } : { column, sql: given[0], about: given[1] },
  );
  const view = `analysis.${name}`;
  return `
create view ${view} with (security_barrier = true) as
  select ${entries.map(({ column, sql }) => `${sql} as ${column}`).join(', ')}
  from ${from}
  where (select analysis.is_allowed());
alter view ${view} owner to kehu_analysis;
comment on view ${view} is '${quoted(about)}';
${entries.map((entry) => `comment on column ${view}.${entry.column} is '${quoted(entry.about)}';`).join('\n')}
grant select on ${view} to kehu_login;`;
}

export function analysisSource({ table, columns, isOpen = false }: AnalysisSource): string {
  const policy = isOpen ? '' : `\ncreate policy analysis_read on ${table} for select to kehu_analysis using (true);`;
  return `grant select (${columns}) on ${table} to kehu_analysis;${policy}`;
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}
