import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import type { RunState } from './regrade-run.repository';
import { StaffStub } from '../staff-stub.schema';

const REGRADING: Classification = { resource: 'REGRADING', confidentiality: 'internal' };

export const RegradeState = {
  QUEUED: 'QUEUED',
  MEASURING: 'MEASURING',
  GRADING: 'GRADING',
  DONE: 'DONE',
  CANCELLED: 'CANCELLED',
  FAILED: 'FAILED',
} as const satisfies { readonly [State in RunState]: State };

registerEnumType(RegradeState, {
  name: 'RegradeState',
  description: 'Where a grading of all clients stands.',
  valuesConfig: {
    QUEUED: { description: 'Asked for, not begun.' },
    MEASURING: { description: 'Volumes and growth are being summed up from the orders.' },
    GRADING: { description: 'Clients are being graded.' },
    DONE: { description: 'Every client is graded.' },
    CANCELLED: { description: 'Stopped; clients graded by then keep their grades.' },
    FAILED: { description: 'Given up after a fault.' },
  },
});

@Classified(REGRADING)
@ObjectType({ description: 'A grading of all clients by the regulation in force (KA-3).' })
export class RegradeRun {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateScalar, { description: 'The day whose regulation and trailing year count.' })
  asOf: string;

  @Field(() => RegradeState, { description: 'Where it stands.' })
  state: RunState;

  @Field(() => StaffStub, { nullable: true, description: 'Who asked for it; null: the nightly grading.' })
  askedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  askedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null: not yet.' })
  startedAt: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null: under way.' })
  endedAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who stopped it; null: nobody.' })
  cancelledBy: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'Why it was given up; null: it was not.' })
  fault: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Version of the key-account regulation it goes by; null before it is read.',
  })
  policyVersion: number | null;

  @Field(() => Int, { description: 'Clients to be graded, in every portfolio; 0 before they are counted.' })
  total: number;

  @Field(() => Int, { description: 'Clients graded so far.' })
  done: number;

  @Field(() => Int, { description: 'Of those, clients about whose grade anything changed.' })
  changed: number;

  @Field(() => Int, { description: 'Of those, clients whose tier or gap mark changed.' })
  moved: number;
}

@InputType({ description: 'A grading of all clients to be started.' })
export class StartRegradeInput {
  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The run is started or stopped.' })
export class RegradeChanged {
  @Field(() => RegradeRun, { description: 'As it is now.' })
  run: RegradeRun;
}

export const RegradeResult = createUnionType({
  name: 'RegradeResult',
  description: 'What came of starting or stopping a grading of all clients.',
  types: () => [RegradeChanged, NotAllowed, InvalidInput, NotFound, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
