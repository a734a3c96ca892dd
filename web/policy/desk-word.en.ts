/** Words of the clauses about the daily contact and about market notes. */
export default {
  planWithinDays: 'planned ahead at most (days)',
  recordWithinDays: 'put on record within (days)',
  rings: 'rings',
  within: 'within',
  marketNotes: 'market notes',
  noteWithinDays: 'on record within (days)',
  passedOn: 'passed on to',
  subject: 'subject',
  posts: 'posts',
  COMPETITOR: 'competitors',
  PRICE: 'prices',
  PRODUCT: 'products',
  POLICY: 'policies',
  NEW_MARKET: 'new markets',
  CHANNEL: 'channels',
};
