import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_REFERENCES, referencesOf } from '../../api/identity/audit-references';

const ids = fc.array(fc.uuid(), { maxLength: 3 * MOST_REFERENCES });

it('refers to whom a line keeps the ids of, each once, and to no more than the first fifty', () => {
  fc.assert(
    fc.property(ids, ids, (clientIds, staffIds) => {
      const { own, clients } = referencesOf({ subjectType: 'Handover', before: null, after: { clientIds, staffIds } });
      const first = [...new Set(clientIds)].slice(0, MOST_REFERENCES);
      expect(clients).toEqual(first);
      expect(own).toHaveLength(Math.min(MOST_REFERENCES, new Set([...staffIds, ...clientIds]).size));
      expect(new Set(own).size).toBe(own.length);
    }),
  );
});

it('takes ids for clients by what the line is about, and codes for regions by their field', () => {
  const id = '01a22811-fc68-737a-859e-cfabf34b1e18';
  const about = (subjectType: string) => referencesOf({ subjectType, after: { id, regionCode: 'EAST', city: 'EAST' } });
  expect(about('Client')).toEqual({ own: ['EAST'], clients: [id] });
  expect(about('Staff')).toEqual({ own: [id, 'EAST'], clients: [] });
});
