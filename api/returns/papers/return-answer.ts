import type { Post } from '../../kernel/access/post';
import type {
  CopyHolder,
  DecisionKind,
  DecisionOutcome,
  HoldReason,
  Instruction,
  ReturnKind,
  ReturnState,
} from '../return-words.schema';
import type { ProofKind } from '../voucher.schema';

interface Person {
  readonly name: string | null;
}

export interface LineAnswer {
  readonly id: string;
  readonly lineNo: number;
  readonly product: string | null;
  readonly description: string | null;
  readonly orderNumber: string | null;
  readonly unit: string | null;
  readonly quantity: string;
  readonly receivedQuantity: string | null;
  readonly bookedQuantity: string | null;
  readonly overAcceptanceRate: string | null;
  readonly unitPrice: string;
  readonly amount: string;
}

/** What the papers of a return ask of the graph. */
export interface ReturnAnswer {
  readonly number: string;
  readonly kind: ReturnKind;
  readonly state: ReturnState;
  readonly reason: string | null;
  readonly basis: string | null;
  readonly requestedAt: string | null;
  readonly requestedBy: Person | null;
  readonly currency: string;
  readonly amount: string;
  readonly approvedAmount: string | null;
  readonly amountCompany: string | null;
  readonly instruction: Instruction | null;
  readonly signedBy: string | null;
  readonly signedOn: string | null;
  readonly client: { readonly number: string; readonly name: string | null } | null;
  readonly complaint: { readonly number: string | null } | null;
  readonly lines: readonly LineAnswer[];
  readonly holds: readonly {
    readonly lineId: string;
    readonly reason: HoldReason;
    readonly why: { readonly clause: { readonly id: string }; readonly policyVersion: number };
  }[];
  readonly decisions: readonly {
    readonly kind: DecisionKind;
    readonly outcome: DecisionOutcome;
    readonly post: Post;
    readonly by: Person;
    readonly at: string;
    readonly note: string | null;
    readonly clause: string;
    readonly policyVersion: number;
  }[];
  readonly copies: readonly { readonly copyNo: number; readonly holder: CopyHolder }[];
  readonly receipts: readonly {
    readonly receiptNo: number;
    readonly receivedOn: string;
    readonly last: boolean;
    readonly note: string | null;
    readonly by: Person;
    readonly lines: readonly {
      readonly lineId: string;
      readonly quantity: string;
      readonly difference: string | null;
    }[];
  }[];
  readonly proofs: readonly {
    readonly kind: ProofKind;
    readonly fileName: string;
    readonly at: string;
    readonly by: Person;
  }[];
  readonly vouchers: readonly {
    readonly number: string;
    readonly postedOn: string;
    readonly reversesNumber: string | null;
  }[];
}

export const RETURN_QUERY = `query ReturnPaper($id: ID!) {
  return(id: $id) {
    number kind state reason basis requestedAt currency amount approvedAmount amountCompany instruction signedBy signedOn
    requestedBy { name }
    client { number name }
    complaint { number }
    lines {
      id lineNo product description orderNumber unit quantity receivedQuantity bookedQuantity overAcceptanceRate
      unitPrice amount
    }
    holds { lineId reason why { clause { id } policyVersion } }
    decisions { kind outcome post by { name } at note clause policyVersion }
    copies { copyNo holder }
    receipts { receiptNo receivedOn last note by { name } lines { lineId quantity difference } }
    proofs { kind fileName at by { name } }
    vouchers { number postedOn reversesNumber }
  }
}`;
