import type { OrderAsked } from './faulty-batch';

export interface ComplaintSize {
  readonly clients: number;
  readonly asOf: string;
  readonly total: number;
  /** The tier a client had on a day. */
  readonly tierOn: (place: number, day: string) => string | null;
  /** An order of a client from before an instant, if it is remembered; of some goods since another, if asked for. */
  readonly orderBefore: (place: number, ms: number, asked?: OrderAsked) => OrderRef | undefined;
  /** With histories of closed cases, or of open ones only. */
  readonly allHistories: boolean;
}

export interface OrderRef {
  readonly number: string;
  readonly partNumber: string;
}
