import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt, selectionOf } from '../platform/graph/look-ahead';
import { auditChanges, showsSubject } from './audit-changes';
import { loadAuditName } from './audit-name.repository';
import { referencesOf } from './audit-references';
import type { AuditLineRow } from './audit-line.repository';
import { AuditChange, AuditFilter, AuditLine, AuditLineConnection, AuditName } from './audit.schema';
import { auditPage, reachesEveryClient } from './audit.service';
import { ClientStub } from './client-stub.schema';
import { Staff } from './staff.schema';
import { staffById } from './staff.service';

@Resolver(() => AuditLine)
export class AuditResolver {
  @Query(() => AuditLineConnection, { description: 'The audit trail, newest first; empty without the right to it.' })
  auditTrail(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which lines.' }) filter: AuditFilter | null,
  ): Promise<unknown> {
    return auditPage(context, { first, after, selection: selectionAt(info, 'edges', 'node') }, filter);
  }

  @FieldResolver(() => Staff, { nullable: true })
  onBehalfOf(
    @Root() row: AuditLineRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return row.onBehalfOfId == null ? null : staffById(context, row.onBehalfOfId, selectionOf(info));
  }

  @FieldResolver(() => Staff, { nullable: true })
  actor(
    @Root() row: AuditLineRow,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> | null {
    return row.actorId == null ? null : staffById(context, row.actorId, selectionOf(info));
  }

  @FieldResolver(() => String, { nullable: true })
  subjectId(@Root() row: AuditLineRow, @Ctx() context: RequestContext): string | null {
    return showsSubject(row.subjectType, reachesEveryClient(context)) ? (row.subjectId ?? null) : null;
  }

  @FieldResolver(() => [AuditChange], { nullable: true })
  changes(@Root() row: AuditLineRow, @Ctx() context: RequestContext): AuditChange[] | null {
    return showsSubject(row.subjectType, reachesEveryClient(context)) ? auditChanges(row.before, row.after) : null;
  }

  @FieldResolver(() => [AuditName], { nullable: true })
  async names(@Root() row: AuditLineRow, @Ctx() context: RequestContext): Promise<AuditName[] | null> {
    if (!showsSubject(row.subjectType, reachesEveryClient(context))) return null;
    const names = await Promise.all(referencesOf(row).own.map((value) => loadAuditName(context, value)));
    return names.filter((name) => name !== null);
  }

  @FieldResolver(() => [ClientStub], { nullable: 'itemsAndList' })
  clients(@Root() row: AuditLineRow, @Ctx() context: RequestContext): ClientStub[] | null {
    if (!showsSubject(row.subjectType, reachesEveryClient(context))) return null;
    return referencesOf(row).clients.map((id) => ({ id }));
  }
}
