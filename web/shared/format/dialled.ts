/** A telephone number as it is written, as a link that dials it. */
export const dialled = (phone: string): string => `tel:${phone.replace(/[^+\d#]/g, '')}`;
