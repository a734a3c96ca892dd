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
export type ActivityRow = Pick<ActivityEntity, 'id' | 'ownerId'> & Partial<ActivityEntity>;

/** Kind and instant say no more than that there was a contact, and the list is sorted by the instant. */
export const activityPlan = new ReadPlan(ActivityEntity, {
  alias: 'a',
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
  },
});

const source: RowSource = {
  name: 'activity',
  plan: activityPlan,
  // With the owner of the client, by whom secret fields are judged.
  from: `(select t.*, o.owner_id from desk.activity t left join access.client_owner o on o.client_id = t.client_id) a`,
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
 * Activities the viewer reaches; undefined: none at all. Said again in front of row-level security, whose policy is an
 * `or` that no index answers.
 */
export function scopeOf({ reaches }: Viewer): Conditions | undefined {
  if (!reachesAnything(reaches.ACTIVITY)) return undefined;
  const { all, pseudonymous, staffIds } = reaches.ACTIVITY;
  const conditions = new Conditions();
  return all || pseudonymous ? conditions : conditions.add('a.owner_id = any(?::uuid[])', staffIds);
}
