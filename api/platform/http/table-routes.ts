import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import type { Viewer } from '../../kernel/access/viewer';
import { fileNameOf } from '../attachments/media-type';
import { recordAudit } from '../audit/audit';
import type { Wording } from '../graph/problem';
import { keepTable } from '../tables/keep-table';
import { TABLE_TYPES, tableIn } from '../tables/table';
import { TableFault } from '../tables/table-fault';
import { MOST_TABLE_BYTES } from '../tables/table-limits';
import type { AttachmentRoutesOptions } from './attachment-routes';
import { isSameSite } from './cross-site';
import { localeOf } from './locale';

const PROBLEMS = {
  CROSS_SITE: [
    403,
    {
      'zh-CN': '请求不是从本系统页面发出的，请刷新页面后重试。',
      en: 'The request did not come from a page of this product. Reload the page and try again.',
    },
  ],
  SIGN_IN: [401, { 'zh-CN': '请先登录。', en: 'Sign in first.' }],
  MAY_NOT_UPLOAD: [
    403,
    {
      'zh-CN': '您的岗位不能新建客户，因此不能上传表格。请找客户经理办理。',
      en: 'Your posts may not create clients and so may not upload tables. Ask an account manager.',
    },
  ],
  TOO_MANY: [
    429,
    {
      'zh-CN': '您有一个表格正在上传。请等它完成后再试。',
      en: 'A table of yours is being uploaded. Wait until it is done.',
    },
  ],
  EMPTY: [400, { 'zh-CN': '文件是空的，请重新选择。', en: 'The file is empty. Choose it again.' }],
} as const satisfies Record<string, readonly [number, Wording]>;

const UNREADABLE = 422;

/**
 * `POST /tables` keeps the table that is the body of the request, CSV or .xlsx, named by the header `x-file-name`
 * (URI-encoded), and answers its id: the file like every document, its rows in the database, all of them or none. Audited.
 */
export function tableRoutes(front: FastifyInstance, options: AttachmentRoutesOptions): void {
  const uploading = new Set<string>();
  void front.register((routes, _, done) => {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_TABLE_BYTES }, (_request, body, parsed) =>
      parsed(null, body),
    );
    routes.post('/tables', { bodyLimit: MOST_TABLE_BYTES }, async (request, reply) => {
      if (!isSameSite(request)) return refuse(request, reply, 'CROSS_SITE');
      const viewer = await options.viewerOf(request);
      if (viewer === null) return refuse(request, reply, 'SIGN_IN');
      if (!viewer.reaches.CLIENT_CARD.write) return refuse(request, reply, 'MAY_NOT_UPLOAD');
      if (uploading.has(viewer.staffId)) return refuse(request, reply, 'TOO_MANY');
      uploading.add(viewer.staffId);
      try {
        return await upload(request, reply, { ...options, viewer });
      } finally {
        uploading.delete(viewer.staffId);
      }
    });
    done();
  });
}

async function upload(
  request: FastifyRequest,
  reply: FastifyReply,
  { files, viewer, databaseFor, now }: AttachmentRoutesOptions & { readonly viewer: Viewer },
): Promise<FastifyReply | object> {
  const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  if (content.length === 0) return refuse(request, reply, 'EMPTY');
  try {
    const table = tableIn(content);
    const at = now();
    const id = v7();
    const fileName = fileNameOf(decoded(request.headers['x-file-name']));
    const digest = await files.keep(content);
    const { kind, encoding, delimiter } = table;
    const mediaType = TABLE_TYPES[kind];
    const file = { id, digest, fileName, mediaType, sizeBytes: content.length, encoding, delimiter };
    const rows = await databaseFor(viewer).write(async (transaction) => {
      const kept = await keepTable(transaction, { table, file, by: viewer.staffId, at });
      await recordAudit(
        transaction,
        { viewer, now: at, requestId: request.id },
        { action: 'table.upload', subjectType: 'Table', subjectId: id, after: { ...file, rows: kept.rows } },
      );
      return kept.rows;
    });
    return { id, fileName, rows };
  } catch (error) {
    if (!(error instanceof TableFault)) throw error;
    return reply.code(UNREADABLE).send({ code: error.code, message: error.wording[localeOf(request)] });
  }
}

function decoded(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? ''));
  } catch {
    return '';
  }
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: keyof typeof PROBLEMS): FastifyReply {
  const [status, wording] = PROBLEMS[code];
  return reply.code(status).send({ code, message: wording[localeOf(request)] });
}
