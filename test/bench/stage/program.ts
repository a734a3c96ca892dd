/** The built product, from the directory the bench is run in. */
export const PROGRAM = 'dist/api/main.js';
