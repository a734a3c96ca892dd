import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { BacklogResolver } from './backlog/backlog.resolver';
import { BreakdownResolver } from './breakdown/breakdown.resolver';
import { GroupKeyResolver } from './breakdown/group-key.resolver';
import { ClientRowsResolver } from './client-rows/client-rows.resolver';
import { RestatedClientsResolver } from './client-rows/restated-clients.resolver';
import { CurveResolver } from './curves/curve.resolver';
import { DashboardResolver } from './dashboard.resolver';
import { FigureRowsResolver } from './rows/figure-rows.resolver';
import { LargestClientsResolver } from './largest-clients/largest-clients.resolver';
import { SignalResolver } from './signals/signal.resolver';
import { signalById } from './signals/signal.service';
import { StageStepsResolver } from './stages/stage-steps.resolver';
import { SegmentsResolver } from './segments/segments.resolver';
import { RestatedTalliesResolver } from './tally-rows/restated-tallies.resolver';
import { TallyRowResolver } from './tally-rows/tally-row.resolver';
import { TallyRowsResolver } from './tally-rows/tally-rows.resolver';

/** Figures over many clients. Reads only what the other rooms publish. */
export const analytics: SubgraphDefinition = {
  name: 'analytics',
  entities: [],
  resolvers: [
    DashboardResolver,
    BreakdownResolver,
    GroupKeyResolver,
    BacklogResolver,
    CurveResolver,
    FigureRowsResolver,
    SegmentsResolver,
    LargestClientsResolver,
    StageStepsResolver,
    SignalResolver,
    TallyRowsResolver,
    TallyRowResolver,
    ClientRowsResolver,
    RestatedClientsResolver,
    RestatedTalliesResolver,
  ],
  orphanedTypes: [],
  references: {
    ControlSignal: (stub, context) => signalById(context, stub.id),
  },
};
