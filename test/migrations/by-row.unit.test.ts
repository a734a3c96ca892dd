import { describe, expect, it } from 'vitest';
import { byRow } from '../../api/migrations/by-row';

const EXISTS = 'EXISTS ( SELECT FROM a.b o WHERE ((o.id = t.id) AND (o.x = ANY (( SELECT f.g() AS g)))))';

describe('a policy by row', () => {
  it('keeps what it lists for those who read everything, and looks up for those who read a page', () => {
    expect(byRow(`((( SELECT f.r() AS r) = 'all'::text) OR (${EXISTS}))`, '"t"')).toBe(
      `((( SELECT f.r() AS r) = 'all'::text) OR (case when (select access.reads_whole()) then ${EXISTS} else exists (${EXISTS.slice(8, -1)} offset 0) end))`,
    );
  });

  it('looks a column up in what is listed', () => {
    expect(byRow('(client_id IN ( SELECT k.id FROM a.k))', '"order"')).toBe(
      '(case when (select access.reads_whole()) then client_id IN ( SELECT k.id FROM a.k) else exists (select from ( SELECT k.id FROM a.k) as listed (it) where listed.it = "order".client_id offset 0) end)',
    );
  });

  it('changes each look-up, and none within another', () => {
    const nested = 'EXISTS ( SELECT FROM a WHERE (EXISTS ( SELECT FROM b)))';
    expect(byRow(`(${nested} OR ${EXISTS})`, '"t"').match(/reads_whole/g)).toHaveLength(2);
  });

  it('leaves alone what looks nothing up', () => {
    const own = '(staff_id = ( SELECT access.staff_id() AS staff_id))';
    expect(byRow(own, '"t"')).toBe(own);
  });

  it('refuses what does not end', () => {
    expect(() => byRow('(EXISTS ( SELECT FROM a', '"t"')).toThrow(/No end/);
  });
});
