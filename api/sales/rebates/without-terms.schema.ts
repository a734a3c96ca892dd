import { Field, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { MoneyScalar } from '../../platform/graph/scalars';
import { ClientStub } from '../client-stub.schema';
import { REBATE } from './rebate.schema';

@Classified(REBATE)
@ObjectType({ description: 'An agent with whom no rebate terms are agreed today (SD-8).' })
export class AgentWithoutTerms {
  @Field(() => ClientStub, { nullable: true, description: 'The agent.' })
  client: ClientStub | null;

  @Field(() => String, { nullable: true, description: 'Number of the agent; null for who may not read names.' })
  agentNumber: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the agent; null for who may not read names.' })
  agentName: string | null;

  @Field(() => MoneyScalar, { description: 'What it ordered in the trailing year, in yuan.' })
  annualVolume: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An agent in a page.' })
export class AgentWithoutTermsEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this agent.' })
  cursor: string;

  @Field(() => AgentWithoutTerms, { description: 'The agent.' })
  node: AgentWithoutTerms;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of agents without terms.' })
export class AgentWithoutTermsConnection {
  @Field(() => [AgentWithoutTermsEdge], { description: 'The agents of this page, the largest volume first.' })
  edges: readonly AgentWithoutTermsEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'How many agents there are, on all pages.' })
  totalCount: number;
}
