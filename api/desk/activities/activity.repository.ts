import { reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { UNCLASSIFIED } from '../../platform/graph/classified';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { ActivityEntity } from './activity.entity';
import { NAMING, SECRET } from './activity.schema';

/** An activity as its select list reads it; columns that were not asked for are missing. */
export type ActivityRow = Pick<ActivityEntity, 'id' | 'ownerId'> &
  Partial<ActivityEntity> & { readonly isOwn?: boolean; readonly clientName?: string | null };

/** Kind and instant say no more than that there was a contact, and the list is sorted by the instant. */
export const activityPlan = new ReadPlan(ActivityEntity, {
  alias: 'a',
  // Also with a client of somebody else that they are in contact with (KA-13).
  own: 'a.recorded_by = (select access.staff_id())',
  always: ['id', 'ownerId', 'kind', 'at'],
  needs: {
    client: ['clientId'],
    by: ['byId'],
    recordedBy: ['recordedById'],
    question: [],
    history: [],
    mayCorrect: [],
    score: [],
    mayScore: [],
  },
  classified: {
    default: SECRET,
    version: UNCLASSIFIED,
    summary: NAMING,
    byId: NAMING,
    contactName: NAMING,
    outcome: NAMING,
    counterparty: NAMING,
    handout: NAMING,
    recordedById: NAMING,
    clientName: NAMING,
  },
  computed: { clientName: 'a.client_name' },
});

const source: RowSource = {
  name: 'activity',
  plan: activityPlan,
  // With the owner of the client, by whom secret fields are judged, and its name, which costs only who asks for it.
  from: `(select t.*, o.owner_id, s.name as client_name from desk.activity t
    left join access.client_owner o on o.client_id = t.client_id
    left join access.client_summary s on s.client_id = t.client_id) a`,
};

export function loadActivity(context: RequestContext, id: string, list: SelectList): Promise<ActivityRow | null> {
  return rowById(context, source, { id, list });
}

export const newestActivities = new NewestFirst<ActivityRow>({
  ...source,
  newest: 'at',
  type: 'timestamptz',
  parent: 'clientId',
});

/**
 * Activities the viewer reaches, or what of them is their own record; undefined: none at all. Said again in front of row-level security, whose policy is an
 * `or` that no index answers.
 */
export function scopeOf({ reaches, staffId }: Viewer, mine = false): Conditions | undefined {
  if (!reachesAnything(reaches.ACTIVITY)) return undefined;
  const { all, pseudonymous, staffIds } = reaches.ACTIVITY;
  const conditions = new Conditions();
  if (mine) return conditions.add('a.recorded_by = ?::uuid', staffId);
  return all || pseudonymous ? conditions : conditions.add('a.owner_id = any(?::uuid[])', staffIds);
}
