import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Viewer } from '../../kernel/access/viewer';
import { recordAudit } from '../audit/audit';
import { Loaders, type RequestContext } from '../context/request-context';
import { isId } from '../graph/cursor';
import type { Wording } from '../graph/problem';
import { log } from '../log';
import { isRefusal, type Paper, type PaperDefinition } from '../papers/paper';
import { paperPdf } from '../papers/paper-pdf';
import { callerOf, refusalHeaders, refusalText } from './caller';
import type { GraphRouteOptions } from './graph-route';
import { localeOf } from './locale';

/** Papers of one person that are made at a time, in one process. */
const MOST_AT_A_TIME = 3;

export interface PaperRouteOptions extends GraphRouteOptions {
  /** The papers of all rooms. */
  readonly papers: readonly PaperDefinition[];
}

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly wording: Wording;
  readonly clause?: string;
}

const PROBLEMS = {
  signIn: { status: 401, code: 'UNAUTHENTICATED', wording: { 'zh-CN': '请先登录。', en: 'Sign in first.' } },
  notFound: {
    status: 404,
    code: 'NOT_FOUND',
    wording: { 'zh-CN': '找不到这份单据。', en: 'There is no such paper.' },
  },
  internal: {
    status: 403,
    code: 'INTERNAL_PAPER',
    clause: 'CQ-10',
    wording: {
      'zh-CN': '这是内部单据，不得交给客户。请改用客户答复函。',
      en: 'This is an internal paper and must not reach a client. Use the reply letter instead.',
    },
  },
  tooMany: {
    status: 429,
    code: 'TOO_MANY_PAPERS',
    wording: {
      'zh-CN': `同一人最多同时生成 ${MOST_AT_A_TIME} 份单据。请等前面的完成后再试。`,
      en: `A person makes at most ${MOST_AT_A_TIME} papers at a time. Wait until one of them is done.`,
    },
  },
  incomplete: {
    status: 503,
    code: 'INCOMPLETE',
    wording: {
      'zh-CN': '有一部分内容暂时读不到，单据没有生成。请稍后再试。',
      en: 'A part of it cannot be read at the moment, so no paper was made. Try again later.',
    },
  },
} as const satisfies Record<string, Problem>;

/** A failure the caller is told of. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/**
 * `GET /papers/:name/:id`: a paper as PDF, made of what the caller may see of its subject. `GET /client-papers/:name/:id`
 * is the same for what leaves the house: an internal paper is refused there, whoever asks (CQ-10). Every paper made is
 * one line of the audit trail.
 */
export function servePapers(front: FastifyInstance, options: PaperRouteOptions): void {
  const making = new Map<string, number>();
  const byName = new Map(options.papers.map((paper) => [paper.name, paper]));
  for (const [url, forClient] of [
    ['/papers/:name/:id', false],
    ['/client-papers/:name/:id', true],
  ] as const)
    front.route<{ Params: { name: string; id: string } }>({
      url,
      method: 'GET',
      exposeHeadRoute: false,
      // PDF is compressed already.
      compress: false,
      handler: async (request, reply) => {
        const now = options.now();
        const caller = await callerOf(request, { ...options, now });
        if (caller.kind === 'refused')
          return reply
            .code(caller.status)
            .headers(refusalHeaders(caller))
            .send({ code: caller.code, message: refusalText(request, caller) });
        const { viewer } = caller;
        if (viewer === null) return refuse(request, reply, PROBLEMS.signIn);
        const definition = byName.get(request.params.name);
        if (definition === undefined || !isSubject(definition, request.params.id))
          return refuse(request, reply, PROBLEMS.notFound);
        if (forClient && definition.reader === 'internal') return refuse(request, reply, PROBLEMS.internal);
        const already = making.get(viewer.staffId) ?? 0;
        if (already >= MOST_AT_A_TIME) return refuse(request, reply, PROBLEMS.tooMany);
        making.set(viewer.staffId, already + 1);
        try {
          return await make(request, reply, { ...options, viewer, asOf: now, definition });
        } catch (error) {
          if (error instanceof Refused) return refuse(request, reply, error.problem);
          throw error;
        } finally {
          const left = (making.get(viewer.staffId) ?? 1) - 1;
          if (left > 0) making.set(viewer.staffId, left);
          else making.delete(viewer.staffId);
        }
      },
    });
}

const isSubject = ({ ids }: PaperDefinition, id: string): boolean => (ids === undefined ? isId(id) : ids.test(id));

interface Making extends Omit<PaperRouteOptions, 'now'> {
  readonly viewer: Viewer;
  readonly definition: PaperDefinition;
  /** Instant. */
  readonly asOf: string;
}

async function make(
  request: FastifyRequest<{ Params: { name: string; id: string } }>,
  reply: FastifyReply,
  { viewer, definition, asOf, graph, databaseFor, limits }: Making,
): Promise<FastifyReply> {
  const context: RequestContext = {
    viewer,
    database: databaseFor(viewer),
    loaders: new Loaders(),
    now: asOf,
    requestId: request.id,
    locale: localeOf(request),
    limits,
  };
  const { id } = request.params;
  const paper = await composed(context, { graph, definition, id });
  const { name, reader, subjectType } = definition;
  await context.database.write((transaction) =>
    recordAudit(transaction, context, {
      action: 'paper.make',
      subjectType,
      subjectId: id,
      after: { paper: name, number: paper.number, forClient: reader === 'client' },
    }),
  );
  const pdf = await paperPdf(paper, { reader, asOf });
  return reply
    .headers({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(paper.fileName)}.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': request.id,
    })
    .send(pdf);
}

async function composed(
  context: RequestContext,
  { graph, definition, id }: { graph: GraphRouteOptions['graph']; definition: PaperDefinition; id: string },
): Promise<Paper> {
  const { more } = definition;
  const read = async (variables: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const { body } = await graph.executeOperation({ query: definition.query, variables }, { contextValue: context });
    if (body.kind !== 'single') throw new Error('A paper is answered in one piece');
    const { data, errors } = body.singleResult;
    // A paper with a hole in it reads like a whole one.
    if (errors !== undefined && errors.length > 0) {
      log('error', 'fault', { id: context.requestId, url: `/papers/${definition.name}`, error: errors[0]?.message });
      throw new Refused(PROBLEMS.incomplete);
    }
    return data;
  };
  try {
    let data = await read({ id });
    for (let after = more?.after(data); more !== undefined && after != null; after = more.after(data)) {
      data = more.join(data, await read({ id, after }));
      if (data === null) throw new Refused(PROBLEMS.incomplete);
    }
    const paper = definition.compose(data);
    if (paper === null) throw new Refused(PROBLEMS.notFound);
    if (isRefusal(paper)) throw new Refused({ status: 409, ...paper });
    return paper;
  } finally {
    await context.database.close();
  }
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, code, wording, clause }: Problem,
): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .send({ code, message: wording[localeOf(request)], ...(clause !== undefined && { clause }) });
}
