import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../audit/audit';
import { Loaders, type RequestContext } from '../context/request-context';
import { ExportCursors } from '../export/export-cursor';
import { EXPORT_FORMATS } from '../export/export-format';
import { planExport, type ExportPlan } from '../export/export-plan';
import { ExportRefused, exportText, pageOfAnswer, type ExportPage } from '../export/export-stream';
import { WORKBOOK_MEDIA_TYPE } from '../export/export-workbook';
import { workbookAnswer } from '../export/workbook-answer';
import { LIMITS } from '../graph/limits';
import { coded, worded } from '../graph/faults';
import type { Pricer } from '../graph/price';
import { inLocale, wordedError } from '../graph/worded-error';
import { log } from '../log';
import { callerOf, refusalHeaders, refusalText } from './caller';
import { isSameSite } from './cross-site';
import type { GraphRouteOptions } from './graph-route';
import { exportBody, WORKBOOK, type ExportBody } from './export-body';
import { COSTLY_ROW, WORDING } from './export-wording';
import { localeOf } from './locale';
import { RunningExports } from './running-exports';

/** Rows a page, the largest that is within the cost of an operation. */
const PAGE_ROWS = [200, 100, 50, 20, 10, 5, 1];

export interface ExportRouteOptions extends GraphRouteOptions {
  readonly schema: () => GraphQLSchema;
  readonly price: Pricer;
}

/** `POST /export`: every row of a connection as NDJSON or CSV, in constant memory, as the caller may see them. */
export function serveExports(front: FastifyInstance, options: ExportRouteOptions): void {
  const running = new RunningExports();
  const streams = new Set<Readable>();
  // A reader may be slow for ever; it goes on from its last cursor when the product is back.
  front.addHook('preClose', async () => {
    for (const stream of streams) stream.destroy();
  });
  front.route<{ Body: ExportBody }>({
    url: '/export',
    method: 'POST',
    schema: { body: exportBody },
    attachValidation: true,
    // A stream that stalls in a compressor keeps rows from a reader who could go on from them.
    compress: false,
    handler: async (request, reply) => {
      const now = options.now();
      const caller = await callerOf(request, { ...options, now });
      if (caller.kind === 'refused')
        return refuse(reply.headers(refusalHeaders(caller)), caller.status, [
          { message: refusalText(request, caller), extensions: { code: caller.code } },
        ]);
      const { viewer } = caller;
      if (viewer === null) return refuseAs(request, reply, { status: 401, code: 'UNAUTHENTICATED' });
      // A page of another site can send a form with the cookie; it cannot send our header, nor a token.
      if (viewer.token === undefined && !isSameSite(request))
        return refuseAs(request, reply, { status: 403, code: 'CROSS_SITE' });
      if (request.validationError !== undefined) return refuseAs(request, reply, { status: 400, code: 'BAD_REQUEST' });
      if (running.isFull(viewer.staffId)) return refuseAs(request, reply, { status: 429, code: 'TOO_MANY_EXPORTS' });
      running.begin(viewer.staffId, reply);
      return new Export(request, { ...options, viewer, startedAt: now, streams }).answer(reply);
    },
  });
}

type RunOptions = ExportRouteOptions & {
  readonly viewer: Viewer;
  /** Instant. */
  readonly startedAt: string;
  readonly streams: Set<Readable>;
};

interface Begun {
  readonly plan: ExportPlan;
  /** A page. */
  readonly rows: number;
  readonly first: ExportPage;
  readonly after: string | undefined;
  readonly cursors: ExportCursors;
}

class Export {
  readonly #asked: ExportBody;
  #hasEnded = false;

  constructor(
    private readonly request: FastifyRequest<{ Body: ExportBody }>,
    private readonly options: RunOptions,
  ) {
    this.#asked = request.body;
  }

