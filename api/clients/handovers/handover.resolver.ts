import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { moneyOfFen } from '../../kernel/money';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt } from '../../platform/graph/look-ahead';
import { InvalidInput, type ProblemValue } from '../../platform/graph/problem';
import { TellsOfRows } from '../../platform/graph/rows-guard';
import { TokenWrites } from '../../platform/graph/token-guard';
import { whyOf } from '../../shared-types/why.schema';
import { clientById } from '../client.service';
import { countsOf, DUTY_KINDS, dutyKey } from './duty';
import { DutyChoiceInput, HandoverDuty } from './duty.schema';
import type { HandoverRow } from './handover-list.repository';
import { HandoverConnection } from './handover-list.schema';
import { handoverPage } from './handover-list.service';
import {
  Handover,
  HandoverPreviewResult,
  HandOverInput,
  HandOverResult,
  SuccessorChoiceInput,
} from './handover.schema';
import { keptByLeaver, previewHandover, recordNamed, type Plan } from './handover-plan.service';
import { handOver } from './handover.service';
import { undoHandover, undoProblem } from './handover-undo.service';
import { StaffStub } from '../staff-stub.schema';

const MOST_ITEMS = 500;
const MOST_GAPS = 50;

@Resolver(() => Handover)
export class HandoverResolver {
  @Query(() => HandoverPreviewResult, {
    description: 'What handing over a portfolio would be; nothing is written (KA-14).',
  })
  async handoverPreview(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('leaverId', () => ID, { description: 'Whose clients are to be handed over.' }) leaverId: string,
    @Arg('chosen', () => [SuccessorChoiceInput], { defaultValue: [], description: 'Successors chosen by hand.' })
    chosen: SuccessorChoiceInput[],
    @Arg('chosenDuties', () => [DutyChoiceInput], { defaultValue: [], description: 'Who takes which duty, by hand.' })
    chosenDuties: DutyChoiceInput[],
  ): Promise<unknown> {
    const plan = await previewHandover(context, { leaverId, chosen, chosenDuties });
    if ('code' in plan) return plan;
    const duties = await dutiesOfPlan(context, plan, info);
    const kept = selectionAt(info, 'kept').size > 0 ? await keptByLeaver(context, leaverId) : [];
    const short = plan.portfolio.filter(({ clientId }) => plan.contactsAfter.get(clientId)?.state === 'TOO_FEW');
    const items = await itemsOfPlan(context, plan, { rows: plan.portfolio.slice(0, MOST_ITEMS), field: 'items', info });
    const tooFewContactsItems = await itemsOfPlan(context, plan, {
      rows: short.slice(0, MOST_GAPS),
      field: 'tooFewContactsItems',
      info,
    });
    const arrivals = await arrivalsOfPlan(context, plan, info);
    const takers = plan.takerIds.map((id) => ({ id }));
    return {
      ...previewOf(plan),
      ...{ items, arrivals, tooFewContactsItems, duties, takers, kept },
      tooFewContacts: short.length,
    };
  }

  @TellsOfRows('ASSIGNMENT')
  @Query(() => HandoverConnection, {
    description: 'The handovers within the viewer’s reach, the latest first (KA-14).',
  })
  handovers(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return handoverPage(context, { first, after: after ?? null });
  }

  @TokenWrites('ASSIGNMENT')
  @Mutation(() => HandOverResult, {
    description: 'Hands a whole portfolio over as previewed and signed; once for an idempotency key (KA-14).',
  })
  async handOver(
    @Ctx() context: RequestContext,
    @Arg('input', () => HandOverInput, { description: 'Whose, to whom, and the signature.' }) input: HandOverInput,
  ): Promise<unknown> {
    return done(await handOver(context, input));
  }

