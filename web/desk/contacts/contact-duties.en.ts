/** The clients that somebody is in contact with beside their account manager. */
export default {
  contactDuties: {
    list: 'Clients I am in contact with',
    intro:
      'Clients of other account managers that you, or colleagues you stand in for, are in contact with, too (KA-13). Whom to speak with stands here, and your contacts go on record here, though the client is not yours.',
    onBehalfOf: 'for {name}, who is away',
    dueForAbsent: 'A contact is due by {day}',
    missingForAbsent: 'A contact was due by {day}',
    contactedOnForAbsent: 'Last contact: {day}',
    neverContactedForAbsent: 'No contact on record yet',
    total: '{n} client | {n} clients',
    empty: 'You are in contact with no client of another account manager.',
    accountManager: 'Account manager {name}',
    since: 'In contact since {day}',
    contactedOn: 'Your last contact: {day}',
    neverContacted: 'No contact of yours on record yet',
    due: 'A contact of yours is due by {day}',
    missing: 'A contact of yours was due by {day}',
    people: 'People there',
    noPeople: 'Nobody is on record yet.',
    peopleHint: 'Reading them is recorded (SD-10).',
    showPeople: 'People there',
    hidePeople: 'Hide people',
  },
};
