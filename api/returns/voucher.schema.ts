import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified } from '../platform/graph/classified';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../platform/graph/scalars';
import { ReturnStepInput } from './change-return.schema';
import { CASE } from './return.schema';
import { CopyHolder } from './return-words.schema';
import { StaffStub } from './stubs.schema';

export const ProofKind = {
  STAMPED_INVOICE: 'STAMPED_INVOICE',
  STAMPED_INVOICE_COPY: 'STAMPED_INVOICE_COPY',
  RETURN_CERTIFICATE: 'RETURN_CERTIFICATE',
} as const;
export type ProofKind = (typeof ProofKind)[keyof typeof ProofKind];
registerEnumType(ProofKind, {
  name: 'ProofKind',
  description: 'What proves a return to accounting; one of the three is enough (CQ-19).',
  valuesConfig: {
    STAMPED_INVOICE: { description: 'The original invoice, stamped by the buyer.' },
    STAMPED_INVOICE_COPY: { description: 'A stamped copy stating quantity, price and amounts.' },
    RETURN_CERTIFICATE: { description: 'A stamped sales-return certificate.' },
  },
});

@InputType({ description: 'A document that proves a return (CQ-19).' })
export class AttachProofInput extends ReturnStepInput {
  @Field(() => ProofKind, { description: 'Which of the three.' })
  kind: ProofKind;

  @Field(() => ID, { description: 'What `POST /attachments` answered for the document, uploaded by the viewer.' })
  attachmentId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Which of `Return.invoices` is stamped; needed of the two kinds that are invoices.',
  })
  invoiceId?: string | null;
}

@Classified(CASE)
@ObjectType({ description: 'A tax invoice of a delivery that a return takes from (CQ-19).' })
export class ReturnInvoice {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'As it is printed.' })
  number: string;

  @Field(() => DateScalar, { description: 'The day it was issued.' })
  invoicedOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'Since when it counts for nothing; null while it stands.' })
  voidedOn: string | null;
}

@Classified(CASE)
@ObjectType({ description: 'A document that proves a return.' })
export class Proof {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ProofKind, { description: 'Which of the three.' })
  kind: ProofKind;

  @Field(() => ID, { description: 'Its document, at `GET /attachments/{id}`.' })
  attachmentId: string;

  @Field(() => String, { description: 'Name of the file as it was uploaded.' })
  fileName: string;

  @Field(() => Int, { description: 'Bytes.' })
  sizeBytes: number;

  @Field(() => String, { nullable: true, description: 'Number of the invoice that is stamped; null of a certificate.' })
  invoiceNumber: string | null;

  @Field(() => StaffStub, { description: 'Who attached it.' })
  by: StaffStub;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(CASE)
@ObjectType({ description: 'How much of a line a receipt brought.' })
export class ReceiptLine {
  @Field(() => ID, { description: 'The line of the return.' })
  lineId: string;

  @Field(() => String, { description: 'In the unit of the line, a decimal number.' })
  quantity: string;

  @Field(() => String, { nullable: true, description: 'What differed from the note.' })
  difference: string | null;
}

@Classified(CASE)
@ObjectType({ description: 'What the warehouse signed for at one time (CQ-18).' })
export class Receipt {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'From 1, in the order they came.' })
  receiptNo: number;

  @Field(() => DateScalar, { description: 'The day it arrived.' })
  receivedOn: string;

  @Field(() => Boolean, { description: 'Nothing more was to come.' })
  last: boolean;

  @Field(() => StaffStub, { description: 'Who signed.' })
  by: StaffStub;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;

  @Field(() => [ReceiptLine], { description: 'What arrived.' })
  lines: ReceiptLine[];
}

@Classified(CASE)
@ObjectType({ description: 'A copy of the return note or the certificate (CQ-15, CQ-16).' })
export class NoteCopy {
  @Field(() => Int, { description: 'From 1.' })
  copyNo: number;

  @Field(() => CopyHolder, { description: 'Who keeps it.' })
  holder: CopyHolder;

  @Field(() => DateTimeScalar, { description: 'When it went out.' })
  issuedAt: string;
}

@Classified(CASE)
@ObjectType({ description: 'One side of a voucher.' })
export class VoucherLine {
  @Field(() => Int, { description: 'From 1.' })
  lineNo: number;

  @Field(() => String, { description: 'Code of the account.' })
  account: string;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  accountName: string;

  @Field(() => MoneyScalar, { description: 'Yuan; zero on a credit line.' })
  debit: string;

  @Field(() => MoneyScalar, { description: 'Yuan; zero on a debit line.' })
  credit: string;

  @Field(() => String, { description: 'What it is for.' })
  text: string;
}

@Classified(CASE)
@ObjectType({ description: 'An entry in the books. Its debits and credits are equal; it is never changed (CQ-19).' })
export class Voucher {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Voucher number.' })
  number: string;

  @Field(() => DateScalar, { description: 'The day it is booked on.' })
  postedOn: string;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  at: string;

  @Field(() => StaffStub, { description: 'By whom.' })
  by: StaffStub;

  @Field(() => String, { nullable: true, description: 'Number of the voucher it takes back; null when it books.' })
  reversesNumber: string | null;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  note: string | null;

  @Field(() => [VoucherLine], { description: 'Its two sides.' })
  lines: VoucherLine[];
}

@InputType({ description: 'A period of posting days.' })
export class PostingPeriod {
  @Field(() => DateScalar, { description: 'First day.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day, itself included.' })
  to: string;
}

@Classified({ resource: 'MONEY', confidentiality: 'open' })
@ObjectType({ description: 'Vouchers of a period for the books, with what they sum to.' })
export class VoucherExport {
  @Field(() => String, {
    description: 'CSV in UTF-8 with a header; a line for each side of a voucher, then a line of totals.',
  })
  csv: string;

  @Field(() => Int, { description: 'Vouchers in it.' })
  vouchers: number;

  @Field(() => Int, { description: 'Lines in it, the totals left out.' })
  lines: number;

  @Field(() => MoneyScalar, { description: 'Sum of the debits, yuan; as much as the credits.' })
  debit: string;

  @Field(() => MoneyScalar, { description: 'Sum of the credits, yuan.' })
  credit: string;
}
