import { fetchSignedIn } from '../graph/ended-session';

/** A paper that can be asked for. */
export interface OfferedPaper {
  /** As the address names it, `return-note`. */
  name: string;
  label: string;
  /** Leaves the house: asked for where internal papers are refused (CQ-10). */
  forClient?: boolean;
}

export type PaperOutcome =
  | { kind: 'done'; file: Blob; name: string }
  | { kind: 'refused'; message: string }
  | { kind: 'signedOut' }
  | { kind: 'offline' };

/** Fetches a paper as PDF, or the reason why there is none. Never throws. */
export async function fetchPaper(paper: OfferedPaper, id: string, locale: string): Promise<PaperOutcome> {
  const door = paper.forClient ? 'client-papers' : 'papers';
  try {
    const response = await fetchSignedIn(`/${door}/${paper.name}/${encodeURIComponent(id)}`, {
      headers: { 'x-kehu-locale': locale },
    });
    if (response.status === 401) return { kind: 'signedOut' };
    if (!response.ok) {
      const { message } = (await response.json()) as { message: string };
      return { kind: 'refused', message };
    }
    return { kind: 'done', file: await response.blob(), name: nameOf(response) ?? `${paper.label}.pdf` };
  } catch {
    return { kind: 'offline' };
  }
}

function nameOf(response: Response): string | undefined {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return name === undefined ? undefined : decodeURIComponent(name);
}
