import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../receivables/stubs.schema';
import { TargetMeasure, TargetMove, TargetPeriod, TargetState, TargetStepMove } from './target-words.schema';

/** Rows are let through by their account manager; who reaches the row sees its fields. */
export const AIM: Classification = { resource: 'TARGET', confidentiality: 'open' };

@Classified(AIM)
@ObjectType({ description: 'One thing that was done with a sales target; steps are only ever added.' })
export class TargetStep {
  @Field(() => Int, { description: 'The version of the target it made.' })
  version: number;

  @Field(() => TargetStepMove, { description: 'What was done.' })
  move: TargetStepMove;

  @Field(() => DecimalScalar, { description: 'Of which amount: yuan, or clients.' })
  amount: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who did it.' })
  by: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(AIM)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What an account manager is to reach in a period (AM-1).' })
export class SalesTarget {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who is to reach it.' })
  manager: StaffStub | null;

  @Field(() => TargetMeasure, { description: 'Of what.' })
  measure: TargetMeasure;

  @Field(() => TargetPeriod, { description: 'How long it runs.' })
  period: TargetPeriod;

  @Field(() => DateScalar, { description: 'Its first day.' })
  startsOn: string;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn: string;

  @Field(() => TargetState, { description: 'Where it stands.' })
  state: TargetState;

  @Field(() => DecimalScalar, { nullable: true, description: 'In force: yuan, or clients. Null: none is.' })
  amount: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the account manager agreed to what is in force; false: it was set without.',
  })
  agreed: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What waits for an answer; null: nothing does.' })
  proposed: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  changedAt: string;

  @Field(() => Int, { description: 'Pass it back when changing it.' })
  version: number;

  @Field(() => [TargetMove], { description: 'What the viewer may do with it.' })
  actions: TargetMove[];

  @Field(() => [TargetStep], { description: 'Everything that was done with it, the latest first; at most 100.' })
  steps: TargetStep[];
}

@Classified(AIM)
@ObjectType({ description: 'What one client brought of what an account manager attained.' })
export class TargetClient {
  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, {
    nullable: true,
    description: 'Which client; null when somebody else looks after it now, outside the viewer’s reach.',
  })
  client: ClientStub | null;

  @Field(() => DecimalScalar, { description: 'Yuan, or 1 for a client that was won.' })
  value: string;

  @Field(() => Int, { description: 'Orders or receivables behind it.' })
  facts: number;

  @Field(() => DateScalar, { description: 'Day of the first of them.' })
  firstOn: string;

  @Field(() => DateScalar, { description: 'Day of the last of them.' })
  lastOn: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A client in a page.' })
export class TargetClientEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this client.' })
  cursor: string;

  @Field(() => TargetClient, { description: 'The client and what it brought.' })
  node: TargetClient;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the clients behind what was attained.' })
export class TargetClientConnection {
  @Field(() => [TargetClientEdge], { description: 'The clients of this page, who brought most first.' })
  edges: readonly TargetClientEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
