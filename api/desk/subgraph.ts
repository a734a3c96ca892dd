import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { ActivityEntity } from './activity.entity';
import { ActivityResolver } from './activity.resolver';
import { activityById } from './activity.service';
import { ClientActivitiesResolver } from './client-activities.resolver';

/** The daily contact. */
export const desk: SubgraphDefinition = {
  name: 'desk',
  entities: [ActivityEntity],
  resolvers: [ActivityResolver, ClientActivitiesResolver],
  orphanedTypes: [],
  tokenWrites: 'ACTIVITY',
  references: {
    Activity: (stub, context, info) => activityById(context, stub.id, selectionOf(info)),
  },
};
