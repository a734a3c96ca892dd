import type { FastifyRequest } from 'fastify';

export type Locale = 'zh-CN' | 'en';

/** The language of the messages: what the page says, else what the browser prefers, else Chinese. */
export function localeOf(request: FastifyRequest): Locale {
  const wanted = request.headers['x-kehu-locale'] ?? request.headers['accept-language'] ?? '';
  return localeOfText(String(wanted));
}

/** The language that a text names; Chinese when it names none of ours. */
export function localeOfText(text: unknown): Locale {
  return typeof text === 'string' && /^en\b/i.test(text) ? 'en' : 'zh-CN';
}
