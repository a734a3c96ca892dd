/** Words of the clause about market notes. */
export default {
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
