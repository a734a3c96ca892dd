import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Classification } from '../../api/kernel/access/classification';
import { fieldRight } from '../../api/kernel/access/field-right';
import type { Post } from '../../api/kernel/access/post';
import { reachesOf } from '../../api/kernel/access/reach';
import { POSTS_WITH_LOGINS, SHOWN_TO_LOGINS } from '../../api/kernel/access/whole-company';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { classificationsOf } from '../../api/platform/graph/classified';
import { subgraphs } from '../../api/subgraphs';
import { testDatabase, type TestDatabase } from '../support/database';
import { FIELD_OF } from './analysis-fields';

interface Column {
  readonly view: string;
  readonly name: string;
  readonly about: string | null;
}

let database: TestDatabase;
let columns: Column[];
beforeAll(async () => {
  database = await testDatabase();
  columns = await database.sql<Column>(
    `select c.relname::text as view, a.attname::text as name, col_description(c.oid, a.attnum) as about
     from pg_class as c join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'analysis'::regnamespace order by c.relname, a.attnum`,
  );
});
afterAll(() => database.drop());

/** Rows of the two resources without a row of their own are classified with what they belong to. */
function classificationOf(field: string): Classification {
  const [type = '', name = ''] = field.split('.');
  const found = rooms.map((room) => room.get(type)?.get(name)).filter((each) => each !== undefined);
  if (found.length === 0) throw new Error(`The graph has no field ${field}`);
  // A stub of another room says nothing of a field that its owner does not say.
  return found.find(({ resource }) => resource !== 'PUBLIC') ?? (found[0] as Classification);
}

function isShown(post: Post, classification: Classification): boolean {
  const reaches = reachesOf([post], { own: ['me'], team: ['me'], unit: ['me'] });
  return classification.resource === 'PUBLIC' || fieldRight(reaches, classification).kind === 'shown';
}

const rooms = subgraphs.map((room) => classificationsOf(buildSubgraph(room).schema));

describe('the views of a database login', () => {
  it('show what the graph shows to every post that may have one, and nothing secret', () => {
    expect(
      Object.entries(FIELD_OF)
        .flatMap(([view, fields]) => Object.keys(fields).map((name) => `${view}.${name}`))
        .sort(),
    ).toEqual(columns.map(({ view, name }) => `${view}.${name}`).sort());
    const fields = Object.entries(FIELD_OF).flatMap(([view, fieldOf]) =>
      Object.entries(fieldOf).map(([name, field]) => ({ place: `${view}.${name} as ${field}`, field })),
    );
    for (const { place, field } of fields) {
      const classification = classificationOf(field);
      expect(SHOWN_TO_LOGINS, place).toContain(classification.resource);
      expect(['open', 'internal'], place).toContain(classification.confidentiality);
      expect(classification.identifying, place).not.toBe(true);
      for (const post of POSTS_WITH_LOGINS) expect(isShown(post, classification), `${place} to ${post}`).toBe(true);
    }
  });

  it('would not pass with a name, a contact or a note in them', () => {
    expect(classificationOf('Client.name').identifying).toBe(true);
    expect(classificationOf('Contact.phone').confidentiality).toBe('topSecret');
    expect(SHOWN_TO_LOGINS).not.toContain(classificationOf('Activity.summary').resource);
  });

  it('say what each of them and each of their columns is', async () => {
    expect(columns.filter(({ about }) => about === null)).toEqual([]);
    expect(
      await database.sql(
        `select relname from pg_class where relnamespace = 'analysis'::regnamespace and relkind = 'v' and obj_description(oid) is null`,
      ),
    ).toEqual([]);
  });

  it('are all on the page for analysts, with every column', async () => {
    const page = await readFile('docs/analyst.md', 'utf8');
    const documented = [...page.matchAll(/^\| `(\w+)` +\|[^|]*\| (.+?) +\|$/gm)].flatMap(([, view = '', list = '']) =>
      [...list.matchAll(/`(\w+)`/g)].map(([, name = '']) => `${view}.${name}`),
    );
    expect(documented.sort()).toEqual(columns.map(({ view, name }) => `${view}.${name}`).sort());
  });

  it('have a barrier, ask whether the login is allowed, and belong to a role that cannot log in', async () => {
    const views = await database.sql<{ name: string; barrier: boolean; asks: boolean; owner: string; login: boolean }>(
      `select c.relname::text as name, 'security_barrier=true' = any (c.reloptions) as barrier,
         pg_get_viewdef(c.oid) ~ 'SELECT analysis\\.is_allowed\\(\\)' as asks, r.rolname::text as owner, r.rolcanlogin as login
       from pg_class as c join pg_roles as r on r.oid = c.relowner
       where c.relnamespace = 'analysis'::regnamespace and c.relkind = 'v'`,
    );
    expect(views.length).toBe(Object.keys(FIELD_OF).length);
    for (const view of views)
      expect(view).toMatchObject({ barrier: true, asks: true, owner: 'kehu_analysis', login: false });
  });

  it('depend on no setting of the connection, however deep one looks', async () => {
    const used = await database.sql<{ name: string; text: string }>(
      `with recursive used (id) as (
         select oid from pg_class where relnamespace = 'analysis'::regnamespace and relkind = 'v'
         union
         select d.refobjid from used join pg_rewrite as r on r.ev_class = used.id
         join pg_depend as d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
           and d.refclassid = 'pg_class'::regclass and d.refobjid <> used.id
       )
       select c.oid::regclass::text as name, pg_get_viewdef(c.oid) as text from used join pg_class as c on c.oid = used.id
       where c.relkind = 'v'`,
    );
    expect(used.map(({ name }) => name)).toContain('access.returned_line');
    for (const { name, text } of used)
      expect(text, name).not.toMatch(
        /current_setting|access\.(reach|owners|on_cases|is_system|posts|staff_id|acting_for)/,
      );
  });

  it('are read by their owner through columns alone, never through a whole table', async () => {
    expect(
      await database.sql(
        `select c.oid::regclass::text as name from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
         where n.nspname not in ('pg_catalog', 'information_schema', 'analysis') and c.relkind in ('r', 'v')
           and has_table_privilege('kehu_analysis', c.oid, 'select')`,
      ),
    ).toEqual([]);
    const named = await database.sql<{ column: string }>(
      `select a.attrelid::regclass || '.' || a.attname as column from pg_attribute as a join pg_class as c on c.oid = a.attrelid
       join pg_namespace as n on n.oid = c.relnamespace
       where n.nspname not in ('pg_catalog', 'information_schema', 'analysis') and a.attnum > 0 and not a.attisdropped
         and has_column_privilege('kehu_analysis', c.oid, a.attnum, 'select')
         and a.attname ~ 'name|phone|mail|address|content|note|memo|reason|credit_code|account|password|city|place$|why|reference'
       order by 1`,
    );
    expect(named.map(({ column }) => column)).toEqual([
      'identity.region.name',
      'identity.unit.name',
      'sales.product.name',
    ]);
  });

  it('are all that is left to a role for analysts: the former one reads nothing', async () => {
    expect(
      await database.sql(
        `select nspname from pg_namespace where has_schema_privilege('kehu_analyst', oid, 'usage')
           and nspname not in ('pg_catalog', 'information_schema', 'public')`,
      ),
    ).toEqual([]);
  });
});
