import type { FastifyRequest } from 'fastify';

export type Locale = 'zh-CN' | 'en';

/** The language of the messages: what the page says, else what the browser prefers, else Chinese. */
export function localeOf(request: FastifyRequest): Locale {
  const wanted = request.headers['x-kehu-locale'] ?? request.headers['accept-language'] ?? '';
  return /^en\b/i.test(String(wanted)) ? 'en' : 'zh-CN';
}
