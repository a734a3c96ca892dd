import { readsNames } from '../../kernel/access/reach';
import type { RequestContext } from '../context/request-context';

/**
 * The name of a document as a reader is told it: whoever named the file may have named the client in it, so that who reads no
 * names is told what kind of file it is.
 */
export function fileNameTold({ viewer, locale }: Pick<RequestContext, 'viewer' | 'locale'>, fileName: string): string {
  if (viewer !== null && readsNames(viewer.reaches)) return fileName;
  const [ending = ''] = /\.[a-z0-9]{1,5}$/i.exec(fileName) ?? [];
  return (locale === 'en' ? 'document' : '文件') + ending.toLowerCase();
}
