import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { Region } from '../../shared-types/region.schema';
import { ClauseStub } from '../../shared-types/why.schema';
import { loadRegion } from '../client.repository';
import { Client } from '../client.schema';
import { clientById } from '../client.service';
import { openProspect } from './open-prospect.service';
import { MoveProspectInput, OpenProspectInput, ProspectResult } from './move-prospect.schema';
import type { ProspectMove as Move, ProspectStage as Stage } from './prospect';
import { prospectById, prospectCounts, prospectDocuments, prospectPage, prospectSteps } from './prospect-list.service';
import type { ProspectDocumentRow } from './prospect-document.repository';
import type { ProspectRow, StepRow } from './prospect.repository';
import {
  Prospect,
  ProspectConnection,
  ProspectCount,
  ProspectDocument,
  ProspectMove,
  ProspectStage,
  ProspectStep,
  ProspectText,
  SelectionChecklist,
} from './prospect.schema';
import { moveProspect, prospectMoves, selectionRule } from './prospect.service';
import { contactsRequired } from './recognition.service';
import { StaffStub } from '../staff-stub.schema';

@Resolver(() => Prospect)
export class ProspectResolver {
  @Query(() => Prospect, { nullable: true, description: 'A prospect; null when there is none the viewer may know of.' })
  prospect(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('id', () => ID, { description: 'Id of the prospect.' }) id: string,
  ): Promise<unknown> {
    return prospectById(context, id, selectionOf(info));
  }

  @Query(() => ProspectConnection, {
    description: 'Prospects the viewer reaches, the latest moved first (KA-9, SD-10).',
  })
  prospects(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('stages', () => [ProspectStage], { nullable: true, description: 'Only at these stages.' })
    stages: Stage[] | null,
    @Arg('regionCodes', () => [String], { nullable: true, description: 'Only in these regions.' })
    regionCodes: string[] | null,
  ): Promise<unknown> {
    const input = { first, after, selection: selectionAt(info, 'edges', 'node') };
    return prospectPage(context, input, { stages, regionCodes });
  }

  @TellsOfRows('CLIENT_CONFIDENTIAL')
  @Query(() => [ProspectCount], { description: 'How many prospects stand at each stage that has any (KA-6).' })
  prospectCounts(
    @Ctx() context: RequestContext,
    @Arg('regionCodes', () => [String], { nullable: true, description: 'Only in these regions.' })
    regionCodes: string[] | null,
  ): Promise<unknown> {
    return prospectCounts(context, { regionCodes });
  }

  @Query(() => SelectionChecklist, {
    nullable: true,
    description: 'The checklist in force (KA-5); null: the regulation has none.',
  })
  async selectionChecklist(@Ctx() context: RequestContext): Promise<unknown> {
    return (await selectionRule(context))?.parameters ?? null;
  }

  @Mutation(() => ProspectResult, {
    description: 'Puts a prospect into the directory; once for an idempotency key (KA-9).',
  })
  openProspect(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => OpenProspectInput, { description: 'The prospect.' }) input: OpenProspectInput,
  ): Promise<unknown> {
    return openProspect(context, input, selectionAt(info, 'prospect'));
  }

  @Mutation(() => ProspectResult, {
    description: 'Moves a prospect one stage on; no stage is skipped; once for an idempotency key (KA-6).',
  })
  moveProspect(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => MoveProspectInput, { description: 'Which one, what, and what it leaves.' })
    input: MoveProspectInput,
  ): Promise<unknown> {
    return moveProspect(context, input, selectionAt(info, 'prospect'));
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() row: ProspectRow, @Ctx() context: RequestContext): PromiseOrValue<Region | null> {
    return row.regionCode == null ? null : loadRegion(context, row.regionCode);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  owner(@Root() row: ProspectRow): StaffStub {
    return { id: row.ownerId };
  }

  @FieldResolver(() => Client, { nullable: true })
  client(
    @Root() row: ProspectRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return row.clientId == null ? null : clientById(context, row.clientId, selectionOf(info));
  }

  @FieldResolver(() => [ProspectStep], { nullable: true })
  steps(@Root() row: ProspectRow, @Ctx() context: RequestContext): Promise<StepRow[]> {
    return prospectSteps(context, row.id);
  }

  @FieldResolver(() => [ProspectDocument], { nullable: true })
  documents(@Root() row: ProspectRow, @Ctx() context: RequestContext): Promise<ProspectDocumentRow[]> {
    return prospectDocuments(context, row.id);
  }

  @FieldResolver(() => Int, { nullable: true })
  contactsRequired(@Root() { expectedYearly = null }: ProspectRow, @Ctx() context: RequestContext): Promise<number> {
    return contactsRequired(context, expectedYearly);
  }

  @FieldResolver(() => [ProspectMove], { nullable: true })
  moves(@Root() row: ProspectRow, @Ctx() context: RequestContext): Promise<Move[]> {
    const { stage, ownerId, visitedById: visitedBy, appliedById: appliedBy } = row;
    return prospectMoves(context, { stage, ownerId, visitedBy, appliedBy });
  }
}

@Resolver(() => ProspectStep)
export class ProspectStepResolver {
  @FieldResolver(() => [ProspectText])
  texts(@Root() { content }: StepRow): ProspectText[] {
    return Object.entries(content).map(([name, value]) => ({ name, value: String(value) }));
  }

  @FieldResolver(() => ClauseStub, { nullable: true })
  clause(@Root() { content }: StepRow): ClauseStub | null {
    const { clause } = content;
    return typeof clause === 'string' ? { id: clause } : null;
  }

  @FieldResolver(() => [ProspectDocument])
  async documents(@Root() { id, prospectId }: StepRow, @Ctx() context: RequestContext): Promise<ProspectDocumentRow[]> {
    return (await prospectDocuments(context, prospectId)).filter(({ stepId }) => stepId === id);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() { byId }: StepRow): StaffStub {
    return { id: byId };
  }
}

@Resolver(() => ProspectDocument)
export class ProspectDocumentResolver {
  @FieldResolver(() => StaffStub, { nullable: true })
  by(@Root() { byId }: ProspectDocumentRow): StaffStub {
    return { id: byId };
  }
}
