interface Named {
  number?: string | null;
  plan?: { title?: string | null } | null;
  prospect?: { name?: string | null } | null;
}

/** What an approval is called where one line tells it from others: its number, or what has none by its own name. */
export function approvalName({ number, plan, prospect }: Named): string {
  return number ?? plan?.title ?? prospect?.name ?? '';
}
