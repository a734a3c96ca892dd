import type { Resource } from './matrix';

/**
 * Confidentiality of a field. `open` is shown to everyone who reaches the row; `internal` not to those who meet the
 * row only on a case; `secret` and `topSecret` as SD-10 lists them. Reads of top-secret data are audited. Source: SD-10.
 */
export type Confidentiality = 'open' | 'internal' | 'secret' | 'topSecret';

export interface Classification {
  readonly resource: Resource;
  readonly confidentiality: Confidentiality;
  /** Names a client or a person: hidden from pseudonymous readers. */
  readonly identifying?: boolean;
}
