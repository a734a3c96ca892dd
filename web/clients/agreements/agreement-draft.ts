import type { AgreementKind, AgreementState, BusinessType, SigningCapacity } from '../../gql/graphql';
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

/** @param say what is said where something is missing, and where it is signed after its last day */
export function agreementFaults(
  draft: AgreementDraft,
  { required, signedAfterEnd }: { readonly required: string; readonly signedAfterEnd: string },
): Partial<Record<keyof AgreementDraft & string, string>> {
  return {
    ...(!draft.from && { from: required }),
    ...(!draft.until && { until: required }),
    ...(!draft.signedOn && { signedOn: required }),
    ...(!!draft.until && draft.signedOn > draft.until && { signedOn: signedAfterEnd }),
    ...(!draft.signatory.trim() && { signatory: required }),
    ...(!draft.documentId && { documentId: required }),
    ...(draft.capacity === 'DELEGATE' && !draft.delegationId && { delegationId: required }),
  };
}

/** What an agreement client has on file: a VIP agreement that is in force, or one that is signed and begins later (KA-4). */
export function onFile<Each extends { kind?: AgreementKind | null; state?: AgreementState | null }>(
  agreements: readonly Each[],
): Each | undefined {
  const ofState = (state: AgreementState) => agreements.find((each) => each.kind === 'VIP' && each.state === state);
  return ofState('IN_FORCE') ?? ofState('TO_COME');
}

/** Whether a VIP agreement that is not over makes an agreement client: an agent and a member stay what they are (KA-4). */
export function makesAgreementClient(
  { kind, until }: Pick<AgreementDraft, 'kind' | 'until'>,
  businessType: BusinessType | null | undefined,
  today: string,
): boolean {
  const becomes = businessType === 'DEALER' || businessType === 'TRADING';
  return kind === 'VIP' && becomes && (!until || until >= today);
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
