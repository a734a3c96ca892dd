/** What was reported beside what is known now. */
export default {
  day: 'Look back to',
  choose: 'Choose a day',
  hint: 'Choose a past day to see what was reported at its end beside what is known now, with the cases restated since.',
  figures: 'Figures then and now',
  measure: 'Measure',
  then: 'As reported ({at})',
  now: 'As known now',
  open: 'Open',
  restated: 'Restated cases: {n}',
  cut: 'Both sides tell of the days from {from} to {day}: later days were still to come then.',
  notBegun: 'On {day} the period had not begun. Choose a later day.',
  hintOfRows: 'Choose a past day to see what was reported at its end beside what is known now.',
};