  async answer(reply: FastifyReply): Promise<FastifyReply> {
    try {
      const plan = planExport(this.options.schema(), this.#asked.query, this.#asked.operationName);
      const rows = this.#rowsAPage(plan);
      const cursors = new ExportCursors(plan, this.#asked.variables ?? {});
      const after = this.#asked.after == null ? undefined : cursors.read(this.#asked.after);
      // Before anything is sent: a question that is refused is answered like one.
      const first = await this.#page(plan, rows, after);
      if (this.#asked.format === WORKBOOK) return await this.#sendWorkbook(reply, { plan, rows, first });
      return await this.#send(reply, { plan, rows, first, after, cursors });
    } catch (error) {
      if (error instanceof ExportRefused) return refuse(reply, error.status, error.errors);
      if (error instanceof GraphQLError)
        return refuse(reply, 400, [inLocale(coded(worded(error.toJSON())), localeOf(this.request))]);
      throw error;
    }
  }

  async #send(reply: FastifyReply, { plan, rows, first, after, cursors }: Begun): Promise<FastifyReply> {
    const asked = this.#asked.format ?? 'ndjson';
    const format = EXPORT_FORMATS[asked === WORKBOOK ? 'csv' : asked];
    const { startedAt } = this.options;
    await this.#begin(plan, after);
    let next: ExportPage | undefined = first;
    const text = exportText({
      plan,
      format,
      look: {
        titles: this.#asked.titles ?? {},
        words: this.#asked.words ?? undefined,
        hasCursors: this.#asked.cursors ?? true,
      },
      cursors,
      after,
      variables: this.#asked.variables ?? {},
      asOf: startedAt,
      page: (cursor) => {
        const ready = next;
        next = undefined;
        return ready === undefined ? this.#page(plan, rows, cursor) : Promise.resolve(ready);
      },
      ended: async (result) => {
        await this.#end(plan, result);
      },
    });
    return reply
      .headers({
        'content-type': format.mediaType,
        'content-disposition': `attachment; filename="kehu-${plan.field}-${civilDateAt(startedAt)}.${format.extension}"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-request-id': this.request.id,
      })
      .send(this.#kept(Readable.from(text, { highWaterMark: 1 }), plan));
  }

  async #begin(plan: ExportPlan, after: string | undefined): Promise<void> {
    await this.#note('export.begin', plan, { after: after ?? null, variables: this.#asked.variables ?? {} });
  }

  async #end(plan: ExportPlan, result: { readonly rows: number; readonly complete: boolean }): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    await this.#note('export.end', plan, result);
  }

  async #sendWorkbook(
    reply: FastifyReply,
    { plan, rows, first }: { plan: ExportPlan; rows: number; first: ExportPage },
  ): Promise<FastifyReply> {
    await this.#begin(plan, undefined);
    const { startedAt, viewer } = this.options;
    const made = await workbookAnswer({
      plan,
      first,
      page: (after) => this.#page(plan, rows, after),
      titles: this.#asked.titles ?? {},
      words: this.#asked.words ?? undefined,
      variables: this.#asked.variables ?? {},
      name: this.#asked.name ?? undefined,
      filter: this.#asked.filter ?? undefined,
      by: viewer.name,
      asOf: startedAt,
      locale: localeOf(this.request),
      ended: (result) => this.#end(plan, result),
    });
    return reply
      .headers({
        'content-type': WORKBOOK_MEDIA_TYPE,
        'content-disposition': `attachment; filename="kehu-${plan.field}-${civilDateAt(startedAt)}.xlsx"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-kehu-rows': String(made.rows),
        'x-request-id': this.request.id,
      })
      .send(made.workbook);
  }

  #kept(stream: Readable, plan: ExportPlan): Readable {
    const { streams } = this.options;
    streams.add(stream);
    return stream.once('close', () => {
      streams.delete(stream);
      // A text of which nobody read a word does not tell that it ended.
      void this.#end(plan, { rows: 0, complete: false });
    });
  }

  #rowsAPage(plan: ExportPlan): number {
    for (const rows of PAGE_ROWS) {
      const price = this.options.price({
        query: plan.pageQuery,
        operationName: plan.operationName,
        variables: { ...this.#asked.variables, kehuFirst: rows, kehuAfter: null },
      });
      // What is wrong with it is told by the graph, as for every operation.
      if (price.errors !== undefined || price.allowed) return rows;
    }
    throw wordedError(COSTLY_ROW, { code: 'QUERY_TOO_COSTLY', limit: LIMITS.cost });
  }

  /** One page, as a request of its own: nobody's snapshot is held open for as long as a reader is slow. */
  async #page(plan: ExportPlan, rows: number, after: string | undefined): Promise<ExportPage> {
    const contextValue = await this.#context();
    const { body, http } = await this.options.graph.executeOperation(
      {
        query: plan.pageQuery,
        operationName: plan.operationName,
        variables: { ...this.#asked.variables, kehuFirst: rows, kehuAfter: after ?? null },
      },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('A page is answered in one piece');
    const { data, errors } = body.singleResult;
    if (errors !== undefined && errors.length > 0) throw new ExportRefused(errors, http.status ?? 400);
    return pageOfAnswer(data, plan.path, localeOf(this.request));
  }

  /** Asked anew for each page: rights that end during an export end it. */
  async #context(): Promise<RequestContext> {
    const now = this.options.now();
    const caller = await callerOf(this.request, { ...this.options, now });
    const viewer = caller.kind === 'known' ? caller.viewer : null;
    if (viewer === null)
      throw new ExportRefused(
        [{ message: WORDING.SESSION_ENDED[localeOf(this.request)], extensions: { code: 'SESSION_ENDED' } }],
        401,
      );
    return this.#contextOf(viewer, now);
  }

  #contextOf(viewer: Viewer, now: string): RequestContext {
    const { databaseFor, limits } = this.options;
    const { id: requestId } = this.request;
    const locale = localeOf(this.request);
    return { viewer, database: databaseFor(viewer), loaders: new Loaders(), now, requestId, locale, limits };
  }

  async #note(action: string, plan: ExportPlan, after: object): Promise<void> {
    const { viewer } = this.options;
    const context = this.#contextOf(viewer, this.options.now());
    const format = this.#asked.format ?? 'ndjson';
    await context.database
      .write((transaction) =>
        recordAudit(transaction, context, {
          action,
          subjectType: 'Export',
          subjectId: plan.operationHash,
          after: { field: plan.field, format, ...after },
        }),
      )
      .catch((fault: unknown) => {
        // What was not noted does not begin; what has been sent cannot be taken back.
        if (action === 'export.begin') throw fault;
        log('error', 'fault', { id: this.request.id, url: '/export', error: String(fault) });
      });
  }
}

function refuseAs(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code }: { readonly status: number; readonly code: keyof typeof WORDING },
): FastifyReply {
  return refuse(reply, status, [{ message: WORDING[code][localeOf(request)], extensions: { code } }]);
}

function refuse(reply: FastifyReply, status: number, errors: readonly GraphQLFormattedError[]): FastifyReply {
  return reply.code(status).header('cache-control', 'no-store').send({ errors });
}
