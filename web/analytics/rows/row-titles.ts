const columns = [
  'number',
  'class',
  'state',
  'severity',
  'client.number',
  'client.name',
  'content',
  'receivedAt',
  'due.at',
  'due.overdue',
  'due.provisional',
  'closedAt',
] as const;
const repeatColumns = ['gapDays', 'next.number', 'next.receivedAt', 'next.content'] as const;

const stepColumns = [
  'complaint.number',
  'complaint.class',
  'complaint.client.number',
  'complaint.client.name',
  'step',
  'post',
  'state',
  'startedAt',
  'dueAt',
  'doneAt',
  'workingHours',
] as const;

const titlesOf = (paths: readonly string[], wordOf: (path: string) => string): Record<string, string> =>
  Object.fromEntries(paths.map((path) => [path, wordOf(path.replaceAll('.', '_'))]));

/** What the columns of exported complaints are called, by their path; of first complaints those of the next one too. */
export function rowTitles(isRepeat: boolean, t: (key: string) => string): Record<string, string> {
  return titlesOf([...columns, ...(isRepeat ? repeatColumns : [])], (path) => t(`tallyRows.caseExport.${path}`));
}

/** What the columns of exported steps are called, by their path. */
export function stepTitles(t: (key: string) => string): Record<string, string> {
  return titlesOf(stepColumns, (path) => t(`tallyRows.caseExport.${path.replace('complaint_', '')}`));
}
