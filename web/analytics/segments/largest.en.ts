export default {
  title: 'Yearly volume × complaints',
  definition:
    'The clients of the largest yearly volume in the selection (300 at most; those without any volume and purchases without an account are left out), each with its complaints received in the period; void and duplicate cases are left out. Tier and volume are those of now; as of a past instant all is as known then, and volume is what was ordered in the twelve months before. Dashed lines are the medians of the clients drawn.',
  client: 'Client',
  nameless: 'Client no. {n} by volume',
  quadrant: 'Quadrant',
  corner: {
    HIGH_MANY: 'High value, many complaints',
    HIGH_FEW: 'High value, few complaints',
    LOW_MANY: 'Low value, many complaints',
    LOW_FEW: 'Low value, few complaints',
  },
  median: 'Median',
  summary: 'Clients: {n}; medians: volume {volume}, complaints {complaints}; {corners}; most complaints: {most}',
  cornerCount: '{corner}: {n}',
  note: 'Dashed lines are medians: volume {volume}, complaints {complaints}; more than the median are “many”. {corners}.',
  logarithmic: 'Volume is on a logarithmic scale.',
  leads: 'Select the point of a client, or its name in the table, to open it.',
  open: 'Open client {name}',
};