  @TokenWrites('ASSIGNMENT')
  @Mutation(() => HandOverResult, {
    description: 'Undoes a handover as a whole, within the days of the policy (KA-14).',
  })
  async undoHandover(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which handover.' }) id: string,
  ): Promise<unknown> {
    return done(await undoHandover(context, id));
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  leaver(@Root() { leaverId }: HandoverRow): StaffStub {
    return { id: leaverId };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  signedBy(@Root() { signedById }: HandoverRow): StaffStub {
    return { id: signedById };
  }

  @FieldResolver(() => InvalidInput, { nullable: true })
  undoProblem(@Root() handover: HandoverRow, @Ctx() context: RequestContext): Promise<ProblemValue | null> {
    return undoProblem(context, handover);
  }
}

interface AskedItems {
  readonly rows: Plan['portfolio'];
  /** Of the preview, that lists them. */
  readonly field: string;
  readonly info: GraphQLResolveInfo;
}

/** Some of the clients and who gets them, as far as they are asked for. */
async function itemsOfPlan(context: RequestContext, plan: Plan, { rows, field, info }: AskedItems) {
  if (selectionAt(info, field).size === 0) return [];
  const selection = selectionAt(info, field, 'client');
  const clients = await Promise.all(rows.map(({ clientId }) => clientById(context, clientId, selection)));
  const planned = new Map(rows.map((row) => [row.clientId, row]));
  return clients.flatMap((client) => {
    if (client === null) return [];
    const after = plan.contactsAfter.get(client.id);
    return [
      {
        client,
        successor: { id: plan.successors.get(client.id) ?? '' },
        byHand: plan.chosen.has(client.id),
        goesOn: planned.get(client.id)?.goesOn ?? null,
        goesTo: stubOf(planned.get(client.id)?.goesToId ?? null),
        contactsAfter: after === undefined ? null : { ...after, why: whyOf(after.why) },
      },
    ];
  });
}

const stubOf = (id: string | null): StaffStub | null => (id === null ? null : { id });

/** Some of the clients that were to come and who gets them, as far as they are asked for. */
async function arrivalsOfPlan(context: RequestContext, plan: Plan, info: GraphQLResolveInfo) {
  if (selectionAt(info, 'arrivals').size === 0) return [];
  const selection = selectionAt(info, 'arrivals', 'client');
  return Promise.all(
    plan.arrivals.slice(0, MOST_ITEMS).map(async ({ clientId, arrivesOn }) => ({
      clientId,
      client: selection.size === 0 ? null : await clientById(context, clientId, selection),
      arrivesOn,
      successor: stubOf(plan.successors.get(clientId) ?? null),
      byHand: plan.chosen.has(clientId),
    })),
  );
}

/** What else is handed over, as far as it is asked for. */
async function dutiesOfPlan(context: RequestContext, plan: Plan, info: GraphQLResolveInfo): Promise<HandoverDuty[]> {
  const selection = selectionAt(info, 'duties');
  const asked = selection.size > 0 ? plan.duties.slice(0, MOST_ITEMS) : [];
  if (selection.has('label')) await recordNamed(context, asked);
  const fields = selectionAt(info, 'duties', 'client');
  const ids = fields.size > 0 ? asked.map(({ clientId }) => clientId) : [];
  const clients = await Promise.all(ids.map((id) => (id === null ? null : clientById(context, id, fields))));
  return asked.map((duty, at) => {
    const successorId = plan.dutySuccessors.get(dutyKey(duty)) ?? null;
    return {
      ...duty,
      client: (clients[at] ?? null) as HandoverDuty['client'],
      successor: successorId === null ? null : { id: successorId },
      unfitIds: duty.unfit.filter((id) => id !== null),
      byHand: plan.chosenDuties.has(dutyKey(duty)),
    };
  });
}

function previewOf({ portfolio, arrivals, duties, shares, noticeDueOn, undoUntil, fingerprint, why }: Plan) {
  return {
    __typename: 'HandoverPreview',
    clientCount: portfolio.length,
    arrivalCount: arrivals.length,
    dutyCounts: countsOf(DUTY_KINDS, duties),
    annualVolume: moneyOfFen(portfolio.reduce((sum, { volumeFen }) => sum + volumeFen, 0)),
    noticeDueOn,
    undoUntil,
    fingerprint,
    why: whyOf(why),
    shares: shares.map(({ successorId, volumeFen, ...share }) => ({
      ...share,
      successor: { id: successorId },
      annualVolume: moneyOfFen(volumeFen),
    })),
  };
}

function done(outcome: HandoverRow | ProblemValue): unknown {
  return 'code' in outcome ? outcome : { __typename: 'HandoverDone', handover: outcome };
}
