import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import type { AgreementKind as Kind, AgreementState as State, SigningCapacity as Capacity } from './agreement';
import { Client, CONFIDENTIAL } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

export const AgreementKind = { SALES: 'SALES', VIP: 'VIP' } as const satisfies { readonly [K in Kind]: K };
registerEnumType(AgreementKind, {
  name: 'AgreementKind',
  description: 'What an agreement is about (KA-4, KA-8).',
  valuesConfig: {
    SALES: { description: 'A sales agreement.' },
    VIP: {
      description:
        'A VIP agreement, which makes an agreement client of an institution; an agent stays one, as its rebates go on, and so does a member.',
    },
  },
});

export const SigningCapacity = {
  LEGAL_REPRESENTATIVE: 'LEGAL_REPRESENTATIVE',
  DELEGATE: 'DELEGATE',
} as const satisfies { readonly [C in Capacity]: C };
registerEnumType(SigningCapacity, {
  name: 'SigningCapacity',
  description: 'As what the client’s signatory signs (KA-8).',
  valuesConfig: {
    LEGAL_REPRESENTATIVE: { description: 'As legal representative.' },
    DELEGATE: { description: 'By a letter of authority.' },
  },
});

export const AgreementState = {
  TO_COME: 'TO_COME',
  IN_FORCE: 'IN_FORCE',
  EXPIRED: 'EXPIRED',
  TERMINATED: 'TERMINATED',
} as const satisfies { readonly [S in State]: S };
registerEnumType(AgreementState, {
  name: 'AgreementState',
  description: 'Where an agreement stands today.',
  valuesConfig: {
    TO_COME: { description: 'Signed, and begins later.' },
    IN_FORCE: { description: 'Holds today.' },
    EXPIRED: { description: 'Its term is over.' },
    TERMINATED: { description: 'Ended before its last day.' },
  },
});

@Classified(CONFIDENTIAL)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An agreement with a client (KA-8; top secret, every read is recorded, SD-10).' })
export class Agreement {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its own number.' })
  number: string | null;

  @Field(() => Client, { nullable: true, description: 'With whom.' })
  client: Client | null;

  @Field(() => AgreementKind, { nullable: true, description: 'What it is about.' })
  kind: Kind | null;

  @Field(() => AgreementState, { nullable: true, description: 'Where it stands today.' })
  state: State | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  validFrom: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Inclusive: the last day, as signed.' })
  validTo: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was signed.' })
  signedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Who signed for the client.' })
  signatory: string | null;

  @Field(() => SigningCapacity, { nullable: true, description: 'As what they signed.' })
  capacity: Capacity | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who signed for us.' })
  ourSignatory: StaffStub | null;

  @Field(() => ID, { nullable: true, description: 'The scanned agreement, at `GET /attachments/{id}`.' })
  documentId: string | null;

  @Field(() => ID, { nullable: true, description: 'The letter of authority; null: none was needed.' })
  delegationId: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Another agreement that was not terminated renews it.' })
  isRenewed: boolean | null;

  @Field(() => String, { nullable: true, description: 'What was noted.' })
  note: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day it did not hold any more; null: not ended early.',
  })
  terminatedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended early.' })
  terminationReason: string | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when terminating.' })
  version: number | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An agreement in a page.' })
export class AgreementEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Agreement, { description: 'The agreement.' })
  node: Agreement;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of agreements, the latest signed first.' })
export class AgreementConnection {
  @Field(() => [AgreementEdge], { description: 'The rows of the page.' })
  edges: AgreementEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(CONFIDENTIAL)
@ObjectType({ description: 'An agreement that ends soon, to be renewed or let go (KA-8).' })
export class AgreementReminder {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Agreement, { nullable: true, description: 'The agreement.' })
  agreement: Agreement | null;

  @Field(() => DateScalar, { description: 'Its last day.' })
  endsOn: string;

  @Field(() => Int, { description: 'Days until then; negative: over.' })
  daysLeft: number;

  @Field(() => Int, { description: 'The lead time of the reminder, in days.' })
  leadDays: number;
}

@InputType({ description: 'Which agreements; conditions hold together.' })
export class AgreementFilter {
  @Field(() => [AgreementState], { nullable: true, description: 'In one of these states today.' })
  states?: State[] | null;

  @Field(() => [AgreementKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: Kind[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Whose last day is not after this one.' })
  endsBy?: string | null;
}

@InputType({ description: 'A signed agreement to be put on record.' })
export class RecordAgreementInput {
  @Field(() => ID, { description: 'With which client.' })
  clientId: string;

  @Field(() => AgreementKind, { description: 'What it is about.' })
  kind: Kind;

  @Field(() => DateScalar, { description: 'First day.' })
  from: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  until: string;

  @Field(() => DateScalar, { description: 'The day it was signed: today or before.' })
  signedOn: string;

  @Field(() => String, { description: 'Who signed for the client, at most 100 characters.' })
  signatory: string;

  @Field(() => SigningCapacity, { description: 'As what they signed.' })
  capacity: Capacity;

  @Field(() => ID, { description: 'What `POST /attachments` answered for the scan, uploaded by the viewer.' })
  documentId: string;

  @Field(() => ID, { nullable: true, description: 'The same for the letter of authority of a delegate.' })
  delegationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The agreement of this client that it renews.' })
  renewsId?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 500 characters.' })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'An agreement to be ended from today on.' })
export class TerminateAgreementInput {
  @Field(() => ID, { description: 'Which one.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: 'Why, at most 500 characters.' })
  reason: string;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The agreement is on record as asked.' })
export class AgreementChanged {
  @Field(() => Agreement, { description: 'As it is now.' })
  agreement: Agreement;
}

export const AgreementResult = createUnionType({
  name: 'AgreementResult',
  description: 'What came of putting an agreement on record, or of terminating one.',
  types: () => [AgreementChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The reminder is dealt with.' })
export class AgreementReminderDone {
  @Field(() => ID, { description: 'Which one.' })
  id: string;
}

export const CloseAgreementReminderResult = createUnionType({
  name: 'CloseAgreementReminderResult',
  description: 'What came of noting that a reminder was dealt with.',
  types: () => [AgreementReminderDone, NotAllowed, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
