import type { AgreementKind, SigningCapacity } from '../../gql/graphql';
import type { UploadOnce } from '../../shared/form/upload-once';
import { civilDateAt } from '../../shared/time/civil-date';

/** A signed agreement as it is filled in (KA-8). */
export interface AgreementDraft {
  kind: AgreementKind;
  from: string;
  until: string;
  signedOn: string;
  signatory: string;
  capacity: SigningCapacity;
  documentId: File | null;
  delegationId: File | null;
}

export const agreementKinds = ['VIP', 'SALES'] as const satisfies readonly AgreementKind[];
export const signingCapacities = ['LEGAL_REPRESENTATIVE', 'DELEGATE'] as const satisfies readonly SigningCapacity[];

export function emptyAgreement(): AgreementDraft {
  const today = civilDateAt(new Date());
  return {
    kind: 'VIP',
    from: today,
    until: '',
    signedOn: today,
    signatory: '',
    capacity: 'LEGAL_REPRESENTATIVE',
    documentId: null,
    delegationId: null,
  };
}

/** @param required what is said where something is missing */
export function agreementFaults(
  draft: AgreementDraft,
  required: string,
): Partial<Record<keyof AgreementDraft & string, string>> {
  return {
    ...(!draft.from && { from: required }),
    ...(!draft.until && { until: required }),
    ...(!draft.signedOn && { signedOn: required }),
    ...(!draft.signatory.trim() && { signatory: required }),
    ...(!draft.documentId && { documentId: required }),
    ...(draft.capacity === 'DELEGATE' && !draft.delegationId && { delegationId: required }),
  };
}

interface Documents {
  documentId: string;
  delegationId: string | null;
}

/** The scan, and the letter of authority of a delegate, as they are kept; or what went wrong. */
export async function keptDocuments(
  { documentId: scan, delegationId: letter, capacity }: AgreementDraft,
  keep: UploadOnce,
): Promise<{ kind: 'kept'; documents: Documents } | Exclude<Awaited<ReturnType<UploadOnce>>, string>> {
  const documentId = scan ? await keep(scan, 'documentId') : '';
  if (typeof documentId !== 'string') return documentId;
  const delegationId = capacity === 'DELEGATE' && letter ? await keep(letter, 'delegationId') : null;
  if (delegationId !== null && typeof delegationId !== 'string') return delegationId;
  return { kind: 'kept', documents: { documentId, delegationId } };
}
