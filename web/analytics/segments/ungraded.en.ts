export default {
  title: 'Why clients have no tier',
  definition:
    'Clients without a tier by why they have none (KA-3); purchases without an account are left out. No volume: the orders of the twelve months before its grading come to zero. No tier’s conditions hold: it was graded with a volume, and volume, payment credit, growth and profit contribution together satisfy no tier. Not graded yet: no grading is on record. As of a past instant all is as known then, and volume is what was ordered in the twelve months before. Share is of the clients without a tier.',
  column: 'Reason',
  clientShare: 'Share',
  reason: {
    NO_VOLUME: 'No volume',
    NO_TIER_HOLDS: 'No tier’s conditions hold',
    NOT_GRADED: 'Not graded yet',
  },
  note: '1 client without a tier. | {n} clients without a tier.',
  clientsOf: '{n}: clients without a tier – {reason}',
  summary: '{reason}: {n} ({share})',
  onlyTiers: 'Only some tiers are shown; leave the filter of tiers empty to see clients without one.',
  none: 'Every client selected has a tier.',
};
