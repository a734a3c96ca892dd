import { UNIQUE } from '../works/file-complaint';
import type { Ask, Variables } from '../works/work';

/** Where and as whom a question is asked. */
export interface Address {
  readonly url: string;
  readonly cookie: string;
}

let asked = 0;

/** The body of a request. What is to be unique is left for the sender to fill in. */
export function bodyOf(text: string, variables: Variables): string {
  return JSON.stringify({ query: text, variables });
}

export function headersOf({ cookie }: Address): Record<string, string> {
  return { 'content-type': 'application/json', accept: 'application/json', cookie };
}

/** Sends a body as it is. @throws Error when the answer is not what a user wants */
export async function sendBody(address: Address, body: string): Promise<unknown> {
  const unique = body.replace(UNIQUE, `${process.pid}-${Date.now()}-${(asked += 1)}`);
  const ask = (): Promise<Response> =>
    fetch(address.url, { method: 'POST', headers: headersOf(address), body: unique });
  // A connection that was kept may have been closed while nobody asked; then nothing was sent.
  const response = await ask().catch(ask);
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors !== undefined || data == null)
    throw new Error(`${address.url} answered ${response.status}: ${JSON.stringify(errors)?.slice(0, 500)}`);
  return data;
}

export function asker(address: Address): Ask {
  return (text, variables) => sendBody(address, bodyOf(text, variables));
}
