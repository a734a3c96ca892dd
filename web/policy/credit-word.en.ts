/** Words for the names that applications for credit use (CR-3, BK-2). */
export default {
  requestedAt: 'application',
  creditPolicy: 'credit policy',
  wantedLimit: 'limit asked for',
  presentLimit: 'present limit',
  owed: 'owed',
  exposure: 'exposure',
  clientForDays: 'days as a client',
  overdueAmount: 'overdue amount',
  documents: 'documents',
  paymentCreditAtLeast: 'payment credit at least',
  overdueShareAtMost: 'share overdue at most',
  limitToVolumeAtMost: 'limit to yearly volume at most',
  documentsAtLeast: 'documents at least',
  priorityWithin: 'answered first within',
  investigators: 'investigated by',
  conditions: 'basic conditions',
};
