let tell: () => void = () => undefined;

/** Names what is done once the server says, to whichever request, that the session is over. */
export function whenSessionEnds(then: () => void): void {
  tell = then;
}

/** The server said that the session is over: signing in takes over, and leads back. */
export function sessionEnded(): void {
  tell();
}

/** `fetch` of what is not asked of the graph: files, papers, exports. It tells of an ended session as the graph does. */
export async function fetchSignedIn(address: string, request: RequestInit): Promise<Response> {
  const response = await fetch(address, request);
  if (response.status === 401) sessionEnded();
  return response;
}
