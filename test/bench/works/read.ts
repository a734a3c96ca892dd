/** The rows of a connection of edges. */
export function nodesOf<Node>(connection: { readonly edges: readonly { readonly node: Node }[] }): Node[] {
  return connection.edges.map(({ node }) => node);
}

/** An instant as it is written everywhere here, whatever zone and precision it came in. */
export function instant(text: string | null): string | null {
  return text === null ? null : new Date(text).toISOString();
}
