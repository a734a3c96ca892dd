import type { DataSource } from 'typeorm';
import { describe, expect, it } from 'vitest';
import type { Viewer, ViewerFacts } from '../../../api/kernel/access/viewer';
import { UNCLASSIFIED } from '../../../api/platform/graph/classified';
import { ReadPlan } from '../../../api/platform/graph/read-plan';
import { signedIn } from '../../../api/platform/graph/signed-in';
import { requestOf } from '../../support/request';

class Row {}
const columns = ['id', 'ownerId', 'name', 'volume', 'tier', 'tierWhy', 'version'].map((propertyName) => ({
  propertyName,
  databaseName: propertyName.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`),
}));
const source = { getMetadata: () => ({ columns }) } as unknown as DataSource;

const plan = new ReadPlan(Row, {
  alias: 'c',
  always: ['id'],
  needs: { tier: ['isGraded'], 'tier.code': ['tier'], 'tier.why': ['tierWhy'] },
  computed: { isGraded: 'c.tier_why is not null' },
  classified: {
    default: { resource: 'CLIENT_CARD', confidentiality: 'internal' },
    name: { resource: 'CLIENT_CARD', confidentiality: 'open', identifying: true },
    version: UNCLASSIFIED,
  },
  pseudonyms: { name: `'somebody'` },
});

const facts = (posts: ViewerFacts['posts'], id = '01904af9-c000-7003-8000-000000000001'): Partial<ViewerFacts> => ({
  posts,
  staffId: id,
  circles: { own: [id], team: [], unit: [] },
});
const viewer = (given: Partial<ViewerFacts>): Viewer => signedIn(requestOf(given));

describe('the columns of a question', () => {
  it('are those asked for, and no more', () => {
    const director = viewer(facts(['SERVICE_DIRECTOR']));
    expect(plan.list(source, ['volume', 'nonsense'], director).sql).toBe('c.id as "id", c.volume as "volume"');
    expect(plan.list(source, ['tier', 'tier.code'], director).sql).toBe(
      'c.id as "id", c.tier_why is not null as "isGraded", c.tier as "tier"',
    );
  });

  it('carry nothing that is withheld, and a stand-in for who is not to be known', () => {
    const quality = plan.list(source, ['name', 'volume', 'version'], viewer(facts(['QUALITY_MANAGER'])));
    expect(quality.sql).toBe('c.id as "id", c.name as "name", c.version as "version", null as "volume"');
    expect([...quality.shown]).toEqual(['id', 'name', 'version']);
    const analyst = plan.list(source, ['name', 'volume'], viewer(facts(['ANALYST'])));
    expect(analyst.sql).toBe(`c.id as "id", 'somebody' as "name", c.volume as "volume"`);
  });

  it('are one text for every account manager, whose portfolio the settings name', () => {
    const texts = ['01904af9-c000-7003-8000-000000000001', '01904af9-c000-7003-8000-000000000002'].map(
      (id) => plan.list(source, ['volume'], viewer(facts(['KA_SPECIALIST', 'QUALITY_MANAGER'], id))).sql,
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toMatch(/case when c\.owner_id = any\(.*kehu\.client_owners.*\) then c\.volume else null end/);
  });

  it('show whole what the viewer wrote, whoever owns it, and to nobody whose reach has no such rows', () => {
    const own = new ReadPlan(Row, {
      alias: 'c',
      always: ['id'],
      own: 'c.by = me()',
      classified: { default: { resource: 'ACTIVITY', confidentiality: 'secret' } },
    });
    expect(own.list(source, ['volume'], viewer(facts(['KA_SPECIALIST']))).sql).toMatch(
      /^c\.id as "id", c\.by = me\(\) as "isOwn", case when c\.owner_id = any\(.*\) or c\.by = me\(\) then c\.volume else null end/,
    );
    expect(own.list(source, ['volume'], viewer(facts(['EXECUTIVE']))).sql).toContain('null as "volume"');
  });
});
